import Diagnostics

extension PluginProblem {
    var english: String {
        switch self {
        case .noManifest(let folder): "there is no readable `plugin.yaml` in \(folder)"
        case .folder(let plugin, let problem): "the plugin `\(plugin)` can’t be used: \(problem.english)"
        case .untrusted(let plugin, false, let command):
            "the plugin `\(plugin)` is not trusted on this computer; "
                + "`\(command)` shows what it may do and asks"
        case .untrusted(let plugin, true, let command):
            "the plugin `\(plugin)` has changed since you trusted it; "
                + "`\(command)` shows what it may do and asks anew"
        case .unconfined(.files):
            "plugins can read and write your files here, since bubblewrap is missing; "
                + "install it (`apt install bubblewrap`) and they see only what they were granted"
        case .unconfined(.everything):
            "plugins run with nothing but limits here, since neither bubblewrap nor namespaces can be used; "
                + "install bubblewrap, or run only plugins that you trust with your files"
        case .cannotStart(let plugin, let program):
            "the plugin `\(plugin)` needs the program `\(program)`, which is not installed; "
                + "on Debian and Ubuntu try `apt install \(program)`"
        case .missingFile(let plugin, let path):
            "the plugin `\(plugin)` reads the file `\(path)`, which is not there beside the recipe"
        case .overran(let plugin, let limit): "the plugin `\(plugin)` was stopped: \(limit.english)"
        case .ended(let plugin, .exit(let code)):
            "the plugin `\(plugin)` ended with exit code \(code) instead of an answer"
        case .ended(let plugin, .signal(let signal)): "the plugin `\(plugin)` was ended by signal \(signal)"
        case .reply(let plugin, let problem): "the plugin `\(plugin)` gave no valid answer: \(problem.english)"
        case .failed(let plugin, let reason): "the plugin `\(plugin)` can’t do this: \(reason.text(in: .en))"
        case .beyondPermission(let plugin, let overreach): "the plugin `\(plugin)` \(overreach.english)"
        case .environment(let plugin, let reason): "the plugin `\(plugin)` can’t be run: \(reason)"
        }
    }
}

extension PluginFolder.Problem {
    fileprivate var english: String {
        switch self {
        case .unreadable(let path): "`\(path)` can’t be read"
        case .linkOutside(let path): "the link `\(path)` leads out of its folder"
        case .special(let path): "`\(path)` is no ordinary file"
        case .tooLarge(let megabytes): "its files are larger than \(megabytes) MB"
        case .tooMany(let files): "it has more than \(files) files"
        }
    }
}

extension PluginOverrun {
    fileprivate var english: String {
        switch self {
        case .time(let seconds): "it took longer than \(seconds.plain) seconds"
        case .processorTime(let seconds): "it used more than \(seconds) seconds of processor time"
        case .memory(let megabytes): "it used more than \(megabytes) MB of memory"
        case .processes(let count): "it ran more than \(count) processes"
        case .output(let megabytes): "it wrote more than \(megabytes) MB"
        case .log(let megabytes): "it logged more than \(megabytes) MB"
        }
    }
}

extension ReplyProblem {
    fileprivate var english: String {
        switch self {
        case .empty: "it wrote nothing"
        case .notUTF8: "what it wrote is no UTF-8"
        case .truncated: "its JSON ends in the middle"
        case .notJSON(let line, let column, let text):
            "what it wrote is no JSON at line \(line), column \(column)" + (text.isEmpty ? "" : ": “\(text)”")
        case .otherVersion(let version): "it speaks version \(version) of the protocol, not 1"
        case .otherMessage(let kind): "a `\(kind)` was not asked for"
        case .grammar(let path, let wants): (path.isEmpty ? "the message" : "`\(path)`") + " has to be \(wants)"
        }
    }
}

extension PluginProblem.Overreach {
    fileprivate var english: String {
        switch self {
        case .event(let kind): "proposed an event `\(kind)`, which its `plugin.yaml` does not declare"
        case .path(let path): "wanted to write “\(path)”, which does not stay in the output folder"
        case .samePath(let path): "wanted to write “\(path)” twice"
        case .edit(let path): "proposed to change “\(path)” where the recipe has no such place"
        case .output(let name): "gave an output `\(name)`, which its `plugin.yaml` does not declare"
        }
    }
}

extension Double {
    /// The number without a fraction that says nothing.
    var plain: String { Int(exactly: self).map(String.init) ?? String(self) }
}
