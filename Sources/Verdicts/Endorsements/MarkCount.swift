import NetworkModel
import Recipes
import WorkCalendar

/// An application's marks for one endorsement, as they stand on a day.
///
/// Of a member's marks inside the window and dated no later than that day, the latest stands; on the same day the later in
/// the list. A mark that stands counts if its giver may give it, is not excluded, and has a contract, if any, that day.
struct MarkCount {
    let book: EndorsementBook
    let window: MarkWindow
    /// How many standing marks endorse, by demand.
    private(set) var endorsed: [Int]
    /// How many standing marks decline, by demand.
    private(set) var declined: [Int]
    /// The first day of the unbroken run of days, up to the last mark, on which all demands were met; nil if they aren't.
    private(set) var metSince: Day?
    /// The marks that stand, by the members' places.
    private var standing: [Standing] = []
    /// The marks that were looked at, in their order; empty if nobody wants to know.
    private(set) var reviews: [MarkReview] = []
    private let excluded: Exclusions
    private let shareBases: [Int]

    /// Counts the marks of an application that are dated no later than a day. O(marks · log marks).
    ///
    /// - Parameter names: the ids of those who give marks, if it is to be told what became of each mark.
    init(
        _ book: EndorsementBook, of application: PlacedApplication, window: MarkWindow, on today: Day,
        reviewing names: ApplicationPlaces?
    ) {
        self.book = book
        self.window = window
        excluded = Exclusions(book, application)
        endorsed = Array(repeating: 0, count: book.demands.count)
        declined = endorsed
        let base = window.opens ?? application.submitted ?? today
        shareBases = book.isAskingForShares ? Self.shareBases(book, excluded, on: base) : []
        let inside = marksInside(application.marks, on: today, reviewing: names)
        count(inside, from: min(base, today))
        if names != nil { settleReviews(of: inside) }
    }

    /// Whether all demands are met by the marks counted so far.
    var isMet: Bool {
        book.demands.indices.allSatisfy { isMet($0, endorsed: endorsed[$0], declined: declined[$0]) }
    }

    /// Whether a demand is met by so many marks.
    func isMet(_ demand: Int, endorsed: Int, declined: Int) -> Bool {
        switch book.demands[demand].measure {
        case .atLeast(let count): return endorsed >= count
        case .noDeclines: return declined == 0
        case .share(let numerator, let denominator):
            let (have, overflow) = endorsed.multipliedReportingOverflow(by: denominator)
            let (need, needOverflow) = shareBases[demand].multipliedReportingOverflow(by: numerator)
            return overflow || (!needOverflow && have >= need)
        }
    }

    /// How many endorsements a demand wants in all; nil for one that only forbids declines.
    func wanted(by demand: Int) -> Int? {
        switch book.demands[demand].measure {
        case .atLeast(let count): return count
        case .noDeclines: return nil
        case .share(let numerator, let denominator):
            let (product, overflow) = shareBases[demand].multipliedReportingOverflow(by: numerator)
            return overflow ? shareBases[demand] : (product + denominator - 1) / denominator
        }
    }
}

extension MarkCount {
    /// How far each demand is met, in their order.
    var demandReviews: [DemandReview] {
        book.demands.indices.map { demand in
            DemandReview(
                source: book.demands[demand].source,
                have: book.demands[demand].measure == .noDeclines ? declined[demand] : endorsed[demand],
                wanted: wanted(by: demand),
                isMet: isMet(demand, endorsed: endorsed[demand], declined: declined[demand]))
        }
    }
}

// MARK: - Counting

extension MarkCount {
    /// A mark inside the window.
    private struct Dated {
        let day: Day
        let member: Int
        let isEndorsed: Bool
        /// The place among the reviews.
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

    /// The marks inside the window as time went by, each with the one that it takes the place of.
    private mutating func marksInside(
        _ marks: [PlacedMark], on today: Day, reviewing names: ApplicationPlaces?
    ) -> [Dated] {
        var inside: [Dated] = []
        inside.reserveCapacity(marks.count)
        for (index, mark) in marks.enumerated() where mark.endorsement == book.endorsement.id {
            let member = book.member(mark.by)
            let obstacle = obstacle(to: mark, by: member, on: today)
            if let names {
                reviews.append(
                    MarkReview(index: index, by: names.id(of: mark.by), mark, standing: obstacle ?? .counts))
            }
            guard obstacle == nil, let member else { continue }
            inside.append(
                Dated(
                    day: mark.at, member: member, isEndorsed: mark.word == .endorsed, review: reviews.count - 1,
                    counts: refusal(of: member, on: mark.at) == nil))
        }
        // Marks of the same day keep their order, because sorting is stable.
        inside.sort { $0.day < $1.day }
        let byMember = inside.indices.sorted { (inside[$0].member, $0) < (inside[$1].member, $1) }
        for (earlier, later) in zip(byMember, byMember.dropFirst()) where inside[earlier].member == inside[later].member
        {
            inside[later].predecessor = earlier
            inside[earlier].stands = false
        }
        standing = byMember.lazy.map { inside[$0] }.filter(\.stands).map {
            Standing(member: $0.member, isEndorsed: $0.isEndorsed, counts: $0.counts)
        }
        return inside
    }

