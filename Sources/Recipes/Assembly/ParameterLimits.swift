import CEL
package import LocatedYAML
import NetworkModel

/// What a parameter's declaration allows beside its type.
package struct ParameterLimits: Sendable, Hashable {
    /// The least number, as written.
    package var minimum: String?
    /// The greatest number, as written.
    package var maximum: String?
    /// A regular expression in RE2's syntax that the whole text matches.
    package var pattern: String?

    /// Reads them from a declaration; what is wrong with them is told with the other sections.
    package init(declaration: Node) {
        minimum = declaration["minimum"].flatMap { $0.asNumber == nil ? nil : $0.text }
        maximum = declaration["maximum"].flatMap { $0.asNumber == nil ? nil : $0.text }
        pattern = declaration["pattern"]?.text
    }

    /// How a value breaks them, if it does.
    func problem(with value: FieldValue, of name: String) -> AssemblyMessage? {
        switch value {
        case .integer(let integer) where !allows(Double(integer)): .parameterRange(name, limits: self)
        case .number(let number) where !allows(number): .parameterRange(name, limits: self)
        case .text(let text): pattern.flatMap { matches(text, $0) ? nil : .parameterPattern(name, pattern: $0) }
        default: nil
        }
    }

    private func allows(_ number: Double) -> Bool {
        number >= minimum.flatMap(Double.init) ?? -.infinity && number <= maximum.flatMap(Double.init) ?? .infinity
    }

    private func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? RegularExpression("^(?:\(pattern))$") else { return true }
        return expression.matches(text)
    }
}
