import Diagnostics
import JSON
import NetworkModel

/// What must be held by when for the sake of a deadline, as people read it.
struct LastDayListing {
    var lastDays: [JSONValue]
    var network: Network
    var language: MessageLanguage

    var text: String {
        let lines = lastDays.compactMap(line)
        return ([LastDayWords.heading.text(in: language)] + lines).joined(separator: "\n") + "\n"
    }

    private func line(_ value: JSONValue) -> String? {
        guard case .object(let lastDay) = value, case .string(let series)? = lastDay["series"],
            case .string(let day)? = lastDay["day"], case .object(let because)? = lastDay["because"]
        else { return nil }
        let body = if case .string(let group)? = lastDay["body"] { " (\(group))" } else { "" }
        return "  \(day)  \(seriesName(series))\(body): \(reason(because))"
    }

    private func reason(_ because: JSONObject) -> String {
        if case .string(let id)? = because["deadline"], case .string(let day)? = because["day"] {
            let deadline = network.calendar.deadlines.first { $0.id == id }
            let name = deadline?.name?.text(in: language.rawValue) ?? id
            return LastDayWords.deadline(name, day: day).text(in: language)
        }
        guard case .string(let series)? = because["series"] else { return "" }
        return LastDayWords.meeting(seriesName(series)).text(in: language)
    }

    private func seriesName(_ id: String) -> String {
        network.meetings.first { $0.id == id }?.name?.text(in: language.rawValue) ?? id
    }
}

/// The listing's own words.
private enum LastDayWords: LocalizedMessage {
    case heading
    case deadline(String, day: String)
    case meeting(String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.heading, .fi): "Viimeiset päivät:"
        case (.heading, .sv): "Sista dagarna:"
        case (.heading, .en): "Last days:"
        case (.deadline(let name, let day), .fi): "määräajan vuoksi: \(name) \(day)"
        case (.deadline(let name, let day), .sv): "på grund av tidsfristen \(name) \(day)"
        case (.deadline(let name, let day), .en): "because of the deadline \(name) \(day)"
        case (.meeting(let name), .fi): "jotta sen jälkeen ehtii: \(name)"
        case (.meeting(let name), .sv): "för att därefter hinna med: \(name)"
        case (.meeting(let name), .en): "so that there is time after it for \(name)"
        }
    }
}
