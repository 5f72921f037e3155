package import LocatedYAML

/// What a coordinator sees at a place of a YAML file.
package enum NodeKind: Sendable, Hashable {
    case nothing, text, number, boolean, list, mapping

    /// The kind that a node is.
    package init(_ node: Node) {
        self =
            switch node.content {
            case .sequence: .list
            case .mapping: .mapping
            case .scalar(let scalar) where scalar.isNull: .nothing
            case .scalar(let scalar) where scalar.asNumber != nil: .number
            case .scalar(let scalar) where scalar.asBoolean != nil: .boolean
            case .scalar: .text
            }
    }
}
