import NetworkModel
import Recipes
import WorkCalendar

@testable import Verdicts

/// A rule of random agreements, as a recipe's text and as plain values.
struct RandomAgreement {
    /// One of the agreements that a rule's `require` may have; `condition` stands beside them.
    enum Demand {
        case contract([Agreement.Party])
        /// So many days beside those for handling; by the year of a field, or of submission.
        case submitted(by: Int, hasYear: Bool)
        case need(atLeast: Int, votes: Int?, yearsBack: Int?, isSharing: Bool)
        /// Whether the days are those of fields, or that of submission.
        case overlap(hasDays: Bool)
        case words([String])
        case files([String])
        case budget([Limit])
        case condition
    }

    /// A limit to a number: an amount, or half of the other number.
    struct Limit {
        var field: String
        var isLower: Bool
        /// Nil is half of the other field's.
        var amount: Int?
    }

    static let today = Day(year: 2027, month: 3, day: 1)!
    static let deadline = Day(year: 2027, month: 4, day: 10)!
    static let handling = 10
    static let documents = ["budjetti", "suunnitelma", "lausunto"]
    static let files = ["esite", "tiivistelma"]
    static let themes = ["a", "b", "c"]
    static let fields = ["kulut", "oma"]
    /// Amounts up to this are tried; limits and what they leave lie below it.
    static let mostAmount: Int64 = 6

    let members: [Member]
    let needs: [Need]
    let activities: [Activity]
    let demands: [Demand]

    init(using random: inout SeededGenerator) {
        members = (0..<3).map { Self.member($0, using: &random) }
        // Where the register knows no need at all, any may be raised; that is no promise to be held to.
        needs = (0..<Int.random(in: 1...3, using: &random)).map { Self.need($0, using: &random) }
        activities = (0..<Int.random(in: 0...2, using: &random)).map { Self.activity($0, using: &random) }
        var all: [Demand] = [
            .contract([[.applicant], [.partners], [.applicant, .partners]].randomElement(using: &random)!),
            .submitted(by: Int.random(in: 0...20, using: &random), hasYear: Int.random(in: 0...3, using: &random) == 0),
            .need(
                atLeast: Int.random(in: 1...2, using: &random),
                votes: [nil, 1, 2].randomElement(using: &random)!,
                yearsBack: [nil, nil, 0, 1].randomElement(using: &random)!,
                isSharing: Int.random(in: 0...2, using: &random) == 0),
            .overlap(hasDays: Bool.random(using: &random)),
            Bool.random(using: &random) ? .words(Array(Self.documents.prefix(2))) : .files(Self.files),
            .budget(Self.limits(using: &random)),
            .condition,
        ]
        all.shuffle(using: &random)
        demands = Array(all.prefix(Int.random(in: 1...2, using: &random)))
    }

    private static func member(_ number: Int, using random: inout SeededGenerator) -> Member {
        var member = Member(id: "j\(number)")
        switch Int.random(in: 0...3, using: &random) {
        case 0: break
        case 1: member.contract = [DaySpan(from: today + Int.random(in: 1...20, using: &random))]
        default:
            member.contract = [DaySpan(from: today - 100, to: today + Int.random(in: -9...50, using: &random))]
        }
        return member
    }

    private static func need(_ number: Int, using random: inout SeededGenerator) -> Need {
        var need = Need(id: "t\(number)")
        need.votes = Int.random(in: 0...3, using: &random)
        need.year = Int.random(in: 2025...2027, using: &random)
        if Int.random(in: 0...2, using: &random) == 0 { need.expires = today + Int.random(in: -1...5, using: &random) }
        need.terms = ["theme": themes.filter { _ in Bool.random(using: &random) }]
        return need
    }

    private static func activity(_ number: Int, using random: inout SeededGenerator) -> Activity {
        var activity = Activity(id: "a\(number)")
        activity.by = ["j\(Int.random(in: 0...2, using: &random))"]
        activity.terms = ["theme": themes.filter { _ in Bool.random(using: &random) }]
        let first = today + Int.random(in: -10...20, using: &random)
        if Bool.random(using: &random) {
            activity.funding = [DaySpan(from: first, to: first + Int.random(in: 0...20, using: &random))]
        }
        return activity
    }

    private static func limits(using random: inout SeededGenerator) -> [Limit] {
        fields.prefix(Int.random(in: 1...2, using: &random)).map { field in
            Limit(
                field: field, isLower: Bool.random(using: &random),
                amount: Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : nil)
        }
    }

