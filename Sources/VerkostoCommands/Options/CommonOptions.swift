import ArgumentParser
import Diagnostics
import Foundation
import NetworkModel
import WorkCalendar

/// The options that every command on a recipe takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("set"), help: ArgumentHelp("Set a parameter of the recipe.", valueName: "name=value"))
    var settings: [String] = []

    @Option(help: ArgumentHelp("Language of messages and papers: fi, sv or en.", valueName: "language"))
    var lang: String?

    @Option(help: ArgumentHelp("The day to reckon from; by default the day it is.", valueName: "YYYY-MM-DD"))
    var today: String?

    @Option(help: ArgumentHelp("Where `extends` may read; by default the recipe's folder.", valueName: "folder"))
    var root: String?

    @Option(help: "When to colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Flag(help: "Say nothing but results and errors.")
    var quiet = false

    /// Checks what ArgumentParser can't know.
    mutating func validate() throws {
        if let lang, !["fi", "sv", "en"].contains(lang) {
            throw ValidationError("--lang takes fi, sv or en, not “\(lang)”.")
        }
        if let today, (try? Day(today)) == nil {
            throw ValidationError("--today takes a day such as 2027-01-31, not “\(today)”.")
        }
        for setting in settings where !setting.dropFirst().contains("=") {
            throw ValidationError("--set takes name=value, such as --set alue=Kuopio, not “\(setting)”.")
        }
    }
}

/// When output is coloured.
enum ColorChoice: String, WordOption {
    case auto, always, never
}

extension CommonOptions {
    /// The language to speak: the one asked for, else the user's own where Verkosto knows it, else English.
    var language: MessageLanguage { Self.language(asked: lang) }

    /// The language asked for, else the user's own where Verkosto knows it, else English.
    static func language(asked: String?) -> MessageLanguage {
        if let asked = asked.flatMap(MessageLanguage.init(rawValue:)) { return asked }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(EnvironmentVariable.value(of:)).first
        return locale.flatMap { MessageLanguage(rawValue: String($0.prefix(2))) } ?? .en
    }

    /// The day to reckon from.
    var day: Day {
        if let asked = today.flatMap({ try? Day($0) }) { return asked }
        var now = time_t(Date().timeIntervalSince1970)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? Day(number: Int(now) / 86_400)
    }

    /// `--set` as names and values, in the order given.
    var parameterSettings: [(name: String, value: String)] {
        settings.map { setting in
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    /// Whether to colour what goes to a console.
    func colors(_ console: Console) -> Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: console.isTerminal && EnvironmentVariable.value(of: "NO_COLOR") == nil
        }
    }
}
