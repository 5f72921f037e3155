import Diagnostics

extension PluginProblem {
    var swedish: String {
        switch self {
        case .noManifest(let folder): "i mappen \(folder) finns ingen läsbar `plugin.yaml`"
        case .folder(let plugin, let problem): "tillägget `\(plugin)` kan inte användas: \(problem.swedish)"
        case .untrusted(let plugin, false, let command):
            "tillägget `\(plugin)` är inte betrott på den här datorn; "
                + "`\(command)` visar vad det får göra och frågar"
        case .untrusted(let plugin, true, let command):
            "tillägget `\(plugin)` har ändrats sedan du började lita på det; "
                + "`\(command)` visar vad det får göra och frågar på nytt"
        case .unconfined(.files):
            "tillägg kan här läsa och skriva dina filer, eftersom bubblewrap saknas; "
                + "installera det (`apt install bubblewrap`), så ser de bara det som de har fått lov till"
        case .unconfined(.everything):
            "tillägg hålls här bara av gränser, eftersom varken bubblewrap eller namnrymder kan användas; "
                + "installera bubblewrap, eller kör bara tillägg som du anförtror dina filer"
        case .cannotStart(let plugin, let program):
            "tillägget `\(plugin)` behöver programmet `\(program)`, som inte är installerat; "
                + "i Debian och Ubuntu prova `apt install \(program)`"
        case .missingFile(let plugin, let path):
            "tillägget `\(plugin)` läser filen `\(path)`, som inte finns bredvid receptet"
        case .overran(let plugin, let limit): "tillägget `\(plugin)` stoppades: \(limit.swedish)"
        case .ended(let plugin, .exit(let code)): "tillägget `\(plugin)` slutade med kod \(code) i stället för ett svar"
        case .ended(let plugin, .signal(let signal)): "tillägget `\(plugin)` avslutades av signal \(signal)"
        case .reply(let plugin, let problem): "tillägget `\(plugin)` gav inget giltigt svar: \(problem.swedish)"
        case .failed(let plugin, let reason): "tillägget `\(plugin)` kan inte göra detta: \(reason.text(in: .sv))"
        case .beyondPermission(let plugin, let overreach): "tillägget `\(plugin)` \(overreach.swedish)"
        case .environment(let plugin, let reason): "tillägget `\(plugin)` kan inte köras: \(reason)"
        }
    }
}

extension PluginFolder.Problem {
    fileprivate var swedish: String {
        switch self {
        case .unreadable(let path): "`\(path)` kan inte läsas"
        case .linkOutside(let path): "länken `\(path)` leder ut ur mappen"
        case .special(let path): "`\(path)` är ingen vanlig fil"
        case .tooLarge(let megabytes): "filerna är större än \(megabytes) MB"
        case .tooMany(let files): "det har fler än \(files) filer"
        }
    }
}

extension PluginOverrun {
    fileprivate var swedish: String {
        switch self {
        case .time(let seconds): "det tog längre tid än \(seconds.plain) sekunder"
        case .processorTime(let seconds): "det använde mer än \(seconds) sekunder processortid"
        case .memory(let megabytes): "det använde mer än \(megabytes) MB minne"
        case .processes(let count): "det körde fler än \(count) processer"
        case .output(let megabytes): "det skrev mer än \(megabytes) MB"
        case .log(let megabytes): "det loggade mer än \(megabytes) MB"
        }
    }
}

extension ReplyProblem {
    fileprivate var swedish: String {
        switch self {
        case .empty: "det skrev ingenting"
        case .notUTF8: "det som det skrev är inte UTF-8"
        case .truncated: "dess JSON slutar mitt i"
        case .notJSON(let line, let column, let text):
            "det som det skrev är inte JSON på rad \(line), kolumn \(column)" + (text.isEmpty ? "" : ": ”\(text)”")
        case .otherVersion(let version): "det talar version \(version) av protokollet, inte 1"
        case .otherMessage(let kind): "ett `\(kind)` var inte begärt"
        case .grammar(let path, let wants): (path.isEmpty ? "meddelandet" : "`\(path)`") + " ska vara \(wants)"
        }
    }
}

extension PluginProblem.Overreach {
    fileprivate var swedish: String {
        switch self {
        case .event(let kind): "föreslog en händelse `\(kind)`, som dess `plugin.yaml` inte nämner"
        case .path(let path): "ville skriva ”\(path)”, som inte stannar i resultatmappen"
        case .samePath(let path): "ville skriva ”\(path)” två gånger"
        case .edit(let path): "föreslog en ändring i ”\(path)” på ett ställe som receptet inte har"
        case .output(let name): "gav ett resultat `\(name)`, som dess `plugin.yaml` inte nämner"
        }
    }
}
