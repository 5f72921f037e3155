import NetworkModel
import Recipes
import WorkCalendar

@testable import Verdicts

/// A small network with an endorsement of random demands, as a recipe's text and as plain values.
struct RandomCase {
    struct Demand {
        var measure: Requirement.Measure
        /// Kinds whose marks it counts; empty counts all.
        var kinds: [String]
    }

    /// A meeting with a given date.
    struct GivenMeeting {
        /// The group `antajat`, else the network.
        var isOfGroup: Bool
        var day: Day
        var isCancelled: Bool
    }

    /// Who gives the mark, as the recipe says it.
    enum Givers: CaseIterable {
        case network, group
        /// The group, the third member, and a role at the second.
        case several
    }

    static let kinds = ["association", "parish", "municipality"]
    static let persons = ["p0", "p1", "p2"]
    static let firstDay = Day(year: 2027, month: 3, day: 1)!
    /// The phase during which the rule `vaihe` applies.
    static let phase = DaySpan(from: firstDay, to: firstDay + 2)

    var members: [Member] = []
    /// The ids of the members of the group `antajat`.
    var group: [String] = []
    var givers = Givers.network
    var demands: [Demand] = []
    var excluding: [String] = []
    var windowDays: Int?
    /// The field on whose day the window opens.
    var windowOpens = "submitted"
    var validDays: Int?
    /// Whether the endorsement concerns new projects alone.
    var isForNew = false
    var mandates: [Mandate] = []
    var meetings: [GivenMeeting] = []
    var deadline = RandomCase.firstDay
    /// Whether a rule binds applications to the deadline.
    var isBound = false
    var today = RandomCase.firstDay

    init(using random: inout SeededGenerator, memberCount: Int) {
        members = (0..<memberCount).map { Self.member($0, using: &random) }
        group = members.map(\.id).filter { _ in Bool.random(using: &random) }
        if !group.isEmpty { givers = Givers.allCases.randomElement(using: &random)! }
        demands = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.demand(using: &random) }
        excluding = ["applicant", "partners", members[0].id].filter { _ in Bool.random(using: &random) }
        windowDays = Bool.random(using: &random) ? 12 : nil
        if Int.random(in: 0...3, using: &random) == 0 { windowOpens = "alku" }
        validDays = Int.random(in: 0...2, using: &random) == 0 ? 6 : nil
        isForNew = Int.random(in: 0...4, using: &random) == 0
        mandates = Self.mandates(of: members, using: &random)
        meetings = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            GivenMeeting(
                isOfGroup: Bool.random(using: &random), day: Self.firstDay + Int.random(in: 0...40, using: &random),
                isCancelled: Int.random(in: 0...4, using: &random) == 0)
        }
        deadline = Self.firstDay + Int.random(in: 10...50, using: &random)
        isBound = Int.random(in: 0...3, using: &random) == 0
        today = Self.firstDay + Int.random(in: 0...20, using: &random)
    }

    private static func member(_ number: Int, using random: inout SeededGenerator) -> Member {
        var member = Member(id: "j\(number)")
        // The first three have a kind each, so that conditions ask for no kind that nobody has.
        member.kind = number < kinds.count ? kinds[number] : kinds.randomElement(using: &random)
        switch Int.random(in: 0...5, using: &random) {
        case 0: member.contract = [DaySpan(from: firstDay - 90, to: firstDay + 4)]
        case 1:
            member.contract = [
                DaySpan(from: firstDay - 90, to: firstDay - 5), DaySpan(from: firstDay + 6, to: firstDay + 300),
            ]
        case 2: member.contract = [DaySpan(from: firstDay + Int.random(in: -9...30, using: &random))]
        default: break
        }
        return member
    }

    private static func demand(using random: inout SeededGenerator) -> Demand {
        let asked = kinds.filter { _ in Int.random(in: 0...2, using: &random) == 0 }
        switch Int.random(in: 0...4, using: &random) {
        case 0: return Demand(measure: .noDeclines, kinds: asked)
        case 1:
            let denominator = Int.random(in: 1...3, using: &random)
            let numerator = Int.random(in: 1...denominator, using: &random)
            return Demand(measure: .share(numerator: numerator, denominator: denominator), kinds: asked)
        default: return Demand(measure: .atLeast(Int.random(in: 1...3, using: &random)), kinds: asked)
        }
    }

    /// Representatives and deputies, some for a time, some in a group alone.
    private static func mandates(of members: [Member], using random: inout SeededGenerator) -> [Mandate] {
        (0..<Int.random(in: 0...6, using: &random)).map { number in
            let first = firstDay + Int.random(in: -20...10, using: &random)
            return Mandate(
                id: "m\(number)", person: persons.randomElement(using: &random)!,
                member: members.randomElement(using: &random)!.id,
                group: [nil, nil, "antajat", "muu"].randomElement(using: &random)!,
                capacity: Mandate.Capacity.allCases.randomElement(using: &random)!,
                span: Bool.random(using: &random) ? DaySpan() : DaySpan(from: first, to: first + 15))
        }
    }

    /// An application of one of the members, with marks of every sort.
    func application(_ number: Int, using random: inout SeededGenerator) -> Application {
        let isRare = { (random: inout SeededGenerator) in Int.random(in: 0...7, using: &random) == 0 }
        var application = Application(id: "h\(number)", title: "Hanke \(number)", state: "network_review")
        if !isRare(&random) { application.applicant = members.randomElement(using: &random)?.id }
        application.partners = members.map(\.id).filter { _ in Int.random(in: 0...4, using: &random) == 0 }
        if !isRare(&random) { application.submitted = Self.firstDay + Int.random(in: -2...4, using: &random) }
        if !isRare(&random) {
            application.fields["alku"] = .date(Self.firstDay + Int.random(in: -2...4, using: &random))
        }
        let amount = Int64.random(in: 0...100_000, using: &random)
        if Int.random(in: 0...5, using: &random) > 0 { application.fields["amount"] = .integer(amount) }
        if !isRare(&random) { application.fields["is_new"] = .boolean(Bool.random(using: &random)) }
        application.marks = (0..<Int.random(in: 0...10, using: &random)).map { _ in mark(using: &random) }
        return application
    }

    private func mark(using random: inout SeededGenerator) -> Mark {
        let one = Int.random(in: 0...19, using: &random)
        return Mark(
            endorsement: one == 0 ? "other" : "mark",
            by: one == 1 ? "vieras" : members.randomElement(using: &random)!.id,
            at: Self.firstDay + Int.random(in: -4...20, using: &random),
            word: Int.random(in: 0...3, using: &random) == 0 ? .declined : .endorsed,
            person: Int.random(in: 0...5, using: &random) == 0 ? Self.persons.randomElement(using: &random) : nil)
    }
}

extension RandomCase {
    /// Whether a member is among those who give the mark.
    func isGiver(_ id: String) -> Bool {
        switch givers {
        case .network: true
        case .group: group.contains(id)
        case .several: group.contains(id) || [members[1].id, members[2].id].contains(id)
        }
    }

    /// Whether no day but that of judging says of how many members a share is.
    func isShareOfToday(for application: Application) -> Bool {
        windowDays == nil && application.submitted == nil
            && demands.contains { if case .share = $0.measure { true } else { false } }
    }

    /// The register that knows who spoke for whom.
    var register: RegisterSnapshot {
        var register = RegisterSnapshot()
        register.mandates = mandates
        return register
    }
}
