import CEL
import Diagnostics
import LocatedYAML
import NetworkModel
import WorkCalendar

// The things that an example describes, field by field as expressions see them.

extension ExampleReader {
    mutating func member(_ node: Node) -> Member {
        var member = Member(id: anonymousID())
        let type = model.shapes.member.type
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": member.id = text(entry.value) ?? member.id
            case "name": member.name = localized(entry.value)
            case "kind": member.kind = text(entry.value)
            case "representatives": member.representatives = integer(entry.value) ?? 1
            case "roles": member.roles = texts(entry.value)
            case "contract": member.contract = spans(entry.value)
            case "contributes": member.contributes = elements(entry.value).compactMap { contribution($0) }
            case _ where type.index(of: entry.key) != nil: member.terms[entry.key] = terms(entry, in: type.name)
            default: refuse(entry, of: type)
            }
        }
        return member
    }

    private mutating func contribution(_ node: Node) -> Contribution? {
        var what: LocalizedText?
        var amount: Double?
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "what": what = localized(entry.value)
            case "amount": amount = number(entry.value)
            default: refuse(entry, of: model.shapes.contribution.type)
            }
        }
        return what.map { Contribution(what: $0, amount: amount) }
    }

    mutating func group(_ node: Node) -> Group {
        var group = Group(id: anonymousID())
        let type = model.shapes.group.type
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": group.id = text(entry.value) ?? group.id
            case "name": group.name = localized(entry.value)
            case "kind": group.kind = text(entry.value)
            case "members": group.members = references(entry.value).map { Participant(member: $0) }
            case "lead": group.lead = reference(entry.value).map { Participant(member: $0) }
            case "chair": group.chair = reference(entry.value).map { Participant(member: $0) }
            case "part_of": group.partOf = groupReference(entry.value)
            case "from": group.span.from = day(entry.value)
            case "to": group.span.to = day(entry.value)
            case _ where type.index(of: entry.key) != nil: group.terms[entry.key] = terms(entry, in: type.name)
            default: refuse(entry, of: type)
            }
        }
        return group
    }

    mutating func venue(_ node: Node) -> Venue {
        var venue = Venue(id: anonymousID())
        let type = model.shapes.venue.type
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": venue.id = text(entry.value) ?? venue.id
            case "name": venue.name = localized(entry.value)
            case "kind": venue.kind = text(entry.value)
            case "capacity": venue.capacity = integer(entry.value)
            case _ where type.index(of: entry.key) != nil: venue.terms[entry.key] = terms(entry, in: type.name)
            default: refuse(entry, of: type)
            }
        }
        return venue
    }

    mutating func need(_ node: Node) -> Need {
        if let id = node.text { return data.needs.first { $0.id == id } ?? Need(id: id) }
        var need = Need(id: "")
        let type = model.shapes.need.type
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": need.id = text(entry.value) ?? ""
            case "title": need.title = text(entry.value)
            case "year": need.year = integer(entry.value)
            case "votes": need.votes = integer(entry.value) ?? 0
            case "expires": need.expires = day(entry.value)
            case _ where type.index(of: entry.key) != nil: need.terms[entry.key] = terms(entry, in: type.name)
            default: refuse(entry, of: type)
            }
        }
        return need
    }

    mutating func activity(_ node: Node) -> Activity {
        var activity = Activity(id: anonymousID())
        let type = model.shapes.activity.type
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": activity.id = text(entry.value) ?? activity.id
            case "name": activity.name = localized(entry.value)
            case "kind": activity.kind = text(entry.value)
            case "by": activity.by = references(entry.value)
            case "funding": activity.funding = spans(entry.value)
            case _ where type.index(of: entry.key) != nil: activity.terms[entry.key] = terms(entry, in: type.name)
            default: refuse(entry, of: type)
            }
        }
        return activity
    }

    mutating func meeting(_ node: Node) -> Meeting {
        var meeting = Meeting(id: "", series: "", body: .network, number: 1)
        let type = model.shapes.meeting.type
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": meeting.id = text(entry.value) ?? ""
            case "series": meeting.series = text(entry.value) ?? ""
            case "kind": meeting.kind = text(entry.value)
            case "body": meeting.body = groupReference(entry.value).map(Body.group) ?? .network
            case "number": meeting.number = integer(entry.value) ?? 1
            case "start": meeting.start = localTime(entry.value)
            case "end": meeting.end = localTime(entry.value)
            case "venue": meeting.venue = venueReference(entry.value)
            case "status": meeting.status = status(entry.value)
            case "participants": meeting.participants = references(entry.value).map { Participant(member: $0) }
            case "programme": meeting.programme = elements(entry.value).compactMap { programmeItem($0) }
            case _ where type.index(of: entry.key) != nil: meeting.terms[entry.key] = terms(entry, in: type.name)
            default: refuse(entry, of: type)
            }
        }
        return meeting
    }

    private mutating func status(_ node: Node) -> GivenDate.Status {
        word(node, among: model.declaredWords(of: "status", in: "meeting")).flatMap(GivenDate.Status.init) ?? .confirmed
    }

    private mutating func programmeItem(_ node: Node) -> ProgrammeItem? {
        var item = ProgrammeItem(title: LocalizedText([]))
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "title": item.title = localized(entry.value) ?? item.title
            case "by": item.by = texts(entry.value)
            case "minutes": item.minutes = integer(entry.value)
            case "materials": item.materials = texts(entry.value)
            default: refuse(entry, of: model.shapes.programmeItem.type)
            }
        }
        return item
    }

    mutating func deadline(_ node: Node) -> Deadline? {
        var id = anonymousID()
        var date: CalendarDay?
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": id = text(entry.value) ?? id
            case "date": date = day(entry.value).map(CalendarDay.dated)
            case "name", "at": break
            default: refuse(entry, of: model.shapes.deadline.type)
            }
        }
        return date.map { Deadline(id: id, date: $0) }
    }

    mutating func figure(_ node: Node) -> Figure {
        var figure = Figure(id: anonymousID())
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": figure.id = text(entry.value) ?? figure.id
            case "name": figure.name = localized(entry.value)
            case "by": figure.by = text(entry.value)
            case "unit": figure.unit = text(entry.value)
            case "source": figure.source = localized(entry.value)
            case "values":
                figure.values = (mapping(entry.value)?.entries ?? []).compactMap { value in
                    number(value.value).map { Figure.Value(term: value.key, value: $0) }
                }
            default: refuse(entry, of: model.shapes.figure.type)
            }
        }
        return figure
    }

    mutating func deliverable(_ node: Node) -> Deliverable {
        var deliverable = Deliverable(id: anonymousID())
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": deliverable.id = text(entry.value) ?? deliverable.id
            case "name": deliverable.name = localized(entry.value)
            case "planned": deliverable.planned = number(entry.value)
            case "actual": deliverable.actual = number(entry.value)
            default: refuse(entry, of: model.shapes.deliverable.type)
            }
        }
        return deliverable
    }
}

