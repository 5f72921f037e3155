import Diagnostics
import JSON
import NetworkModel
import Recipes

/// `budget`: numbers of the application are within their limits.
struct BudgetJudge: AgreementJudge {
    /// A limit, with the fields that it reads.
    fileprivate struct Limit {
        let limit: Agreement.BudgetLimit
        let field: DeclaredField
        /// What shares are shares of; nil where amounts stand by themselves.
        let whole: DeclaredField?
        let declaration: ApplicationField?
        /// What people call the field.
        let name: String
    }

    private let limits: [Limit]
    /// The fields whose numbers are whole.
    private let wholeNumbers: Set<String>
    private let language: MessageLanguage

    init(_ limits: [Agreement.BudgetLimit], world: ExpressionWorld, language: MessageLanguage) {
        let fields = world.network.applicationProcess.fields
        wholeNumbers = Set(fields.filter { $0.type == .integer }.map(\.id))
        self.limits = limits.map { limit in
            Limit(
                limit: limit, field: DeclaredField(limit.field, in: world),
                whole: limit.whole.map { DeclaredField($0, in: world) },
                declaration: fields.first { $0.id == limit.field },
                name: world.name(ofField: limit.field))
        }
        self.language = language
    }

    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome {
        let parts = limits.map { self.outcome(of: $0, for: application, detail) }
        // A limit that is broken decides, whatever else is not known.
        if !parts.contains(where: { $0.word == .broken }), let unknown = parts.first(where: { $0.word == .incomplete })
        {
            return unknown
        }
        let broken = parts.filter { $0.word == .broken }
        var outcome = AgreementOutcome(word: broken.isEmpty ? .held : .broken)
        guard detail != nil else { return outcome }
        outcome.text = joined((broken.isEmpty ? parts : broken).map(\.text), in: language)
        outcome.because = parts.flatMap(\.because)
        if !broken.isEmpty { outcome.acts = acts(for: application) }
        return outcome
    }

