package import SourceText
package import WorkCalendar

/// The states that an application passes through, and who moves it.
package struct ApplicationProcess: Sendable {
    /// The fields that the network adds to an application.
    package var fields: [ApplicationField]
    /// In order of the recipe; the first is where an application begins.
    package var states: [ApplicationState]
    package var origin: SourceSpan?

    package init(fields: [ApplicationField], states: [ApplicationState]) {
        self.fields = fields
        self.states = states
    }

    /// The state with an id.
    package func state(_ id: String) -> ApplicationState? { states.first { $0.id == id } }

    /// Who moves applications, in the order in which the states name them.
    package var roles: [String] {
        states.flatMap(\.moves).flatMap(\.by).reduce(into: []) { roles, role in
            if !roles.contains(role) { roles.append(role) }
        }
    }

    /// The states that moves lead to from one, itself among them, without entering certain others.
    package func states(reachedFrom first: String, without shut: Set<String> = []) -> Set<String> {
        var reached: Set<String> = []
        var waiting = [first]
        while let id = waiting.popLast() {
            guard reached.insert(id).inserted else { continue }
            waiting += state(id)?.moves.map(\.to).filter { !shut.contains($0) } ?? []
        }
        return reached
    }
}

/// One state of the process.
package struct ApplicationState: Sendable {
    package var id: String
    package var name: LocalizedText?
    /// States that an application may be moved to from here, each with who moves it.
    package var moves: [Move]
    package var origin: SourceSpan?

    /// A way out of a state.
    package struct Move: Sendable {
        package var to: String
        /// `applicant`, `coordinator`, `city`, or a word of the recipe's own.
        package var by: [String]

        package init(to: String, by: [String]) {
            self.to = to
            self.by = by
        }
    }

    package init(id: String, name: LocalizedText? = nil, moves: [Move] = []) {
        self.id = id
        self.name = name
        self.moves = moves
    }

    /// Whether the application's way ends here.
    package var isFinal: Bool { moves.isEmpty }
}

/// A field that the network adds to an application.
package struct ApplicationField: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var type: FieldType
    /// Such as `EUR`.
    package var unit: String?
    package var origin: SourceSpan?

    package init(id: String, type: FieldType) {
        self.id = id
        self.type = type
    }
}

/// The types of parameters and application fields.
package indirect enum FieldType: Hashable, Sendable {
    case text, integer, number, boolean, date
    /// One of these texts.
    case choice([String])
    /// A list; with the vocabulary whose terms it holds, or of free texts.
    case list(of: String?)
    case map
}

/// A project application as the network sees it.
package struct Application: Sendable, Hashable {
    package var id: String
    package var title: String
    package var state: String
    package var applicant: String?
    package var partners: [String]
    package var submitted: Day?
    package var needs: [Need]
    package var marks: [Mark]
    /// Values of the declared fields, each of the type declared.
    package var fields: [String: FieldValue]

    package init(id: String, title: String, state: String) {
        self.id = id
        self.title = title
        self.state = state
        partners = []
        needs = []
        marks = []
        fields = [:]
    }
}

/// A value of a declared field or parameter.
package enum FieldValue: Sendable, Hashable {
    case text(String)
    case integer(Int64)
    case number(Double)
    case boolean(Bool)
    case date(Day)
    case list([FieldValue])
    case map([String: FieldValue])
}

/// A member's word on an application.
package struct Mark: Sendable, Hashable {
    /// What the member said.
    package enum Word: String, Sendable, Hashable, CaseIterable {
        case endorsed, declined
    }

    /// The endorsement (puumerkki) it is about.
    package var endorsement: String
    /// The member that gave it.
    package var by: String
    package var at: Day
    package var word: Word
    /// The person who gave it for the member, by id; nil where only the member is known.
    package var person: String?

    package init(endorsement: String, by: String, at: Day, word: Word, person: String? = nil) {
        self.endorsement = endorsement
        self.by = by
        self.at = at
        self.word = word
        self.person = person
    }
}

extension ApplicationProcess {
    /// The default of recipe-language.md: draft → submitted → network_review → city_review → with_funder →
    /// granted | not_granted, with ways back and withdrawal.
    package static var standard: ApplicationProcess {
        func state(_ id: String, _ moves: [(String, String)]) -> ApplicationState {
            ApplicationState(id: id, moves: moves.map { ApplicationState.Move(to: $0.0, by: [$0.1]) })
        }
        return ApplicationProcess(
            fields: [],
            states: [
                state("draft", [("submitted", "applicant"), ("withdrawn", "applicant")]),
                state("submitted", [("network_review", "coordinator"), ("withdrawn", "applicant")]),
                state(
                    "network_review",
                    [("city_review", "city"), ("draft", "coordinator"), ("withdrawn", "applicant")]),
                state(
                    "city_review",
                    [("with_funder", "city"), ("network_review", "coordinator"), ("withdrawn", "applicant")]),
                state("with_funder", [("granted", "city"), ("not_granted", "city"), ("withdrawn", "applicant")]),
                state("granted", []),
                state("not_granted", []),
                state("withdrawn", []),
            ]
        )
    }
}
