package import Diagnostics
import SourceText
package import WorkCalendar

/// A demand in the words of the recipe's reader.
package enum DemandSentence: LocalizedMessage, Hashable {
    case workingDays(series: String)
    case notBefore(today: Day)
    case window(series: String)
    case term(group: String)
    case fixed(series: String)
    case venueChoice(series: String)
    case venueCapacity(series: String)
    case endsBy(series: String, deadline: String, day: Day)
    case startsFrom(series: String, deadline: String, day: Day)
    case relation(series: String, other: String)
    case order(series: String, isSpaced: Bool)
    case attends(who: String, atOnce: Int)
    case oneAtATime(venue: String)
    case busy(who: String)

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .workingDays(let series): "sarja \(series) kokoontuu vain työpäivinään"
        case .notBefore(let today): "ennen tätä päivää (\(today.inWords)) ei aloiteta"
        case .window(let series): "sarja \(series) kokoontuu vain ikkunassaan"
        case .term(let group): "ryhmä \(group) kokoontuu toimikautensa aikana"
        case .fixed(let series): "sarjan \(series) tahti nimeää päivän tai kellonajan"
        case .venueChoice(let series): "sarjalle \(series) on nimetty nämä tilat"
        case .venueCapacity(let series): "sarjan \(series) osallistujat eivät mahdu sille nimettyihin tiloihin"
        case .endsBy(let series, let deadline, let day):
            "sarja \(series) päättyy määräajan \(deadline) vuoksi viimeistään \(day.inWords)"
        case .startsFrom(let series, let deadline, let day):
            "sarja \(series) alkaa määräajan \(deadline) vuoksi aikaisintaan \(day.inWords)"
        case .relation(let series, let other):
            "sarja \(series) on ennen sarjaa \(other) tai sen jälkeen vaaditun välin päässä"
        case .order(let series, false): "sarjan \(series) kokoukset ovat järjestyksessä"
        case .order(let series, true): "sarjan \(series) kokousten välissä on vaadittu aika"
        case .attends(let who, 1): "\(who) on yhtä aikaa vain yhdessä kokouksessa"
        case .attends(let who, let count): "\(who) on yhtä aikaa enintään \(count) kokouksessa"
        case .oneAtATime(let venue): "tilassa \(venue) on yksi kokous kerrallaan"
        case .busy(let who): "\(who) on varattu muualle"
        }
    }

    private var swedish: String {
        switch self {
        case .workingDays(let series): "serien \(series) möts bara på sina arbetsdagar"
        case .notBefore(let today): "inget börjar före dagens datum (\(today.inWords))"
        case .window(let series): "serien \(series) möts bara i sitt tidsfönster"
        case .term(let group): "gruppen \(group) möts under sin mandattid"
        case .fixed(let series): "takten för serien \(series) nämner dag eller klockslag"
        case .venueChoice(let series): "serien \(series) har de här lokalerna att välja på"
        case .venueCapacity(let series): "deltagarna i serien \(series) ryms inte i lokalerna som anges för den"
        case .endsBy(let series, let deadline, let day):
            "serien \(series) slutar på grund av tidsfristen \(deadline) senast \(day.inWords)"
        case .startsFrom(let series, let deadline, let day):
            "serien \(series) börjar på grund av tidsfristen \(deadline) tidigast \(day.inWords)"
        case .relation(let series, let other):
            "serien \(series) ligger före eller efter serien \(other) med det mellanrum som krävs"
        case .order(let series, false): "mötena i serien \(series) följer på varandra"
        case .order(let series, true): "mellan mötena i serien \(series) går den tid som krävs"
        case .attends(let who, 1): "\(who) är på bara ett möte åt gången"
        case .attends(let who, let count): "\(who) är samtidigt på högst \(count) möten"
        case .oneAtATime(let venue): "lokalen \(venue) har ett möte åt gången"
        case .busy(let who): "\(who) är upptagen på annat håll"
        }
    }

    private var english: String {
        switch self {
        case .workingDays(let series): "\(series) meets only on its working days"
        case .notBefore(let today): "nothing starts before today (\(today.inWords))"
        case .window(let series): "\(series) meets only in its window"
        case .term(let group): "\(group) meets within its term"
        case .fixed(let series): "the cadence of \(series) names the day or the time"
        case .venueChoice(let series): "\(series) has these venues to choose from"
        case .venueCapacity(let series): "the participants of \(series) do not fit into the venues named for it"
        case .endsBy(let series, let deadline, let day):
            "\(series) ends on \(day.inWords) at the latest because of the deadline \(deadline)"
        case .startsFrom(let series, let deadline, let day):
            "\(series) starts on \(day.inWords) at the earliest because of the deadline \(deadline)"
        case .relation(let series, let other): "\(series) lies before or after \(other), as far apart as asked"
        case .order(let series, false): "the meetings of \(series) follow one another"
        case .order(let series, true): "the meetings of \(series) are as far apart as asked"
        case .attends(let who, 1): "\(who) attends one meeting at a time"
        case .attends(let who, let count): "\(who) attends at most \(count) meetings at once"
        case .oneAtATime(let venue): "\(venue) holds one meeting at a time"
        case .busy(let who): "\(who) is busy elsewhere"
        }
    }
}

