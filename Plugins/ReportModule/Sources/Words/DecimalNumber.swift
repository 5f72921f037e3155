/// A number as people write it: whole ones without a fraction.
struct DecimalNumber: CustomStringConvertible {
    private let value: Double

    init(_ value: Double) {
        self.value = value
    }

    /// `14`, `2.5`.
    var description: String {
        Int64(exactly: value).map(String.init) ?? value.description
    }

    /// `14`, and `2,5` where the language has a decimal comma.
    func text(in language: String) -> String {
        ["fi", "sv"].contains(language) ? description.replacing(".", with: ",") : description
    }
}
