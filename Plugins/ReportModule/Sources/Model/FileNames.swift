/// Gives out file names made from ids: of letters, digits, `-`, `_` and `.`, short enough for any disk, each once.
struct FileNames {
    private var taken: Set<String> = []

    /// A name's stem is at most this long, in bytes of UTF-8, so that with a number and an ending it stays below 255.
    private static let longest = 120

    /// The name for an id, without ending; of names that a disk may take for the same, later ones get a number.
    mutating func name(for id: String) -> String {
        let stem = Self.stem(of: id)
        var name = stem
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(stem)-\(number)"
            number += 1
        }
        return name
    }

    private static func stem(of id: String) -> String {
        var stem = ""
        for character in id {
            let isPlain = character.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-_.".unicodeScalars.contains(scalar)
            }
            guard stem.utf8.count + character.utf8.count <= longest else { break }
            stem.append(isPlain ? character : "-")
        }
        // A leading dot hides a file, a trailing one is lost on some disks.
        stem = String(stem.drop { $0 == "." })
        while stem.last == "." { stem.removeLast() }
        return stem.isEmpty ? "-" : stem
    }
}
