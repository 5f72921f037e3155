package import LocatedYAML

extension Node {
    /// Whether two nodes mean the same to every reader: the order of keys, quotes, style and comments apart.
    ///
    /// A plain `12` and a quoted `"12"` differ, since only a field that wants text takes them alike. O(number of nodes), of
    /// those that an edit left as they were apart.
    package func means(_ other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let own), .scalar(let its)): own.means(its)
        case (.sequence(let own), .sequence(let its)):
            own.sharesStorage(with: its) || own.count == its.count && zip(own, its).allSatisfy { $0.means($1) }
        case (.mapping(let own), .mapping(let its)): own.means(its)
        default: false
        }
    }
}

extension Mapping {
    fileprivate func means(_ other: Mapping) -> Bool {
        if entries.sharesStorage(with: other.entries) { return true }
        guard entries.count == other.entries.count else { return false }
        if zip(entries, other.entries).allSatisfy({ $0.key == $1.key }) {
            return zip(entries, other.entries).allSatisfy { $0.value.means($1.value) }
        }
        let places = KeyPlaces(other)
        return entries.allSatisfy { entry in
            places.place(of: entry.key).map { entry.value.means(other.entries[$0].value) } ?? false
        }
    }
}

extension Array {
    /// Whether both are the same copy, so that there is nothing to compare.
    fileprivate func sharesStorage(with other: [Element]) -> Bool {
        withUnsafeBufferPointer { own in
            other.withUnsafeBufferPointer { own.count == $0.count && own.baseAddress == $0.baseAddress }
        }
    }
}

extension Scalar {
    /// What the core schema reads a scalar as.
    enum Kind: Hashable {
        case null, boolean, number, text
    }

    var kind: Kind {
        if isText { return .text }
        if isNull { return .null }
        if asBoolean != nil { return .boolean }
        return asNumber == nil ? .text : .number
    }

    fileprivate func means(_ other: Scalar) -> Bool {
        text == other.text && (style == other.style && tag == other.tag || kind == other.kind)
    }
}

/// Where each key of a mapping stands; looked up without going through long mappings again and again.
struct KeyPlaces {
    private let mapping: Mapping
    private let places: [String: Int]?

    private static let fewEntries = 12

    init(_ mapping: Mapping) {
        self.mapping = mapping
        guard mapping.entries.count > Self.fewEntries else {
            places = nil
            return
        }
        places = Dictionary(
            mapping.entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func place(of key: String) -> Int? {
        if let places { return places[key] }
        return mapping.entries.firstIndex { $0.key == key }
    }
}
