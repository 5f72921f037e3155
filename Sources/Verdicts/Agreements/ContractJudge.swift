import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `contract_in_force`: those who apply have a contract that covers the day of submission, or the day of judging until then.
struct ContractJudge: AgreementJudge {
    private let parties: [Agreement.Party]
    private let members: [String: Member]
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ parties: [Agreement.Party], world: ExpressionWorld, language: MessageLanguage) {
        self.parties = parties
        self.world = world
        self.language = language
        members = Dictionary(
            world.allMembers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func outcome(for application: Application) -> AgreementOutcome {
        if parties.contains(.applicant), application.applicant == nil { return .incomplete("application.applicant") }
        let day = application.submitted ?? world.today
        let asked = members(of: application)
        let lacking = asked.filter { !$0.contract.contains { $0.contains(day) } }
        let because = asked.map {
            Reason(expression: "contract_in_force: \($0.id)", value: .boolean(!lacking.map(\.id).contains($0.id)))
        }
        var outcome = AgreementOutcome(word: .held, text: text(of: lacking, among: asked, on: day), because: because)
        let covered = asked.filter { !lacking.map(\.id).contains($0.id) }
        outcome.lastSubmission = covered.compactMap { $0.contract.lastDay(coveredFrom: day) }.min()
        guard !lacking.isEmpty else { return outcome }
        let comes = application.submitted == nil && lacking.allSatisfy { $0.nextContract(after: day) != nil }
        outcome.word = comes ? .pending : .broken
        outcome.acts = [Act(.contract(members: lacking.map(\.id), on: application.submitted))]
        return outcome
    }

    private func text(of lacking: [Member], among asked: [Member], on day: Day) -> String {
        guard !lacking.isEmpty else { return ContractText.held(asked.count, on: day).text(in: language) }
        let count = asked.count > 1 ? " (\(asked.count - lacking.count)/\(asked.count))" : ""
        return joined(lacking.map { text(of: $0, on: day) }, in: language) + count
    }

    private func members(of application: Application) -> [Member] {
        var ids: [String] = []
        if parties.contains(.applicant), let applicant = application.applicant { ids.append(applicant) }
        if parties.contains(.partners) { ids += application.partners.filter { !ids.contains($0) } }
        return ids.compactMap { members[$0] }
    }

    private func text(of member: Member, on day: Day) -> String {
        let name = world.name(of: member)
        if let start = member.nextContract(after: day) { return ContractText.later(name, start).text(in: language) }
        let end = member.contract.compactMap(\.to).filter { $0 < day }.max()
        return (end.map { ContractText.over(name, $0) } ?? .none(name)).text(in: language)
    }
}

extension Member {
    /// The first day after a day on which a contract begins.
    fileprivate func nextContract(after day: Day) -> Day? {
        contract.compactMap(\.from).filter { $0 > day }.min()
    }
}

private enum ContractText: LocalizedMessage {
    case held(Int, on: Day)
    case none(String)
    case over(String, Day)
    case later(String, Day)

    func text(in language: MessageLanguage) -> String {
        let written = { (day: Day) in day.text(in: language.rawValue) }
        return switch (self, language) {
        case (.held(0, _), .fi): "kumppaneita ei ole"
        case (.held(0, _), .sv): "det finns inga partner"
        case (.held(0, _), .en): "there are no partners"
        case (.held(let count, let day), .fi): "kumppanuussopimus on voimassa \(written(day)) (\(count)/\(count))"
        case (.held(let count, let day), .sv): "partnerskapsavtalet gäller \(written(day)) (\(count)/\(count))"
        case (.held(let count, let day), .en):
            "the partnership agreement is in force on \(written(day)) (\(count)/\(count))"
        case (.none(let name), .fi): "jäseneltä \(name) puuttuu kumppanuussopimus"
        case (.none(let name), .sv): "medlemmen \(name) saknar partnerskapsavtal"
        case (.none(let name), .en): "\(name) has no partnership agreement"
        case (.over(let name, let day), .fi): "jäsenen \(name) kumppanuussopimus päättyi \(written(day))"
        case (.over(let name, let day), .sv): "partnerskapsavtalet med \(name) gick ut \(written(day))"
        case (.over(let name, let day), .en): "the partnership agreement with \(name) ended on \(written(day))"
        case (.later(let name, let day), .fi): "jäsenen \(name) kumppanuussopimus alkaa vasta \(written(day))"
        case (.later(let name, let day), .sv): "partnerskapsavtalet med \(name) börjar gälla först \(written(day))"
        case (.later(let name, let day), .en): "the partnership agreement with \(name) begins only on \(written(day))"
        }
    }
}
