package import SourceText
package import WorkCalendar

/// A network as its recipe describes it, all references resolved to ids that exist.
package struct Network: Sendable {
    package var id: String
    package var name: LocalizedText
    package var area: LocalizedText?
    /// Members that host the network.
    package var hosts: [String]
    /// BCP 47 tags, the first of them the one in which bare texts are written; never empty.
    package var languages: [String]
    /// An IANA zone, by default `Europe/Helsinki`.
    package var timeZone: String
    package var purpose: LocalizedText?
    package var principles: [LocalizedText]
    package var phases: [Phase]
    package var vocabularies: [Vocabulary]
    package var members: [Member]
    package var groups: [Group]
    package var venues: [Venue]
    package var calendar: NetworkCalendar
    package var meetings: [MeetingSeries]
    package var needsPolicy: NeedsPolicy
    package var activities: [Activity]
    package var figures: [Figure]
    package var deliverables: [Deliverable]
    package var applicationProcess: ApplicationProcess
    package var appearance: Appearance

    package init(id: String, name: LocalizedText) {
        self.id = id
        self.name = name
        hosts = []
        languages = ["fi"]
        timeZone = "Europe/Helsinki"
        principles = []
        phases = []
        vocabularies = []
        members = []
        groups = []
        venues = []
        calendar = NetworkCalendar()
        meetings = []
        needsPolicy = NeedsPolicy()
        activities = []
        figures = []
        deliverables = []
        applicationProcess = .standard
        appearance = Appearance()
    }
}

/// A stretch of the network's life with rules of its own.
package struct Phase: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var span: DaySpan
    package var origin: SourceSpan?

    package init(id: String, span: DaySpan) {
        self.id = id
        self.span = span
    }
}

/// The network's own words for something, such as stages of life or areas.
package struct Vocabulary: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var terms: [VocabularyTerm]
    package var origin: SourceSpan?

    package init(id: String, terms: [VocabularyTerm]) {
        self.id = id
        self.terms = terms
    }
}

/// One word of a vocabulary.
package struct VocabularyTerm: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var origin: SourceSpan?

    package init(id: String, name: LocalizedText? = nil) {
        self.id = id
        self.name = name
    }
}
