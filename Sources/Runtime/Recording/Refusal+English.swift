import Diagnostics
import Register
import Verdicts

extension Refusal {
    var english: String {
        switch self {
        case .unknownActor(let word, let roles, let suggestion):
            "“\(word)” is neither a role (\(listed(roles))), nor a member, nor a person" + meant(suggestion)
        case .wrongRole(let actor, let wanted): "“\(actor)” can’t do this; it is done by: \(listed(wanted))"
        case .whichMember: "say for which member: --by MEMBER"
        case .noMandate(let actor, let member):
            "person “\(actor)” has no mandate in force" + (member.map { " for member “\($0)”" } ?? "")
                + "; `verkosto person add` gives one"
        case .noMandateOn(let day, let person, let member):
            "person “\(person)” had no mandate for member “\(member)” on \(day)"
        case .severalMandates(let actor, let members):
            "“\(actor)” speaks for several members (\(listed(members))); say which: --by MEMBER"
        case .conflictOfInterest(let actor, let applicant):
            "“\(actor)” speaks for the applicant “\(applicant)” and has a conflict of interest "
                + "(Administrative Procedure Act, section 28); somebody else has to do this"
        case .missing(let field): "“\(field)” is missing"
        case .idTaken(let id, _): "the id “\(id)” is taken; choose another, or leave it out"
        case .keyTaken(let key, let sequence):
            "something else was recorded with --id \(key) (event \(sequence)); use another id"
        case .unknownMember(let id, let suggestion): "the network has no member “\(id)”" + meant(suggestion)
        case .unknownPerson(let id): "there is no person “\(id)”; `verkosto person add` adds one"
        case .unknownGroup(let id, let suggestion): "there is no group “\(id)”" + meant(suggestion)
        case .unknownRole(let role, let member, let known):
            "member “\(member)” has no role “\(role)”; its roles: \(listed(known))"
        case .notInGroup(let member, let group): "member “\(member)” does not belong to group “\(group)”"
        case .endsBeforeBegin: "the term ends before it begins"
        case .dayToCome(let day): "the day \(day) has yet to come"
        case .noMandateToEnd(let person): "person “\(person)” has no mandate to end"
        case .ownDeputy(let person): "“\(person)” can’t be their own deputy"
        case .reservedKind(let kind): "events of kind “\(kind)” are recorded by the register itself alone"
        default: englishAboutApplications
        }
    }

    private var englishAboutApplications: String {
        switch self {
        case .unknownApplication(let id): "there is no application “\(id)”; `verkosto application list` shows all"
        case .alreadySubmitted(let id, let state): "application “\(id)” is submitted already, and in state “\(state)”"
        case .notSubmitted(let id): "application “\(id)” is not submitted yet, so it gets no marks"
        case .alreadyDecided(let id, let state): "application “\(id)” is in the final state “\(state)” already"
        case .onItsWay(let id, let state):
            "application “\(id)” is in state “\(state)” already; `verkosto application import` takes it over as it stands"
        case .unknownState(let state, let suggestion, let known):
            "there is no state “\(state)”" + meant(suggestion) + "; the states: \(listed(known))"
        case .noSuchMove(let id, let from, let to, let possible):
            "application “\(id)” is in state “\(from)”, from which nothing moves to “\(to)”; possible: \(listed(possible))"
        case .closed(let gate):
            "application “\(gate.application)” may not enter state “\(gate.stateName)” yet"
        case .noEndorsements: "the recipe has no `endorsements`"
        case .whichEndorsement(let known): "say which endorsement: --endorsement \(known.joined(separator: " | "))"
        case .unknownEndorsement(let id, let suggestion): "there is no endorsement “\(id)”" + meant(suggestion)
        case .ownApplication(let member):
            "“\(member)” is the applicant itself, and an applicant does not mark its own application"
        case .wouldNotCount(let member, let standing):
            "the mark of member “\(member)” would not count, because \(standing.text(in: .en))"
        default: englishAboutNeedsAndMeetings
        }
    }

    private var englishAboutNeedsAndMeetings: String {
        switch self {
        case .unknownNeed(let id): "there is no need “\(id)”; `verkosto need list` shows all"
        case .needMerged(let id, let other): "need “\(id)” was merged into “\(other)”; use that one"
        case .needExpired(let id): "need “\(id)” has expired; raise it again with `verkosto need add`"
        case .mergedIntoItself(let id): "need “\(id)” can’t be merged into itself"
        case .unknownDimension(let id, let known): "needs have no dimension “\(id)”; the dimensions: \(listed(known))"
        case .unknownTerm(let term, let suggestion, let known):
            "the term “\(term)” is not declared" + meant(suggestion) + "; the terms: \(listed(known))"
        case .contractOver(let member): "the agreement with member “\(member)” is not in force"
        case .negativeDots: "dots are zero or more"
        case .tooManyDots(let member, let left, let limit):
            "member “\(member)” has \(left) of \(limit) dots left this year"
        case .unknownSeries(let id, let suggestion): "there is no series of meetings “\(id)”" + meant(suggestion)
        case .unknownMeeting(let id, let examples): "there is no meeting “\(id)”; ids are such as \(listed(examples))"
        case .unknownVenue(let id, let suggestion): "there is no venue “\(id)”" + meant(suggestion)
        case .endsBeforeStart(let id): "meeting “\(id)” would end before it begins"
        case .heldInFuture(let id): "meeting “\(id)” has yet to come, so it was not held"
        case .alreadyHeld(let id): "meeting “\(id)” is recorded as held already"
        case .alreadyCancelled(let id): "meeting “\(id)” is cancelled already"
        case .whenWasIt(let id): "say when meeting “\(id)” was to begin: --was TIME"
        case .dueBeforeMade(let day): "the day \(day) lies before the promise"
        case .unknownPromise(let id): "there is no promise “\(id)”"
        case .promiseKept(let id): "promise “\(id)” is recorded as kept already"
        case .strandedStates(let states, let known):
            "the recipe no longer has states that applications are in: \(listed(states)); say where they go: "
                + "\(states.map { "--map \($0)=STATE" }.joined(separator: " ")) (the states: \(listed(known)))"
        case .uselessMap(let map): "--map \(map): the old state has no applications, or there is no such new state"
        default: ""
        }
    }

    private func meant(_ suggestion: String?) -> String { suggestion.map { "; did you mean “\($0)”?" } ?? "" }
}
