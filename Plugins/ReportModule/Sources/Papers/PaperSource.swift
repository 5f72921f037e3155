import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

/// What the facts of papers in one language are worked out from.
struct PaperSource: Sendable {
    let model: ReportModel
    let words: ReportWords
    /// Applications by the id of each need that they answer to.
    let applicationsByNeed: [String: [JudgedApplication]]
    private let needsByTerm: [String: [Need]]
    private let activitiesByTerm: [String: [Activity]]
    private let toursByTerm: [String: [MeetingSeries]]
    /// Meetings that take place, series by series and body by body, by start.
    private let turns: [MeetingTurn: [ReportMeeting]]

    /// What meets again and again: a series for a body.
    private struct MeetingTurn: Hashable {
        var series: String
        var body: Body
    }

    init(_ model: ReportModel) {
        self.model = model
        words = ReportWords(model.network, language: model.language)
        applicationsByNeed = Self.grouped(model.applications) { judged in Set(judged.application.needs.map(\.id)) }
        needsByTerm = Self.grouped(model.needs) { Self.places(of: $0.terms) }
        activitiesByTerm = Self.grouped(model.network.activities.filter { $0.goesOn(on: model.dayTold) }) {
            Self.places(of: $0.terms)
        }
        let terms = model.coverage.dimensions.flatMap { dimension in
            dimension.terms.map { (NeedTerm(dimension: dimension.vocabulary, term: $0.term).place, $0.meetings) }
        }
        toursByTerm = Dictionary(
            terms.map { ($0, $1.filter { !$0.isAttended }) }, uniquingKeysWith: { first, _ in first })
        turns = Dictionary(grouping: model.meetings.filter { $0.status != .cancelled }) {
            MeetingTurn(series: $0.series.id, body: $0.meeting.body)
        }
    }

    /// The meeting of the same series and body so many places away.
    func neighbour(of meeting: ReportMeeting, _ distance: Int) -> ReportMeeting? {
        let turn = turns[MeetingTurn(series: meeting.series.id, body: meeting.meeting.body)] ?? []
        guard let place = turn.firstIndex(where: { $0.id == meeting.id }), turn.indices.contains(place + distance)
        else { return nil }
        return turn[place + distance]
    }

    /// Whether a meeting is the one in which needs are raised.
    func isWorkshop(_ meeting: ReportMeeting) -> Bool { meeting.series.id == model.network.needsPolicy.workshop }

    /// What members of a body promised and have not kept; those with a day come first, by day.
    func openPromises(before meeting: ReportMeeting) -> [Promise] {
        let members = Set(meeting.participants.map(\.member))
        return model.register.promises
            .filter { promise in
                let standing = promise.standing(on: model.today)
                let series = promise.meeting?.split(separator: "/").first.map(String.init)
                return (standing == .open || standing == .overdue) && members.contains(promise.by)
                    && (series == nil || series == meeting.series.id)
            }
            .sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
    }

    /// Applications for which a meeting's body can still give a mark on its day; a workshop has other things to do.
    func applicationsWaiting(for meeting: ReportMeeting) -> [JudgedApplication] {
        let own = Set(
            model.endorsements.filter { $0.givenBy.contains(.body(meeting.meeting.body)) }.map(\.id))
        guard !own.isEmpty, !isWorkshop(meeting) else { return [] }
        return model.applications.filter { judged in
            let isOnItsWay = model.network.applicationProcess.state(judged.application.state)?.isFinal == false
            return isOnItsWay && judged.application.submitted != nil
                && judged.verdicts.verdicts.contains { verdict in
                    own.contains(verdict.id) && verdict.word == .pending
                        && verdict.wouldDo.allSatisfy { $0.counts(on: meeting.start.day) }
                }
        }
    }

    /// Needs that carry a term.
    func needs(under term: NeedTerm) -> [Need] { needsByTerm[term.place] ?? [] }

    /// Activities that go on and carry a term, in the recipe's order.
    func activities(under term: NeedTerm) -> [Activity] { activitiesByTerm[term.place] ?? [] }

    /// Tours and theme weeks for the public that carry a term, in the recipe's order.
    func tours(under term: NeedTerm) -> [MeetingSeries] { toursByTerm[term.place] ?? [] }

    private static func grouped<Thing>(_ things: [Thing], by keys: (Thing) -> Set<String>) -> [String: [Thing]] {
        var groups: [String: [Thing]] = [:]
        for thing in things {
            for key in keys(thing) { groups[key, default: []].append(thing) }
        }
        return groups
    }

    private static func places(of terms: TermsByVocabulary) -> Set<String> {
        Set(terms.flatMap { vocabulary, ids in ids.map { "\(vocabulary)/\($0)" } })
    }
}

extension Act {
    /// Whether it would still do on a day.
    fileprivate func counts(on day: Day) -> Bool { until.map { day <= $0 } ?? true }
}
