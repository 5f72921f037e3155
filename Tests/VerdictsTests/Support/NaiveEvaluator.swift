import NetworkModel
import Recipes
import WorkCalendar

/// The verdicts of a random case, worked out as plainly as the language page reads; slow and without reasons.
struct NaiveEvaluator {
    let test: RandomCase
    let application: Application
    let today: Day

    func word(of id: String) -> VerdictWord {
        let partners = application.partners.map { id in test.members.first { $0.id == id }! }
        switch id {
        case "mark": return endorsement()
        case "kumppani": return partners.contains { ["parish", "municipality"].contains($0.kind!) } ? .held : .broken
        case "raha":
            guard application.fields["is_new"] == .boolean(true) else { return .notApplicable }
            guard case .integer(let amount) = application.fields["amount"] else { return .incomplete }
            return amount >= 20_000 && amount <= 80_000 ? .held : .broken
        case "oma": return application.partners.contains(application.applicant!) ? .broken : .held
        case "ryhma":
            return test.group.contains(application.applicant!) || application.partners.count >= 2 ? .held : .broken
        default: return partners.contains { $0.kind == "municipality" } ? .broken : .held
        }
    }

    // MARK: - The endorsement

    private var opens: Day { application.submitted! }
    private var closes: Day? { test.windowDays.map { opens + $0 } }

    private func isInWindow(_ day: Day) -> Bool {
        test.windowDays == nil || (opens <= day && day <= closes!)
    }

    private func endorsement() -> VerdictWord {
        if let since = heldSince() { return test.validDays.map { today <= since + $0 } ?? true ? .held : .broken }
        guard isInWindow(today) else { return .broken }
        var best = application
        for member in test.members where mayStillMark(member) {
            best.marks.append(Mark(endorsement: "mark", by: member.id, at: today, word: .endorsed))
        }
        let contractsAside = Set(test.members.filter(mayStillMark).map(\.id))
        return isMet(best, on: today, trusting: contractsAside) ? .pending : .broken
    }

    /// The first day of those, up to today without a gap, on which the demands were met.
    private func heldSince() -> Day? {
        var day = today
        guard isMet(application, on: day, trusting: []) else { return nil }
        let first = application.marks.map(\.at).filter { isInWindow($0) }.min()
        while day > min(opens, first ?? opens), isMet(application, on: day - 1, trusting: []) { day = day - 1 }
        return day
    }

    private func mayStillMark(_ member: Member) -> Bool {
        guard isGiver(member), !isExcluded(member) else { return false }
        let last = closes ?? today + 400
        return today <= last && member.isUnderContract(during: DaySpan(from: today, to: last))
    }

    private func isGiver(_ member: Member) -> Bool { !test.isGivenByGroup || test.group.contains(member.id) }

    private func isExcluded(_ member: Member) -> Bool {
        (test.excluding.contains("applicant") && member.id == application.applicant)
            || (test.excluding.contains("partners") && application.partners.contains(member.id))
            || test.excluding.contains(member.id)
    }

    private func isMet(_ application: Application, on day: Day, trusting trusted: Set<String>) -> Bool {
        var words: [(member: Member, word: Mark.Word)] = []
        for member in test.members where isGiver(member) && !isExcluded(member) {
            let marks = application.marks.filter { $0.by == member.id && isInWindow($0.at) && $0.at <= day }
            guard let last = marks.map(\.at).max(), let mark = marks.last(where: { $0.at == last }) else { continue }
            if member.isUnderContract(on: mark.at) || trusted.contains(member.id) { words.append((member, mark.word)) }
        }
        return test.demands.allSatisfy { demand in
            let asked = { (member: Member) in demand.kinds.isEmpty || demand.kinds.contains(member.kind!) }
            let yes = words.count { asked($0.member) && $0.word == .endorsed }
            switch demand.measure {
            case .atLeast(let count): return yes >= count
            case .noDeclines: return !words.contains { asked($0.member) && $0.word == .declined }
            case .share(let numerator, let denominator):
                let base = test.members.count {
                    isGiver($0) && !isExcluded($0) && asked($0) && $0.isUnderContract(on: opens)
                }
                return yes * denominator >= base * numerator
            }
        }
    }
}
