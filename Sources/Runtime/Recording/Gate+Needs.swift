import Diagnostics
import NetworkModel
import Recipes
import Register
import WorkCalendar

extension Gate {
    func add(_ need: RaisedNeed, _ recording: inout Recording) throws(GateError) {
        var need = need
        guard need.title?.isEmpty == false else { throw .refused(.missing("title")) }
        if let member = need.raisedBy { _ = try self.member(member) }
        if need.raisedBy == nil, case .member(let member) = recording.actor.kind { need.raisedBy = member.id }
        try checkTerms(of: need)
        need.id = try recording.newID(need.id, of: .need)
        recording.id = need.id
        try recording.append(.needAdded(need))
    }

    private func checkTerms(of need: RaisedNeed) throws(GateError) {
        let dimensions = network.needsPolicy.dimensions
        for (dimension, terms) in need.terms {
            guard dimensions.contains(dimension) else {
                throw .refused(.unknownDimension(dimension, known: dimensions))
            }
            let known = network.vocabularies.first { $0.id == dimension }?.terms.map(\.id) ?? []
            for term in terms where !known.contains(term) {
                throw .refused(.unknownTerm(term, suggestion: Suggestion.nearest(to: term, among: known), known: known))
            }
        }
    }

    func merge(_ id: String, into other: String, _ recording: inout Recording) throws(GateError) {
        guard id != other else { throw .refused(.mergedIntoItself(id)) }
        _ = try need(id, recording)
        _ = try need(other, recording)
        try recording.append(.needMerged(need: id, into: other))
    }

    func link(_ id: String, to applicationID: String, _ recording: inout Recording) throws(GateError) {
        _ = try livingNeed(id, recording)
        _ = try application(applicationID, recording)
        try recording.append(.needLinked(need: id, application: applicationID))
    }

    /// A member's dots for a need stand in place of those that it gave the need before in the same year.
    func vote(
        _ dots: Int, for id: String, by named: String?, _ recording: inout Recording
    ) throws(GateError) {
        let need = try livingNeed(id, recording)
        let member = try member(named, spokenForBy: recording.actor)
        guard member.isUnderContract(on: today) else { throw .refused(.contractOver(name(ofMember: member.id))) }
        guard dots >= 0 else { throw .refused(.negativeDots) }
        let reader = recording.reader
        let year = today.year
        let given = try inGate { () throws(RegisterError) in
            try reader.dots(of: member.id, in: year, exceptFor: need.id)
        }
        if let limit = network.needsPolicy.votes, dots > limit - given {
            throw .refused(.tooManyDots(name(ofMember: member.id), left: max(0, limit - given), limit: limit))
        }
        let person = recording.actor.person
        try recording.append(.needVoted(need: need.id, member: member.id, dots: dots, person: person))
    }

    /// A need that is there and was merged into no other.
    func need(_ id: String, _ recording: Recording) throws(GateError) -> Need {
        let reader = recording.reader
        guard let need = try inGate({ () throws(RegisterError) in try reader.need(id) }) else {
            throw .refused(.unknownNeed(id))
        }
        let survivor = try inGate { () throws(RegisterError) in try reader.survivor(of: id) }
        guard survivor == id else { throw .refused(.needMerged(id, into: survivor)) }
        return need
    }

    /// A need that is still offered.
    func livingNeed(_ id: String, _ recording: Recording) throws(GateError) -> Need {
        let need = try need(id, recording)
        guard need.isAlive(on: today, policy: network.needsPolicy) else { throw .refused(.needExpired(id)) }
        return need
    }
}
