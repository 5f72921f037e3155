import NetworkModel
import Register
import WorkCalendar

extension Gate {
    /// Takes an application over that was handled elsewhere before, as it stands there. What was given and decided then is not
    /// judged again; verdicts say which of its marks count.
    func takeOver(
        _ application: Application, from source: String, _ recording: inout Recording
    ) throws(GateError) {
        var sheet = ApplicationSheet(application)
        guard !sheet.title.isEmpty else { throw .refused(.missing("title")) }
        sheet.id = try recording.newID(sheet.id, of: .application)
        recording.id = sheet.id
        try checkState(application.state)
        let role = try role(["coordinator"], of: recording.actor, on: application)
        if sheet.submitted == nil, application.state != firstState { sheet.submitted = today }
        for day in [sheet.submitted].compactMap(\.self) + application.marks.map(\.at) where day > today {
            throw .refused(.dayToCome(day))
        }
        try addDescribedNeeds(application.needs, &recording)
        for id in sheet.needs { _ = try need(id, recording) }
        let step = StateStep(from: nil, to: application.state, by: role)
        try recording.append(.applicationTakenOver(sheet, step, source: source))
        for mark in application.marks { try recording.append(mark.event(on: sheet.id, today: today)) }
    }
}

extension Mark {
    /// The mark as an event that is recorded later.
    fileprivate func event(on application: String, today: Day) -> RegisterEvent {
        var given = GivenMark(application: application, endorsement: endorsement, member: by)
        given.at = at == today ? nil : at
        return word == .endorsed ? .applicationEndorsed(given) : .applicationDeclined(given)
    }
}
