package import NetworkModel
package import Recipes
package import WorkCalendar

extension Judge {
    /// Judges by a recipe and by what is known beside it: the needs, meetings and mandates of a register, and a schedule.
    package convenience init(
        _ recipe: Recipe, knowing register: RegisterSnapshot, schedule: Schedule? = nil, today: Day, language: String
    ) {
        let meetings = register.updating(Meeting.all(of: recipe.network, schedule: schedule))
        let world = recipe.world(on: today, in: language, needs: register.needs, meetings: meetings)
        self.init(recipe, world: world, meetings: meetings, mandates: register.mandates)
    }
}

extension RegisterSnapshot {
    /// Meetings with what has become of them since: moved or cancelled.
    fileprivate func updating(_ meetings: [Meeting]) -> [Meeting] {
        let moves = Dictionary(movedMeetings.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        let cancelled = Set(cancelledMeetings.map(\.id))
        return meetings.map { meeting in
            var meeting = meeting
            if let move = moves[meeting.id] {
                meeting.start = move.to
                meeting.end = move.end
                meeting.venue = move.venue ?? meeting.venue
            }
            if cancelled.contains(meeting.id) { meeting.status = .cancelled }
            return meeting
        }
    }
}
