import CheckModule
import Diagnostics
import Foundation
import LocatedYAML
import ModuleContract
import NeedsModule
import NetworkModel
import RecipeEditing
import Recipes
import ReportModule
import ScheduleModule
import SourceText
import Testing
import Verdicts
import WorkCalendar

/// Upgrades of copies: nothing of the user's is lost, and a second one changes nothing.
struct UpgradeTests {
    @Test(arguments: BundledTexts.names)
    func twentyChangesOnEachSide(name: String) throws {
        let base = try #require(RecipeText(path: "base", bytes: BundledTexts.bytes(of: name)))
        let judge = Judge(name: name)
        let own = try judge.renamed(base, firstOf: "groups", to: "oma_tunnus")
        let its = try judge.renamed(base, firstOf: "meetings", to: "uusi_tunnus")
        let commented = try Self.commented(Self.edited(own, by: TreeEditing.ofTheCopy).file.bytes)
        let theirs = try Self.edited(its, by: TreeEditing.ofTheOriginal).file.bytes
        let sides = judge.aligned(base: base.file.bytes, ours: commented, theirs: theirs)
        #expect(sides.renamed.map(\.new) == ["uusi_tunnus"])
        let outcome = try #require(try Self.upgrade(sides) { judge.troubles(in: $0) })
        #expect(outcome.troubles.isEmpty)
        Self.expectComments(of: commented, in: outcome.text.file.bytes)
        let next = judge.aligned(base: theirs, ours: outcome.text.file.bytes, theirs: theirs)
        #expect(next.renamed.isEmpty)
        let again = try #require(try Self.upgrade(next) { judge.troubles(in: $0) })
        #expect(again.edits.isEmpty && again.conflicts.isEmpty)
        try Self.expectGolden(Self.report(of: outcome, from: commented), "upgrade-\(name).txt")
    }

    @Test(arguments: BundledTexts.names)
    func randomChangesOnBothSides(name: String) throws {
        let base = try #require(RecipeText(path: "base", bytes: BundledTexts.bytes(of: name)))
        let judge = Judge(name: name)
        for round in 0..<propertyRounds {
            var own = RandomEditing(generator: SeededGenerator(state: UInt64(round) * 2))
            var its = RandomEditing(generator: SeededGenerator(state: UInt64(round) * 2 + 1))
            let ours = try #require(Rewriting.rewrite(base, to: own.changed(base.tree, times: 8)))
            let theirs = try #require(Rewriting.rewrite(base, to: its.changed(base.tree, times: 8)))
            let commented = Self.commented(ours.text.file.bytes)
            let outcome = try #require(
                try Self.upgrade(base.file.bytes, commented, theirs.text.file.bytes) { bytes in
                    round % 4 == 0 ? judge.troubles(in: bytes) : []
                }, "\(name), round \(round)")
            Self.expectComments(of: commented, in: outcome.text.file.bytes)
            Self.expectOwnChanges(from: base.tree, to: ours.text.tree, in: outcome.text.tree)
            guard outcome.troubles.isEmpty else { continue }
            let again = try #require(
                try Self.upgrade(theirs.text.file.bytes, outcome.text.file.bytes, theirs.text.file.bytes) { _ in [] })
            #expect(again.edits.isEmpty, "\(name), round \(round): a second upgrade changes something")
        }
    }

    @Test func conflictsStayAsTheyAreUnlessChosen() throws {
        let base = "rules:\n  - {id: a, level: error}  # taso\n  - {id: b}\n"
        let ours = "rules:\n  - {id: a, level: note}  # meidän taso\n  - {id: b, help: oma}\n"
        let theirs = "rules:\n  - {id: a, level: warning}\n"
        let outcome = try #require(try Self.upgrade(base, ours, theirs) { _ in [] })
        #expect(outcome.edits.isEmpty)
        #expect(outcome.conflicts.map(\.path.description) == ["rules.a.level", "rules.b"])
        let chosen = try #require(try Self.upgrade(base, ours, theirs, choosing: ["rules.a"]) { _ in [] })
        #expect(
            String(decoding: chosen.text.file.bytes, as: UTF8.self)
                == "rules:\n  - {id: a, level: warning}  # meidän taso\n  - {id: b, help: oma}\n")
    }
}

// MARK: - Helpers of the cases

