package import Diagnostics
import JSON
package import ModuleContract
package import NetworkModel
package import Recipes
import Register
import Verdicts

/// What a module asks the runtime to record, read as an act: the register's own kinds pass the gate like everything else, other
/// kinds are recorded as the module's own.
package struct Proposal: Sendable {
    /// The step that proposes it.
    package var step: String
    /// Nil where it can't be read.
    package var act: Act?
    /// Why it can't be read.
    package var problems: [any DiagnosticMessage]

    package init(_ event: ProposedEvent, step: String, module: String, recipe: Recipe) {
        self.step = step
        problems = []
        if event.kind == "application_submitted" {
            let text = Array(JSONValue.object(event.data).compactText.utf8)
            let decoder = ApplicationDecoder(
                network: recipe.network, endorsements: recipe.endorsements.map(\.id))
            let line = ApplicationLines(text, decoder: decoder).first { _ in true }
            problems = line?.problems ?? []
            act = (line?.application).map { Act.submit(Submission($0, of: recipe)) }
        } else if let form = Self.forms[event.kind] {
            let (act, problems) = form.act(from: event.data, in: recipe.network)
            self.act = act
            self.problems = problems
        } else {
            act = .note(ModuleNote(kind: event.kind, module: module, data: event.data))
        }
    }

    /// The forms of the register's kinds that a module may propose. Persons are none of its business.
    private static let forms: [String: ActForm] = [
        "application_moved": .move, "application_withdrawn": .withdraw, "application_endorsed": .endorse,
        "application_declined": .decline, "need_added": .addNeed, "need_merged": .mergeNeed, "need_linked": .linkNeed,
        "need_voted": .vote, "meeting_held": .holdMeeting, "meeting_moved": .moveMeeting,
        "meeting_cancelled": .cancelMeeting, "promise_made": .addPromise, "promise_kept": .keepPromise,
    ]
}

extension Submission {
    /// A submission of an application that was read as data.
    package init(_ application: Application, of recipe: Recipe) {
        self.init(sheet: ApplicationSheet(application))
        let first = recipe.network.applicationProcess.states.first?.id
        state = application.state == first ? nil : application.state
        marks = application.marks
        describedNeeds = application.needs
    }
}

extension ApplicationSheet {
    /// What an application that was read as data says.
    init(_ application: Application) {
        self.init(id: application.id, title: application.title)
        applicant = application.applicant
        partners = application.partners
        needs = application.needs.map(\.id)
        fields = application.fields
        submitted = application.submitted
    }
}
