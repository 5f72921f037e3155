package import Diagnostics

/// What can be wrong with a plugin; each names it.
package enum PluginProblem: DiagnosticMessage, Error {
    case noManifest(folder: String)
    case folder(plugin: String, PluginFolder.Problem)
    case untrusted(plugin: String, changed: Bool, command: String)
    case unconfined(ConfinementLack)
    case cannotStart(plugin: String, program: String)
    case missingFile(plugin: String, path: String)
    case overran(plugin: String, PluginOverrun)
    case ended(plugin: String, HowEnded)
    case reply(plugin: String, ReplyProblem)
    case failed(plugin: String, reason: any LocalizedMessage)
    case beyondPermission(plugin: String, Overreach)
    case environment(plugin: String, reason: String)

    /// How a process ended that should have given an answer.
    package enum HowEnded: Sendable, Hashable {
        case exit(Int32)
        case signal(Int32)
    }

    /// What it proposed that it must not.
    package enum Overreach: Sendable, Hashable {
        case event(String)
        case path(String)
        case samePath(String)
        case output(String)
        /// A fix changes a file that is none of the recipe's, or a place that it does not have.
        case edit(String)
    }

    package var code: String {
        switch self {
        case .noManifest: "plugin-manifest"
        case .folder: "plugin-folder"
        case .untrusted: "plugin-untrusted"
        case .unconfined: "plugin-unconfined"
        case .cannotStart: "plugin-cannot-start"
        case .missingFile: "plugin-file"
        case .overran: "plugin-limit"
        case .ended: "plugin-crashed"
        case .reply: "plugin-reply"
        case .failed: "plugin-failed"
        case .beyondPermission: "plugin-overreach"
        case .environment: "plugin-environment"
        }
    }

    package var level: DiagnosticLevel {
        if case .unconfined = self { .warning } else { .error }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

/// What keeps plugins from being shut in.
package enum ConfinementLack: Sendable, Hashable {
    /// Without bubblewrap: processes and network are shut in, files are not.
    case files
    /// Nothing but limits.
    case everything
}

/// The limit that a call went past.
package enum PluginOverrun: Sendable, Hashable {
    case time(seconds: Double)
    case processorTime(seconds: Int)
    case memory(megabytes: Int)
    case processes(Int)
    case output(megabytes: Int)
    case log(megabytes: Int)
}

/// Why an answer won't do.
package enum ReplyProblem: Sendable, Hashable {
    case empty
    case notUTF8
    /// The text ends inside a value.
    case truncated
    /// No JSON; where, and what stands there.
    case notJSON(line: Int, column: Int, text: String)
    case otherVersion(Int64)
    case otherMessage(String)
    /// A member is not as the protocol has it.
    case grammar(path: String, wants: String)
}
