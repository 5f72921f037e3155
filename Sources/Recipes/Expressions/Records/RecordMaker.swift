import CEL
import NetworkModel
import WorkCalendar

/// What is needed to make records beside the thing itself: the language, the day, and the things that others refer to.
struct RecordMaker: Sendable {
    let shapes: RecordShapes
    let language: String
    let today: Day
    let clock: NetworkClock
    let needsPolicy: NeedsPolicy
    /// Where ids have their places.
    let places: ApplicationPlaces
    /// What anybody will ask of applications that pass by; nil if it may be anything.
    var asked: AskedFields?
    /// The records of members in the order of their places.
    private(set) var membersByPlace: [Value] = []
    private(set) var groups: [String: Value] = [:]
    private(set) var venues: [String: Value] = [:]

    init(
        shapes: RecordShapes, language: String, today: Day, clock: NetworkClock, network: Network,
        foreign: ForeignThings, places: ApplicationPlaces
    ) {
        self.shapes = shapes
        self.language = language
        self.today = today
        self.clock = clock
        needsPolicy = network.needsPolicy
        self.places = places
        membersByPlace = shapes.member.records(of: network.members, identities: \.id, by: self)
        membersByPlace += shapes.member.records(of: foreign.members, identities: \.id, by: self)
        for venue in network.venues + foreign.venues {
            venues[venue.id] = shapes.venue.record(of: venue, identity: venue.id, by: self)
        }
        addGroups(network.groups + foreign.groups)
    }

    /// The same things, but for the groups.
    func regrouped(_ groups: [Group]) -> RecordMaker {
        var copy = self
        copy.groups = [:]
        copy.addGroups(groups)
        return copy
    }

    /// Makes groups after those that they are part of.
    private mutating func addGroups(_ all: [Group]) {
        var waiting = all
        while !waiting.isEmpty {
            let open = Set(waiting.map(\.id))
            let ready = waiting.filter { group in group.partOf.map { !open.contains($0) } ?? true }
            // Groups that are part of each other are a finding elsewhere; here they are made without that reference.
            let next = ready.isEmpty ? waiting : ready
            let records = shapes.group.records(of: next, identities: \.id, by: self)
            for (group, record) in zip(next, records) { groups[group.id] = record }
            waiting = ready.isEmpty ? [] : waiting.filter { groups[$0.id] == nil }
        }
    }
}

extension RecordMaker {
    /// The record of a member.
    func member(_ member: Member) -> Value {
        shapes.member.record(of: member, identity: member.id, by: self)
    }

    /// The record of a group.
    func group(_ group: Group) -> Value {
        shapes.group.record(of: group, identity: group.id, by: self)
    }

    /// The record of a meeting.
    func meeting(_ meeting: Meeting) -> Value {
        shapes.meeting.record(of: meeting, identity: identity(meeting.id), by: self)
    }

    /// The record of an activity.
    func activity(_ activity: Activity) -> Value {
        shapes.activity.record(of: activity, identity: identity(activity.id), by: self)
    }

    /// The records of needs; those past their time do not count.
    func needs(_ needs: [PlacedNeed]) -> Value {
        .list(
            needs.compactMap { need in
                needsPolicy.keepsAlive(raisedIn: need.year, expires: need.expires, on: today) ? self.need(need) : nil
            })
    }

    /// Makes a value the records of an application's needs, as ``needs(_:)`` has them, in the room of another's.
    func refill(_ value: inout Value, withNeeds needs: [PlacedNeed]) {
        value.changeList { records in
            var count = 0
            for need in needs
            where needsPolicy.keepsAlive(raisedIn: need.year, expires: need.expires, on: today) {
                if count == records.count { records.append(.null) }
                shapes.need.refill(
                    &records[count], with: need, identity: identity(need.id), by: self, asked: asked?.ofNeeds)
                count += 1
            }
            records.removeLast(records.count - count)
        }
    }

    /// The record of a need; one that is known by its id is the same thing as the network's.
    func need(_ need: PlacedNeed) -> Value {
        shapes.need.record(of: need, identity: identity(need.id), by: self)
    }
}

extension RecordMaker {
    /// A text for people in the run's language.
    func text(_ text: LocalizedText?) -> Value? {
        text.map { .string($0.text(in: language)) }
    }

    /// The name of a thing, or its id if it has none.
    func name(_ name: LocalizedText?, id: String) -> Value? {
        text(name) ?? identifier(id)
    }

    /// An id; things that were described in place, without one, have an empty id.
    func identifier(_ id: String) -> Value? {
        Self.isGiven(id) ? .string(id) : nil
    }

    /// Whether an id was given by an author. Things that an example describes in place go by ids that no author can write.
    static func isGiven(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.first != UInt8(ascii: "#")
    }

    /// The identity of a thing with an id.
    func identity(_ id: String) -> String? {
        id.isEmpty ? nil : id
    }

    /// Texts as a list.
    func texts(_ texts: [String]) -> Value {
        .list(texts.map(Value.string))
    }

    /// Spans of days as a list of records.
    func spans(_ spans: [DaySpan]) -> Value {
        .list(spans.map { shapes.span.record(of: $0, by: self) })
    }

    /// The records of a network's own members.
    func members(of network: Network) -> [Value] {
        let count = network.members.count
        return membersByPlace.count == count ? membersByPlace : Array(membersByPlace.prefix(count))
    }

    /// The record of a member; nil if there is none of the id.
    func record(ofMember id: String) -> Value? {
        places.place(ofMember: id).map { membersByPlace[$0] }
    }

    /// Records of members, those that don't exist left out.
    func members(_ ids: some Sequence<String>) -> Value {
        .list(ids.compactMap(record(ofMember:)))
    }

    /// A value of a declared field or parameter.
    func value(_ value: FieldValue) -> Value? { Value(value) }
}

extension Value {
    /// A value of a declared field or parameter; what is in it without a value of its own is left out.
    init?(_ value: FieldValue) {
        switch value {
        case .text(let text): self = .string(text)
        case .integer(let integer): self = .int(integer)
        case .number(let number): self = .double(number)
        case .boolean(let boolean): self = .bool(boolean)
        case .date(let day): self.init(day)
        case .list(let elements): self = .list(elements.compactMap { Value($0) })
        case .map(let members):
            let sorted = members.sorted { $0.key < $1.key }
            self = .map(MapValue(members: sorted.compactMap { key, member in Value(member).map { (key, $0) } }))
        }
    }

    /// A day: the timestamp at 00:00 UTC of it; nil outside of the years 1 to 9999.
    init?(_ day: Day) {
        let (seconds, overflow) = Int64(day.number).multipliedReportingOverflow(by: NetworkClock.secondsPerDay)
        guard !overflow, let timestamp = try? Timestamp(secondsSinceEpoch: seconds) else { return nil }
        self = .timestamp(timestamp)
    }
}
