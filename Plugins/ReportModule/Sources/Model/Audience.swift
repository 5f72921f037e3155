import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Verdicts

extension Request {
    /// The request as those see it for whom the report is made (`for`): a role sees of the applications only what it may move on,
    /// so that the city's experts see what has earned the network's mark.
    func limitedToAudience() throws(ModuleFailure) -> Request {
        guard case .string(let role)? = with["for"] else { return self }
        let process = recipe.network.applicationProcess
        guard process.roles.contains(role) else {
            throw .unable(UnknownAudience(role: role, known: process.roles))
        }
        let judge = Judge(recipe, knowing: register, schedule: schedule, today: today, language: language)
        let hidden = Set(
            register.applications.filter { !judge.judge($0, detail: .messages).mayBeMoved(by: role, in: process) }
                .map(\.id))
        var request = self
        request.register.applications.removeAll { hidden.contains($0.id) }
        request.register.stateChanges.removeAll { hidden.contains($0.application) }
        return request
    }
}

/// That nobody moves applications in a role for which a report was asked.
private struct UnknownAudience: LocalizedMessage {
    let role: String
    let known: [String]

    func text(in language: MessageLanguage) -> String {
        let known = known.joined(separator: ", ")
        return switch language {
        case .fi: "Kukaan ei siirrä hakemuksia roolissa ”\(role)”; rooleja ovat \(known)."
        case .sv: "Ingen flyttar ansökningar i rollen ”\(role)”; rollerna är \(known)."
        case .en: "Nobody moves applications in the role “\(role)”; the roles are \(known)."
        }
    }
}