    /// Goes through the days with marks and notes since when all demands have been met.
    private mutating func count(_ inside: [Dated], from base: Day) {
        if isMet { metSince = min(base, inside.first?.day ?? base) }
        for (place, mark) in inside.enumerated() {
            if let predecessor = mark.predecessor { add(-1, inside[predecessor]) }
            add(1, mark)
            let isLastOfDay = place + 1 == inside.count || inside[place + 1].day != mark.day
            if isLastOfDay { metSince = isMet ? metSince ?? mark.day : nil }
        }
    }

    private mutating func add(_ change: Int, _ mark: Dated) {
        guard mark.counts else { return }
        for place in book.demands.indices where book.demands[place].concerns[mark.member] {
            if mark.isEndorsed { endorsed[place] += change } else { declined[place] += change }
        }
    }

    /// Why a mark changes nothing at all.
    private func obstacle(to mark: PlacedMark, by member: Int?, on today: Day) -> MarkReview.Standing? {
        if member == nil { return .unknownMember }
        if !window.isOpen(by: mark.at) { return .tooEarly }
        if window.isClosed(on: mark.at) { return .tooLate }
        if mark.at > today { return .inFuture }
        return mark.hasMandate ? nil : .noMandate
    }

    /// Why a member's standing mark does not count; nil if it does.
    private func refusal(of member: Int, on day: Day) -> MarkReview.Standing? {
        if let exclusion = excluded.reason(for: member) { return exclusion }
        if !book.isGiver[member] { return .notGiver }
        return book.isUnderContract(member, on: day) ? nil : .contractOver
    }

    /// How a mark stands that nothing speaks against.
    private func standing(of member: Int) -> MarkReview.Standing {
        book.demands.contains { $0.concerns[member] } ? .counts : .notAsked
    }

    /// Says of the marks in the window which of them stand, and whether those count.
    private mutating func settleReviews(of inside: [Dated]) {
        for mark in inside {
            reviews[mark.review].standing =
                mark.stands
                ? refusal(of: mark.member, on: mark.day) ?? standing(of: mark.member) : .superseded
        }
    }

    /// By demand, how many members a share is of: those that may mark on a day, whom it concerns, who are not excluded.
    private static func shareBases(_ book: EndorsementBook, _ excluded: Exclusions, on day: Day) -> [Int] {
        let tied = excluded.tied.filter {
            book.isGiver[$0] && !book.excluded.contains($0) && book.isUnderContract($0, on: day)
        }
        return book.demands.map { demand in
            demand.giverCount.count(on: day) - tied.count { demand.concerns[$0] }
        }
    }
}

// MARK: - What may still come

extension MarkCount {
    /// The kind of giver that a member is who may still give a mark that counts; nil for others.
    func kind(ofGiver member: Int) -> Int? {
        excluded.reason(for: member) == nil ? book.givers.kind(of: member, until: window.closes) : nil
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
        excluded.tied.union(standing.lazy.filter { $0.counts && $0.isEndorsed }.map(\.member))
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
        book.isGiver[member] && excluded.reason(for: member) == nil
            && book.isUnderContract(member, during: span)
    }

    /// Whether all demands would have been met if everyone had endorsed who still might on the window's last day.
    /// O(demands · log members + marks).
    func couldHaveBeenMet(onLastDay day: Day) -> Bool {
        let tied = excluded.tied.filter {
            book.isGiver[$0] && !book.excluded.contains($0) && book.isUnderContract($0, on: day)
        }
        // The word of those whose contract was over by then stood as it was.
        let lasting = standing.filter { $0.counts && !book.isUnderContract($0.member, on: day) }
        return book.demands.indices.allSatisfy { demand in
            let concerns = book.demands[demand].concerns
            let able = book.demands[demand].giverCount.count(on: day) - tied.count { concerns[$0] }
            let concerned = lasting.filter { concerns[$0.member] }
            return isMet(
                demand, endorsed: able + concerned.count(where: \.isEndorsed),
                declined: concerned.count { !$0.isEndorsed })
        }
    }

    /// Whether all demands would be met if everyone who still may endorsed. O(kinds · log members + marks).
    func couldBeMet() -> Bool {
        var endorsed = endorsed
        var declined = declined
        for (kind, count) in zip(book.givers.kinds, countsToCome()) {
            for demand in kind.demands { endorsed[demand] += count }
        }
        for member in decliners {
            for (place, demand) in book.demands.enumerated() where demand.concerns[member] { declined[place] -= 1 }
        }
        return book.demands.indices.allSatisfy { isMet($0, endorsed: endorsed[$0], declined: declined[$0]) }
    }
}

/// Whose marks don't count for an application.
struct Exclusions {
    private let applicant: Int?
    private let partners: [Int]
    private let book: EndorsementBook

    init(_ book: EndorsementBook, _ application: PlacedApplication) {
        applicant = book.isExcludingApplicant ? application.applicant : nil
        partners = book.isExcludingPartners ? application.partners : []
        self.book = book
    }

    /// Members of the network that are tied to the application.
    var tied: Set<Int> { Set(partners).union(applicant.map { [$0] } ?? []).filter { $0 < book.isGiver.count } }

    /// Why a member's marks don't count; nil if they may.
    func reason(for member: Int) -> MarkReview.Standing? {
        if member == applicant { return .ownApplication }
        if partners.contains(member) { return .partner }
        return book.excluded.contains(member) ? .excluded : nil
    }
}

extension MarkReview {
    init(index: Int, by: String, _ mark: PlacedMark, standing: Standing) {
        self.index = index
        self.by = by
        at = mark.at
        isEndorsed = mark.word == .endorsed
        self.standing = standing
    }
}
