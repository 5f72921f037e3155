import Diagnostics
import JSON
import NetworkModel
import Recipes

/// `budget`: numbers of the application are within their limits.
struct BudgetJudge: AgreementJudge {
    private let limits: [Agreement.BudgetLimit]
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ limits: [Agreement.BudgetLimit], world: ExpressionWorld, language: MessageLanguage) {
        self.limits = limits
        self.world = world
        self.language = language
    }

    func outcome(for application: Application) -> AgreementOutcome {
        var parts: [AgreementOutcome] = []
        for limit in limits { parts.append(outcome(of: limit, for: application)) }
        // A limit that is broken decides, whatever else is not known.
        if !parts.contains(where: { $0.word == .broken }), let unknown = parts.first(where: { $0.word == .incomplete })
        {
            return unknown
        }
        let broken = parts.filter { $0.word == .broken }
        return AgreementOutcome(
            word: broken.isEmpty ? .held : .broken,
            text: joined((broken.isEmpty ? parts : broken).map(\.text), in: language),
            because: parts.flatMap(\.because), acts: broken.isEmpty ? [] : acts(for: application))
    }

    /// The fewest amounts to set; none if the limits leave no way.
    private func acts(for application: Application) -> [Act] {
        let search = BudgetSearch(
            limits: limits, values: application.fields.compactMapValues(\.asNumber), isWhole: isWhole)
        return search.fewestChanges.map {
            Act(.setAmount(field: $0.field, isAtLeast: $0.isRaised, amount: $0.value))
        }
    }

    private func outcome(of limit: Agreement.BudgetLimit, for application: Application) -> AgreementOutcome {
        guard let value = application.fields[limit.field]?.asNumber else {
            return .incomplete("application.\(limit.field)")
        }
        var whole: Double?
        if let field = limit.whole {
            guard let number = application.fields[field]?.asNumber else { return .incomplete("application.\(field)") }
            whole = number
        }
        let least = limit.atLeast.map { bound($0, of: whole, on: limit.field, .up) }
        let most = limit.atMost.map { bound($0, of: whole, on: limit.field, .down) }
        var because = [Reason(expression: "application.\(limit.field)", value: .of(value))]
        if let least { because.append(Reason(expression: "budget: at_least", value: .of(least))) }
        if let most { because.append(Reason(expression: "budget: at_most", value: .of(most))) }
        let name = world.name(ofField: limit.field)
        if let least, value < least {
            let text = BudgetText.below(
                name, written(value, limit.field), written(least, limit.field),
                share: limit.whole == nil ? nil : limit.atLeast?.text, lacking: written(least - value, limit.field))
            return AgreementOutcome(word: .broken, text: text.text(in: language), because: because)
        }
        if let most, value > most {
            let text = BudgetText.above(
                name, written(value, limit.field), written(most, limit.field),
                share: limit.whole == nil ? nil : limit.atMost?.text, excess: written(value - most, limit.field))
            return AgreementOutcome(word: .broken, text: text.text(in: language), because: because)
        }
        let text = BudgetText.within(name, written(value, limit.field)).text(in: language)
        return AgreementOutcome(word: .held, text: text, because: because)
    }

    /// An amount, or a share of a whole, in the units of a field; of a whole number field the next that keeps the limit.
    private func bound(
        _ amount: Agreement.Amount, of whole: Double?, on field: String, _ rounding: FloatingPointRoundingRule
    ) -> Double {
        let exact = amount.share(of: whole ?? 1)
        return isWhole(field) ? exact.rounded(rounding) : exact
    }

    private func isWhole(_ field: String) -> Bool {
        world.network.applicationProcess.fields.first { $0.id == field }?.type == .integer
    }

    private func written(_ amount: Double, _ field: String) -> String {
        let unit = world.network.applicationProcess.fields.first { $0.id == field }?.unit
        return amount.grouped(in: language) + (unit.map { "\u{A0}\($0)" } ?? "")
    }
}

extension FieldValue {
    fileprivate var asNumber: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
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
