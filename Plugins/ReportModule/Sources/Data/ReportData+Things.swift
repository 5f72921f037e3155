import JSON
import NetworkModel
import WorkCalendar

extension ReportData {
    func meeting(_ meeting: ReportMeeting) -> JSONValue {
        var points = JSONObject()
        for point in meeting.points { points[point.constraint] = .count(point.points) }
        return .object([
            "id": .string(meeting.id),
            "series": .string(meeting.series.id),
            "body": .text(meeting.group?.id),
            "title": .string(meeting.title(in: model.language)),
            "start": .string(meeting.start.description),
            "end": .string(meeting.end.description),
            "venue": .text(meeting.venue?.id),
            "status": .string(meeting.status.rawValue),
            "participants": .strings(meeting.participants.map(\.id)),
            "programme": .array(meeting.programme.map(item)),
            "points": .object(points),
        ])
    }

    private func item(_ item: ProgrammeItem) -> JSONValue {
        .object([
            "title": name(item.title), "by": .strings(item.by),
            "minutes": item.minutes.map(JSONValue.count) ?? .null, "materials": .strings(item.materials),
        ])
    }

    func unscheduled(_ meeting: UnscheduledMeeting) -> JSONValue {
        .object([
            "id": .string(meeting.id), "reason": .string(meeting.reason),
            "constraints": .strings(meeting.constraints),
        ])
    }

    func deadline(_ deadline: ReportDeadline) -> JSONValue {
        .object([
            "id": .string(deadline.deadline.id), "name": name(deadline.deadline.name),
            "written": .day(deadline.written), "day": .day(deadline.day),
            "at": .text(deadline.deadline.at?.description), "handling_begins": .day(deadline.handlingBegins),
        ])
    }

    func speaker(_ share: SpeakerShare) -> JSONValue {
        .object(["speaker": .string(share.speaker), "items": .count(share.items), "of": .count(share.total)])
    }

    func member(_ member: Member) -> JSONValue {
        .object([
            "id": .string(member.id), "name": name(member.name), "kind": .text(member.kind),
            "representatives": .count(member.representatives), "contract": .spans(member.contract),
            "contributes": .array(
                member.contributes.map { .object(["what": name($0.what), "amount": .decimal($0.amount)]) }),
            "terms": .terms(member.terms),
        ])
    }

    func group(_ group: Group) -> JSONValue {
        .object([
            "id": .string(group.id), "name": name(group.name), "kind": .text(group.kind),
            "part_of": .text(group.partOf), "lead": .text(group.lead?.id), "chair": .text(group.chair?.id),
            "members": .strings(group.members.map(\.id)), "from": .day(group.span.from), "to": .day(group.span.to),
            "terms": .terms(group.terms),
        ])
    }

    func phase(_ phase: Phase) -> JSONValue {
        .object([
            "id": .string(phase.id), "name": name(phase.name), "from": .day(phase.span.from),
            "to": .day(phase.span.to),
        ])
    }

    func dimension(_ dimension: Coverage.Dimension) -> JSONValue {
        .object([
            "vocabulary": .string(dimension.vocabulary.id),
            "terms": .array(
                dimension.terms.map { term in
                    .object([
                        "id": .string(term.term.id), "name": name(term.term.name),
                        "needs": .strings(term.needs.map(\.id)),
                        "votes": .count(term.needs.reduce(0) { $0 + $1.votes }),
                        "activities": .strings(term.activities.map(\.id)),
                        "applications": .strings(term.applications),
                        "meetings": .strings(term.meetings.map(\.id)), "blind_spot": .boolean(term.isBlindSpot),
                        "funded_until": .day(term.lastFundedDay),
                    ])
                }),
        ])
    }

    func activity(_ activity: Activity) -> JSONValue {
        .object([
            "id": .string(activity.id), "name": name(activity.name), "kind": .text(activity.kind),
            "by": .strings(activity.by), "funding": .spans(activity.funding), "terms": .terms(activity.terms),
        ])
    }

    func figure(_ figure: Figure) -> JSONValue {
        .object([
            "id": .string(figure.id), "name": name(figure.name), "by": .text(figure.by),
            "unit": .text(figure.unit), "source": name(figure.source),
            "values": .array(
                figure.values.map { .object(["term": .string($0.term), "value": .decimal($0.value)]) }),
            "total": .decimal(figure.values.reduce(0) { $0 + $1.value }),
        ])
    }

    func deliverable(_ deliverable: Deliverable) -> JSONValue {
        .object([
            "id": .string(deliverable.id), "name": name(deliverable.name), "planned": .decimal(deliverable.planned),
            "actual": .decimal(deliverable.actual),
        ])
    }
}