    /// An application of one of the members.
    ///
    /// - Parameter mayLackFields: whether any of what it may say may be missing.
    func application(using random: inout SeededGenerator, mayLackFields: Bool = false) -> Application {
        let isThere = { (random: inout SeededGenerator) in
            !mayLackFields || Int.random(in: 0...6, using: &random) > 0
        }
        var application = Application(id: "h", title: "Hanke", state: "draft")
        if isThere(&random) { application.applicant = "j0" }
        application.partners = ["j1", "j2"].filter { _ in Bool.random(using: &random) }
        if Bool.random(using: &random) { application.submitted = Self.today - Int.random(in: 0...5, using: &random) }
        let numbers = Self.fields.map { ($0, FieldValue.integer(.random(in: 0...Self.mostAmount / 2, using: &random))) }
        let first = Self.today + Int.random(in: -5...20, using: &random)
        var values = Dictionary(uniqueKeysWithValues: numbers)
        values["vuosi"] = .integer(.random(in: 2026...2028, using: &random))
        values["alku"] = .date(first)
        values["loppu"] = .date(first + Int.random(in: 0...20, using: &random))
        values["uusi"] = .boolean(Bool.random(using: &random))
        for field in values.keys.sorted() where isThere(&random) { application.fields[field] = values[field] }
        for file in Self.files where Bool.random(using: &random) { application.fields[file] = .text("a.pdf") }
        application.fields["liitteet"] = .list(
            Self.documents.filter { _ in Bool.random(using: &random) }.map(FieldValue.text))
        application.fields["theme"] = .list(
            Self.themes.filter { _ in Bool.random(using: &random) }.map(FieldValue.text))
        application.needs = needs.filter { _ in Int.random(in: 0...3, using: &random) == 0 }
        return application
    }
}

// MARK: - As a recipe

extension RandomAgreement {
    var yaml: String {
        let lines = members.map { member in
            "  - {id: \(member.id), kind: association" + Self.line("contract", member.contract) + "}"
        }
        let activities = activities.map { activity in
            "  - {id: \(activity.id), by: \(activity.by), theme: [\(activity.terms["theme"]!.joined(separator: ", "))]"
                + Self.line("funding", activity.funding) + "}"
        }
        return """
            verkosto: 1
            network: {id: n, name: N}
            vocabularies: {theme: [\(Self.themes.joined(separator: ", "))]}
            members:
            \(lines.joined(separator: "\n"))
            needs: {dimensions: [theme]}
            calendar: {deadlines: [{id: haku, date: 04-10, handling: \(Self.handling) days}]}
            \((activities.isEmpty ? [] : ["activities:"] + activities).joined(separator: "\n"))
            application:
              fields:
                kulut: {type: integer}
                oma: {type: integer}
                vuosi: {type: integer}
                uusi: {type: boolean}
                alku: {type: date}
                loppu: {type: date}
                esite: {type: text}
                tiivistelma: {type: text}
                liitteet: {type: list}
                theme: {type: list, of: theme}
            rules:
              - {id: r, about: application, require: {\(demands.map(\.yaml).joined(separator: ", "))}}
            """
    }

    private static func line(_ key: String, _ spans: [DaySpan]) -> String {
        spans.first.map { ", \(key): {from: \($0.from!)" + ($0.to.map { ", to: \($0)}" } ?? "}") } ?? ""
    }
}

extension RandomAgreement.Demand {
    fileprivate var yaml: String {
        switch self {
        case .contract(let parties): "contract_in_force: [\(parties.map(\.rawValue).joined(separator: ", "))]"
        case .submitted(let days, let hasYear):
            "submitted_before: {what: haku, by: \(days) days\(hasYear ? ", year: vuosi" : "")}"
        case .need(let count, let votes, let back, let isSharing):
            "linked_need: {at_least: \(count)" + (votes.map { ", votes: \($0)" } ?? "")
                + (back.map { ", years_back: \($0)" } ?? "") + (isSharing ? ", sharing: theme}" : "}")
        case .overlap(let hasDays):
            hasDays ? "no_overlap: {sharing: theme, from: alku, to: loppu}" : "no_overlap: theme"
        case .words(let words): "documents: {in: liitteet, all_of: [\(words.joined(separator: ", "))]}"
        case .files(let files): "documents: [\(files.joined(separator: ", "))]"
        case .budget(let limits): "budget: {\(limits.map(\.yaml).joined(separator: ", "))}"
        case .condition: "uusi: true"
        }
    }
}

extension RandomAgreement.Limit {
    /// The other of the two fields.
    var whole: String { RandomAgreement.fields.first { $0 != field }! }

    fileprivate var yaml: String {
        let key = isLower ? "at_least" : "at_most"
        return amount.map { "\(field): {\(key): \($0)}" } ?? "\(field): {\(key): 1/2, of: \(whole)}"
    }
}
