import Diagnostics
import LocatedYAML
import NetworkModel

extension ExampleReader {
    mutating func application(_ node: Node) -> Application {
        let process = model.network.applicationProcess
        var application = Application(id: "#application", title: "", state: process.states.first?.id ?? "draft")
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "id": application.id = text(entry.value) ?? application.id
            case "title": application.title = text(entry.value) ?? ""
            case "state":
                application.state =
                    word(entry.value, among: model.declaredWords(of: "state", in: "application"))
                    ?? application.state
            case "applicant": application.applicant = reference(entry.value)
            case "partners": application.partners = references(entry.value)
            case "submitted": application.submitted = day(entry.value)
            case "needs": application.needs = (entry.value.sequence ?? [entry.value]).map { need($0) }
            case "marks", "endorsements": application.marks = elements(entry.value).compactMap { mark($0) }
            default: readField(entry, of: &application)
            }
        }
        return application
    }

    private mutating func readField(_ entry: Mapping.Entry, of application: inout Application) {
        guard let field = model.network.applicationProcess.fields.first(where: { $0.id == entry.key }) else {
            refuse(entry, of: model.shapes.application.type)
            return
        }
        application.fields[field.id] = value(entry.value, of: field.type, field: field.id, in: "application")
    }

    /// A mark; without `endorsement` it is about the one that the example belongs to, without `mark` it endorses.
    private mutating func mark(_ node: Node) -> Mark? {
        var endorsement = ""
        var by: String?
        var at = data.today
        var word = Mark.Word.endorsed
        for entry in mapping(node)?.entries ?? [] {
            switch entry.key {
            case "endorsement": endorsement = text(entry.value) ?? ""
            case "by": by = reference(entry.value)
            case "at": at = day(entry.value)
            case "mark":
                let words = model.declaredWords(of: "mark", in: "mark")
                word = self.word(entry.value, among: words).flatMap(Mark.Word.init) ?? .endorsed
            default: refuse(entry, of: model.shapes.mark.type)
            }
        }
        guard let by, let at else { return nil }
        return Mark(endorsement: endorsement, by: by, at: at, word: word)
    }
}
