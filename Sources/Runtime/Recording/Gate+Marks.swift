import Diagnostics
import NetworkModel
import Recipes
import Register
import Verdicts
import WorkCalendar

extension Gate {
    /// Records a member's word on an application if it would count.
    func take(_ act: MarkAct, _ recording: inout Recording) throws(GateError) {
        var application = try application(act.application, recording)
        let endorsement = try endorsement(act.endorsement)
        let member = try member(act.member, spokenForBy: recording.actor)
        let day = act.at ?? today
        guard day <= today else { throw .refused(.dayToCome(day)) }
        try refuseUnready(application)
        guard member.id != application.applicant else { throw .refused(.ownApplication(name(ofMember: member.id))) }
        let person = act.person ?? recording.actor.person
        if let person { try check(person, speakingFor: member, on: day, of: endorsement, application, recording) }
        application.marks.append(Mark(endorsement: endorsement.id, by: member.id, at: day, word: act.word))
        try refuseUseless(application, endorsement, on: day, recording)
        var mark = GivenMark(
            application: application.id, endorsement: endorsement.id, member: member.id, person: person)
        mark.at = day == today ? nil : day
        try recording.append(act.word == .endorsed ? .applicationEndorsed(mark) : .applicationDeclined(mark))
    }

    private func endorsement(_ id: String?) throws(GateError) -> Endorsement {
        let all = recipe.endorsements
        guard let id else {
            guard let only = all.first else { throw .refused(.noEndorsements) }
            guard all.count == 1 else { throw .refused(.whichEndorsement(all.map(\.id))) }
            return only
        }
        guard let endorsement = all.first(where: { $0.id == id }) else {
            throw .refused(.unknownEndorsement(id, suggestion: Suggestion.nearest(to: id, among: all.map(\.id))))
        }
        return endorsement
    }

    /// Marks are given to applications on their way: handed in, and not decided yet.
    private func refuseUnready(_ application: Application) throws(GateError) {
        guard application.submitted != nil else { throw .refused(.notSubmitted(application.id)) }
        guard network.applicationProcess.state(application.state)?.isFinal == true else { return }
        throw .refused(.alreadyDecided(application.id, state: stateName(application.state)))
    }

    /// A person's word needs a mandate for the member on its day, and no tie to the applicant (hallintolaki 28 §).
    private func check(
        _ person: String, speakingFor member: Member, on day: Day, of endorsement: Endorsement,
        _ application: Application, _ recording: Recording
    ) throws(GateError) {
        let reader = recording.reader
        guard try inGate({ () throws(RegisterError) in try reader.has(.person, id: person) }) else {
            throw .refused(.unknownPerson(person))
        }
        let mandates = try inGate { () throws(RegisterError) in try reader.mandates(of: person) }
            .filter { $0.span.contains(day) }
        if let applicant = application.applicant, mandates.contains(where: { $0.member == applicant }) {
            throw .refused(.conflictOfInterest(person, applicant: name(ofMember: applicant)))
        }
        let groups = endorsement.givingGroups
        guard mandates.contains(where: { $0.allowsSpeaking(for: member.id, on: day, inAnyOf: groups) })
        else { throw .refused(.noMandateOn(day, person: person, member: name(ofMember: member.id))) }
    }

    /// A mark that would not count is not recorded: it would only look as if it helped.
    private func refuseUseless(
        _ application: Application, _ endorsement: Endorsement, on day: Day, _ recording: Recording
    ) throws(GateError) {
        let verdict = judge(knowing: RegisterSnapshot(needs: application.needs)).judge(application).verdicts.first {
            $0.kind == .endorsement && $0.id == endorsement.id
        }
        let index = application.marks.count - 1
        guard let review = verdict?.marks.first(where: { $0.index == index }) else { return }
        switch review.standing {
        case .counts, .superseded: return
        // Nobody asks for it, and yet it is the member's word.
        case .notAsked: return
        default: throw .refused(.wouldNotCount(name(ofMember: review.by), standing: review.standing))
        }
    }
}
