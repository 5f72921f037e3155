import NetworkModel
import Recipes
import WorkCalendar

/// An application's marks for one endorsement, as they stand on a day.
///
/// Of a member's marks inside the window and dated no later than that day, the latest stands; on the same day the later in
/// the list. A mark that stands counts if its giver may give it, is not excluded, and has a contract, if any, that day.
///
/// A count is taken of one application after the other, and its room is used again.
final class MarkCount {
    let book: EndorsementBook
    private(set) var window = MarkWindow()
    /// How many standing marks endorse, by demand.
    private(set) var endorsed: [Int]
    /// How many standing marks decline, by demand.
    private(set) var declined: [Int]
    /// The first day of the unbroken run of days, up to the last mark, on which all demands were met; nil if they aren't.
    private(set) var metSince: Day?
    /// The marks that were looked at, in their order.
    private(set) var reviewed: [Reviewed] = []
    /// Members of the network that are tied to the application, by their places; each once, in the network's order.
    private(set) var tied: [Int] = []
    private var applicant: Int?
    /// The marks inside the window as time went by.
    private var inside: [Dated] = []
    /// The places among them, member by member.
    private var byMember: [Int] = []
    /// The marks that stand, by the members' places.
    private var standing: [Standing] = []
    private var shareBases: [Int] = []

    /// A mark that was looked at.
    struct Reviewed {
        /// The place in the application's list of marks.
        let index: Int
        fileprivate(set) var standing: MarkReview.Standing
    }

    /// A mark inside the window.
    private struct Dated {
        let day: Day
        let member: Int
        let isEndorsed: Bool
        /// The place among those reviewed.
        let review: Int
        /// Whether its giver may give it, is not excluded, and has a contract, if any, that day.
        let counts: Bool
        /// The place of the mark of the same member that it takes the place of.
        var predecessor: Int?
        var stands = true
    }

    /// A mark that no later one of its member has taken the place of.
    private struct Standing {
        let member: Int
        let isEndorsed: Bool
        let counts: Bool
    }

    /// Prepares to count marks.
    init(_ book: EndorsementBook) {
        self.book = book
        endorsed = Array(repeating: 0, count: book.demands.count)
        declined = endorsed
    }

    /// Counts the marks of an application that are dated no later than a day. O(marks · log marks).
    func count(_ application: PlacedApplication, window: MarkWindow, on today: Day) {
        self.window = window
        tie(to: application)
        for demand in endorsed.indices {
            endorsed[demand] = 0
            declined[demand] = 0
        }
        let base = window.opens ?? application.submitted ?? today
        if book.isAskingForShares { setShareBases(on: base) }
        lookInside(application.marks, on: today)
        settle()
        goThroughDays(from: min(base, today))
    }

    /// The same marks, as they stood on another day.
    func recount(_ application: PlacedApplication, on day: Day) -> MarkCount {
        let count = MarkCount(book)
        count.count(application, window: window, on: day)
        return count
    }
}

// MARK: - Demands

extension MarkCount {
    /// Whether all demands are met by the marks counted so far.
    var isMet: Bool {
        for demand in endorsed.indices where !isMet(demand, endorsed: endorsed[demand], declined: declined[demand]) {
            return false
        }
        return true
    }

    /// Whether a demand is met by so many marks.
    func isMet(_ demand: Int, endorsed: Int, declined: Int) -> Bool {
        switch book.measures[demand] {
        case .atLeast(let count): return endorsed >= count
        case .noDeclines: return declined == 0
        case .share(let numerator, let denominator):
            let (have, overflow) = endorsed.multipliedReportingOverflow(by: denominator)
            let (need, needOverflow) = shareBases[demand].multipliedReportingOverflow(by: numerator)
            return overflow || (!needOverflow && have >= need)
        }
    }

    /// Whether a demand is met.
    func isMet(_ demand: Int) -> Bool { isMet(demand, endorsed: endorsed[demand], declined: declined[demand]) }

    /// How many endorsements a demand wants in all; nil for one that only forbids declines.
    func wanted(by demand: Int) -> Int? {
        switch book.measures[demand] {
        case .atLeast(let count): return count
        case .noDeclines: return nil
        case .share(let numerator, let denominator):
            let (product, overflow) = shareBases[demand].multipliedReportingOverflow(by: numerator)
            return overflow ? shareBases[demand] : (product + denominator - 1) / denominator
        }
    }

