import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `linked_need`: the application answers needs that are alive and fit it.
struct NeedJudge: AgreementJudge {
    /// How many needs are named of those that could be linked.
    private static let namedNeeds = 10

    /// A field of which a need must share a term.
    private struct Shared {
        let field: DeclaredField
        /// The place of the needs' dimension of the same vocabulary; nil if they have none.
        let dimension: Int?
    }

    private let link: Agreement.NeedLink
    private let sharing: [Shared]
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ link: Agreement.NeedLink, world: ExpressionWorld, language: MessageLanguage) {
        self.link = link
        sharing = link.sharing.compactMap { field in
            world.vocabulary(ofField: field).map { vocabulary in
                Shared(
                    field: DeclaredField(field, in: world),
                    dimension: world.places.dimensions.firstIndex(of: vocabulary))
            }
        }
        self.world = world
        self.language = language
    }

    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome {
        if link.yearsBack != nil, application.submitted == nil { return .incomplete("application.submitted") }
        let obstacles = application.needs.map { obstacle(to: $0, for: application) }
        let count = obstacles.count { $0 == nil }
        var outcome = AgreementOutcome(word: count < link.atLeast ? .broken : .held)
        guard detail != nil else { return outcome }
        outcome.because = [Reason(expression: "linked_need", value: .integer(Int64(count)))]
        outcome.because += zip(application.needs, obstacles).map { need, obstacle in
            Reason(expression: "need \(need.id)", value: .string(obstacle?.rawValue ?? "counts"))
        }
        guard count < link.atLeast else {
            let counting = zip(application.needs, obstacles).filter { $1 == nil }.map(\.0.label)
            outcome.text = NeedText.held(counting).text(in: language)
            return outcome
        }
        let missing = application.needs.isEmpty ? NeedText.none : .fewer(have: count, wanted: link.atLeast)
        let reasons = zip(application.needs, obstacles).compactMap { need, obstacle in
            obstacle.map { text(of: $0, to: need, for: application).text(in: language) }
        }
        outcome.text = missing.text(in: language) + (reasons.isEmpty ? "" : ": " + joined(reasons, in: language))
        outcome.acts = acts(for: application, lacking: link.atLeast - count)
        return outcome
    }

    /// The needs that the register knows and that would count. Where it knows some and too few of them would, nothing helps.
    private func acts(for application: PlacedApplication, lacking: Int) -> [Act] {
        let linked = Set(application.needs.map(\.id))
        let able = world.needs.map(world.places.placed)
            .filter { !linked.contains($0.id) && obstacle(to: $0, for: application) == nil }
        guard world.needs.isEmpty || able.count >= lacking else { return [] }
        let named = able.prefix(Self.namedNeeds).map { LinkedNeed(id: $0.id, label: $0.label) }
        return [Act(.linkNeeds(count: lacking, among: named, others: able.count - named.count))]
    }

    /// Why a need does not count; nil if it does.
    private func obstacle(to need: PlacedNeed, for application: PlacedApplication) -> NeedObstacle? {
        let policy = world.network.needsPolicy
        if !policy.keepsAlive(raisedIn: need.year, expires: need.expires, on: world.today) { return .expired }
        if let votes = link.votes, need.votes < votes { return .fewVotes }
        if let back = link.yearsBack, let submitted = application.submitted {
            guard let year = need.year, year >= submitted.year - back else { return .tooOld }
        }
        return sharing.allSatisfy { isShared($0, by: need, application) } ? nil : .sharesNothing
    }

    private func isShared(_ shared: Shared, by need: PlacedNeed, _ application: PlacedApplication) -> Bool {
        shared.dimension.map { shared.field.holds(oneOf: need.terms[$0], in: application) } ?? false
    }

    private func text(
        of obstacle: NeedObstacle, to need: PlacedNeed, for application: PlacedApplication
    ) -> NeedObstacleText {
        switch obstacle {
        case .expired: .expired(need.label)
        case .fewVotes: .fewVotes(need.label, need.votes, of: link.votes ?? 0)
        case .tooOld: .old(need.label, need.year)
        case .sharesNothing:
            .other(
                need.label,
                field: sharing.first { !isShared($0, by: need, application) }.map { world.name(ofField: $0.field.id) }
                    ?? "")
        }
    }
}

extension PlacedNeed {
    /// What people call it.
    fileprivate var label: String { title ?? (id.isEmpty ? year.map(\.description) ?? "–" : id) }
}

/// Why a need does not count, as data.
private enum NeedObstacle: String {
    case expired
    case fewVotes = "few_votes"
    case tooOld = "too_old"
    case sharesNothing = "shares_nothing"
}

private enum NeedObstacleText: LocalizedMessage {
    case expired(String)
    case fewVotes(String, Int, of: Int)
    case old(String, Int?)
    case other(String, field: String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.expired(let need), .fi): "tarve ”\(need)” on vanhentunut"
        case (.expired(let need), .sv): "behovet ”\(need)” gäller inte längre"
        case (.expired(let need), .en): "need “\(need)” has expired"
        case (.fewVotes(let need, let votes, let wanted), .fi): "tarpeella ”\(need)” on ääniä \(votes)/\(wanted)"
        case (.fewVotes(let need, let votes, let wanted), .sv): "behovet ”\(need)” har fått \(votes)/\(wanted) röster"
        case (.fewVotes(let need, let votes, let wanted), .en): "need “\(need)” has \(votes)/\(wanted) votes"
        case (.old(let need, let year?), .fi): "tarve ”\(need)” on vuodelta \(year)"
        case (.old(let need, let year?), .sv): "behovet ”\(need)” är från år \(year)"
        case (.old(let need, let year?), .en): "need “\(need)” is of \(year)"
        case (.old(let need, nil), .fi): "tarpeen ”\(need)” vuotta ei ole kirjattu"
        case (.old(let need, nil), .sv): "året för behovet ”\(need)” är inte antecknat"
        case (.old(let need, nil), .en): "the year of need “\(need)” is not recorded"
        case (.other(let need, let field), .fi): "tarve ”\(need)” ei osu hakemuksen kenttään \(field)"
        case (.other(let need, let field), .sv): "behovet ”\(need)” gäller inte det som står i fältet \(field)"
        case (.other(let need, let field), .en): "need “\(need)” shares nothing with the application's \(field)"
        }
    }
}

private enum NeedText: LocalizedMessage {
    case held([String])
    case none
    case fewer(have: Int, wanted: Int)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.held(let needs), .fi):
            "hakemus vastaa \(needs.count == 1 ? "tarpeeseen" : "tarpeisiin") \(joined(needs.map { "”\($0)”" }, in: .fi))"
        case (.held(let needs), .sv):
            "ansökan svarar mot \(needs.count == 1 ? "behovet" : "behoven") \(joined(needs.map { "”\($0)”" }, in: .sv))"
        case (.held(let needs), .en):
            "the application answers the \(needs.count == 1 ? "need" : "needs") \(joined(needs.map { "“\($0)”" }, in: .en))"
        case (.none, .fi): "hakemukseen ei ole liitetty yhtään tarvetta"
        case (.none, .sv): "inget behov är kopplat till ansökan"
        case (.none, .en): "no need is linked to the application"
        case (.fewer(let have, let wanted), .fi): "tarpeita, joihin hakemus vastaa, on \(have)/\(wanted)"
        case (.fewer(let have, let wanted), .sv): "ansökan svarar mot \(have)/\(wanted) behov"
        case (.fewer(let have, let wanted), .en): "the application answers \(have)/\(wanted) needs"
        }
    }
}
