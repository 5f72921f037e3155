package import Diagnostics
package import Register
package import Verdicts
package import WorkCalendar

/// Why the gate does not let something be recorded, and what would do.
package enum Refusal: Error, LocalizedMessage {
    // Who acts.
    case unknownActor(String, roles: [String], suggestion: String?)
    case wrongRole(String, wanted: [String])
    case whichMember
    case noMandate(String, member: String?)
    case noMandateOn(Day, person: String, member: String)
    case severalMandates(String, members: [String])
    case conflictOfInterest(String, applicant: String)
    // What is asked for.
    case missing(String)
    case idTaken(String, NumberedThing)
    case keyTaken(String, sequence: Int)
    case unknownMember(String, suggestion: String?)
    case unknownPerson(String)
    case unknownGroup(String, suggestion: String?)
    case unknownRole(String, member: String, known: [String])
    case notInGroup(String, group: String)
    case endsBeforeBegin
    case dayToCome(Day)
    case noMandateToEnd(String)
    case ownDeputy(String)
    case reservedKind(String)
    // Applications.
    case unknownApplication(String)
    case alreadySubmitted(String, state: String)
    case notSubmitted(String)
    case alreadyDecided(String, state: String)
    case onItsWay(String, state: String)
    case unknownState(String, suggestion: String?, known: [String])
    case noSuchMove(String, from: String, to: String, possible: [String])
    case closed(ClosedGate)
    // Marks.
    case noEndorsements
    case whichEndorsement([String])
    case unknownEndorsement(String, suggestion: String?)
    case ownApplication(String)
    case wouldNotCount(String, standing: MarkReview.Standing)
    // Needs.
    case unknownNeed(String)
    case needMerged(String, into: String)
    case needExpired(String)
    case mergedIntoItself(String)
    case unknownDimension(String, known: [String])
    case unknownTerm(String, suggestion: String?, known: [String])
    case contractOver(String)
    case negativeDots
    case tooManyDots(String, left: Int, limit: Int)
    // Meetings and promises.
    case unknownSeries(String, suggestion: String?)
    case unknownMeeting(String, examples: [String])
    case unknownVenue(String, suggestion: String?)
    case endsBeforeStart(String)
    case heldInFuture(String)
    case alreadyHeld(String)
    case alreadyCancelled(String)
    case whenWasIt(String)
    case dueBeforeMade(Day)
    case unknownPromise(String)
    case promiseKept(String)
    // The recipe.
    case strandedStates([String], known: [String])
    case uselessMap(String)

    /// Whether the command asks for something that is not there or not said, rather than for something that a rule forbids.
    package var isWrongUsage: Bool {
        switch self {
        case .unknownActor, .whichMember, .severalMandates, .missing, .idTaken, .keyTaken, .unknownMember,
            .unknownPerson, .unknownGroup, .unknownRole, .endsBeforeBegin, .noMandateToEnd, .ownDeputy,
            .unknownApplication, .unknownState, .whichEndorsement, .unknownEndorsement, .unknownNeed, .mergedIntoItself,
            .unknownDimension, .unknownTerm, .negativeDots, .unknownSeries, .unknownMeeting, .unknownVenue,
            .endsBeforeStart, .whenWasIt, .dueBeforeMade, .unknownPromise, .uselessMap:
            true
        case .wrongRole, .noMandate, .noMandateOn, .conflictOfInterest, .notInGroup, .reservedKind, .alreadySubmitted,
            .notSubmitted, .alreadyDecided, .onItsWay, .noSuchMove, .closed, .noEndorsements,
            .ownApplication, .dayToCome, .wouldNotCount, .needMerged, .needExpired, .contractOver, .tooManyDots,
            .heldInFuture, .alreadyHeld, .alreadyCancelled, .promiseKept, .strandedStates:
            false
        }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

/// A state that verdicts keep closed to an application.
package struct ClosedGate: Sendable {
    package var application: String
    package var stateName: String
    /// What closes it, in words of the run's language.
    package var reasons: [Reason]

    /// One verdict, with what would turn it.
    package struct Reason: Sendable {
        package var message: String
        /// What would turn it, each as a part of a sentence.
        package var acts: [String]
    }
}

extension Refusal {
    /// What is behind it, a line each: the verdicts that close a gate, and under each what would turn it.
    package func details(in language: MessageLanguage) -> [String] {
        guard case .closed(let gate) = self else { return [] }
        return gate.reasons.flatMap { reason in [reason.message] + Self.wouldDo(reason.acts, in: language) }
    }

    /// What would turn a verdict: one act, or several that do together.
    private static func wouldDo(_ acts: [String], in language: MessageLanguage) -> [String] {
        guard !acts.isEmpty else { return [] }
        let heading = ActTexts.wouldDo(acts.count, in: language)
        return acts.count == 1 ? ["\(heading): \(acts[0])"] : ["\(heading):"] + acts.map { "– \($0)" }
    }
}

/// A list as the end of a sentence; an empty one as a dash.
func listed(_ words: [String]) -> String { words.isEmpty ? "–" : words.joined(separator: ", ") }
