import CLibYAML

extension Scalar.Tag {
    /// The tag of a name that libyaml has resolved; nil if the core schema has no such scalar tag.
    init?(name: String) {
        switch name {
        case "!", "tag:yaml.org,2002:str": self = .text
        case "tag:yaml.org,2002:null": self = .null
        case "tag:yaml.org,2002:bool": self = .boolean
        case "tag:yaml.org,2002:int": self = .integer
        case "tag:yaml.org,2002:float": self = .number
        default: return nil
        }
    }
}

extension Scalar {
    /// Whether the text can be read as what its tag says.
    var fitsTag: Bool {
        switch tag {
        case nil, .text: true
        case .null: isNull
        case .boolean: asBoolean != nil
        case .integer: asInteger != nil
        case .number: asNumber != nil
        }
    }
}

extension Scalar.Style {
    init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
