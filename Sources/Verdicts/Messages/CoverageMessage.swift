package import Diagnostics
import Recipes

/// What no example of a recipe shows.
package enum CoverageMessage: DiagnosticMessage, Hashable {
    case noExamples(id: String, Verdict.Kind)
    case unreached(ExampleCoverage.Branch)

    package var level: DiagnosticLevel { .note }

    package var code: String {
        switch self {
        case .noExamples: "no-examples"
        case .unreached: "example-missing"
        }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .noExamples(let id, .rule): "säännöllä ”\(id)” ei ole yhtään esimerkkiä"
        case .noExamples(let id, .endorsement): "puumerkillä ”\(id)” ei ole yhtään esimerkkiä"
        case .unreached(let branch):
            switch branch.kind {
            case .verdict(let word):
                "”\(branch.id)”: mikään esimerkki ei tuota arviota ”\(word.text(in: .fi))” (\(word.rawValue))"
            case .operand(let source, true): "”\(branch.id)”: missään esimerkissä ei toteudu `\(source)`"
            case .operand(let source, false): "”\(branch.id)”: kaikissa esimerkeissä toteutuu `\(source)`"
            case .requirement(let source, true): "”\(branch.id)”: missään esimerkissä ei täyty vaatimus `\(source)`"
            case .requirement(let source, false):
                "”\(branch.id)”: vaatimus `\(source)` ei jää täyttymättä missään esimerkissä"
            }
        }
    }

    private var swedish: String {
        switch self {
        case .noExamples(let id, .rule): "regeln ”\(id)” har inget exempel"
        case .noExamples(let id, .endorsement): "bomärket ”\(id)” har inget exempel"
        case .unreached(let branch):
            switch branch.kind {
            case .verdict(let word):
                "”\(branch.id)”: inget exempel ger bedömningen ”\(word.text(in: .sv))” (\(word.rawValue))"
            case .operand(let source, true): "”\(branch.id)”: i inget exempel gäller `\(source)`"
            case .operand(let source, false): "”\(branch.id)”: i alla exempel gäller `\(source)`"
            case .requirement(let source, true): "”\(branch.id)”: i inget exempel uppfylls kravet `\(source)`"
            case .requirement(let source, false): "”\(branch.id)”: i inget exempel saknas kravet `\(source)`"
            }
        }
    }

    private var english: String {
        switch self {
        case .noExamples(let id, .rule): "rule “\(id)” has no example"
        case .noExamples(let id, .endorsement): "endorsement “\(id)” has no example"
        case .unreached(let branch):
            switch branch.kind {
            case .verdict(let word): "“\(branch.id)”: no example comes to the verdict \(word.rawValue)"
            case .operand(let source, true): "“\(branch.id)”: in no example does `\(source)` hold"
            case .operand(let source, false): "“\(branch.id)”: `\(source)` holds in all examples"
            case .requirement(let source, true): "“\(branch.id)”: in no example is the requirement `\(source)` met"
            case .requirement(let source, false):
                "“\(branch.id)”: in no example is the requirement `\(source)` left unmet"
            }
        }
    }
}

extension ExampleCoverage {
    /// A note for each rule and endorsement without examples and each branch that no example reaches.
    package var diagnostics: [Diagnostic] {
        bare.map { Diagnostic(CoverageMessage.noExamples(id: $0.id, $0.owner), at: $0.origin) }
            + missing.map { Diagnostic(CoverageMessage.unreached($0), at: $0.origin) }
    }
}
