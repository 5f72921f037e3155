import Diagnostics
package import LocatedYAML
import SourceText

extension Shape<String> {
    /// An id of a thing: letters that are not upper-case, digits, `_` and `-`, unique in its space.
    package static func id(in space: @escaping @Sendable (Decoding) -> NameTable.Space) -> Shape {
        Shape(.text(.id)) { node, decoding in
            guard let name = decoding.readName(node, rule: .id) else { return nil }
            decoding.reportIfRepeated(name, at: node, in: space(decoding))
            return name
        }
    }

    /// An id of a section's thing.
    package static func id(in section: String) -> Shape { id { _ in NameTable.Space(section) } }

    /// An id that expressions name directly: as others, but without `-` and not beginning with a digit.
    package static func nameInExpressions(in space: @escaping @Sendable (Decoding) -> NameTable.Space) -> Shape {
        Shape(.text(.nameInExpressions)) { node, decoding in
            guard let name = decoding.readName(node, rule: .nameInExpressions) else { return nil }
            decoding.reportIfRepeated(name, at: node, in: space(decoding))
            return name
        }
    }

    /// An id that another place declares.
    package static func reference(to sections: String...) -> Shape {
        let spaces = sections.map { NameTable.Space($0) }
        return Shape(.reference(to: sections)) { node, decoding in decoding.readReference(node, to: spaces) }
    }

    /// One of the network's own words, where it is declared.
    package static let word = Shape(.text(.id)) { node, decoding in decoding.readName(node, rule: .id) }
}

extension Decoding {
    /// Reads a name that keeps a rule; nil if it breaks it, which is reported.
    package mutating func readName(_ node: Node, rule: NameRule) -> String? {
        guard let text = node.text else {
            reportWrongForm(of: node, expected: .text)
            return nil
        }
        let name = text.canonicallyComposed
        guard let problem = rule.problem(with: name) else { return name }
        let mended = rule.mended(name)
        if holdsExpression(node) {
            report(unreadable: node, as: SectionMessage.expressionNotHere)
        } else {
            report(SectionMessage.badName(text, problem), at: node.span, replacement: mended)
        }
        return nil
    }

    /// Reads an id and looks it up; nil if no space declares it, which is reported.
    package mutating func readReference(_ node: Node, to spaces: [NameTable.Space]) -> String? {
        guard let text = node.text else {
            reportWrongForm(of: node, expected: .text)
            return nil
        }
        for space in spaces {
            if let name = names.declared(text, in: space) { return name }
        }
        reportUnknown(text, at: node, among: spaces)
        return nil
    }

    /// Reads ids that one space declares; those that it does not are reported and left out.
    package mutating func readReferences(_ nodes: [Node], to space: NameTable.Space) -> [String] {
        let place = names.place(of: space)
        var read: [String] = []
        read.reserveCapacity(nodes.count)
        for node in nodes {
            if let place, let text = node.text, let name = names.declared(text, inSpaceAt: place) {
                read.append(name)
            } else if let name = readReference(node, to: [space]) {
                read.append(name)
            }
        }
        return read
    }

    /// Says that a name is declared in none of several spaces; not if it may be that of something whose id is missing,
    /// which is told there.
    package mutating func reportUnknown(_ name: String, at node: Node, among spaces: [NameTable.Space]) {
        guard !spaces.contains(where: gaps.mayLack), !gaps.contains(node.span) else { return }
        guard !holdsExpression(node) else {
            return report(unreadable: node, as: SectionMessage.expressionNotHere)
        }
        let suggestion = names.suggestion(for: name, in: spaces)
        guard suggestion != nil || !spaces.contains(where: names.isOpen) else { return }
        report(
            SectionMessage.unknownName(name, spaces: spaces, suggestion: suggestion), at: node.span,
            replacement: name == node.text ? suggestion : nil)
    }

    fileprivate mutating func reportIfRepeated(_ name: String, at node: Node, in space: NameTable.Space) {
        guard let first = claim(name, in: space) else { return }
        report(
            SectionMessage.duplicateID(name, section: space.section), at: node.span,
            notes: [.init(SectionNote.firstDeclared(name), at: first.span)])
    }
}
