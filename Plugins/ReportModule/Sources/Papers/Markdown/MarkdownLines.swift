/// What a template wrote, line by line.
struct MarkdownLines {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// At most one empty line in a row, none at the beginning, a line break at the end; and each list that a template
    /// numbers `1.` throughout counts on, so that it reads well as it stands.
    var tidied: String {
        var lines: [String] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                if lines.last?.isEmpty == false { lines.append("") }
            } else if line.hasPrefix("1. ") {
                number += 1
                lines.append("\(number). \(line.dropFirst(3))")
            } else {
                if !line.hasPrefix(" ") { number = 0 }
                lines.append(line.hasPrefix("|") ? String(line).replacing("  |", with: " |") : String(line))
            }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}
