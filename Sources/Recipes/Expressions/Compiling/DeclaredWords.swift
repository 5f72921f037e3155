import CEL
import Diagnostics
import NetworkModel

/// The words that a field may hold, where the network declares them: terms of a vocabulary, kinds, states, choices.
package struct DeclaredWords: Sendable {
    /// Where the words are declared.
    package enum Place: Hashable, Sendable {
        case vocabulary(String)
        /// The kinds that things of a record type have.
        case kinds(of: String)
        case states
        case choices(of: String)
        /// The ids of things of a record type, or of what expressions know by its id alone: `endorsement`, `series`,
        /// `role`, `vocabulary`.
        case ids(of: String)
    }

    package var place: Place
    package var words: [String]
}

extension DeclaredWords {
    /// How many words are listed.
    private static let most = 8

    /// The first words.
    var listed: String { words.prefix(Self.most).joined(separator: ", ") + (words.count > Self.most ? ", …" : "") }

    /// That a word is not among them.
    func lacks(_ word: String, in language: MessageLanguage) -> String {
        switch (place, language) {
        case (.vocabulary(let id), .fi): "Sanastossa ”\(id)” ei ole sanaa ”\(word)”"
        case (.vocabulary(let id), .sv): "Ordlistan ”\(id)” har inte ordet ”\(word)”"
        case (.vocabulary(let id), .en): "The vocabulary ‘\(id)’ has no ‘\(word)’"
        case (.kinds(let record), .fi): "Yhdenkään \(Self.finnishGenitive(record)) laji (kind) ei ole ”\(word)”"
        case (.kinds(let record), .sv): "Bland \(Self.swedishPlural(record)) är ingen av slaget (kind) ”\(word)”"
        case (.kinds(let record), .en): "No \(ExpressionMessage.name(record, .en)) is of the kind ‘\(word)’"
        case (.states, .fi): "Hakemuksilla ei ole tilaa ”\(word)”"
        case (.states, .sv): "Ansökningar har inget läge ”\(word)”"
        case (.states, .en): "Applications have no state ‘\(word)’"
        case (.choices(let field), .fi): "Kentän ”\(field)” vaihtoehdoissa ei ole sanaa ”\(word)”"
        case (.choices(let field), .sv): "Fältet ”\(field)” har inte alternativet ”\(word)”"
        case (.choices(let field), .en): "‘\(field)’ has no choice ‘\(word)’"
        case (.ids(let record), _):
            ExpressionMessage.unknownReference(word, thing: record, suggestion: nil).text(in: language)
        }
    }

    private static func finnishGenitive(_ record: String) -> String {
        switch record {
        case "member": "jäsenen"
        case "group": "ryhmän"
        case "venue": "paikan"
        case "activity": "toiminnan"
        case "meeting": "kokouksen"
        default: record
        }
    }

    private static func swedishPlural(_ record: String) -> String {
        switch record {
        case "member": "medlemmarna"
        case "group": "grupperna"
        case "venue": "platserna"
        case "activity": "verksamheterna"
        case "meeting": "mötena"
        default: record
        }
    }
}

extension ExpressionModel {
    /// The words that a field of a record may hold; nil where the network does not say.
    func declaredWords(of field: String, in record: String) -> DeclaredWords? {
        switch (record, field) {
        case (_, "kind"): kinds(of: record)
        case ("application", "state"):
            DeclaredWords(place: .states, words: network.applicationProcess.states.map(\.id))
        case ("application", _): words(ofApplicationField: field)
        case ("parameters", _): words(ofType: parameters.first { $0.id == field }?.type, of: field)
        case ("mark", "mark"): DeclaredWords(place: .choices(of: field), words: ["endorsed", "declined"])
        case ("meeting", "status"):
            DeclaredWords(place: .choices(of: field), words: GivenDate.Status.allCases.map(\.rawValue))
        default: vocabulary(field)
        }
    }

    /// Kinds are declared by the things that have them; where there are no such things, any kind may be meant.
    private func kinds(of record: String) -> DeclaredWords? {
        let words: [String]
        switch record {
        case "member": words = distinct(network.members.indices) { network.members[$0].kind }
        case "group": words = distinct(network.groups.indices) { network.groups[$0].kind }
        case "venue": words = distinct(network.venues.indices) { network.venues[$0].kind }
        case "activity": words = distinct(network.activities.indices) { network.activities[$0].kind }
        case "meeting": words = distinct(network.meetings.indices) { network.meetings[$0].kind }
        default: return nil
        }
        return words.isEmpty ? nil : DeclaredWords(place: .kinds(of: record), words: words)
    }

    /// The kinds of things by their places, each once. Of neighbours that are alike only the first is looked up.
    private func distinct(_ places: Range<Int>, kind: (Int) -> String?) -> [String] {
        var seen: Set<String> = []
        var words: [String] = []
        for place in places {
            guard let kind = kind(place), kind != words.last, seen.insert(kind).inserted else { continue }
            words.append(kind)
        }
        return words
    }

    private func words(ofApplicationField id: String) -> DeclaredWords? {
        words(ofType: network.applicationProcess.fields.first { $0.id == id }?.type, of: id)
    }

    private func words(ofType type: FieldType?, of field: String) -> DeclaredWords? {
        switch type {
        case .choice(let words): DeclaredWords(place: .choices(of: field), words: words)
        case .list(of: let id?): vocabulary(id)
        default: nil
        }
    }

    private func vocabulary(_ id: String) -> DeclaredWords? {
        network.vocabularies.first { $0.id == id }
            .map { DeclaredWords(place: .vocabulary(id), words: $0.terms.map(\.id)) }
    }

    /// The ids that a reference to a record may have; nil where the network does not hold the things.
    func ids(of record: String) -> [String]? {
        let ids: [String]
        switch record {
        case "member": ids = network.members.map(\.id)
        case "group": ids = network.groups.map(\.id)
        case "venue": ids = network.venues.map(\.id)
        case "activity": ids = network.activities.map(\.id)
        case "deadline": ids = network.calendar.deadlines.map(\.id)
        case "phase": ids = network.phases.map(\.id)
        default: return nil
        }
        return ids.isEmpty ? nil : ids
    }
}