    /// How many standing marks a demand goes by: endorsements, or declines where it forbids them.
    func have(for demand: Int) -> Int {
        book.measures[demand] == .noDeclines ? declined[demand] : endorsed[demand]
    }
}

// MARK: - Counting

extension MarkCount {
    private func tie(to application: PlacedApplication) {
        applicant = book.isExcludingApplicant ? application.applicant : nil
        tied.removeAll(keepingCapacity: true)
        let members = book.isGiver.indices
        if book.isExcludingPartners {
            for partner in application.partners where members.contains(partner) { tied.append(partner) }
        }
        if let applicant, members.contains(applicant) { tied.append(applicant) }
        guard tied.count > 1 else { return }
        tied.sort()
        var kept = 1
        for place in tied.indices.dropFirst() where tied[place] != tied[kept - 1] {
            tied[kept] = tied[place]
            kept += 1
        }
        tied.removeLast(tied.count - kept)
    }

    /// By demand, how many members a share is of: those that may mark on a day, whom it concerns, who are not excluded.
    private func setShareBases(on day: Day) {
        shareBases.removeAll(keepingCapacity: true)
        for demand in endorsed.indices {
            shareBases.append(book.demands[demand].giverCount.count(on: day) - tiedGivers(for: demand, on: day))
        }
    }

    /// How many of those tied to the application would otherwise count for a demand on a day.
    private func tiedGivers(for demand: Int, on day: Day) -> Int {
        var count = 0
        for member in tied
        where book.isGiver[member] && book.concerns(demand, member) && !book.excluded.contains(member)
            && book.isUnderContract(member, on: day)
        {
            count += 1
        }
        return count
    }

    /// Finds the marks inside the window, and says of the others why they change nothing.
    private func lookInside(_ marks: [PlacedMark], on today: Day) {
        reviewed.removeAll(keepingCapacity: true)
        inside.removeAll(keepingCapacity: true)
        for index in marks.indices where marks[index].endorsement == book.id {
            let day = marks[index].at
            let member = book.member(marks[index].by)
            let obstacle = obstacle(toMarkOf: member, on: day, hasMandate: marks[index].hasMandate, today)
            reviewed.append(Reviewed(index: index, standing: obstacle ?? .counts))
            guard obstacle == nil, let member else { continue }
            let refusal = refusal(of: member, on: day)
            reviewed[reviewed.count - 1].standing = refusal ?? (book.isAsked(member) ? .counts : .notAsked)
            inside.append(
                Dated(
                    day: day, member: member, isEndorsed: marks[index].word == .endorsed, review: reviewed.count - 1,
                    counts: refusal == nil))
        }
        // Marks of the same day keep their order, because sorting is stable.
        inside.sort { $0.day < $1.day }
    }

    /// Finds out which marks stand, and which take the place of which.
    private func settle() {
        byMember.removeAll(keepingCapacity: true)
        for place in inside.indices { byMember.append(place) }
        byMember.sort { [inside] in (inside[$0].member, $0) < (inside[$1].member, $1) }
        standing.removeAll(keepingCapacity: true)
        for (rank, place) in byMember.enumerated() {
            let member = inside[place].member
            if rank + 1 < byMember.count, inside[byMember[rank + 1]].member == member {
                inside[byMember[rank + 1]].predecessor = place
                inside[place].stands = false
                reviewed[inside[place].review].standing = .superseded
            } else {
                standing.append(
                    Standing(member: member, isEndorsed: inside[place].isEndorsed, counts: inside[place].counts))
            }
        }
    }

    /// Goes through the days with marks and notes since when all demands have been met.
    private func goThroughDays(from base: Day) {
        metSince = isMet ? min(base, inside.first?.day ?? base) : nil
        for place in inside.indices {
            if let predecessor = inside[place].predecessor { add(-1, inside[predecessor]) }
            add(1, inside[place])
            let isLastOfDay = place + 1 == inside.count || inside[place + 1].day != inside[place].day
            if isLastOfDay { metSince = isMet ? metSince ?? inside[place].day : nil }
        }
    }

    private func add(_ change: Int, _ mark: Dated) {
        guard mark.counts else { return }
        for demand in endorsed.indices where book.concerns(demand, mark.member) {
            if mark.isEndorsed { endorsed[demand] += change } else { declined[demand] += change }
        }
    }

