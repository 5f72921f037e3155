import Diagnostics
import JSON
import LocatedYAML
import NetworkModel
import RecipeEditing
import SourceText

/// What an upgrade changes, asks and leaves out, for people and programs.
struct UpgradeReport {
    var work: UpgradeWork
    var options: CommonOptions
    var isDryRun: Bool

    private var language: MessageLanguage { options.language }

    private func say(_ message: UpgradeMessage) -> String { message.text(in: language) + "\n" }

    var nothingNew: String { say(.nothingNew(work.provenance.recipe)) }

    func text(of outcome: Upgrade.Outcome) -> String {
        var text = ""
        for rename in work.renamed { text += say(.renamed(rename.path, rename.new)) }
        let lines = work.tables.taken
        if outcome.changes.isEmpty, work.renamed.isEmpty, lines.isEmpty {
            text += say(.nothingToTake(work.provenance.recipe))
        }
        if !outcome.changes.isEmpty || !lines.isEmpty {
            text += say(.taken(work.provenance.recipe))
            text += outcome.changes.map { "  " + $0.message.text(in: language) + "\n" }.joined()
            text += lines.map { "  " + say(.lines($0.table, ids: $0.ids)) }.joined()
        }
        text += parameters
        if !outcome.conflicts.isEmpty || !work.tables.conflicts.isEmpty {
            text += "\n" + say(.conflicts)
            for conflict in outcome.conflicts { text += question(about: conflict) }
            for conflict in work.tables.conflicts { text += question(about: conflict) }
        }
        if !outcome.refusals.isEmpty {
            text += "\n" + say(.refused)
            for refusal in outcome.refusals {
                text += "  \(refusal.path): \(refusal.trouble.message)\n"
            }
        }
        if !outcome.troubles.isEmpty {
            text += "\n" + say(.notWritten)
            for trouble in outcome.troubles {
                let line = outcome.text.file.lines.position(at: trouble.span.start).line
                text += "  \(outcome.text.file.path):\(line): \(trouble.message)\n"
            }
        } else {
            text += "\n" + say(isDryRun ? .dryRun : .written(work.copy.text.file.path))
        }
        return text
    }

    /// The new parameters that were not asked for.
    private var parameters: String {
        let told = work.newParameters.map { question in
            say(
                .newParameter(
                    question.id, standard: question.standard, explanation: question.explanation(in: language)))
        }
        return told.isEmpty ? "" : "\n" + told.joined()
    }

    /// Both sides of a conflict, and how to choose.
    private func question(about conflict: ThreeWayMerge.Conflict) -> String {
        let ours = conflict.ours.map { Change.words($0) }
        let theirs = conflict.theirs.map { Change.words($0) }
        let base = conflict.base.map { Change.words($0) }
        return "  " + say(.question(conflict.path.description, base: base, ours: ours, theirs: theirs))
            + "    " + say(.choose("verkosto upgrade \(work.copy.name) --theirs \(conflict.path)"))
    }
}

extension UpgradeReport {
    /// Both sides of a table's line, and how to choose; a table whose lines can't be laid side by side is only named.
    private func question(about conflict: UpgradedTables.Conflict) -> String {
        guard let line = conflict.line else { return "  " + say(.tableConflict(conflict.table)) }
        let place = "\(conflict.table), \(line.id)"
        return "  " + say(.question(place, base: nil, ours: line.ours, theirs: line.theirs))
            + "    " + say(.choose("verkosto upgrade \(work.copy.name) --theirs \(line.id)"))
    }
}

// MARK: - For programs

extension UpgradeReport {
    var json: String {
        rendered(["changes": .array([]), "conflicts": .array([]), "refused": .array([]), "edits": .array([])])
    }

    func json(of outcome: Upgrade.Outcome) -> String {
        rendered([
            "changes": .array(outcome.changes.map { .object($0.json(in: language)) }),
            "conflicts": .array(outcome.conflicts.map { .object(json(of: $0)) }),
            "refused": .array(
                outcome.refusals.map {
                    .object(["path": .string($0.path.description), "because": .string($0.trouble.message)])
                }),
            "edits": .array(
                outcome.edits.sourceEdits(in: work.copy.text.file).map { edit in
                    let range = work.copy.text.file.range(of: edit.span)
                    return .object([
                        "file": .string(work.copy.text.file.path),
                        "range": .object([
                            "start": .object([
                                "line": .integer(Int64(range.start.line)),
                                "column": .integer(Int64(range.start.column)),
                            ]),
                            "end": .object([
                                "line": .integer(Int64(range.end.line)), "column": .integer(Int64(range.end.column)),
                            ]),
                        ]),
                        "text": .string(edit.text),
                    ])
                }),
            "tables": .array(
                work.tables.taken.map {
                    .object(["file": .string($0.table), "taken": .array($0.ids.map(JSONValue.string))])
                }),
            "table_conflicts": .array(
                work.tables.conflicts.map { conflict in
                    let line = conflict.line
                    return .object([
                        "file": .string(conflict.table), "id": line.map { .string($0.id) } ?? .null,
                        "ours": line.map { .string($0.ours) } ?? .null,
                        "theirs": (line?.theirs).map(JSONValue.string) ?? .null,
                    ])
                }),
            "troubles": .array(outcome.troubles.map { .string($0.message) }),
        ])
    }

    private func json(of conflict: ThreeWayMerge.Conflict) -> JSONObject {
        var object: JSONObject = ["path": .string(conflict.path.description)]
        object["base"] = conflict.base?.jsonValue ?? .null
        object["ours"] = conflict.ours?.jsonValue ?? .null
        object["theirs"] = conflict.theirs?.jsonValue ?? .null
        return object
    }

    private func rendered(_ object: JSONObject) -> String { JSONValue.object(object).indentedText + "\n" }
}
