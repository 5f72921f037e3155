import NetworkModel
import Recipes
package import WorkCalendar

/// What two recipes say differently of one application.
package struct ApplicationChange: Sendable {
    package var application: String
    package var title: String
    package var state: String
    /// The day on which it was judged.
    package var day: Day
    /// In the order of the recipe after; those of the recipe before alone come last.
    package var verdicts: [VerdictChange]
    /// The states whose gate opens or closes.
    package var states: [StateShift]

    /// Compares the verdicts of two recipes; nil if nothing changes.
    init?(of application: Application, on day: Day, before: ApplicationVerdicts, after: ApplicationVerdicts) {
        self.application = application.id
        title = application.title
        state = application.state
        self.day = day
        let known = Dictionary(
            before.verdicts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(after.verdicts.map(\.id))
        let both = after.verdicts.map { VerdictChange(before: known[$0.id], after: $0) }
        let gone = before.verdicts.filter { !kept.contains($0.id) }.map { VerdictChange(before: $0, after: nil) }
        verdicts = (both + gone).compactMap(\.self)
        states = StateShift.between(before.mayEnter, after.mayEnter)
        if verdicts.isEmpty, states.isEmpty { return nil }
    }
}

/// A verdict that another recipe would change.
package struct VerdictChange: Sendable {
    /// Nil where the recipe before has no such rule.
    package var before: Verdict?
    /// Nil where the recipe after has no such rule.
    package var after: Verdict?

    /// Nil if the verdict stays. A rule that comes or goes changes something only where it says more than that all is well.
    init?(before: Verdict?, after: Verdict?) {
        if let before, let after {
            guard before.word != after.word else { return nil }
        } else {
            guard (before ?? after)?.word.closesGates == true else { return nil }
        }
        self.before = before
        self.after = after
    }

    /// The rule's or endorsement's id.
    package var id: String { (after ?? before)?.id ?? "" }

    /// What decided the verdict after that did not decide the one before so.
    package var reasons: [Reason] {
        guard let after else { return [] }
        let known = Set(before?.because ?? [])
        let fresh = after.because.filter { !known.contains($0) }
        return fresh.isEmpty ? after.because : fresh
    }
}

/// A state that opens or closes.
package struct StateShift: Sendable, Hashable {
    package var state: String
    /// Whether the application may enter it; nil where the recipe has no such way.
    package var before: Bool?
    package var after: Bool?

    fileprivate static func between(_ before: [StateEntry], _ after: [StateEntry]) -> [StateShift] {
        let known = Dictionary(before.map { ($0.state, $0.isAllowed) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(after.map(\.state))
        let both = after.map { StateShift(state: $0.state, before: known[$0.state], after: $0.isAllowed) }
        let gone = before.filter { !kept.contains($0.state) }
            .map { StateShift(state: $0.state, before: $0.isAllowed, after: nil) }
        return (both + gone).filter { $0.before != $0.after }
    }
}
