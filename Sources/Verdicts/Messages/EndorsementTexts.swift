import CEL
import Diagnostics
import JSON
import Recipes
import WorkCalendar

/// What a coordinator is told of an endorsement. It is never said that an application is refused.
final class EndorsementTexts: Sendable {
    private let name: String
    private let language: MessageLanguage
    private let absence: AbsenceTexts
    private let phrases: Phrases
    /// By demand, what is said where marks are too few, and where that is said first.
    private let marks: [Phrase]
    private let firstMarks: [Phrase]

    /// What is said of it, put together in advance.
    private struct Phrases: Sendable {
        let held: Phrase
        let heldUntil: Phrase
        let expired: Phrase
        let pending: Phrase
        let pendingUntil: Phrase
        let broken: Phrase
        let timeEnded: Phrase
        let nothingHelps: Phrase
        let joint: Phrase
        let oneDecline: Phrase
        let declines: Phrase
    }

    /// Puts the texts on an endorsement together, whose demands are for the marks of these.
    init(name: String, among: [[String]], fields: FieldNames, language: MessageLanguage) {
        self.name = name
        self.language = language
        absence = AbsenceTexts(name: name, fields: fields, language: language)
        let words = EndorsementWords(name: name, language: language)
        phrases = Phrases(
            held: words.held(since: .day, until: nil), heldUntil: words.held(since: .day, until: .until),
            expired: words.expired(.day), pending: words.pending(.lacking, until: nil),
            pendingUntil: words.pending(.lacking, until: .until), broken: words.broken(.lacking, .ending),
            timeEnded: words.timeEnded(.day), nothingHelps: words.nothingHelps(.day), joint: "\(joint(in: language))",
            oneDecline: words.oneDecline, declines: words.declines(.count))
        marks = among.map { words.marks(have: .count, wanted: .wanted, of: $0) }
        firstMarks = among.map { words.beginning(of: words.marks(have: .count, wanted: .wanted, of: $0)) }
    }

    var notApplicable: String {
        switch language {
        case .fi: "\(name): ei koske tätä hakemusta."
        case .sv: "\(name): gäller inte denna ansökan."
        case .en: "\(name): does not concern this application."
        }
    }

    func incomplete(_ path: String) -> String { absence.incomplete(path) }

    func failed(_ error: EvaluationError) -> String { absence.failed(error) }
}

extension EndorsementTexts {
    /// Appends what is said of how an application's marks have been counted.
    func append(
        _ outcome: EndorsementOutcome, _ count: MarkCount, hopelessSince since: Day?, to output: inout ByteBuffer
    ) {
        switch outcome {
        case .held(let since, let until):
            (until == nil ? phrases.held : phrases.heldUntil).append(to: &output) { gap, output in
                append(gap == .until ? until ?? since : since, to: &output)
            }
        case .expired(let end): phrases.expired.append(to: &output) { _, output in append(end, to: &output) }
        case .pending:
            let closes = count.window.closes
            (closes == nil ? phrases.pending : phrases.pendingUntil).append(to: &output) { gap, output in
                if gap == .until, let closes { append(closes, to: &output) } else { appendLacking(count, to: &output) }
            }
        case .broken:
            phrases.broken.append(to: &output) { gap, output in
                if gap == .ending { appendEnding(count, since, to: &output) } else { appendLacking(count, to: &output) }
            }
        }
    }

    /// Appends the demands that are not met, counts before declines, such as ”puoltoja on 2/3”.
    private func appendLacking(_ count: MarkCount, to output: inout ByteBuffer) {
        let total = marks.indices.count { !count.isMet($0) }
        var told = 0
        for demand in marks.indices where !count.isMet(demand) {
            guard let wanted = count.wanted(by: demand) else { continue }
            appendJoint(behind: told, of: total, to: &output)
            (told == 0 ? firstMarks[demand] : marks[demand]).append(to: &output) { gap, output in
                output.append(gap == .wanted ? wanted : count.endorsed[demand])
            }
            told += 1
        }
        for demand in marks.indices where !count.isMet(demand) && count.wanted(by: demand) == nil {
            appendJoint(behind: told, of: total, to: &output)
            let declined = count.declined[demand]
            (declined == 1 ? phrases.oneDecline : phrases.declines).append(to: &output) { _, output in
                output.append(declined)
            }
            told += 1
        }
    }

    /// Appends what stands behind so many parts of a sentence: nothing, a comma, or a word before the last.
    private func appendJoint(behind told: Int, of total: Int, to output: inout ByteBuffer) {
        guard told > 0 else { return }
        if told == total - 1 { phrases.joint.append(to: &output) } else { output.append(constant: ", ") }
    }

