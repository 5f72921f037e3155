import Diagnostics
import NetworkModel
import Recipes
import Register
import WorkCalendar

extension Gate {
    func add(_ new: NewPerson, _ recording: inout Recording) throws(GateError) {
        var person = new.person
        guard !person.name.isEmpty else { throw .refused(.missing("name")) }
        person.id = try recording.newID(person.id, of: .person)
        try recording.append(.personAdded(person: person.id))
        if let member = new.member {
            var mandate = Mandate(
                id: "", person: person.id, member: member, role: new.role, group: new.group, capacity: new.capacity,
                span: new.span)
            try give(&mandate, &recording)
        }
        let writer = recording.writer
        try inGate { () throws(RegisterError) in try writer.keep(person) }
        recording.id = person.id
    }

    /// Gives a mandate; its term of office is the group's, where nothing else is said.
    private func give(_ mandate: inout Mandate, _ recording: inout Recording) throws(GateError) {
        let member = try member(mandate.member)
        if let role = mandate.role, !member.roles.contains(role) {
            throw .refused(.unknownRole(role, member: name(ofMember: member.id), known: member.roles))
        }
        mandate.span.from = mandate.span.from ?? today
        if let id = mandate.group {
            guard let group = network.groups.first(where: { $0.id == id }) else {
                let suggestion = Suggestion.nearest(to: id, among: network.groups.map(\.id))
                throw .refused(.unknownGroup(id, suggestion: suggestion))
            }
            guard group.members.contains(where: { $0.member == member.id }) else {
                throw .refused(
                    .notInGroup(name(ofMember: member.id), group: group.name?.text(in: language) ?? group.id))
            }
            if mandate.span.to == nil, let term = group.term, let from = mandate.span.from {
                mandate.span.to = from.adding(term) - 1
            }
        }
        if let from = mandate.span.from, let to = mandate.span.to, to < from { throw .refused(.endsBeforeBegin) }
        mandate.id = try recording.newID(mandate.id, of: .mandate)
        try recording.append(.mandateGiven(mandate))
    }

    func endMandates(
        of person: String, for member: String?, on lastDay: Day, _ recording: inout Recording
    ) throws(GateError) {
        let mandates = try mandates(of: person, recording).filter { mandate in
            (member == nil || mandate.member == member) && (mandate.span.to.map { $0 > lastDay } ?? true)
        }
        guard !mandates.isEmpty else { throw .refused(.noMandateToEnd(person)) }
        for mandate in mandates {
            let day = max(lastDay, (mandate.span.from ?? lastDay) - 1)
            try recording.append(.mandateEnded(mandate: mandate.id, lastDay: day))
        }
        recording.id = person
    }

    func deputise(
        _ person: String, for other: String, at member: String?, span: DaySpan, _ recording: inout Recording
    ) throws(GateError) {
        guard person != other else { throw .refused(.ownDeputy(person)) }
        _ = try mandates(of: person, recording)
        let first = span.from ?? today
        let mandates = try mandates(of: other, recording).filter { mandate in
            mandate.capacity == .representative && mandate.span.contains(first)
                && (member == nil || mandate.member == member)
        }
        guard !mandates.isEmpty else { throw .refused(.noMandate(other, member: member.map(name))) }
        for mandate in mandates {
            var deputy = mandate
            deputy.id = ""
            deputy.person = person
            deputy.capacity = .deputy
            deputy.span = DaySpan(from: first, to: span.to ?? mandate.span.to)
            try give(&deputy, &recording)
        }
        recording.id = person
    }

    /// Erases a person's data; the mandates that go on end today.
    func forget(_ person: String, _ recording: inout Recording) throws(GateError) {
        let open = try mandates(of: person, recording).filter { $0.span.to.map { $0 > today } ?? true }
        for mandate in open {
            let day = max(today, (mandate.span.from ?? today) - 1)
            try recording.append(.mandateEnded(mandate: mandate.id, lastDay: day))
        }
        try recording.append(.personForgotten(person: person))
        let writer = recording.writer
        try inGate { () throws(RegisterError) in try writer.erasePersonalData(of: person) }
        recording.id = person
    }

    /// The mandates of a person who must be there.
    private func mandates(of person: String, _ recording: Recording) throws(GateError) -> [Mandate] {
        let reader = recording.reader
        guard try inGate({ () throws(RegisterError) in try reader.has(.person, id: person) }) else {
            throw .refused(.unknownPerson(person))
        }
        return try inGate { () throws(RegisterError) in try reader.mandates(of: person) }
    }

    // MARK: - Modules

    /// A kind of a module's own must be none of the register's.
    func add(_ note: ModuleNote, _ recording: inout Recording) throws(GateError) {
        guard !RegisterEvent.ownKinds.contains(note.kind) else { throw .refused(.reservedKind(note.kind)) }
        try recording.append(.module(kind: note.kind, module: note.module, data: note.data))
    }
}