extension UpgradeTests {
    static func edited(_ text: RecipeText, by edits: [TreeEditing]) throws -> RecipeText {
        try edits.reduce(text) { text, edit in
            try #require(Rewriting.rewrite(text, to: edit.change(text.tree)), "\(edit.name)").text
        }
    }

    /// A recipe with a comment of the user's above every seventh line that begins a thing, and behind the first section.
    static func commented(_ bytes: [UInt8]) -> [UInt8] {
        var number = 0
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n").flatMap { line -> [String] in
            guard line.hasPrefix("  - ") else { return line == "verkosto: 1" ? [line + "  # oma huomautus 0"] : [line] }
            number += 1
            return number % 7 == 3 ? ["  # oma huomautus \(number)", line] : [line]
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    static func upgrade(
        _ base: String, _ ours: String, _ theirs: String, choosing: [String] = [],
        judge: @escaping ([UInt8]) -> [Upgrade.Trouble]
    ) throws -> Upgrade.Outcome? {
        try upgrade(Array(base.utf8), Array(ours.utf8), Array(theirs.utf8), choosing: choosing, judge: judge)
    }

    static func upgrade(
        _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], choosing: [String] = [],
        judge: @escaping ([UInt8]) -> [Upgrade.Trouble]
    ) throws -> Upgrade.Outcome? {
        let sides = try Upgrade.Sides.read(base: base, ours: ("recipe.yaml", ours), theirs: ("theirs", theirs)).get()
        var upgrade = Upgrade(sides, theirs: choosing, judge: judge)
        return upgrade.run()
    }

    static func upgrade(
        _ sides: AlignedSides, judge: @escaping ([UInt8]) -> [Upgrade.Trouble]
    ) throws -> Upgrade.Outcome? {
        let texts = [sides.base, sides.ours, sides.theirs].map { $0["recipe.yaml"] ?? [] }
        return try upgrade(texts[0], texts[1], texts[2], judge: judge)
    }

    static func expectComments(of bytes: [UInt8], in result: [UInt8]) {
        let wanted = String(decoding: bytes, as: UTF8.self).components(separatedBy: "# oma huomautus").count
        let kept = String(decoding: result, as: UTF8.self).components(separatedBy: "# oma huomautus").count
        #expect(kept == wanted)
    }

    /// Values that the user changed are what they were changed to.
    static func expectOwnChanges(from base: Node, to ours: Node, in merged: Node) {
        let hasNoPlaces = { (change: Change) in
            change.path.steps.allSatisfy { if case .place = $0 { false } else { true } }
        }
        let own = Set(Comparison(base, ours).changes.filter(hasNoPlaces).map(\.path))
        let lost = Comparison(ours, merged).changes.map(\.path).filter(own.contains)
        #expect(lost.isEmpty, "lost: \(lost.map(\.description))")
    }

    /// What was taken, asked and left out, and the lines that changed.
    static func report(of outcome: Upgrade.Outcome, from before: [UInt8]) -> String {
        var lines = ["taken:"] + outcome.changes.map { "  " + $0.message.text(in: .fi) }
        lines += ["conflicts:"]
        lines += outcome.conflicts.map { conflict in
            "  \(conflict.path): \(Change.words(conflict.base)) | \(Change.words(conflict.ours)) | \(Change.words(conflict.theirs))"
        }
        lines += ["refused:"] + outcome.refusals.map { "  \($0.path): \($0.trouble.message)" }
        let old = String(decoding: before, as: UTF8.self).components(separatedBy: "\n")
        let new = String(decoding: outcome.text.file.bytes, as: UTF8.self).components(separatedBy: "\n")
        lines += ["lines:"]
        for change in new.difference(from: old).sorted(by: Self.isBefore) {
            switch change {
            case .remove(let line, let text, _): lines.append("  \(line + 1) - \(text)")
            case .insert(let line, let text, _): lines.append("  \(line + 1) + \(text)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func isBefore(
        _ left: CollectionDifference<String>.Change, _ right: CollectionDifference<String>.Change
    ) -> Bool {
        func key(_ change: CollectionDifference<String>.Change) -> (Int, Int) {
            switch change {
            case .remove(let line, _, _): (line, 0)
            case .insert(let line, _, _): (line, 1)
            }
        }
        return key(left) < key(right)
    }

    static func expectGolden(_ text: String, _ name: String) throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/\(name)")
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        #expect(text == (try? String(contentsOf: url, encoding: .utf8)), "\(name) differs; `make golden` rewrites it")
    }
}