extension Day {
    /// `30.9.2027`.
    var inWords: String { "\(dayOfMonth).\(month).\(year)" }
}

extension SchedulingProblem {
    /// A demand as a sentence.
    func sentence(_ demand: Demand) -> DemandSentence {
        switch demand.subject {
        case .series(let index): sentence(demand.constraint, ofSeries: series[index].label)
        case .term(let network, let group): .term(group: networks[network].prefix + group)
        case .deadline(let index, let id): sentence(ofSeries: index, deadline: id)
        case .relation(let index, let other): .relation(series: series[index].label, other: series[other].label)
        case .sequence(let index): .order(series: series[index].label, isSpaced: !series[index].spacing.isZero)
        case .attendee(let index) where demand.constraint == .busy: .busy(who: attendees[index].id)
        case .attendee(let index): .attends(who: attendees[index].id, atOnce: attendees[index].capacity)
        case .venue(let index): .oneAtATime(venue: venues[index].id)
        case .today: .notBefore(today: today)
        }
    }

    private func sentence(_ constraint: HardConstraint, ofSeries id: String) -> DemandSentence {
        switch constraint {
        case .window: .window(series: id)
        case .fixed: .fixed(series: id)
        case .venueChoice: .venueChoice(series: id)
        case .venueCapacity: .venueCapacity(series: id)
        default: .workingDays(series: id)
        }
    }

    private func sentence(ofSeries index: Int, deadline id: String) -> DemandSentence {
        let own = instances.lazy.filter { $0.series == index }
        let last = own.flatMap(\.latestEnd).filter { $0.deadline == id }.map(\.day).min()
        let first = own.flatMap(\.earliestStart).filter { $0.deadline == id }.map(\.day).max()
        if let last { return .endsBy(series: series[index].label, deadline: id, day: last) }
        return .startsFrom(series: series[index].label, deadline: id, day: first ?? horizon.lowerBound)
    }

    /// The demand's sentence with the recipe's lines that make it: `… (kuopio.yaml:11)`.
    func text(of demand: Demand, in language: MessageLanguage) -> String {
        let lines = places(of: demand).compactMap { span in
            files[span.file].map { "\($0.path):\($0.range(of: span).start.line)" }
        }
        let sentence = sentence(demand).text(in: language)
        return lines.isEmpty ? sentence : "\(sentence) (\(lines.joined(separator: ", ")))"
    }

    /// A clash's demands, each with its place: what a finding points to besides.
    func notes(on demands: [Demand]) -> [DiagnosticNote] {
        demands.map { DiagnosticNote(sentence($0), at: places(of: $0).first) }
    }
}
