import NetworkModel
import Recipes
import WorkCalendar

@testable import Verdicts

/// A rule of random agreements, as a recipe's text, with the acts that may help an application keep it.
struct RandomAgreement {
    static let today = Day(year: 2027, month: 3, day: 1)!
    static let documents = ["budjetti", "suunnitelma", "lausunto"]
    static let fields = ["kulut", "oma"]
    /// Amounts up to this are tried; limits and what they leave lie below it.
    private static let mostAmount: Int64 = 6

    private(set) var members: [Member]
    private(set) var needs: [Need]
    private let agreements: [String]

    init(using random: inout SeededGenerator) {
        members = (0..<3).map { number in
            var member = Member(id: "j\(number)")
            if Bool.random(using: &random) {
                member.contract = [
                    DaySpan(from: Self.today - 100, to: Self.today + Int.random(in: -9...50, using: &random))
                ]
            }
            return member
        }
        // Where the register knows no need at all, any may be raised; that is no promise to be held to.
        needs = (0..<Int.random(in: 1...3, using: &random)).map { number in
            var need = Need(id: "t\(number)")
            need.votes = Int.random(in: 0...3, using: &random)
            need.year = Int.random(in: 2025...2027, using: &random)
            return need
        }
        var all = [
            "contract_in_force: " + ["applicant", "partners", "[applicant, partners]"].randomElement(using: &random)!,
            "submitted_before: {what: haku, by: \(Int.random(in: 0...20, using: &random)) days}",
            "linked_need: {at_least: \(Int.random(in: 1...2, using: &random)), votes: \(Int.random(in: 1...2, using: &random))}",
            "documents: {in: liitteet, all_of: [budjetti, suunnitelma]}",
            "budget: {\(Self.budget(using: &random))}",
        ]
        all.shuffle(using: &random)
        agreements = Array(all.prefix(Int.random(in: 1...2, using: &random)))
    }

    private static func budget(using random: inout SeededGenerator) -> String {
        fields.prefix(Int.random(in: 1...2, using: &random)).map { field in
            let key = Bool.random(using: &random) ? "at_least" : "at_most"
            guard Bool.random(using: &random) else {
                return "\(field): {\(key): \(Int.random(in: 1...3, using: &random))}"
            }
            let whole = fields.first { $0 != field }!
            return "\(field): {\(key): \(["1/2", "50 %"].randomElement(using: &random)!), of: \(whole)}"
        }.joined(separator: ", ")
    }

    /// The rule as a recipe.
    var yaml: String {
        let lines = members.map { member in
            let contract = member.contract.first.map { ", contract: {from: \($0.from!), to: \($0.to!)}" } ?? ""
            return "  - {id: \(member.id), kind: association\(contract)}"
        }
        return """
            verkosto: 1
            network: {id: n, name: N}
            members:
            \(lines.joined(separator: "\n"))
            calendar: {deadlines: [{id: haku, date: 2027-04-10, handling: 10 days}]}
            application:
              fields: {\(Self.fields.map { "\($0): {type: integer}" }.joined(separator: ", ")), liitteet: {type: list}}
            rules:
              - {id: r, about: application, require: {\(agreements.joined(separator: ", "))}}
            """
    }

    func application(using random: inout SeededGenerator) -> Application {
        var application = Application(id: "h", title: "Hanke", state: "draft")
        application.applicant = "j0"
        application.partners = ["j1", "j2"].filter { _ in Bool.random(using: &random) }
        if Bool.random(using: &random) { application.submitted = Self.today - Int.random(in: 0...5, using: &random) }
        for field in Self.fields {
            application.fields[field] = .integer(Int64.random(in: 0...Self.mostAmount / 2, using: &random))
        }
        application.fields["liitteet"] = .list(
            Self.documents.filter { _ in Bool.random(using: &random) }.map(FieldValue.text))
        application.needs = needs.filter { _ in Int.random(in: 0...3, using: &random) == 0 }
        return application
    }

