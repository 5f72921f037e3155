import Diagnostics
import NetworkModel
import Verdicts
import WorkCalendar

/// How a report speaks: its words, dates and the names of the network's things in one language.
struct ReportWords {
    /// A BCP 47 tag.
    let language: String
    let dates: DateWords
    /// The language of the report's own words.
    let own: MessageLanguage
    /// What would do for an application.
    let acts: ActTexts
    private let directory: NetworkDirectory
    private let members: [String: String]
    private let terms: [String: [String: String]]
    private let vocabularies: [String: Vocabulary]
    /// The vocabularies by which needs are told apart.
    let dimensions: [String]

    init(_ network: Network, language: String) {
        self.language = language
        dates = DateWords(language: language)
        own = MessageLanguage(tag: language)
        acts = ActTexts(network: network, language: own)
        directory = NetworkDirectory(network)
        dimensions = network.needsPolicy.dimensions
        members = Dictionary(
            network.members.map { ($0.id, $0.name?.text(in: language) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        terms = Dictionary(
            network.vocabularies.map { vocabulary in
                let names = vocabulary.terms.map { ($0.id, $0.name?.text(in: language) ?? $0.id) }
                return (vocabulary.id, Dictionary(names, uniquingKeysWith: { first, _ in first }))
            }, uniquingKeysWith: { first, _ in first })
        vocabularies = Dictionary(
            network.vocabularies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A word of the report's own.
    func callAsFunction(_ word: ReportWord) -> String { word.text(in: own) }

    /// A phrase of rules and endorsements.
    func callAsFunction(_ phrase: RuleWords) -> String { phrase.text(in: own) }

    /// A text of the recipe's.
    func text(_ text: LocalizedText?) -> String? { text?.text(in: language) }

    /// A word of the recipe's own as the field says it, else as written.
    func common(_ id: String) -> String { CommonWord.text(of: id, in: own) }

    /// A member's name, or its id.
    func member(_ id: String) -> String { members[id] ?? id }

    /// A group's name, or its id; the network's for none.
    func body(_ group: Group?) -> String { group.map { text($0.name) ?? $0.id } ?? self(.network) }

    /// A group's name by its id.
    func group(_ id: String) -> String { text(directory.groups[id]?.name) ?? id }

    /// A venue's name, or its id.
    func venue(_ id: String) -> String { text(directory.venues[id]?.name) ?? id }

    /// A member's name, and the role in brackets.
    func participant(_ participant: Participant) -> String {
        let name = member(participant.member)
        return participant.role.map { "\(name) (\($0))" } ?? name
    }

    /// A speaker: a member or role by id, or a name as written.
    func speaker(_ text: String) -> String {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, members[first] != nil else { return text }
        return participant(Participant(member: first, role: parts.count > 1 ? parts[1] : nil))
    }

    /// A vocabulary's terms by their names.
    func terms(_ ids: [String], of vocabulary: String) -> String {
        ids.map { terms[vocabulary]?[$0] ?? $0 }.joined(separator: ", ")
    }

    /// A term's name, or its id.
    func name(_ term: VocabularyTerm) -> String { text(term.name) ?? term.id }

    /// A vocabulary's name, or its id.
    func name(_ vocabulary: Vocabulary) -> String { text(vocabulary.name) ?? common(vocabulary.id).capitalizedFirst }

    /// A vocabulary's name by its id.
    func vocabulary(_ id: String) -> String { vocabularies[id].map(name) ?? id }

    /// A term of a vocabulary by its name, or a word as written.
    func term(_ id: String, of vocabulary: String?) -> String {
        vocabulary.flatMap { terms[$0]?[id] } ?? id
    }

    /// A span of days, open ends left open.
    func span(_ span: DaySpan) -> String {
        "\(span.from.map(dates.day) ?? "")–\(span.to.map(dates.day) ?? "")"
    }

    /// A meeting that has no date, by the schedule's id `series/body/k` or `series/k`: `Teematapaaminen – Muisti (2)`.
    func meeting(_ id: String) -> String {
        let parts = id.split(separator: "/").map(String.init)
        guard parts.count > 1, let series = directory.series[parts[0]], let number = parts.last else { return id }
        let title = text(series.name) ?? series.id
        return parts.count == 3 ? "\(title) – \(group(parts[1])) (\(number))" : "\(title) (\(number))"
    }

    /// The name of a meeting's series, by the meeting's id.
    func series(ofMeeting id: String) -> String {
        let series = id.split(separator: "/").first.map(String.init) ?? id
        return text(directory.series[series]?.name) ?? series
    }

    /// The name of the group that a meeting is of, by the meeting's id `series/body/k`; nil for the network.
    func group(ofMeeting id: String) -> String? {
        let parts = id.split(separator: "/").map(String.init)
        return parts.count == 3 ? group(parts[1]) : nil
    }

    /// How sure a meeting's date is.
    func status(_ meeting: ReportMeeting) -> String {
        switch meeting.status {
        case .confirmed: self(.confirmed)
        case .tentative: self(.tentative)
        case .cancelled: self(.cancelled)
        case .moved: meeting.meeting.movedFrom.map { "\(self(.moved)) (\(calendarDay($0)))" } ?? self(.moved)
        }
    }

    /// A day, with or without a year.
    func calendarDay(_ day: CalendarDay) -> String {
        switch day {
        case .dated(let day): dates.day(day)
        case .recurring(let month, let number): "\(number).\(month)."
        }
    }
}

extension String {
    /// The text with a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