    /// The fewest amounts to set; none if the limits leave no way.
    private func acts(for application: PlacedApplication) -> [Act] {
        let fields = limits.flatMap { [$0.field, $0.whole].compactMap(\.self) }
        let values = Dictionary(
            fields.compactMap { field in field.number(in: application).map { (field.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        let search = BudgetSearch(limits: limits.map(\.limit), values: values, isWhole: wholeNumbers.contains)
        return search.fewestChanges.map {
            Act(.setAmount(field: $0.field, isAtLeast: $0.isRaised, amount: $0.value))
        }
    }

    private func outcome(of limit: Limit, for application: PlacedApplication, _ detail: Detail?) -> AgreementOutcome {
        guard let value = limit.field.number(in: application) else {
            return .incomplete("application.\(limit.field.id)")
        }
        var whole: Double?
        if let field = limit.whole {
            guard let number = field.number(in: application) else { return .incomplete("application.\(field.id)") }
            whole = number
        }
        let least = limit.limit.atLeast.map { limit.bound($0, of: whole, .up) }
        let most = limit.limit.atMost.map { limit.bound($0, of: whole, .down) }
        let isBelow = least.map { value < $0 } ?? false
        let isAbove = most.map { value > $0 } ?? false
        var outcome = AgreementOutcome(word: isBelow || isAbove ? .broken : .held)
        guard detail != nil else { return outcome }
        outcome.because = [Reason(expression: "application.\(limit.field.id)", value: .of(value))]
        if let least { outcome.because.append(Reason(expression: "budget: at_least", value: .of(least))) }
        if let most { outcome.because.append(Reason(expression: "budget: at_most", value: .of(most))) }
        outcome.text = text(
            of: limit, value, least: isBelow ? least : nil, most: isBelow || !isAbove ? nil : most
        ).text(in: language)
        return outcome
    }

    /// What is said of a number.
    ///
    /// - Parameters:
    ///   - least: the limit that it falls short of; nil if it does not.
    ///   - most: the limit that it exceeds; nil if it does not.
    private func text(of limit: Limit, _ value: Double, least: Double?, most: Double?) -> BudgetText {
        let written = { (amount: Double) in limit.written(amount, in: language) }
        let isOfWhole = limit.whole != nil
        if let least {
            return .below(
                limit.name, written(value), written(least), share: isOfWhole ? limit.limit.atLeast?.text : nil,
                lacking: written(least - value))
        }
        if let most {
            return .above(
                limit.name, written(value), written(most), share: isOfWhole ? limit.limit.atMost?.text : nil,
                excess: written(value - most))
        }
        return .within(limit.name, written(value))
    }
}

extension BudgetJudge.Limit {
    /// An amount, or a share of a whole, in the units of the field; of a whole number field the next that keeps the limit.
    fileprivate func bound(
        _ amount: Agreement.Amount, of whole: Double?, _ rounding: FloatingPointRoundingRule
    ) -> Double {
        let exact = amount.share(of: whole ?? 1)
        return declaration?.type == .integer ? exact.rounded(rounding) : exact
    }

    /// An amount as people write it, with the field's unit.
    fileprivate func written(_ amount: Double, in language: MessageLanguage) -> String {
        amount.grouped(in: language) + (declaration?.unit.map { "\u{A0}\($0)" } ?? "")
    }
}

extension JSONValue {
    fileprivate static func of(_ number: Double) -> JSONValue {
        Int64(exactly: number).map(JSONValue.integer) ?? .number(number)
    }
}

extension Double {
    /// The number as a language writes it: thousands apart, at most two decimals.
    func grouped(in language: MessageLanguage) -> String {
        guard magnitude < 1e15 else { return description }
        let hundredths = Int64((magnitude * 100).rounded())
        let digits = String(hundredths / 100)
        let separator = language == .en ? "," : "\u{A0}"
        var whole = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { whole += separator }
            whole.append(digit)
        }
        let rest = hundredths % 100
        let decimals = rest == 0 ? "" : (language == .en ? "." : ",") + (rest < 10 ? "0" : "") + String(rest)
        return (self < 0 ? "−" : "") + whole + decimals
    }
}

private enum BudgetText: LocalizedMessage {
    case within(String, String)
    case below(String, String, String, share: String?, lacking: String)
    case above(String, String, String, share: String?, excess: String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.within(let name, let value), .fi): "\(name) on \(value)"
        case (.within(let name, let value), .sv): "\(name) är \(value)"
        case (.within(let name, let value), .en): "\(name) is \(value)"
        case (.below(let name, let value, let least, let share, let lacking), .fi):
            "\(name) on \(value), kun vähintään \(share.map { "\($0) eli " } ?? "")\(least) tarvitaan: puuttuu \(lacking)"
        case (.below(let name, let value, let least, let share, let lacking), .sv):
            "\(name) är \(value), medan minst \(share.map { "\($0), det vill säga \(least)," } ?? least) behövs: \(lacking) saknas"
        case (.below(let name, let value, let least, let share, let lacking), .en):
            "\(name) is \(value), while at least \(share.map { "\($0), that is \(least)," } ?? least) is needed: \(lacking) is lacking"
        case (.above(let name, let value, let most, let share, let excess), .fi):
            "\(name) on \(value), kun enintään \(share.map { "\($0) eli " } ?? "")\(most) sallitaan: liikaa on \(excess)"
        case (.above(let name, let value, let most, let share, let excess), .sv):
            "\(name) är \(value), medan högst \(share.map { "\($0), det vill säga \(most)," } ?? most) är tillåtet: \(excess) för mycket"
        case (.above(let name, let value, let most, let share, let excess), .en):
            "\(name) is \(value), while at most \(share.map { "\($0), that is \(most)," } ?? most) is allowed: \(excess) too much"
        }
    }
}
