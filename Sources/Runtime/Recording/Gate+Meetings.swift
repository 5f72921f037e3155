import Diagnostics
import NetworkModel
import Recipes
import Register
import WorkCalendar

extension Gate {
    func hold(
        _ meeting: HeldMeeting, promises: [MadePromise], _ recording: inout Recording
    ) throws(GateError) {
        try checkMeeting(meeting.id)
        guard meeting.start < meeting.end else { throw .refused(.endsBeforeStart(meeting.id)) }
        guard meeting.start.day <= today else { throw .refused(.heldInFuture(meeting.id)) }
        for participant in meeting.attended {
            let member = try member(participant.member)
            if let role = participant.role, !member.roles.contains(role) {
                throw .refused(.unknownRole(role, member: name(ofMember: member.id), known: member.roles))
            }
        }
        let reader = recording.reader
        for person in meeting.persons {
            guard try inGate({ () throws(RegisterError) in try reader.has(.person, id: person) }) else {
                throw .refused(.unknownPerson(person))
            }
        }
        try refuseOver(meeting.id, recording)
        recording.id = meeting.id
        try recording.append(.meetingHeld(meeting))
        for var promise in promises {
            promise.meeting = meeting.id
            promise.made = meeting.start.day
            try add(promise, &recording)
        }
        recording.id = meeting.id
    }

    func move(_ meeting: MovedMeeting, _ recording: inout Recording) throws(GateError) {
        try checkMeeting(meeting.id)
        guard meeting.to < meeting.end else { throw .refused(.endsBeforeStart(meeting.id)) }
        try refuseOver(meeting.id, recording)
        let known = try knownStart(of: meeting.id, recording)
        guard let from = meeting.from ?? known else { throw .refused(.whenWasIt(meeting.id)) }
        if let venue = meeting.venue, !network.venues.contains(where: { $0.id == venue }) {
            let suggestion = Suggestion.nearest(to: venue, among: network.venues.map(\.id))
            throw .refused(.unknownVenue(venue, suggestion: suggestion))
        }
        try recording.append(
            .meetingMoved(
                MeetingMove(
                    id: meeting.id, from: from, to: meeting.to, end: meeting.end, venue: meeting.venue,
                    reason: meeting.reason)))
    }

    func cancel(_ meeting: CancelledMeeting, _ recording: inout Recording) throws(GateError) {
        try checkMeeting(meeting.id)
        try refuseOver(meeting.id, recording)
        var meeting = meeting
        if meeting.start == nil { meeting.start = try knownStart(of: meeting.id, recording) }
        try recording.append(.meetingCancelled(meeting))
    }

    /// A meeting goes by `series/k`, or `series/body/k`; given dates outside a schedule by `series/body/DATE`.
    private func checkMeeting(_ id: String) throws(GateError) {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let known = network.meetings.map(\.id)
        guard let series = network.meetings.first(where: { $0.id == parts[0] }) else {
            throw .refused(.unknownSeries(parts[0], suggestion: Suggestion.nearest(to: parts[0], among: known)))
        }
        let isOfBody = series.bodies.contains { body in
            let place = body.groupID.map { [parts[0], $0] } ?? [parts[0]]
            return parts.dropLast() == place[...] && parts.count == place.count + 1
        }
        let number = parts.last ?? ""
        guard isOfBody, Int(number).map({ $0 > 0 }) ?? ((try? Day(number)) != nil) else {
            let places = series.bodies.map { body in body.groupID.map { "\(series.id)/\($0)/1" } ?? "\(series.id)/1" }
            throw .refused(.unknownMeeting(id, examples: Array(places.prefix(3))))
        }
    }

    /// A meeting that was held or cancelled stays so.
    private func refuseOver(_ id: String, _ recording: Recording) throws(GateError) {
        let reader = recording.reader
        switch try inGate({ () throws(RegisterError) in try reader.fate(ofMeeting: id) }) {
        case .held: throw .refused(.alreadyHeld(id))
        case .cancelled: throw .refused(.alreadyCancelled(id))
        case .open: return
        }
    }

    /// When a meeting would begin, from its last move or the recipe's given dates.
    private func knownStart(of id: String, _ recording: Recording) throws(GateError) -> LocalTime? {
        let reader = recording.reader
        let moves = try inGate { () throws(RegisterError) in try reader.moves(ofMeeting: id) }
        if let last = moves.last { return last.to }
        let parts = id.split(separator: "/").map(String.init)
        guard let series = network.meetings.first(where: { $0.id == parts.first }), let last = parts.last else {
            return nil
        }
        if let number = Int(last) {
            let dates = series.dates.sorted { $0.start < $1.start }
            return dates.indices.contains(number - 1) ? dates[number - 1].start : nil
        }
        return series.dates.first { "\($0.start.day)" == last }?.start
    }

    // MARK: - Promises

    func add(_ promise: MadePromise, _ recording: inout Recording) throws(GateError) {
        var promise = promise
        guard !promise.text.isEmpty else { throw .refused(.missing("text")) }
        promise.by = try member(promise.by.isEmpty ? nil : promise.by, spokenForBy: recording.actor).id
        if let due = promise.due, due < promise.made ?? today { throw .refused(.dueBeforeMade(due)) }
        if let meeting = promise.meeting { try checkMeeting(meeting) }
        promise.id = try recording.newID(promise.id, of: .promise)
        recording.id = promise.id
        try recording.append(.promiseMade(promise))
    }

    func keepPromise(_ id: String, on day: Day?, _ recording: inout Recording) throws(GateError) {
        let reader = recording.reader
        guard let promise = try inGate({ () throws(RegisterError) in try reader.promise(id) }) else {
            throw .refused(.unknownPromise(id))
        }
        guard promise.kept == nil else { throw .refused(.promiseKept(id)) }
        guard (day ?? today) <= today else { throw .refused(.dayToCome(day ?? today)) }
        try recording.append(.promiseKept(promise: id, on: day))
    }
}
