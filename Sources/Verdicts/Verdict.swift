package import Diagnostics
package import JSON
package import NetworkModel
package import Recipes
package import SourceText
package import WorkCalendar

/// What is to be said of one rule or endorsement, for one thing on one day.
package struct Verdict: Sendable {
    /// What the verdict is about.
    package enum Kind: String, Sendable, Hashable {
        case endorsement, rule
    }

    package let subject: VerdictSubject
    package let word: VerdictWord
    /// In words of the run's language.
    package let message: String
    /// What decided it; empty if reasons were not asked for.
    package var because: [Reason] = []
    /// Each item of `require` with how far it is met; of endorsements and of rules with several agreements only, empty if reasons
    /// were not asked for.
    package var demands: [DemandReview] = []
    /// Each mark with whether it counts; of endorsements only, empty if reasons were not asked for.
    package var marks: [MarkReview] = []
    /// What could still be done; nothing if reasons were not asked for.
    var outlook = Outlook()

    /// A verdict that says this.
    init(_ subject: VerdictSubject, _ word: VerdictWord, _ message: String) {
        self.subject = subject
        self.word = word
        self.message = message
    }

    /// The rule's or endorsement's id.
    package var id: String { subject.id }
    package var kind: Kind { subject.kind }
    package var level: DiagnosticLevel { subject.level }
    /// The states that stay closed while it does not hold; of level error only.
    package var gates: [String] { subject.gates }
    /// Where the recipe says it.
    package var origin: SourceSpan? { subject.origin }
    /// Where the network agreed on it, in the run's language; nil if the recipe does not say.
    package var basis: String? { subject.basis }
    /// The fewest acts that would earn it; empty if it is earned, or if nothing would do.
    package var wouldDo: [Act] { outlook.acts }
    /// Since when nothing helps any more; nil if something does, or if that is not known.
    package var hopelessSince: Day? { outlook.hopelessSince }
    /// The funder's deadline that can't be made any more; nil if none was missed.
    package var missed: NextDeadline? { outlook.missed }

    /// Whether the states behind its gates stay closed.
    package var closesGates: Bool { level == .error && word.closesGates }
}

extension VerdictWord {
    /// Whether this word, at level error, keeps an application out of the states behind the gates.
    package var closesGates: Bool {
        switch self {
        case .broken, .pending, .incomplete: true
        case .held, .notApplicable: false
        }
    }
}

/// A value that decided a verdict.
package struct Reason: Sendable, Hashable {
    /// What was asked, as the author wrote it or would write it.
    package var expression: String
    package var value: JSONValue

    package init(expression: String, value: JSONValue) {
        self.expression = expression
        self.value = value
    }
}

/// An item of an endorsement's `require` and how far it is met.
package struct DemandReview: Sendable, Hashable {
    /// The item as people read it.
    package var source: String
    /// How many standing marks count: endorsements, or declines where it forbids them.
    package var have: Int
    /// How many endorsements it wants; nil where it forbids declines.
    package var wanted: Int?
    package var isMet: Bool
}

/// A mark and whether it counts.
package struct MarkReview: Sendable, Hashable {
    /// Why a mark counts or not.
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        case counts
        /// The member changed its word later.
        case superseded
        case tooEarly = "too_early"
        case tooLate = "too_late"
        /// Dated after the day of judging.
        case inFuture = "in_future"
        case unknownMember = "unknown_member"
        /// The member is not among those who give the mark.
        case notGiver = "not_giver"
        case ownApplication = "own_application"
        case partner
        case excluded
        case contractOver = "contract_over"
        /// By the register, whoever gave it did not speak for the member.
        case noMandate = "no_mandate"
        /// No item of `require` asks for the member's mark.
        case notAsked = "not_asked"
    }

    /// The place in the application's list of marks.
    package var index: Int
    package var by: String
    package var at: Day
    package var isEndorsed: Bool
    package var standing: Standing
}

/// Whether an application may enter a state.
package struct StateEntry: Sendable, Hashable {
    package var state: String
    package var isAllowed: Bool
}

/// All that is to be said of one application.
package struct ApplicationVerdicts: Sendable {
    package var application: String
    package var state: String
    /// The states that moves lead to from `state`, in the order of the recipe.
    package var mayEnter: [StateEntry]
    /// Every endorsement and every judged rule about applications, in the order of the recipe, endorsements first.
    package var verdicts: [Verdict]
}

extension ApplicationVerdicts {
    /// Whether a role may move the application on now. City experts see only what has earned it: what the city may move.
    package func mayBeMoved(by role: String, in process: ApplicationProcess) -> Bool {
        let moves = process.state(state)?.moves.filter { $0.by.contains(role) }.map(\.to) ?? []
        return mayEnter.contains { $0.isAllowed && moves.contains($0.state) }
    }
}
