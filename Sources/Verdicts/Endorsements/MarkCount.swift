import NetworkModel
import Recipes
import WorkCalendar

/// An application's marks for one endorsement, as they stand on a day.
///
/// Of a member's marks inside the window and dated no later than that day, the latest stands; on the same day the later in
/// the list. A mark that stands counts if its giver may give it, is not excluded, and has a contract, if any, that day.
struct MarkCount {
    /// A mark that lies in the window.
    private struct Standing {
        var index: Int
        var counts: Bool
        var isEndorsed: Bool
    }

    let book: EndorsementBook
    let window: MarkWindow
    /// How many standing marks endorse, by demand.
    private(set) var endorsed: [Int]
    /// How many standing marks decline, by demand.
    private(set) var declined: [Int]
    /// The first day of the unbroken run of days, up to the last mark, on which all demands were met; nil if they aren't.
    private(set) var metSince: Day?
    /// By the members' places.
    private var standing: [Int: Standing] = [:]
    /// By the places of the marks that were looked at.
    private(set) var reviews: [MarkReview] = []
    private let excluded: Exclusions
    private let shareBases: [Int]

    /// Counts the marks of an application that are dated no later than a day. O(marks · log marks).
    init(
        _ book: EndorsementBook, of application: Application, window: MarkWindow, on today: Day, places: [String: Int],
        isReviewing: Bool
    ) {
        self.book = book
        self.window = window
        excluded = Exclusions(book, application, places: places)
        endorsed = Array(repeating: 0, count: book.demands.count)
        declined = endorsed
        let base = window.opens ?? application.submitted ?? today
        let excluded = excluded
        shareBases = book.demands.map { Self.shareBase(of: $0, book, excluded, on: base) }
        count(application.marks, on: today, from: min(base, today), places: places, isReviewing: isReviewing)
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
    private struct Dated {
        var index: Int
        var day: Day
        var member: Int
        var isEndorsed: Bool
    }

    private mutating func count(
        _ marks: [Mark], on today: Day, from base: Day, places: [String: Int], isReviewing: Bool
    ) {
        var inside: [Dated] = []
        for (index, mark) in marks.enumerated() where mark.endorsement == book.endorsement.id {
            let member = places[mark.by]
            let obstacle = obstacle(to: mark, by: member, on: today)
            if isReviewing { reviews.append(MarkReview(index: index, mark, standing: obstacle ?? .counts)) }
            guard obstacle == nil, let member else { continue }
            inside.append(Dated(index: index, day: mark.at, member: member, isEndorsed: mark.word == .endorsed))
        }
        inside.sort { ($0.day, $0.index) < ($1.day, $1.index) }
        if isMet { metSince = min(base, inside.first?.day ?? base) }
        for (place, mark) in inside.enumerated() {
            stand(mark)
            let isLastOfDay = place + 1 == inside.count || inside[place + 1].day != mark.day
            if isLastOfDay { metSince = isMet ? metSince ?? mark.day : nil }
        }
        if isReviewing { settleReviews() }
    }

    /// Why a mark changes nothing at all.
    private func obstacle(to mark: Mark, by member: Int?, on today: Day) -> MarkReview.Standing? {
        if member == nil { return .unknownMember }
        if !window.isOpen(by: mark.at) { return .tooEarly }
        if window.isClosed(on: mark.at) { return .tooLate }
        return mark.at > today ? .inFuture : nil
    }

    /// Lets a mark stand in the place of the member's earlier one.
    private mutating func stand(_ mark: Dated) {
        let counts = refusal(of: mark.member, on: mark.day) == nil
        let now = Standing(index: mark.index, counts: counts, isEndorsed: mark.isEndorsed)
        if let before = standing.updateValue(now, forKey: mark.member) { add(-1, before, by: mark.member) }
        add(1, now, by: mark.member)
    }

    private mutating func add(_ change: Int, _ mark: Standing, by member: Int) {
        guard mark.counts else { return }
        for (place, demand) in book.demands.enumerated() where demand.concerns[member] {
            if mark.isEndorsed { endorsed[place] += change } else { declined[place] += change }
        }
    }

    /// Why a member's standing mark does not count; nil if it does.
    private func refusal(of member: Int, on day: Day) -> MarkReview.Standing? {
        if let exclusion = excluded.reason(for: member) { return exclusion }
        if !book.isGiver[member] { return .notGiver }
        return book.isUnderContract(member, on: day) ? nil : .contractOver
    }

    /// Says of the marks in the window which of them stand, and whether those count.
    private mutating func settleReviews() {
        let standingIndices = Dictionary(uniqueKeysWithValues: standing.map { ($1.index, $0) })
        for place in reviews.indices where reviews[place].standing == .counts {
            if let member = standingIndices[reviews[place].index] {
                reviews[place].standing = refusal(of: member, on: reviews[place].at) ?? .counts
            } else {
                reviews[place].standing = .superseded
            }
        }
    }

    /// How many members a share is of: those that may mark on a day, whom the demand concerns, who are not excluded.
    private static func shareBase(
        of demand: EndorsementBook.Demand, _ book: EndorsementBook, _ excluded: Exclusions, on day: Day
    ) -> Int {
        guard case .share = demand.measure else { return 0 }
        let excludedCount = excluded.tied.count { member in
            book.isGiver[member] && demand.concerns[member] && !book.excluded.contains(member)
                && book.isUnderContract(member, on: day)
        }
        return demand.giverCount.count(on: day) - excludedCount
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
        let endorsing = standing.keys.filter { word(of: $0) == .endorsed }
        for member in excluded.tied.union(endorsing) {
            if let kind = book.givers.kind(of: member, until: window.closes) { counts[kind] -= 1 }
        }
        return counts
    }

    /// Members whose standing mark declines and who may still change their word, in the network's order.
    var decliners: [Int] {
        standing.keys.filter { word(of: $0) == .declined && kind(ofGiver: $0) != nil }.sorted()
    }

    /// What a member's standing mark says, if it counts.
    func word(of member: Int) -> Mark.Word? {
        guard let mark = standing[member], mark.counts else { return nil }
        return mark.isEndorsed ? .endorsed : .declined
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
    private let fixed: Set<Int>

    init(_ book: EndorsementBook, _ application: Application, places: [String: Int]) {
        let excluding = book.endorsement.excluding
        applicant = excluding.contains(.applicant) ? application.applicant.flatMap { places[$0] } : nil
        partners = excluding.contains(.partners) ? application.partners.compactMap { places[$0] } : []
        fixed = book.excluded
    }

    /// Members that are tied to the application.
    var tied: Set<Int> { Set(partners).union(applicant.map { [$0] } ?? []) }

    /// Why a member's marks don't count; nil if they may.
    func reason(for member: Int) -> MarkReview.Standing? {
        if member == applicant { return .ownApplication }
        if partners.contains(member) { return .partner }
        return fixed.contains(member) ? .excluded : nil
    }
}

extension MarkReview {
    init(index: Int, _ mark: Mark, standing: Standing) {
        self.index = index
        by = mark.by
        at = mark.at
        isEndorsed = mark.word == .endorsed
        self.standing = standing
    }
}
