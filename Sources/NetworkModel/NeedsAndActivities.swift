package import SourceText
package import WorkCalendar

/// How needs are gathered, voted on and forgotten.
package struct NeedsPolicy: Sendable {
    /// The series in which needs are raised.
    package var workshop: String?
    /// Vocabularies along which needs are told apart.
    package var dimensions: [String]
    /// How many dots each member votes with.
    package var votes: Int?
    /// After how long a need is no longer offered.
    package var expire: Gap?
    package var origin: SourceSpan?

    package init() {
        dimensions = []
    }
}

/// What a residential area or group of people needs, as raised in a workshop.
package struct Need: Sendable, Hashable {
    package var id: String
    package var title: String?
    package var year: Int?
    package var votes: Int
    package var expires: Day?
    /// The member that raised it; nil if nobody wrote that down.
    package var raisedBy: String?
    /// Ids of the duplicates that were merged into it.
    package var merged: [String]
    package var terms: TermsByVocabulary

    package init(id: String) {
        self.id = id
        votes = 0
        merged = []
        terms = [:]
    }
}

/// Something that goes on already and answers to needs.
package struct Activity: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var kind: String?
    /// Members that run it.
    package var by: [String]
    /// When it is funded; empty if that is open.
    package var funding: [DaySpan]
    package var terms: TermsByVocabulary
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        by = []
        funding = []
        terms = [:]
    }
}

/// Numbers by term, such as how many priorities concern each age group.
package struct Figure: Sendable {
    /// One number.
    package struct Value: Sendable {
        /// A term of the vocabulary in `by`, or a word of the figure's own.
        package var term: String
        package var value: Double

        package init(term: String, value: Double) {
            self.term = term
            self.value = value
        }
    }

    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    /// The vocabulary whose terms the values are given by.
    package var by: String?
    package var values: [Value]
    package var source: LocalizedText?
    package var unit: String?
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        values = []
    }
}

/// Something promised, with what came of it.
package struct Deliverable: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var planned: Double?
    package var actual: Double?
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
    }
}
