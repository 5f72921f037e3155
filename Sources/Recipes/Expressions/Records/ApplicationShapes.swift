import CEL
import NetworkModel
import WorkCalendar

// Applications, marks, needs and activities.

extension RecordShape where Source == PlacedApplication {
    static func application(fields: [ApplicationField]) -> Self {
        Self(
            "application",
            [
                Field("id", .string) { application, maker in maker.identifier(application.id) },
                Field("title", .string) { application, _ in
                    application.title.isEmpty ? nil : .string(application.title)
                },
                Field("state", .string) { application, _ in .string(application.state) },
                Field("applicant", .record("member")) { application, maker in
                    application.applicant.map { maker.membersByPlace[$0] }
                },
                Field(
                    "partners", .list(ofRecords: "member"),
                    refilling: { value, application, maker in
                        value.changeList { partners in
                            partners.removeAll(keepingCapacity: true)
                            for place in application.partners { partners.append(maker.membersByPlace[place]) }
                        }
                    }),
                Field("submitted", .timestamp, mayBeAbsent: true) { application, _ in
                    application.submitted.flatMap(Value.init)
                },
                Field("year", .int) { application, _ in application.submitted.map { .int(Int64($0.year)) } },
                Field(
                    "needs", .list(ofRecords: "need"),
                    refilling: { value, application, maker in
                        maker.refill(&value, withNeeds: application.needs)
                    }),
                Field("marks", .list(ofRecords: "mark")) { application, maker in
                    .list(application.marks.map { maker.shapes.mark.record(of: $0, by: maker) })
                },
            ] + fields.enumerated().map(declared))
    }

    /// A field that the network declares; a list that was not given is empty.
    private static func declared(at place: Int, _ field: ApplicationField) -> Field {
        let type = CELType(field.type)
        if case .list = field.type {
            return Field(
                field.id, type,
                refilling: { value, application, _ in
                    value.changeList { values in
                        values.removeAll(keepingCapacity: true)
                        guard case .list(let elements) = application.fields[place] else { return }
                        for element in elements { if let element = Value(element) { values.append(element) } }
                    }
                })
        }
        return Field(field.id, type, mayBeAbsent: true) { application, maker in
            application.fields[place].flatMap(maker.value)
        }
    }
}

extension RecordShape where Source == PlacedMark {
    static var mark: Self {
        Self(
            "mark",
            [
                Field("endorsement", .string) { mark, _ in .string(mark.endorsement) },
                Field("by", .record("member")) { mark, maker in
                    if case .member(let place) = mark.by { maker.membersByPlace[place] } else { nil }
                },
                Field("at", .timestamp) { mark, _ in Value(mark.at) },
                Field("mark", .string) { mark, _ in .string(mark.word.rawValue) },
            ])
    }
}

extension RecordShape where Source == PlacedNeed {
    static func need(dimensions: [String]) -> Self {
        Self(
            "need",
            [
                Field("id", .string) { need, maker in maker.identifier(need.id) },
                Field("title", .string) { need, maker in need.title.map(Value.string) ?? maker.identifier(need.id) },
                Field("year", .int) { need, _ in need.year.map { .int(Int64($0)) } },
                Field("votes", .int) { need, _ in .int(Int64(need.votes)) },
                Field("expires", .timestamp, mayBeAbsent: true) { need, _ in need.expires.flatMap(Value.init) },
            ]
                + dimensions.enumerated().map { place, dimension in
                    Field(dimension, .list(.string)) { need, maker in maker.texts(need.terms[place]) }
                })
    }
}

extension RecordShape where Source == Activity {
    static func activity(vocabularies: [String]) -> Self {
        Self(
            "activity",
            [
                Field("id", .string) { activity, maker in maker.identifier(activity.id) },
                Field("name", .string) { activity, maker in maker.name(activity.name, id: activity.id) },
                Field("kind", .string, mayBeAbsent: true) { activity, _ in activity.kind.map(Value.string) },
                Field("by", .list(ofRecords: "member")) { activity, maker in maker.members(activity.by) },
                Field("funding", .list(ofRecords: "span")) { activity, maker in maker.spans(activity.funding) },
            ] + terms(of: vocabularies) { $0.pointee.terms })
    }
}