    /// The judges for each set of members that sign an agreement; made once, since most of the time goes there.
    func judges(by recipe: Recipe) -> Judges { Judges(recipe: recipe, needs: needs) }

    /// Judges by the members that have made an agreement since.
    final class Judges {
        private let recipe: Recipe
        private let needs: [Need]
        private var made: [Set<String>: Judge] = [:]

        init(recipe: Recipe, needs: [Need]) {
            self.recipe = recipe
            self.needs = needs
        }

        func verdict(on tried: Tried) -> Verdict { judge(signed: tried.signed).judge(tried.application).verdicts[0] }

        private func judge(signed: Set<String>) -> Judge {
            if let known = made[signed] { return known }
            var recipe = recipe
            for place in recipe.network.members.indices where signed.contains(recipe.network.members[place].id) {
                recipe.network.members[place].contract.append(DaySpan(from: today - 5))
            }
            let judge = Judge(recipe, knowing: RegisterSnapshot(needs: needs), today: today, language: "fi")
            made[signed] = judge
            return judge
        }
    }

    /// An application after some acts, with the members that signed.
    struct Tried {
        var application: Application
        var signed: Set<String> = []

        fileprivate mutating func add(document: String) {
            let documents = application.texts(in: "liitteet") + [document]
            application.fields["liitteet"] = .list(documents.map(FieldValue.text))
        }
    }

    /// Does one of the acts that would do.
    func done(_ act: Act, to tried: Tried) -> Tried {
        var tried = tried
        switch act.kind {
        case .endorse: break
        case .contract(let members, _): tried.signed.formUnion(members)
        case .submit: tried.application.submitted = act.until
        case .linkNeeds(let count, let among, _):
            tried.application.needs += among.prefix(count).compactMap { one in needs.first { $0.id == one.id } }
        case .addDocuments(let documents): documents.forEach { tried.add(document: $0) }
        case .setAmount(let field, _, let amount):
            tried.application.fields[field] = Int64(exactly: amount).map(FieldValue.integer)
        }
        return tried
    }

    /// How few single acts keep the rule; nil if no set of them does. Every set of members that sign, of needs, of documents
    /// and of amounts is tried, with and without submitting.
    func fewestActs(for application: Application, by judges: Judges) -> Int? {
        var acts: [(inout Tried) -> Void] = []
        if speaks(of: "contract") { acts += members.map { member in { $0.signed.insert(member.id) } } }
        if speaks(of: "linked_need") {
            let free = needs.filter { need in !application.needs.contains { $0.id == need.id } }
            acts += free.map { need in { $0.application.needs.append(need) } }
        }
        if speaks(of: "documents") { acts += Self.documents.map { document in { $0.add(document: document) } } }
        if application.submitted == nil { acts.append { $0.application.submitted = Self.today } }
        let sets = (0..<(1 << acts.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
        var fewest: Int?
        for (changes, changed) in amountChanges(of: application) {
            for set in sets {
                let size = changes + set.nonzeroBitCount
                guard size < fewest ?? .max else { break }
                var tried = Tried(application: changed)
                for place in acts.indices where set & (1 << place) != 0 { acts[place](&tried) }
                if judges.verdict(on: tried).word == .held { fewest = size }
            }
        }
        return fewest
    }

    private func speaks(of agreement: String) -> Bool { agreements.contains { $0.hasPrefix(agreement) } }

    /// The application with every amount in every field, and in how many fields it differs; fewest first.
    private func amountChanges(of application: Application) -> [(Int, Application)] {
        var changes = [(0, application)]
        for field in Self.fields where speaks(of: "budget") {
            changes += changes.flatMap { count, changed in
                (0...Self.mostAmount).filter { .integer($0) != application.fields[field] }.map { amount in
                    var changed = changed
                    changed.fields[field] = .integer(amount)
                    return (count + 1, changed)
                }
            }
        }
        return changes.sorted { $0.0 < $1.0 }
    }
}
