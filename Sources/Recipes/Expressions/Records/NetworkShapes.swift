import CEL
import Diagnostics
import JSON
import NetworkModel
import WorkCalendar

// The network itself, its calendar, figures and meetings, its parameters, and the steps of a task.

extension RecordShape where Source == Network {
    static var network: Self {
        Self(
            "network",
            [
                Field("id", .string) { network, _ in .string(network.id) },
                Field("name", .string) { network, maker in maker.name(network.name, id: network.id) },
                Field("area", .string, mayBeAbsent: true) { network, maker in maker.text(network.area) },
                Field("hosts", .list(ofRecords: "member")) { network, maker in maker.members(network.hosts) },
                Field("languages", .list(.string)) { network, maker in maker.texts(network.languages) },
                Field("time_zone", .string) { network, _ in .string(network.timeZone) },
                Field("purpose", .string, mayBeAbsent: true) { network, maker in maker.text(network.purpose) },
                Field("principles", .list(.string)) { network, maker in
                    .list(network.principles.compactMap(maker.text))
                },
                Field("phases", .list(ofRecords: "phase")) { network, maker in
                    .list(network.phases.map { maker.shapes.phase.record(of: $0, identity: $0.id, by: maker) })
                },
            ])
    }
}

extension RecordShape where Source == Phase {
    static var phase: Self {
        Self(
            "phase",
            [
                Field("id", .string) { phase, _ in .string(phase.id) },
                Field("name", .string) { phase, maker in maker.name(phase.name, id: phase.id) },
                Field("from", .timestamp, mayBeAbsent: true) { phase, _ in phase.span.from.flatMap(Value.init) },
                Field("to", .timestamp, mayBeAbsent: true) { phase, _ in phase.span.to.flatMap(Value.init) },
            ])
    }
}

extension RecordShape where Source == Deadline {
    /// The day is the next one, today included, after any legal shift.
    static var deadline: Self {
        Self(
            "deadline",
            [
                Field("id", .string) { deadline, _ in .string(deadline.id) },
                Field("name", .string) { deadline, maker in maker.name(deadline.name, id: deadline.id) },
                Field("date", .timestamp) { deadline, maker in Value(deadline.next(from: maker.today)) },
                Field("at", .string, mayBeAbsent: true) { deadline, _ in deadline.at.map { .string($0.description) } },
            ])
    }
}

extension Deadline {
    /// The first day of the deadline that is not before a day; of a deadline with a year, its day.
    func next(from day: Day) -> Day {
        let thisYear = self.day(inYear: day.year)
        return thisYear < day && day.year < 9999 ? self.day(inYear: day.year + 1) : thisYear
    }
}

extension RecordShape where Source == Figure {
    static var figure: Self {
        Self(
            "figure",
            [
                Field("id", .string) { figure, _ in .string(figure.id) },
                Field("name", .string) { figure, maker in maker.name(figure.name, id: figure.id) },
                Field("by", .string, mayBeAbsent: true) { figure, _ in figure.by.map(Value.string) },
                Field("values", .map(key: .string, value: .double)) { figure, _ in
                    .map(MapValue(members: figure.values.map { ($0.term, .double($0.value)) }))
                },
                Field("source", .string, mayBeAbsent: true) { figure, maker in maker.text(figure.source) },
                Field("unit", .string, mayBeAbsent: true) { figure, _ in figure.unit.map(Value.string) },
            ])
    }
}

extension RecordShape where Source == Deliverable {
    static var deliverable: Self {
        Self(
            "deliverable",
            [
                Field("id", .string) { deliverable, _ in .string(deliverable.id) },
                Field("name", .string) { deliverable, maker in maker.name(deliverable.name, id: deliverable.id) },
                Field("planned", .double, mayBeAbsent: true) { deliverable, _ in deliverable.planned.map(Value.double)
                },
                Field("actual", .double, mayBeAbsent: true) { deliverable, _ in deliverable.actual.map(Value.double) },
            ])
    }
}

extension RecordShape where Source == Meeting {
    static func meeting(vocabularies: [String]) -> Self {
        Self(
            "meeting",
            [
                Field("id", .string) { meeting, maker in maker.identifier(meeting.id) },
                Field("series", .string) { meeting, _ in .string(meeting.series) },
                Field("kind", .string) { meeting, _ in .string(meeting.kind ?? "") },
                Field("body", .record("group"), mayBeAbsent: true) { meeting, maker in
                    meeting.body.groupID.flatMap { maker.groups[$0] }
                },
                Field("number", .int) { meeting, _ in .int(Int64(meeting.number)) },
                Field("start", .timestamp) { meeting, maker in
                    meeting.start.flatMap(maker.clock.instant).map(Value.timestamp)
                },
                Field("end", .timestamp) { meeting, maker in
                    meeting.end.flatMap(maker.clock.instant).map(Value.timestamp)
                },
                Field("venue", .record("venue"), mayBeAbsent: true) { meeting, maker in
                    meeting.venue.flatMap { maker.venues[$0] }
                },
                Field("status", .string) { meeting, _ in .string(meeting.status.rawValue) },
                Field("participants", .list(ofRecords: "member")) { meeting, maker in
                    maker.members(distinctMembers(of: meeting.participants))
                },
                Field("programme", .list(ofRecords: "programme_item")) { meeting, maker in
                    .list(meeting.programme.map { maker.shapes.programmeItem.record(of: $0, by: maker) })
                },
            ] + terms(of: vocabularies) { $0.pointee.terms })
    }
}

extension RecordShape where Source == ProgrammeItem {
    static var programmeItem: Self {
        Self(
            "programme_item",
            [
                Field("title", .string) { item, maker in maker.text(item.title) },
                Field("by", .list(.string)) { item, maker in maker.texts(item.by) },
                Field("minutes", .int, mayBeAbsent: true) { item, _ in item.minutes.map { .int(Int64($0)) } },
                Field("materials", .list(.string)) { item, maker in maker.texts(item.materials) },
            ])
    }
}

extension RecordShape where Source == [String: FieldValue] {
    static func parameters(_ parameters: [Parameter]) -> Self {
        Self(
            "parameters",
            parameters.map { parameter in
                Field(parameter.id, CELType(parameter.type), mayBeAbsent: parameter.value == nil) { values, maker in
                    values[parameter.id].flatMap(maker.value)
                }
            })
    }
}

extension RecordShape where Source == StepFacts.Finding {
    static var finding: Self {
        Self(
            "finding",
            [
                Field("code", .string) { finding, _ in .string(finding.code) },
                Field("level", .string) { finding, _ in .string(finding.level.rawValue) },
                Field("message", .string) { finding, _ in .string(finding.message) },
                Field("file", .string) { finding, _ in finding.file.map(Value.string) },
                Field("line", .int) { finding, _ in finding.line.map { .int(Int64($0)) } },
            ])
    }
}
