import GRDB
import JSON
package import NetworkModel
import WorkCalendar

extension RegisterReader {
    /// All applications, or those in a state, as they stand; their needs are looked up among the ones given.
    package func applications(
        in state: String? = nil, needs: [Need]
    ) throws(RegisterError) -> [Application] {
        let condition = state == nil ? "" : "WHERE application.state = ?"
        let arguments: StatementArguments = state.map { [$0] } ?? []
        let needsByID = Dictionary(needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let survivors = try survivors()
        var links: [String: [Need]] = [:]
        try inRegisterTerms {
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT application, need FROM application_need JOIN application ON application.id = application
                    \(condition) ORDER BY application_need.rowid
                    """, arguments: arguments)
            while let row = try rows.next() {
                guard let application = row.text("application"), let need = row.text("need") else { continue }
                let id = survivors[need] ?? need
                guard let found = needsByID[id], links[application]?.contains(where: { $0.id == id }) != true
                else { continue }
                links[application, default: []].append(found)
            }
        }
        var marks: [String: [Mark]] = [:]
        let rows: [(String, Mark)] = try values(
            "SELECT mark.* FROM mark JOIN application ON application.id = application \(condition) ORDER BY sequence",
            arguments
        ) { row in Self.mark(row).map { (row.text("application") ?? "", $0) } }
        for (application, mark) in rows { marks[application, default: []].append(mark) }
        return try values("SELECT * FROM application \(condition) ORDER BY rowid", arguments) { row in
            guard var application = Self.application(row) else { return nil }
            application.needs = links[application.id] ?? []
            application.marks = marks[application.id] ?? []
            return application
        }
    }

    /// One application as it stands; nil where there is none of the id.
    package func application(_ id: String) throws(RegisterError) -> Application? {
        guard var application = try values("SELECT * FROM application WHERE id = ?", [id], Self.application).first
        else { return nil }
        application.marks = try values(
            "SELECT * FROM mark WHERE application = ? ORDER BY sequence", [id], Self.mark)
        let linked = try values(
            "SELECT need FROM application_need WHERE application = ? ORDER BY rowid", [id]
        ) { $0.text("need") }
        for id in linked {
            guard let need = try need(survivor(of: id)), !application.needs.contains(where: { $0.id == need.id })
            else { continue }
            application.needs.append(need)
        }
        return application
    }

    /// Every move of every application, or of one.
    package func stateChanges(of application: String? = nil) throws(RegisterError) -> [StateChange] {
        let condition = application == nil ? "" : "WHERE application = ?"
        return try values(
            "SELECT * FROM state_change \(condition) ORDER BY id", application.map { [$0] } ?? []
        ) { row in
            guard let application = row.text("application"), let to = row.text("to_state"), let day = row.day("day")
            else { return nil }
            return StateChange(
                application: application, from: row.text("from_state"), to: to, day: day, by: row.text("by") ?? "",
                overrideReason: row.text("override_reason"))
        }
    }

    private static func application(_ row: Row) -> Application? {
        guard let id = row.text("id"), let title = row.text("title"), let state = row.text("state") else { return nil }
        var application = Application(id: id, title: title, state: state)
        application.applicant = row.text("applicant")
        application.partners = row.texts("partners")
        application.submitted = row.day("submitted")
        if case .object(let fields)? = row.json("fields") {
            for member in fields.members { application.fields[member.name] = FieldValue(recorded: member.value) }
        }
        return application
    }

    private static func mark(_ row: Row) -> Mark? {
        guard let endorsement = row.text("endorsement"), let member = row.text("member"), let day = row.day("day"),
            let word = row.text("word").flatMap(Mark.Word.init(rawValue:))
        else { return nil }
        return Mark(endorsement: endorsement, by: member, at: day, word: word, person: row.text("person"))
    }
}
