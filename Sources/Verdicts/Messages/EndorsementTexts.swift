import CEL
import Diagnostics
import Recipes
import WorkCalendar

/// What a coordinator is told of an endorsement. It is never said that an application is refused.
struct EndorsementTexts: Sendable {
    let name: String
    let fields: FieldNames
    let language: MessageLanguage

    var notApplicable: String {
        switch language {
        case .fi: "\(name): ei koske tätä hakemusta."
        case .sv: "\(name): gäller inte denna ansökan."
        case .en: "\(name): does not concern this application."
        }
    }

    func incomplete(_ path: String) -> String { absence.incomplete(path) }

    func failed(_ error: EvaluationError) -> String { absence.failed(error) }

    private var absence: AbsenceTexts { AbsenceTexts(name: name, fields: fields, language: language) }

    func text(of outcome: EndorsementOutcome, _ count: MarkCount, hopelessSince since: Day?) -> String {
        switch outcome {
        case .held(let since, let until): held(since: day(since), until: until.map(day))
        case .expired(let end): expired(day(end))
        case .pending: pending(lacking(count), until: count.window.closes.map(day))
        case .broken:
            broken(
                lacking(count), closed: since.flatMap { count.window.isClosed(on: $0) ? count.window.closes : nil },
                since)
        }
    }

    private func day(_ day: Day) -> String { day.text(in: language.rawValue) }

    private func held(since: String, until: String?) -> String {
        switch (language, until) {
        case (.fi, let until?): "\(name): saatu \(since), voimassa \(until) asti."
        case (.fi, nil): "\(name): saatu \(since)."
        case (.sv, let until?): "\(name): erhållet \(since), gäller till och med \(until)."
        case (.sv, nil): "\(name): erhållet \(since)."
        case (.en, let until?): "\(name): earned on \(since), valid until \(until)."
        case (.en, nil): "\(name): earned on \(since)."
        }
    }

    private func expired(_ end: String) -> String {
        switch language {
        case .fi: "\(name): ei enää voimassa, koska voimassaolo päättyi \(end)."
        case .sv: "\(name): gäller inte längre, eftersom giltighetstiden gick ut \(end)."
        case .en: "\(name): no longer valid, because it ran out on \(end)."
        }
    }

    private func pending(_ lacking: String, until: String?) -> String {
        switch (language, until) {
        case (.fi, let until?): "\(name): ei vielä, koska \(lacking). Puoltoja voi antaa \(until) asti."
        case (.fi, nil): "\(name): ei vielä, koska \(lacking)."
        case (.sv, let until?): "\(name): inte ännu, eftersom \(lacking). Tillstyrkanden kan ges till och med \(until)."
        case (.sv, nil): "\(name): inte ännu, eftersom \(lacking)."
        case (.en, let until?): "\(name): not yet, because \(lacking). Endorsements can be given until \(until)."
        case (.en, nil): "\(name): not yet, because \(lacking)."
        }
    }

    private func broken(_ lacking: String, closed: Day?, _ since: Day?) -> String {
        let end =
            if let closed { timeEnded(day(closed)) } else if let since { nothingHelps(day(since)) } else { "" }
        return switch language {
        case .fi: "\(name): ei vielä, koska \(lacking).\(end)"
        case .sv: "\(name): inte ännu, eftersom \(lacking).\(end)"
        case .en: "\(name): not yet, because \(lacking).\(end)"
        }
    }

    private func timeEnded(_ day: String) -> String {
        switch language {
        case .fi: " Puoltojen aika päättyi \(day)."
        case .sv: " Tiden för tillstyrkanden gick ut \(day)."
        case .en: " The time for endorsements ended on \(day)."
        }
    }

    private func nothingHelps(_ day: String) -> String {
        switch language {
        case .fi: " Puoltajia ei ole riittänyt enää \(day) alkaen."
        case .sv: " Från och med \(day) är de som kan tillstyrka för få."
        case .en: " Since \(day) there are too few who could endorse."
        }
    }

    /// The demands that are not met, such as ”puoltoja on 2/3”.
    private func lacking(_ count: MarkCount) -> String {
        let demands = count.book.demands.indices.filter {
            !count.isMet($0, endorsed: count.endorsed[$0], declined: count.declined[$0])
        }
        let counts = demands.compactMap { demand in
            count.wanted(by: demand).map {
                marks(have: count.endorsed[demand], wanted: $0, of: count.book.demands[demand].among)
            }
        }
        let declines = demands.filter { count.wanted(by: $0) == nil }.map { self.declines(count.declined[$0]) }
        return joined((counts.isEmpty ? [] : [beginning(of: counts)] + counts.dropFirst()) + declines, in: language)
    }

    /// The first of some counts, with what is counted.
    private func beginning(of counts: [String]) -> String {
        switch language {
        case .fi: "puoltoja on \(counts[0])"
        case .sv: "antalet tillstyrkanden är \(counts[0])"
        case .en: "endorsements stand at \(counts[0])"
        }
    }

    private var alternative: String {
        switch language {
        case .fi: " tai "
        case .sv: " eller "
        case .en: " or "
        }
    }

    private func marks(have: Int, wanted: Int, of among: [String]) -> String {
        let words = among.map { CommonWord.text(of: $0, in: language) }
        let whom = words.isEmpty ? "" : " (\(words.joined(separator: alternative)))"
        return "\(have)/\(wanted)\(whom)"
    }

    private func declines(_ count: Int) -> String {
        switch language {
        case .fi:
            count == 1 ? "yksi jäsen on ilmoittanut, ettei puolla" : "\(count) jäsentä on ilmoittanut, ettei puolla"
        case .sv: count == 1 ? "en medlem har sagt nej" : "\(count) medlemmar har sagt nej"
        case .en: count == 1 ? "one member has declined" : "\(count) members have declined"
        }
    }
}