    /// Why a mark changes nothing at all.
    private func obstacle(
        toMarkOf member: Int?, on day: Day, hasMandate: Bool, _ today: Day
    ) -> MarkReview.Standing? {
        if member == nil { return .unknownMember }
        if !window.isOpen(by: day) { return .tooEarly }
        if window.isClosed(on: day) { return .tooLate }
        if day > today { return .inFuture }
        return hasMandate ? nil : .noMandate
    }

    /// Why a member's standing mark does not count; nil if it does.
    private func refusal(of member: Int, on day: Day) -> MarkReview.Standing? {
        if let exclusion = exclusion(of: member) { return exclusion }
        if !book.isGiver[member] { return .notGiver }
        return book.isUnderContract(member, on: day) ? nil : .contractOver
    }

    /// Why no mark of a member counts; nil if some may.
    private func exclusion(of member: Int) -> MarkReview.Standing? {
        if member == applicant { return .ownApplication }
        if !tied.isEmpty, isTied(member) { return .partner }
        return book.excluded.contains(member) ? .excluded : nil
    }

    private func isTied(_ member: Int) -> Bool {
        let place = tied.partitioningIndex { $0 >= member }
        return place < tied.count && tied[place] == member
    }
}

// MARK: - What may still come

extension MarkCount {
    /// The kind of giver that a member is who may still give a mark that counts; nil for others.
    func kind(ofGiver member: Int) -> Int? {
        exclusion(of: member) == nil ? book.givers.kind(of: member, until: window.closes) : nil
    }

    /// By kind of giver, how many members may still endorse who don't already. O(kinds · log members + marks).
    func countsToCome() -> [Int] {
        var counts = book.givers.kinds.map { $0.count(until: window.closes) }
        for member in settled {
            if let kind = book.givers.kind(of: member, until: window.closes) { counts[kind] -= 1 }
        }
        return counts
    }

    /// Members of the network whose further endorsement would change nothing: they are tied to the application, or endorse it.
    var settled: Set<Int> {
        Set(tied).union(standing.lazy.filter { $0.counts && $0.isEndorsed }.map(\.member))
    }

    /// Members whose standing mark declines and who may still change their word, in the network's order.
    var decliners: [Int] {
        standing.filter { $0.counts && !$0.isEndorsed && kind(ofGiver: $0.member) != nil }.map(\.member)
    }

    /// Whether a member's standing mark endorses and counts. O(log marks).
    func isEndorsing(_ member: Int) -> Bool { countedMark(of: member)?.isEndorsed == true }

    /// Whether a member's standing mark declines and counts. O(log marks).
    func isDeclining(_ member: Int) -> Bool { countedMark(of: member)?.isEndorsed == false }

    private func countedMark(of member: Int) -> Standing? {
        let place = standing.partitioningIndex { $0.member >= member }
        guard place < standing.count, standing[place].member == member, standing[place].counts else { return nil }
        return standing[place]
    }

    /// Whether a member may give a mark that counts on some day of a span.
    func mayMark(_ member: Int, during span: DaySpan) -> Bool {
        book.isGiver[member] && exclusion(of: member) == nil && book.isUnderContract(member, during: span)
    }

    /// Whether all demands would have been met if everyone had endorsed who still might on the window's last day.
    /// O(demands · log members + marks).
    func couldHaveBeenMet(onLastDay day: Day) -> Bool {
        for demand in endorsed.indices {
            var endorsed = book.demands[demand].giverCount.count(on: day) - tiedGivers(for: demand, on: day)
            var declined = 0
            // The word of those whose contract was over by then stood as it was.
            for mark in standing
            where mark.counts && book.concerns(demand, mark.member) && !book.isUnderContract(mark.member, on: day) {
                if mark.isEndorsed { endorsed += 1 } else { declined += 1 }
            }
            guard isMet(demand, endorsed: endorsed, declined: declined) else { return false }
        }
        return true
    }

    /// Whether all demands would be met if everyone who still may endorsed. O(kinds · log members + marks).
    func couldBeMet() -> Bool {
        var endorsed = endorsed
        var declined = declined
        for (kind, count) in zip(book.givers.kinds, countsToCome()) {
            for demand in kind.demands { endorsed[demand] += count }
        }
        for member in decliners {
            for demand in declined.indices where book.concerns(demand, member) { declined[demand] -= 1 }
        }
        return endorsed.indices.allSatisfy { isMet($0, endorsed: endorsed[$0], declined: declined[$0]) }
    }
}