// MARK: - References

extension ExampleReader {
    /// The id of a member: one of the recipe's, or of one that is described in place.
    mutating func reference(_ node: Node) -> String? {
        guard let id = node.text else {
            let member = member(node)
            data.things.members.append(member)
            return member.id
        }
        return known(id, "member", among: (data.members ?? model.network.members).map(\.id), at: node)
    }

    mutating func references(_ node: Node) -> [String] {
        (node.sequence ?? [node]).compactMap { reference($0) }
    }

    mutating func groupReference(_ node: Node) -> String? {
        guard let id = node.text else {
            let group = group(node)
            data.things.groups.append(group)
            return group.id
        }
        return known(id, "group", among: (data.groups ?? model.network.groups).map(\.id), at: node)
    }

    mutating func venueReference(_ node: Node) -> String? {
        guard let id = node.text else {
            let venue = venue(node)
            data.things.venues.append(venue)
            return venue.id
        }
        return known(id, "venue", among: (data.venues ?? model.network.venues).map(\.id), at: node)
    }

    mutating func known(_ id: String, _ record: String, among ids: [String], at node: Node) -> String? {
        if let known = ids.first(where: { $0 == id }) { return known }
        diagnostics.append(DeclaredWords(place: .ids(of: record), words: ids).diagnostic(of: id, at: node.span))
        return nil
    }
}
