import LocatedYAML
import SourceText

/// Writes scalars so that they read back as the same text and kind.
enum ScalarWriting {
    /// A scalar on one line, in the style preferred where it can be written so.
    static func text(for scalar: Scalar, preferring style: Scalar.Style, inFlow: Bool) -> String {
        guard scalar.kind == .text else { return scalar.text }
        switch style {
        case .plain where canBePlain(scalar.text, inFlow: inFlow):
            return scalar.text
        case .singleQuoted where !scalar.text.unicodeScalars.contains(where: needsEscape):
            return "'" + scalar.text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
                + "'"
        default:
            return Scalar.doubleQuoted(scalar.text)
        }
    }

    /// A key of a mapping.
    static func key(_ key: String, inFlow: Bool) -> String {
        canBePlain(key, inFlow: inFlow) || Scalar(key).kind != .text && !key.isEmpty ? key : Scalar.doubleQuoted(key)
    }

    /// Whether a text can stand without quotes and is read as text then (YAML 1.2, 7.3.3; narrower where people err).
    static func canBePlain(_ text: String, inFlow: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, Scalar(text).kind == .text else { return false }
        if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) || first.isBlank || last.isBlank { return false }
        if first == "-", scalars.count == 1 || !scalars[1].properties.isAlphabetic { return false }
        if last == ":" || first == "=" || text.hasPrefix("...") { return false }
        for (index, scalar) in scalars.enumerated() {
            if needsEscape(scalar) { return false }
            if inFlow, ",[]{}".unicodeScalars.contains(scalar) { return false }
            if scalar == "#", scalars[index - 1].isBlank { return false }
            if scalar == ":", scalars[index + 1].isBlank { return false }
            if scalar == "$", scalars[index...].starts(with: "${{".unicodeScalars) { return false }
        }
        return true
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": true
        default: false
        }
    }
}