    /// Appends since when nothing helps any more, if that is known.
    private func appendEnding(_ count: MarkCount, _ since: Day?, to output: inout ByteBuffer) {
        guard let since else { return }
        if count.window.isClosed(on: since), let closes = count.window.closes {
            phrases.timeEnded.append(to: &output) { _, output in append(closes, to: &output) }
        } else {
            phrases.nothingHelps.append(to: &output) { _, output in append(since, to: &output) }
        }
    }

    /// Appends a day as the language writes it.
    private func append(_ day: Day, to output: inout ByteBuffer) {
        switch language {
        case .fi, .sv:
            output.append(day.dayOfMonth)
            output.append(UInt8(ascii: "."))
            output.append(day.month)
            output.append(UInt8(ascii: "."))
            output.append(day.year)
        case .en: output.append(day)
        }
    }
}

/// The wording of what is told of an endorsement.
private struct EndorsementWords {
    let name: String
    let language: MessageLanguage

    func held(since: Phrase.Gap, until: Phrase.Gap?) -> Phrase {
        switch (language, until) {
        case (.fi, let until?): "\(name): saatu \(since), voimassa \(until) asti."
        case (.fi, nil): "\(name): saatu \(since)."
        case (.sv, let until?): "\(name): erhållet \(since), gäller till och med \(until)."
        case (.sv, nil): "\(name): erhållet \(since)."
        case (.en, let until?): "\(name): earned on \(since), valid until \(until)."
        case (.en, nil): "\(name): earned on \(since)."
        }
    }

    func expired(_ end: Phrase.Gap) -> Phrase {
        switch language {
        case .fi: "\(name): ei enää voimassa, koska voimassaolo päättyi \(end)."
        case .sv: "\(name): gäller inte längre, eftersom giltighetstiden gick ut \(end)."
        case .en: "\(name): no longer valid, because it ran out on \(end)."
        }
    }

    func pending(_ lacking: Phrase.Gap, until: Phrase.Gap?) -> Phrase {
        switch (language, until) {
        case (.fi, let until?): "\(name): ei vielä, koska \(lacking). Puoltoja voi antaa \(until) asti."
        case (.fi, nil): "\(name): ei vielä, koska \(lacking)."
        case (.sv, let until?): "\(name): inte ännu, eftersom \(lacking). Tillstyrkanden kan ges till och med \(until)."
        case (.sv, nil): "\(name): inte ännu, eftersom \(lacking)."
        case (.en, let until?): "\(name): not yet, because \(lacking). Endorsements can be given until \(until)."
        case (.en, nil): "\(name): not yet, because \(lacking)."
        }
    }

    func broken(_ lacking: Phrase.Gap, _ end: Phrase.Gap) -> Phrase {
        switch language {
        case .fi: "\(name): ei vielä, koska \(lacking).\(end)"
        case .sv: "\(name): inte ännu, eftersom \(lacking).\(end)"
        case .en: "\(name): not yet, because \(lacking).\(end)"
        }
    }

    func timeEnded(_ day: Phrase.Gap) -> Phrase {
        switch language {
        case .fi: " Puoltojen aika päättyi \(day)."
        case .sv: " Tiden för tillstyrkanden gick ut \(day)."
        case .en: " The time for endorsements ended on \(day)."
        }
    }

    func nothingHelps(_ day: Phrase.Gap) -> Phrase {
        switch language {
        case .fi: " Puoltajia ei ole riittänyt enää \(day) alkaen."
        case .sv: " Från och med \(day) är de som kan tillstyrka för få."
        case .en: " Since \(day) there are too few who could endorse."
        }
    }

    /// The first of some counts, with what is counted.
    func beginning(of counts: Phrase) -> Phrase {
        switch language {
        case .fi: "puoltoja on \(counts)"
        case .sv: "antalet tillstyrkanden är \(counts)"
        case .en: "endorsements stand at \(counts)"
        }
    }

    private var alternative: String {
        switch language {
        case .fi: " tai "
        case .sv: " eller "
        case .en: " or "
        }
    }

    func marks(have: Phrase.Gap, wanted: Phrase.Gap, of among: [String]) -> Phrase {
        let words = among.map { CommonWord.text(of: $0, in: language) }
        let whom = words.isEmpty ? "" : " (\(words.joined(separator: alternative)))"
        return "\(have)/\(wanted)\(whom)"
    }

    var oneDecline: Phrase {
        switch language {
        case .fi: "yksi jäsen on ilmoittanut, ettei puolla"
        case .sv: "en medlem har sagt nej"
        case .en: "one member has declined"
        }
    }

    func declines(_ count: Phrase.Gap) -> Phrase {
        switch language {
        case .fi: "\(count) jäsentä on ilmoittanut, ettei puolla"
        case .sv: "\(count) medlemmar har sagt nej"
        case .en: "\(count) members have declined"
        }
    }
}
