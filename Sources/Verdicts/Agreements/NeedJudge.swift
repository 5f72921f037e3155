import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `linked_need`: the application answers needs that are alive and fit it.
struct NeedJudge: AgreementJudge {
    /// How many needs are named of those that could be linked.
    private static let namedNeeds = 10

    private let link: Agreement.NeedLink
    /// The fields to be shared, each with its vocabulary.
    private let sharing: [(field: String, vocabulary: String)]
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ link: Agreement.NeedLink, world: ExpressionWorld, language: MessageLanguage) {
        self.link = link
        sharing = link.sharing.compactMap { field in world.vocabulary(ofField: field).map { (field, $0) } }
        self.world = world
        self.language = language
    }

    func outcome(for application: Application) -> AgreementOutcome {
        if link.yearsBack != nil, application.submitted == nil { return .incomplete("application.submitted") }
        let obstacles = application.needs.map { obstacle(to: $0, for: application) }
        let counting = zip(application.needs, obstacles).filter { $1 == nil }.map(\.0)
        var because = [Reason(expression: "linked_need", value: .integer(Int64(counting.count)))]
        because += zip(application.needs, obstacles).map { need, obstacle in
            Reason(expression: "need \(need.id)", value: .string(obstacle?.word ?? "counts"))
        }
        guard counting.count < link.atLeast else {
            let text = NeedText.held(counting.map(\.label)).text(in: language)
            return AgreementOutcome(word: .held, text: text, because: because)
        }
        let missing =
            counting.isEmpty && application.needs.isEmpty
            ? NeedText.none : .fewer(have: counting.count, wanted: link.atLeast)
        let reasons = obstacles.compactMap { $0?.text(in: language) }
        let text = missing.text(in: language) + (reasons.isEmpty ? "" : ": " + joined(reasons, in: language))
        return AgreementOutcome(
            word: .broken, text: text, because: because,
            acts: acts(for: application, lacking: link.atLeast - counting.count))
    }

    /// The needs that the register knows and that would count. Where it knows some and too few of them would, nothing helps.
    private func acts(for application: Application, lacking: Int) -> [Act] {
        let linked = Set(application.needs.map(\.id))
        let able = world.needs.filter { !linked.contains($0.id) && obstacle(to: $0, for: application) == nil }
        guard world.needs.isEmpty || able.count >= lacking else { return [] }
        let named = able.prefix(Self.namedNeeds).map { LinkedNeed(id: $0.id, label: $0.label) }
        return [Act(.linkNeeds(count: lacking, among: named, others: able.count - named.count))]
    }

    /// Why a need does not count; nil if it does.
    private func obstacle(to need: Need, for application: Application) -> NeedObstacle? {
        if !need.isAlive(on: world.today, policy: world.network.needsPolicy) { return .expired(need.label) }
        if let votes = link.votes, need.votes < votes { return .fewVotes(need.label, need.votes, of: votes) }
        if let back = link.yearsBack, let submitted = application.submitted {
            guard let year = need.year, year >= submitted.year - back else { return .old(need.label, need.year) }
        }
        for (field, vocabulary) in sharing
        where Set(need.terms[vocabulary] ?? []).isDisjoint(with: application.texts(in: field)) {
            return .other(need.label, field: world.name(ofField: field))
        }
        return nil
    }
}

extension Need {
    /// What people call it.
    fileprivate var label: String { title ?? (id.isEmpty ? year.map(\.description) ?? "–" : id) }
}

private enum NeedObstacle: LocalizedMessage {
    case expired(String)
    case fewVotes(String, Int, of: Int)
    case old(String, Int?)
    case other(String, field: String)

    /// The obstacle as data.
    var word: String {
        switch self {
        case .expired: "expired"
        case .fewVotes: "few_votes"
        case .old: "too_old"
        case .other: "shares_nothing"
        }
    }

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
