package import LocatedYAML
package import SourceText

/// Takes up in a copied recipe what its original improved.
package struct Upgrade {
    /// The three texts; their files have identifiers of their own.
    package struct Sides: Sendable {
        /// The original as it was copied.
        package var base: RecipeText
        /// The copy.
        package var ours: RecipeText
        /// The original as it is.
        package var theirs: RecipeText
        package var files: SourceFiles

        /// Reads the three; nil if one is no recipe that can be edited, and which. What they have in common with each other
        /// and with what was read of them before is read once.
        package static func read(
            base: [UInt8], ours: (path: String, bytes: [UInt8]), theirs: (path: String, bytes: [UInt8]),
            takingOver known: [RecipeText] = []
        ) -> Result<Sides, UnreadableSide> {
            var files = SourceFiles()
            let own = files.add(path: ours.path, bytes: ours.bytes)
            let old = files.add(path: "base", bytes: base)
            let its = files.add(path: theirs.path, bytes: theirs.bytes)
            guard let ours = RecipeText(own, takingOver: known) else { return .failure(.ours) }
            guard let theirs = RecipeText(its, takingOver: known) else { return .failure(.theirs) }
            guard let base = RecipeText(old, takingOver: [ours, theirs]) else { return .failure(.base) }
            return .success(Sides(base: base, ours: ours, theirs: theirs, files: files))
        }
    }

    /// Which text can't be read.
    package enum UnreadableSide: Error, Sendable {
        case base, ours, theirs
    }

    /// Something that is wrong with a text: where, and what.
    package struct Trouble: Sendable, Hashable {
        package var span: SourceSpan
        package var message: String

        package init(span: SourceSpan, message: String) {
            self.span = span
            self.message = message
        }
    }

    /// What of the original is not taken, because the copy would not hold together with it.
    package struct Refusal: Sendable {
        package var path: TreePath
        package var trouble: Trouble
    }

    /// What an upgrade comes to.
    package struct Outcome: Sendable {
        package var text: RecipeText
        package var edits: [TextEdit]
        /// What changes in the copy.
        package var changes: [Change]
        package var conflicts: [ThreeWayMerge.Conflict]
        package var refusals: [Refusal]
        /// What would be wrong with the text in spite of all; then it is not to be written.
        package var troubles: [Trouble]
    }

    private let sides: Sides
    private let judge: ([UInt8]) -> [Trouble]
    private let finish: (Node) -> Node
    private var choices: ThreeWayMerge.Choices
    /// Comments that are the original's, so that they may go with what they stand at.
    private let droppable: Deferred<Set<String>>

    /// What belongs to the copy alone.
    private static let own = [
        [Provenance.section], [Renaming.section], ["description"], ["network", "id"], ["network", "version"],
    ].map { TreePath($0.map { .key($0) }) }

    /// How often the merge is tried again without what made it fail.
    private static let attempts = 60

    /// Prepares an upgrade.
    ///
    /// - Parameters:
    ///   - theirs: paths at which the original wins.
    ///   - finish: what is put into the merged recipe last, such as where it comes from.
    ///   - judge: what is wrong with a text of the copy: errors, and examples that don't hold.
    package init(
        _ sides: Sides, theirs: [String] = [], finish: @escaping (Node) -> Node = { $0 },
        judge: @escaping ([UInt8]) -> [Trouble]
    ) {
        self.sides = sides
        self.judge = judge
        self.finish = finish
        choices = ThreeWayMerge.Choices()
        choices.theirs = theirs
        choices.refused = Set(Self.own)
        droppable = Deferred { [base = sides.base] in Set(Comments(base).all.map(\.text)) }
    }

    /// Merges, and leaves out what the copy can't take; nil if the copy's text can't be edited.
    package mutating func run() -> Outcome? {
        var refusals: [Refusal] = []
        var outcome = merged([])
        guard let first = outcome, !first.troubles.isEmpty else { return outcome }
        let before = Set(judge(sides.ours.file.bytes).map(\.message))
        outcome?.troubles.removeAll { before.contains($0.message) }
        for _ in 0..<Self.attempts {
            guard let current = outcome, let trouble = current.troubles.first else { break }
            guard let path = culprit(of: trouble, in: current, before) else { break }
            choices.refused.insert(path)
            refusals.append(Refusal(path: path, trouble: trouble))
            outcome = merged(before)
        }
        outcome?.refusals = refusals
        return outcome
    }

    private func merged(_ before: Set<String>) -> Outcome? {
        let (tree, conflicts) = ThreeWayMerge.merge(
            base: sides.base.tree, ours: sides.ours.tree, theirs: sides.theirs.tree, choices: choices)
        let droppable = droppable
        guard
            let result = Rewriting.rewrite(
                sides.ours, to: finish(tree), files: sides.files, droppingComments: { droppable.value.contains($0) })
        else { return nil }
        return Outcome(
            text: result.text, edits: result.edits, changes: Comparison(sides.ours.tree, result.text.tree).changes,
            conflicts: conflicts, refusals: [],
            troubles: result.edits.isEmpty
                ? [] : judge(result.text.file.bytes).filter { !before.contains($0.message) })
    }

    /// The thing whose change brings a trouble: the one that it stands at, else the first without whose change it is gone.
    private func culprit(of trouble: Trouble, in outcome: Outcome, _ before: Set<String>) -> TreePath? {
        var things: [TreePath] = []
        for change in outcome.changes where !things.contains(change.path.thing) { things.append(change.path.thing) }
        if let path = outcome.text.tree.path(at: trouble.span)?.thing, things.contains(path) { return path }
        let removed = things.filter { thing in outcome.changes.contains { $0.path == thing && $0.new == nil } }
        for thing in removed + things.filter({ !removed.contains($0) }) {
            var other = self
            other.choices.refused.insert(thing)
            if let next = other.merged(before), !next.troubles.contains(where: { $0.message == trouble.message }) {
                return thing
            }
        }
        return nil
    }
}

extension Node {
    /// The path of the innermost thing at a place of the file that the tree was read from.
    package func path(at place: SourceSpan) -> TreePath? {
        guard span.file == place.file, span.start <= place.start, place.start < max(span.end, span.start + 1) else {
            return nil
        }
        switch content {
        case .scalar: return TreePath()
        case .mapping(let mapping):
            let entry = mapping.entries.last { $0.keySpan.file == place.file && $0.keySpan.start <= place.start }
            guard let entry else { return TreePath() }
            return TreePath([.key(entry.key)] + (entry.value.path(at: place)?.steps ?? []))
        case .sequence(let elements):
            let index = elements.lastIndex { $0.span.file == place.file && $0.span.start <= place.start }
            guard let index else { return TreePath() }
            let step = elements[index].elementName.map(TreePath.Step.element) ?? .place(index)
            return TreePath([step] + (elements[index].path(at: place)?.steps ?? []))
        }
    }
}
