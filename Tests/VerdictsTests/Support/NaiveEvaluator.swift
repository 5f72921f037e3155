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
        case "mark": return isNew(or: test.isForNew) ?? endorsement()
        case "kumppani": return partners.contains { ["parish", "municipality"].contains($0.kind!) } ? .held : .broken
        case "raha":
            if let word = isNew(or: true) { return word }
            guard case .integer(let amount) = application.fields["amount"] else { return .incomplete }
            return amount >= 20_000 && amount <= 80_000 ? .held : .broken
        case "oma":
            guard let applicant = application.applicant else { return .incomplete }
            return application.partners.contains(applicant) ? .broken : .held
        case "ryhma":
            if application.partners.count >= 2 { return .held }
            guard let applicant = application.applicant else { return .incomplete }
            return test.group.contains(applicant) ? .held : .broken
        case "vaihe":
            guard let submitted = application.submitted else { return .incomplete }
            guard RandomCase.phase.contains(submitted) else { return .notApplicable }
            return partners.isEmpty ? .broken : .held
        case "ajoissa":
            let last = test.deadline - 3
            guard let submitted = application.submitted else { return today <= last ? .pending : .broken }
            return submitted <= last ? .held : .broken
        default: return partners.contains { $0.kind == "municipality" } ? .broken : .held
        }
    }

    /// The verdict where something concerns new projects alone and this is none, or does not say.
    private func isNew(or isAsked: Bool) -> VerdictWord? {
        guard isAsked else { return nil }
        switch application.fields["is_new"] {
        case .boolean(true): return nil
        case .boolean: return .notApplicable
        default: return .incomplete
        }
    }

    // MARK: - The endorsement

    /// The window's first day; nil without a window, or if the application does not say it.
    private var opens: Day? {
        guard test.windowDays != nil else { return nil }
        guard test.windowOpens == "alku" else { return application.submitted }
        if case .date(let day) = application.fields["alku"] { return day }
        return nil
    }

    private var closes: Day? { opens.map { $0 + test.windowDays! } }

    /// The day whose members a share is of.
    private var base: Day { opens ?? application.submitted ?? today }

    private func isInWindow(_ day: Day) -> Bool {
        test.windowDays == nil || (opens! <= day && day <= closes!)
    }

    private func endorsement() -> VerdictWord {
        if test.windowDays != nil, opens == nil { return .incomplete }
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
        let first = application.marks.filter { isStanding($0) && isInWindow($0.at) }.map(\.at).min() ?? base
        while day > min(base, first), isMet(application, on: day - 1, trusting: []) { day = day - 1 }
        return day
    }

    private func mayStillMark(_ member: Member) -> Bool {
        guard test.isGiver(member.id), !isExcluded(member) else { return false }
        let last = closes ?? today + 400
        return today <= last && member.isUnderContract(during: DaySpan(from: today, to: last))
    }

    private func isExcluded(_ member: Member) -> Bool {
        (test.excluding.contains("applicant") && member.id == application.applicant)
            || (test.excluding.contains("partners") && application.partners.contains(member.id))
            || test.excluding.contains(member.id)
    }

    /// Whether a mark is one of a member for this endorsement, given by somebody who spoke for it.
    private func isStanding(_ mark: Mark) -> Bool {
        guard mark.endorsement == "mark", test.members.contains(where: { $0.id == mark.by }) else { return false }
        guard let person = mark.person else { return true }
        let groups = test.givers == .network ? [] : ["antajat"]
        return test.mandates.contains { mandate in
            mandate.person == person && mandate.member == mark.by && mandate.span.contains(mark.at)
                && (mandate.group == nil || groups.contains(mandate.group!))
        }
    }

    private func isMet(_ application: Application, on day: Day, trusting trusted: Set<String>) -> Bool {
        var words: [(member: Member, word: Mark.Word)] = []
        for member in test.members where test.isGiver(member.id) && !isExcluded(member) {
            let marks = application.marks.filter {
                $0.by == member.id && isStanding($0) && isInWindow($0.at) && $0.at <= day
            }
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
                let whole = test.members.count {
                    test.isGiver($0.id) && !isExcluded($0) && asked($0) && $0.isUnderContract(on: base)
                }
                return yes * denominator >= whole * numerator
            }
        }
    }
}

extension NaiveEvaluator {
    /// The first of the days up to today, without a gap, on which the mark could not be earned any more; nil if there is no day
    /// from which to tell.
    var hopelessSince: Day? {
        guard let first = opens ?? application.submitted ?? application.marks.map(\.at).min(), first <= today else {
            return nil
        }
        var day = today
        while day > first,
            NaiveEvaluator(test: test, application: application, today: day - 1).word(of: "mark") == .broken
        {
            day = day - 1
        }
        return day == first ? opens ?? application.submitted : day
    }

    /// The last of the meetings between two days at which the mark can be given: those of a body that gives it, and those that a
    /// member comes to who gives it by itself.
    func lastMeeting(from first: Day, to last: Day) -> Day? {
        test.meetings.filter { meeting in
            let isOfGivers =
                switch test.givers {
                case .network: !meeting.isOfGroup
                case .group: meeting.isOfGroup
                case .several: true
                }
            return isOfGivers && !meeting.isCancelled && first <= meeting.day && meeting.day <= last
        }.map(\.day).max()
    }
}
