import JSON
import ModuleContract
import NetworkModel
import Recipes
import Verdicts

extension Request {
    /// The request as those see it for whom the report is made (`for`), of whom a role need not see every application.
    func limitedToAudience() throws(ModuleFailure) -> Request {
        guard case .string(let role)? = with["for"] else { return self }
        let judge = Judge(recipe, knowing: register, schedule: schedule, today: today, language: language)
        do throws(UnknownAudience) {
            let audience = try Audience(role, in: recipe.network.applicationProcess)
            let hidden = Set(
                register.applications.filter { !audience.sees(judge.judge($0, detail: .messages)) }.map(\.id))
            var request = self
            request.register.applications.removeAll { hidden.contains($0.id) }
            request.register.stateChanges.removeAll { hidden.contains($0.application) }
            return request
        } catch {
            throw .unable(error)
        }
    }
}
