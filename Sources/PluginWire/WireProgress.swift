import JSON

/// How far a module has come: a line of JSON on standard error. Any other line there is a line of its log.
public struct WireProgress: Sendable, Hashable {
    /// How much is done, 0…1.
    public var fraction: Double
    /// What is going on, in a few words.
    public var detail: String

    /// Creates word of progress.
    public init(fraction: Double, detail: String = "") {
        self.fraction = fraction
        self.detail = detail
    }

    /// Reads a line of standard error; nil where it is a line of the log.
    public init?(line: String) {
        guard line.utf8.first == UInt8(ascii: "{"), line.utf8.count <= 4096,
            case .object(let object)? = try? JSONValue(parsing: line)
        else { return nil }
        switch object["progress"] {
        case .number(let number)?: fraction = number
        case .integer(let number)?: fraction = Double(number)
        default: return nil
        }
        if case .string(let text)? = object["detail"] { detail = text } else { detail = "" }
    }

    /// The line, without a line feed.
    public var line: String {
        JSONValue.object(["progress": .number(fraction), "detail": .string(detail)]).compactText
    }
}
