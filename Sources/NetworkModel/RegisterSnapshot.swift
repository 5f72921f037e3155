package import WorkCalendar

/// What the register knows at one moment, handed to modules as values.
package struct RegisterSnapshot: Sendable {
    package var applications: [Application]
    package var needs: [Need]
    package var heldMeetings: [HeldMeeting]

    /// A register in which nothing has happened yet.
    package init(applications: [Application] = [], needs: [Need] = [], heldMeetings: [HeldMeeting] = []) {
        self.applications = applications
        self.needs = needs
        self.heldMeetings = heldMeetings
    }
}

/// A meeting that took place.
package struct HeldMeeting: Sendable {
    /// The schedule's id, `series/body/k` or `series/k`.
    package var id: String
    package var start: LocalTime
    package var end: LocalTime
    package var attended: [Participant]

    package init(id: String, start: LocalTime, end: LocalTime, attended: [Participant]) {
        self.id = id
        self.start = start
        self.end = end
        self.attended = attended
    }
}
