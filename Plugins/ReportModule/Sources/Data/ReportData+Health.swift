import JSON
import NetworkModel
import WorkCalendar

extension ReportData {
    func need(_ need: Need) -> JSONValue {
        .object([
            "id": .string(need.id), "title": .text(need.title), "year": need.year.map(JSONValue.count) ?? .null,
            "votes": .count(need.votes), "raised_by": .text(need.raisedBy),
            "last_day": .day(model.network.needsPolicy.lastDay(raisedIn: need.year, expires: need.expires)),
            "terms": .terms(need.terms),
        ])
    }

    func flow(_ flow: ApplicationFlow) -> JSONValue {
        .object([
            "states": .array(
                flow.states.map { state in
                    .object([
                        "id": .string(state.state.id), "now": .count(state.now),
                        "entered": state.entered.map(JSONValue.count) ?? .null,
                    ])
                }),
            "moves": .array(
                flow.moves.map { move in
                    .object([
                        "from": .string(flow.states[move.from].state.id), "to": .string(flow.states[move.to].state.id),
                        "count": .count(move.count),
                    ])
                }),
        ])
    }

    func health(_ health: NetworkHealth) -> JSONValue {
        .object([
            "meetings_held": share(health.meetings), "meetings_cancelled": .count(health.cancelled),
            "meetings_moved": .count(health.moved), "decisions": share(health.decisions),
            "promises": .object([
                "kept": .count(health.promises.kept), "kept_late": .count(health.promises.keptLate),
                "open": .count(health.promises.open), "overdue": .count(health.promises.overdue),
            ]),
            "attendance": .array(
                health.attendance.map { meeting in
                    .object([
                        "meeting": .string(meeting.meeting), "start": .string(meeting.start.description),
                        "members": share(meeting.members), "guests": .count(meeting.guests),
                    ])
                }),
            "dependence": .array(
                health.dependence.map { dependence in
                    .object([
                        "subject": .string(dependence.subject.rawValue), "largest": .text(dependence.largest),
                        "share": share(dependence.share), "half_rests_on": .count(dependence.halfRestsOn),
                        "carriers": .count(dependence.carriers),
                    ])
                }),
            "marking": .object([
                "median_days": optional(health.marking.medianDays), "waiting": .count(health.marking.waiting),
                "longest_wait": optional(health.marking.longestWait),
                "times": .array(
                    health.marking.times.map { time in
                        .object([
                            "application": .string(time.application), "submitted": .day(time.submitted),
                            "marked": .day(time.marked), "days": .count(time.days),
                        ])
                    }),
            ]),
            "quarters": .array(health.quarters.map(quarter)),
        ])
    }

    private func quarter(_ quarter: QuarterOfHealth) -> JSONValue {
        .object([
            "year": .count(quarter.quarter.year), "quarter": .count(quarter.quarter.number),
            "meetings_held": .count(quarter.meetingsHeld), "attendance": share(quarter.attendance),
            "decisions": share(quarter.decisions), "promises_in_time": share(quarter.promises),
            "median_days_to_mark": optional(quarter.medianDaysToMark),
        ])
    }

    private func share(_ share: Share) -> JSONValue {
        .object(["count": .count(share.count), "of": .count(share.total)])
    }

    private func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.count) ?? .null }
}
