package import NetworkModel
package import WorkCalendar

/// A meeting as rules see it, wherever it comes from: a date that the recipe gives, a schedule, or the register.
package struct Meeting: Sendable {
    package var id: String
    package var series: String
    package var kind: String?
    package var body: Body
    /// From 1, within series and body.
    package var number: Int
    package var start: LocalTime?
    package var end: LocalTime?
    package var venue: String?
    package var status: GivenDate.Status
    package var participants: [Participant]
    package var programme: [ProgrammeItem]
    package var terms: TermsByVocabulary

    package init(id: String, series: String, body: Body, number: Int) {
        self.id = id
        self.series = series
        self.body = body
        self.number = number
        status = .confirmed
        participants = []
        programme = []
        terms = [:]
    }
}
