import NetworkModel
import Recipes
import WorkCalendar

@testable import Verdicts

/// What may be done for an application, and plain search through all sets of it.
extension RandomAgreement {
    /// The judges for each set of members that sign an agreement; made once, since most of the time goes there.
    func judges(by recipe: Recipe) -> Judges { Judges(recipe: recipe, needs: needs) }

    /// Judges by the members that have made an agreement since.
    final class Judges {
        private let recipe: Recipe
        private let needs: [Need]
        private var made: [[String: DaySpan]: Judge] = [:]

        init(recipe: Recipe, needs: [Need]) {
            self.recipe = recipe
            self.needs = needs
        }

        func verdict(on tried: Tried) -> Verdict { judge(signed: tried.signed).judge(tried.application).verdicts[0] }

        private func judge(signed: [String: DaySpan]) -> Judge {
            if let known = made[signed] { return known }
            var recipe = recipe
            for place in recipe.network.members.indices {
                if let span = signed[recipe.network.members[place].id] {
                    recipe.network.members[place].contract.append(span)
                }
            }
            let judge = Judge(recipe, knowing: RegisterSnapshot(needs: needs), today: today, language: "fi")
            made[signed] = judge
            return judge
        }
    }

    /// An application after some acts, with the members that signed, and for which days.
    struct Tried {
        var application: Application
        var signed: [String: DaySpan] = [:]

        fileprivate mutating func add(document: String) {
            guard !RandomAgreement.files.contains(document) else {
                application.fields[document] = .text("b.pdf")
                return
            }
            let documents = application.texts(in: "liitteet") + [document]
            application.fields["liitteet"] = .list(documents.map(FieldValue.text))
        }
    }

    /// Does one of the acts that would do, no more than it says.
    func done(_ act: Act, to tried: Tried) -> Tried {
        var tried = tried
        switch act.kind {
        case .endorse: break
        case .contract(let members, let day):
            for member in members { tried.signed[member] = day.map { DaySpan(from: $0, to: $0) } ?? DaySpan() }
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
        let acts = demands.flatMap { singleActs(for: $0, application) }
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

    private func singleActs(for demand: Demand, _ application: Application) -> [(inout Tried) -> Void] {
        switch demand {
        case .contract:
            return members.map { member in { $0.signed[member.id] = DaySpan(from: Self.today - 5) } }
        case .submitted: return application.submitted == nil ? [{ $0.application.submitted = Self.today }] : []
        case .need:
            let free = needs.filter { need in !application.needs.contains { $0.id == need.id } }
            return free.map { need in { $0.application.needs.append(need) } }
        case .words: return Self.documents.map { document in { $0.add(document: document) } }
        case .files: return Self.files.map { document in { $0.add(document: document) } }
        case .overlap, .budget, .condition: return []
        }
    }

    /// The application with every amount in every field, and in how many fields it differs; fewest first.
    private func amountChanges(of application: Application) -> [(Int, Application)] {
        var changes = [(0, application)]
        guard demands.contains(where: { if case .budget = $0 { true } else { false } }) else { return changes }
        for field in Self.fields {
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

extension Application {
    /// The texts of a list field; empty if it was not given.
    fileprivate func texts(in field: String) -> [String] {
        guard case .list(let elements) = fields[field] else { return [] }
        return elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
