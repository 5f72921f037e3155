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
        if outcome.changes.isEmpty, work.renamed.isEmpty { text += say(.nothingToTake(work.provenance.recipe)) }
        if !outcome.changes.isEmpty {
            text += say(.taken(work.provenance.recipe))
            text += outcome.changes.map { "  " + $0.message.text(in: language) + "\n" }.joined()
        }
        text += parameters
        if !outcome.conflicts.isEmpty || !work.tableConflicts.isEmpty {
            text += "\n" + say(.conflicts)
            for conflict in outcome.conflicts { text += question(about: conflict) }
            for table in work.tableConflicts { text += "  " + say(.tableConflict(table)) }
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
