import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

extension Shape<Participant> {
    /// A member's id, or `member/role`.
    static let participant = Shape(.text(.participant)) { node, decoding in
        guard let text = node.text else {
            decoding.report(SectionMessage.wrongForm(expected: .text, found: NodeKind(node)), at: node.span)
            return nil
        }
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return decoding.readReference(node, to: [.members]).map { Participant(member: $0) }
        }
        let member = String(text[..<slash]).canonicallyComposed
        let role = String(text[text.utf8.index(after: slash)...]).canonicallyComposed
        guard decoding.names.contains(member, in: .members) else {
            decoding.reportUnknown(member, at: node, in: [.members], before: "", after: "/" + role)
            return nil
        }
        let roles = NameTable.Space("roles", of: member)
        guard decoding.names.contains(role, in: roles) else {
            decoding.reportUnknown(role, at: node, in: [roles], before: member + "/", after: "")
            return nil
        }
        return Participant(member: member, role: role)
    }
}

extension NameTable.Space {
    fileprivate static let members = NameTable.Space("members")
}

extension Decoding {
    /// Says that a part of a text is declared nowhere; the fix keeps what stands around it.
    fileprivate mutating func reportUnknown(
        _ name: String, at node: Node, in spaces: [NameTable.Space], before: String, after: String
    ) {
        guard !gaps.sections.contains("members"), !gaps.isMissingSections else { return }
        let suggestion = names.suggestion(for: name, in: spaces)
        guard suggestion != nil || !spaces.contains(where: names.isOpen) else { return }
        let message = SectionMessage.unknownName(name, spaces: spaces, suggestion: suggestion)
        report(message, at: node.span, replacement: suggestion.map { before + $0 + after })
    }
}

extension TextForm {
    /// A member, or a role at a member.
    static let participant = TextForm(
        "participant",
        help: Help(
            fi: "Jäsenen tunnus, tai jäsen/rooli.", sv: "En medlems id, eller medlem/roll.",
            en: "A member's id, or member/role."),
        pattern: #"^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Nd}_-]+(/[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Nd}_-]+)?$"#,
        examples: ["oulu", "setlementti/vetäjä"],
        mayLookLikeNumber: true
    )
}
