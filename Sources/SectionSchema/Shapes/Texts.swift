import LocatedYAML

extension Shape<String> {
    /// Any text on its own characters, whatever YAML would read them as.
    package static let text = Shape(.text(.anyText)) { node, decoding in
        if let text = node.text { return text }
        decoding.reportWrongForm(of: node, expected: .text)
        return nil
    }
}

extension TextForm {
    /// Any text.
    package static let anyText = TextForm(
        "text",
        help: Help(fi: "Teksti.", sv: "Text.", en: "Text."),
        mayLookLikeNumber: true
    )
}

extension Shape<Node> {
    /// Whatever stands there, kept as it is for a later stage.
    package static func asWritten(_ form: CustomForm, kinds: [NodeKind] = []) -> Shape {
        Shape(.custom(form)) { node, decoding in
            let kind = NodeKind(node)
            let general: NodeKind = kind == .number || kind == .boolean ? .text : kind
            guard kinds.isEmpty || kinds.contains(general) else {
                decoding.report(SectionMessage.wrongForms(expected: kinds, found: kind), at: node.span)
                return nil
            }
            return node
        }
    }
}
