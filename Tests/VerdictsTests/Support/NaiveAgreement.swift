import NetworkModel
import Recipes
import WorkCalendar

/// The verdict of a rule of random agreements, worked out as plainly as the page about conditions reads.
struct NaiveAgreement {
    let test: RandomAgreement
    let application: Application

    var word: VerdictWord {
        let parts = parts
        return [.broken, .incomplete, .pending].first { parts.contains($0) } ?? .held
    }

    var parts: [VerdictWord] { test.demands.map(word) }

    private var today: Day { RandomAgreement.today }
    private var submitted: Day? { application.submitted }

    private func word(on demand: RandomAgreement.Demand) -> VerdictWord {
        switch demand {
        case .contract(let parties): return contract(parties)
        case .submitted(let days, let hasYear): return submission(days, hasYear)
        case .need(let count, let votes, let back, let isSharing): return needs(count, votes, back, isSharing)
        case .overlap(let hasDays): return overlap(hasDays)
        case .words(let words): return words.allSatisfy(texts("liitteet").contains) ? .held : .broken
        case .files(let files): return files.allSatisfy { application.fields[$0] != nil } ? .held : .broken
        case .budget(let limits):
            let words = limits.map(budget)
            return [.broken, .incomplete].first { words.contains($0) } ?? .held
        case .condition:
            guard case .boolean(let isNew) = application.fields["uusi"] else { return .incomplete }
            return isNew ? .held : .broken
        }
    }

    private func contract(_ parties: [Agreement.Party]) -> VerdictWord {
        if parties.contains(.applicant), application.applicant == nil { return .incomplete }
        let asked =
            (parties.contains(.applicant) ? ["j0"] : []) + (parties.contains(.partners) ? application.partners : [])
        let day = submitted ?? today
        let lacking = test.members.filter { member in
            asked.contains(member.id) && !member.contract.contains { $0.contains(day) }
        }
        if lacking.isEmpty { return .held }
        let allCome = lacking.allSatisfy { member in member.contract.contains { $0.from! > day } }
        return submitted == nil && allCome ? .pending : .broken
    }

    private func submission(_ days: Int, _ hasYear: Bool) -> VerdictWord {
        var year = (submitted ?? today).year
        if hasYear {
            guard let number = number("vuosi") else { return .incomplete }
            year = number
        }
        let deadline = Day(year: year, month: 4, day: 10)!
        let last = deadline - RandomAgreement.handling - days
        guard let submitted else { return today <= last ? .pending : .broken }
        return submitted <= last ? .held : .broken
    }

    private func needs(_ count: Int, _ votes: Int?, _ back: Int?, _ isSharing: Bool) -> VerdictWord {
        if back != nil, submitted == nil { return .incomplete }
        let counting = application.needs.filter { need in
            (need.expires.map { today <= $0 } ?? true) && (votes.map { need.votes >= $0 } ?? true)
                && (back.map { need.year! >= submitted!.year - $0 } ?? true)
                && (!isSharing || need.terms["theme"]!.contains(where: texts("theme").contains))
        }
        return counting.count >= count ? .held : .broken
    }

    private func overlap(_ hasDays: Bool) -> VerdictWord {
        var days = [submitted ?? today, submitted ?? today]
        if hasDays {
            guard case .date(let first) = application.fields["alku"], case .date(let last) = application.fields["loppu"]
            else { return .incomplete }
            days = [first, last]
        }
        let others = test.activities.filter { activity in
            !activity.by.contains { $0 == application.applicant }
                && activity.terms["theme"]!.contains(where: texts("theme").contains)
                && (activity.funding.isEmpty
                    || activity.funding[0].from! <= days[1] && days[0] <= activity.funding[0].to!)
        }
        return others.isEmpty ? .held : .broken
    }

    private func budget(_ limit: RandomAgreement.Limit) -> VerdictWord {
        guard let value = number(limit.field) else { return .incomplete }
        guard let amount = limit.amount else {
            guard let whole = number(limit.whole) else { return .incomplete }
            return limit.isLower ? 2 * value >= whole ? .held : .broken : 2 * value <= whole ? .held : .broken
        }
        return limit.isLower ? value >= amount ? .held : .broken : value <= amount ? .held : .broken
    }

    private func number(_ field: String) -> Int? {
        if case .integer(let number) = application.fields[field] { Int(number) } else { nil }
    }

    private func texts(_ field: String) -> [String] {
        guard case .list(let elements) = application.fields[field] else { return [] }
        return elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
