import CEL
import NetworkModel
import SourceText
import WorkCalendar

// Members, groups, venues, and what they are made of.

extension RecordShape where Source == DaySpan {
    static var span: Self {
        Self(
            "span",
            [
                Field("from", .timestamp, mayBeAbsent: true) { span, _ in span.from.flatMap(Value.init) },
                Field("to", .timestamp, mayBeAbsent: true) { span, _ in span.to.flatMap(Value.init) },
            ])
    }
}

extension RecordShape where Source == Contribution {
    static var contribution: Self {
        Self(
            "contribution",
            [
                Field("what", .string) { contribution, maker in maker.text(contribution.what) },
                Field("amount", .double, mayBeAbsent: true) { contribution, _ in contribution.amount.map(Value.double)
                },
            ])
    }
}

extension RecordShape where Source == Member {
    static func member(vocabularies: [String]) -> Self {
        Self(
            "member",
            [
                Field("id", .string) { member, maker in maker.identifier(member.id) },
                Field("name", .string) { member, maker in maker.name(member.name, id: member.id) },
                Field("kind", .string, inPlace: { member, _ in .string(member.pointee.kind ?? "") }),
                Field("representatives", .int) { member, _ in .int(Int64(member.representatives)) },
                Field("roles", .list(.string)) { member, maker in maker.texts(member.roles) },
                Field("contract", .list(ofRecords: "span")) { member, maker in maker.spans(member.contract) },
                Field("contributes", .list(ofRecords: "contribution")) { member, maker in
                    .list(member.contributes.map { maker.shapes.contribution.record(of: $0, by: maker) })
                },
            ] + terms(of: vocabularies) { $0.pointee.terms })
    }
}

extension RecordShape where Source == Group {
    static func group(vocabularies: [String]) -> Self {
        Self(
            "group",
            [
                Field("id", .string) { group, maker in maker.identifier(group.id) },
                Field("name", .string) { group, maker in maker.name(group.name, id: group.id) },
                Field("kind", .string) { group, _ in .string(group.kind ?? "") },
                Field("members", .list(ofRecords: "member")) { group, maker in
                    maker.members(distinctMembers(of: group.members))
                },
                Field("lead", .record("member"), mayBeAbsent: true) { group, maker in
                    group.lead.flatMap { maker.record(ofMember: $0.member) }
                },
                Field("chair", .record("member"), mayBeAbsent: true) { group, maker in
                    group.chair.flatMap { maker.record(ofMember: $0.member) }
                },
                Field("part_of", .record("group"), mayBeAbsent: true) { group, maker in
                    group.partOf.flatMap { maker.groups[$0] }
                },
                Field("from", .timestamp, mayBeAbsent: true) { group, _ in group.span.from.flatMap(Value.init) },
                Field("to", .timestamp, mayBeAbsent: true) { group, _ in group.span.to.flatMap(Value.init) },
            ] + terms(of: vocabularies) { $0.pointee.terms })
    }
}

extension RecordShape where Source == Venue {
    static func venue(vocabularies: [String]) -> Self {
        Self(
            "venue",
            [
                Field("id", .string) { venue, maker in maker.identifier(venue.id) },
                Field("name", .string) { venue, maker in maker.name(venue.name, id: venue.id) },
                Field("kind", .string, mayBeAbsent: true) { venue, _ in venue.kind.map(Value.string) },
                Field("capacity", .int, mayBeAbsent: true) { venue, _ in venue.capacity.map { .int(Int64($0)) } },
            ] + terms(of: vocabularies) { $0.pointee.terms })
    }
}

extension RecordShape {
    /// A field for each vocabulary: the terms that the thing carries.
    static func terms(
        of vocabularies: [String], _ terms: @escaping @Sendable (UnsafePointer<Source>) -> TermsByVocabulary
    ) -> [Field] {
        vocabularies.map { vocabulary in
            Field(
                vocabulary, .list(.string), inPlace: { source, maker in maker.texts(terms(source)[vocabulary] ?? []) })
        }
    }
}

/// The members behind participants, each once; a role stands for its member.
func distinctMembers(of participants: [Participant]) -> [String] {
    var seen: Set<ComposedText> = []
    return participants.compactMap { seen.insert(ComposedText($0.member)).inserted ? $0.member : nil }
}
