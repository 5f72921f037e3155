/// The scripts of Unicode, which the standard library doesn't tell.
enum UnicodeScripts {
    /// The scalars of a script such as `Greek`; nil if there is none of that name.
    static func scalars(named name: String) -> ScalarSet? {
        scripts[name]
    }

    private static let scripts: [String: ScalarSet] = {
        var scripts: [String: [ClosedRange<UInt32>]] = [:]
        var name = ""
        for line in table.split(separator: "\n") {
            var words = line.split(separator: " ")
            // Further lines of a script are indented.
            if !line.hasPrefix(" ") { name = String(words.removeFirst()) }
            scripts[name, default: []] += words.compactMap(range)
        }
        return scripts.mapValues { ScalarSet($0) }
    }()

    private static func range(_ word: Substring) -> ClosedRange<UInt32>? {
        let bounds = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let low = bounds.first, let high = bounds.last, low <= high else { return nil }
        return low...high
    }
}
