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

    static let kinds = ["association", "parish", "municipality"]
    static let firstDay = Day(year: 2027, month: 3, day: 1)!

    var members: [Member] = []
    /// The ids of the members of the group `antajat`, the givers unless the whole network gives.
    var group: [String] = []
    var isGivenByGroup = false
    var demands: [Demand] = []
    var excluding: [String] = []
    var windowDays: Int?
    var validDays: Int?
    var today = RandomCase.firstDay

    init(using random: inout SeededGenerator, memberCount: Int) {
        members = (0..<memberCount).map { Self.member($0, using: &random) }
        group = members.map(\.id).filter { _ in Bool.random(using: &random) }
        isGivenByGroup = Bool.random(using: &random) && !group.isEmpty
        demands = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.demand(using: &random) }
        excluding = ["applicant", "partners", members[0].id].filter { _ in Bool.random(using: &random) }
        windowDays = Bool.random(using: &random) ? 12 : nil
        validDays = Int.random(in: 0...2, using: &random) == 0 ? 6 : nil
        today = Self.firstDay + Int.random(in: 0...20, using: &random)
    }

    private static func member(_ number: Int, using random: inout SeededGenerator) -> Member {
        var member = Member(id: "j\(number)")
        // The first three have a kind each, so that conditions ask for no kind that nobody has.
        member.kind = number < kinds.count ? kinds[number] : kinds.randomElement(using: &random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: member.contract = [DaySpan(from: firstDay - 90, to: firstDay + 4)]
        case 1:
            member.contract = [
                DaySpan(from: firstDay - 90, to: firstDay - 5), DaySpan(from: firstDay + 6, to: firstDay + 300),
            ]
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

    /// An application of one of the members, with marks of every sort.
    func application(_ number: Int, using random: inout SeededGenerator) -> Application {
        var application = Application(id: "h\(number)", title: "Hanke \(number)", state: "network_review")
        application.applicant = members.randomElement(using: &random)?.id
        application.partners = members.map(\.id).filter { _ in Int.random(in: 0...4, using: &random) == 0 }
        application.submitted = Self.firstDay + Int.random(in: -2...4, using: &random)
        let amount = Int64.random(in: 0...100_000, using: &random)
        if Int.random(in: 0...5, using: &random) > 0 { application.fields["amount"] = .integer(amount) }
        application.fields["is_new"] = .boolean(Bool.random(using: &random))
        application.marks = (0..<Int.random(in: 0...10, using: &random)).map { _ in
            let by = members.randomElement(using: &random)?.id ?? ""
            return Mark(
                endorsement: "mark", by: by, at: Self.firstDay + Int.random(in: -4...20, using: &random),
                word: Int.random(in: 0...3, using: &random) == 0 ? .declined : .endorsed)
        }
        return application
    }
}

extension RandomCase {
    /// The case as a recipe.
    var yaml: String {
        let contracts = { (member: Member) in
            member.contract.map { "{from: \($0.from!), to: \($0.to!)}" }.joined(separator: ", ")
        }
        let members = members.map { member in
            "  - {id: \(member.id), kind: \(member.kind!)"
                + (member.contract.isEmpty ? "}" : ", contract: [\(contracts(member))]}")
        }
        var endorsement = """
            endorsements:
              - id: mark
                about: application
                given_by: \(isGivenByGroup ? "antajat" : "network")
                gates: [city_review]
                require: [\(demands.map(Self.yaml).joined(separator: ", "))]

            """
        if !excluding.isEmpty { endorsement += "    excluding: [\(excluding.joined(separator: ", "))]\n" }
        if let windowDays { endorsement += "    window: {opens: submitted, lasts: \(windowDays) days}\n" }
        if let validDays { endorsement += "    valid_for: \(validDays) days\n" }
        return """
            verkosto: 1
            network: {id: satunnainen, name: Satunnainen}
            members:
            \(members.joined(separator: "\n"))
            groups: [{id: antajat, kind: steering, members: [\(group.joined(separator: ", "))]}]
            application:
              fields: {amount: {type: integer}, is_new: {type: boolean}}
            \(endorsement)rules:
              - {id: kumppani, about: application, require: {partners: {kind: [parish, municipality]}}}
              - {id: raha, about: application, when: {is_new: true}, require: {amount: {at_least: 20000, at_most: 80000}}}
              - {id: oma, about: application, level: warning, require: "!(application.applicant in application.partners)"}
              - {id: ryhma, about: application, require: "member_of(application.applicant, 'antajat') || size(application.partners) >= 2"}
              - {id: ei_kuntaa, about: application, require: {partners: {not: {kind: municipality}}}}

            """
    }

    private static func yaml(_ demand: Demand) -> String {
        let measure =
            switch demand.measure {
            case .atLeast(let count): "at_least: \(count)"
            case .share(let numerator, let denominator): "share: \(numerator)/\(denominator)"
            case .noDeclines: "no_declines: true"
            }
        return demand.kinds.isEmpty
            ? "{\(measure)}" : "{\(measure), among: {kind: [\(demand.kinds.joined(separator: ", "))]}}"
    }
}
