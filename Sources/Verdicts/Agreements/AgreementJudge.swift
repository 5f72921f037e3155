import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// Judges one agreement of a rule for any number of applications.
protocol AgreementJudge: Sendable {
    /// How an application stands with the agreement.
    ///
    /// - Parameter detail: nil if only the word is asked for.
    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome
}

/// How an application stands with an agreement.
struct AgreementOutcome: Sendable {
    /// `held`, `broken`, `pending` or `incomplete`.
    var word: VerdictWord
    /// Why, as a part of a sentence; of what is incomplete the path of what is missing; empty if only the word was asked for.
    var text = ""
    /// What decided it.
    var because: [Reason] = []
    /// The fewest acts that would do; empty if it holds, or if nothing would.
    var acts: [Act] = []
    /// Since when nothing helps any more; nil if something does, or if that is not known.
    var hopelessSince: Day?
    /// The last day on which the application can be submitted and still keep it; nil if there is no last.
    var lastSubmission: Day?

    /// A value that the agreement reads is not there.
    static func incomplete(_ path: String) -> AgreementOutcome {
        AgreementOutcome(word: .incomplete, text: path, because: [Reason(expression: path, value: .null)])
    }
}

extension Agreement {
    /// Prepares the agreement for a network as it stands in a world.
    func judge(in world: ExpressionWorld, language: MessageLanguage) -> any AgreementJudge {
        switch kind {
        case .contractInForce(let parties): ContractJudge(parties, world: world, language: language)
        case .submittedBefore(let limit): SubmissionJudge(limit, world: world, language: language)
        case .linkedNeed(let link): NeedJudge(link, world: world, language: language)
        case .noOverlap(let limit): OverlapJudge(limit, world: world, language: language)
        case .documents(let demand): DocumentJudge(demand, world: world, language: language)
        case .budget(let limits): BudgetJudge(limits, world: world, language: language)
        }
    }
}

extension ExpressionWorld {
    /// The name of a declared field, for people.
    func name(ofField id: String) -> String {
        network.applicationProcess.fields.first { $0.id == id }?.name?.text(in: language)
            ?? CommonWord.text(of: id, in: MessageLanguage(tag: language))
    }

    /// The name of a member, for people.
    func name(of member: Member) -> String { member.name?.text(in: language) ?? member.id }

    /// The vocabulary of a declared field's terms.
    func vocabulary(ofField id: String) -> String? {
        guard case .list(of: let vocabulary) = network.applicationProcess.fields.first(where: { $0.id == id })?.type
        else { return nil }
        return vocabulary
    }
}

/// The last of several parts of a sentence is joined with a word.
func joined(_ parts: [String], in language: MessageLanguage) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + joint(in: language) + last
}

/// The word that joins the last of several parts of a sentence.
func joint(in language: MessageLanguage) -> String {
    switch language {
    case .fi: " ja "
    case .sv: " och "
    case .en: " and "
    }
}
