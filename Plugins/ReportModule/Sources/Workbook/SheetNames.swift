/// Names for a workbook's sheets: at most 31 characters, none of `[ ] : * ? / \`, each once.
struct SheetNames {
    private var taken: Set<String> = []

    private static let longest = 31

    /// The name for a table's title.
    mutating func name(for title: String) -> String {
        let stem = Self.stem(of: title)
        var name = Self.cut(stem, to: Self.longest)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let ending = " \(number)"
            name = Self.cut(stem, to: Self.longest - ending.count) + ending
            number += 1
        }
        return name
    }

    private static func stem(of title: String) -> String {
        var stem = ""
        for scalar in title.unicodeScalars {
            let isForbidden = "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 32
            stem.unicodeScalars.append(isForbidden ? " " : scalar)
        }
        // Nor may an apostrophe stand at either end.
        let bare = stem.split(separator: " ").joined(separator: " ").drop { $0 == "'" }
        // Excel keeps the name History for itself.
        return bare.isEmpty || bare.lowercased() == "history" ? "-" : String(bare)
    }

    /// Counts UTF-16 units, as Excel does.
    private static func cut(_ text: String, to length: Int) -> String {
        var result = text
        while result.utf16.count > length || result.last == " " || result.last == "'" { result.removeLast() }
        return result
    }
}
