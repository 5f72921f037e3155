import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `contract_in_force`: those who apply have a contract that covers the day of submission, or the day of judging until then.
struct ContractJudge: AgreementJudge {
    private let parties: [Agreement.Party]
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ parties: [Agreement.Party], world: ExpressionWorld, language: MessageLanguage) {
        self.parties = parties
        self.world = world
        self.language = language
    }

    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome {
        if parties.contains(.applicant), application.applicant == nil { return .incomplete("application.applicant") }
        let day = application.submitted ?? world.today
        let asked = self.asked(of: application)
        let lacking = asked.filter { !isCovered($0, on: day) }
        var outcome = AgreementOutcome(word: word(of: application, lacking, on: day))
        guard detail != nil else { return outcome }
        let members = lacking.map { world.allMembers[$0] }
        outcome.text = text(of: members, among: asked.count, on: day)
        outcome.because = asked.map {
            Reason(
                expression: "contract_in_force: \(world.allMembers[$0].id)", value: .boolean(!lacking.contains($0)))
        }
        outcome.lastSubmission = asked.filter { !lacking.contains($0) }
            .compactMap { world.allMembers[$0].contract.lastDay(coveredFrom: day) }.min()
        if !lacking.isEmpty { outcome.acts = [Act(.contract(members: members.map(\.id), on: application.submitted))] }
        return outcome
    }

    private func word(of application: PlacedApplication, _ lacking: [Int], on day: Day) -> VerdictWord {
        if lacking.isEmpty { return .held }
        let comes =
            application.submitted == nil && lacking.allSatisfy { world.allMembers[$0].nextContract(after: day) != nil }
        return comes ? .pending : .broken
    }

    /// The places of the members of whom a contract is asked.
    private func asked(of application: PlacedApplication) -> [Int] {
        var asked: [Int] = []
        if parties.contains(.applicant), let applicant = application.applicant { asked.append(applicant) }
        if parties.contains(.partners) {
            for partner in application.partners where !asked.contains(partner) { asked.append(partner) }
        }
        return asked
    }

    private func isCovered(_ member: Int, on day: Day) -> Bool {
        world.allMembers[member].contract.contains { $0.contains(day) }
    }

    private func text(of lacking: [Member], among count: Int, on day: Day) -> String {
        guard !lacking.isEmpty else { return ContractText.held(count, on: day).text(in: language) }
        let share = count > 1 ? " (\(count - lacking.count)/\(count))" : ""
        return joined(lacking.map { text(of: $0, on: day) }, in: language) + share
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
