package import SourceText

/// A file with what was read from it.
package struct ReadFile: Sendable {
    package let file: SourceFile
    package let reading: LocatedYAML.Reading

    package init(file: SourceFile, reading: LocatedYAML.Reading) {
        self.file = file
        self.reading = reading
    }
}

extension LocatedYAML {
    /// Reads a file that has much in common with others: the entries at its top that stand byte by byte in one of these are
    /// taken over from there, and the rest alone is parsed. The result is that of reading the whole.
    ///
    /// In the parsed text only its key stands for each entry taken over. That the parser finds the key at the document's top with
    /// nothing behind it shows that what is around would have left the entry as it was.
    ///
    /// - Parameter signs: What is looked for later, as in the files read earlier; nil where nothing is.
    package static func read(
        file: SourceFile, takingOver earlier: [ReadFile], limits: ReadingLimits = ReadingLimits(),
        noting signs: Signs? = nil
    ) -> Reading {
        if let same = earlier.first(where: { $0.file.id == file.id && $0.file.bytes == file.bytes }) {
            return same.reading
        }
        let known = earlier.flatMap { TopEntry.all(of: $0) }
        guard !known.isEmpty, TextCheck(file, limits: limits).problems.diagnostics.isEmpty,
            file.firstContent(from: 0)?.scalar != "%",
            let reading = AbridgedText(file, without: known)?.reading(limits: limits, noting: signs)
        else { return read(file: file, limits: limits, noting: signs) }
        return reading
    }
}

/// An entry at the top of a file that was read, with the lines up to the next.
private struct TopEntry {
    let bytes: ArraySlice<UInt8>
    let key: ArraySlice<UInt8>
    let entry: Mapping.Entry
    /// Whether it ends in a block scalar, of which empty lines behind it may be a part.
    let endsInBlockScalar: Bool

    /// The entries of a file; none where it has mistakes, its parts depend on others by anchors or tags' handles, or a marker of
    /// the document's end is behind the last.
    static func all(of earlier: ReadFile) -> [TopEntry] {
        let (file, reading) = (earlier.file, earlier.reading)
        guard reading.isComplete, reading.diagnostics.isEmpty, !reading.hasAnchors, let root = reading.document,
            let entries = root.mapping?.entries, entries.first?.keySpan.start == root.span.start,
            file.firstContent(from: 0)?.scalar != "%", file.firstContent(from: root.span.end) == nil
        else { return [] }
        let starts = entries.map { file.byteOffset(of: $0.keySpan.start) }
        guard starts.allSatisfy({ $0 == 0 || file.bytes[$0 - 1].isLineBreak }),
            file.bytes[starts[0]] != UInt8(ascii: "{")
        else { return [] }
        return zip(entries, zip(starts, starts.dropFirst() + [file.bytes.count])).map { entry, range in
            TopEntry(
                bytes: file.bytes[range.0..<range.1], key: file.bytes(of: entry.keySpan), entry: entry,
                endsInBlockScalar: entry.value.lastScalar?.style.isBlock ?? false)
        }
    }

    /// Whether the entry stands in a text at a place, and nothing that may belong to it behind it.
    func stands(in text: [UInt8], at start: Int) -> Bool {
        let end = start + bytes.count
        guard end <= text.count, text[start] == bytes.first, text.holds(bytes, at: start) else {
            return false
        }
        guard end < text.count else { return true }
        guard bytes.last?.isLineBreak ?? false else { return false }
        return !endsInBlockScalar || !text[end].isBlankOrBreak
    }
}

/// A text in which only the keys are left of some entries at its top.
private struct AbridgedText {
    /// A stretch of lines that are as in the whole, or an entry of which the key is left.
    private struct Piece {
        /// Where it begins, in scalars.
        var start: UInt32
        var startInWhole: UInt32
        var taken: TopEntry?
    }

    private let whole: SourceFile
    private let file: SourceFile
    private let pieces: [Piece]

    /// Leaves out the entries that stand in a file; nil if there are none.
    init?(_ whole: SourceFile, without known: [TopEntry]) {
        var bytes: [UInt8] = []
        var starts: [(byte: Int, inWhole: Int, taken: TopEntry?)] = []
        var position = 0
        while position < whole.bytes.count {
            let mayBegin = !whole.bytes[position].isBlankOrBreak
            if mayBegin, let entry = known.first(where: { $0.stands(in: whole.bytes, at: position) }) {
                starts.append((bytes.count, position, entry))
                bytes += entry.key
                bytes += [UInt8(ascii: ":"), UInt8(ascii: "\n")]
                position += entry.bytes.count
            } else {
                if starts.last.map({ $0.taken != nil }) ?? true { starts.append((bytes.count, position, nil)) }
                let end = whole.startOfNextLine(after: position)
                bytes += whole.bytes[position..<end]
                position = end
            }
        }
        guard starts.contains(where: { $0.taken != nil }) else { return nil }
        let file = SourceFile(id: whole.id, path: whole.path, bytes: bytes)
        self.whole = whole
        self.file = file
        pieces = starts.map { start in
            Piece(
                start: file.scalarOffset(ofByte: start.byte), startInWhole: whole.scalarOffset(ofByte: start.inWhole),
                taken: start.taken)
        }
    }

    /// What the whole holds; nil if that has to be read after all.
    func reading(limits: ReadingLimits, noting signs: Signs?) -> LocatedYAML.Reading? {
        var reading = LocatedYAML.read(file: file, limits: limits, noting: signs)
        guard reading.isComplete, reading.diagnostics.isEmpty, !reading.hasAnchors,
            let root = reading.document, let written = root.mapping?.entries,
            written.first?.keySpan.start == root.span.start
        else { return nil }
        var entries: [Mapping.Entry] = []
        entries.reserveCapacity(written.count)
        var taken = 0
        for entry in written {
            let next = pieces.partitioningIndex { $0.start > entry.keySpan.start }
            guard next > 0, case let piece = pieces[next - 1] else { return nil }
            guard let known = piece.taken else {
                entries.append(entry.moved(from: piece.start, to: piece.startInWhole, of: whole.id))
                continue
            }
            guard entry.keySpan.start == piece.start, entry.value.isLeftOut else { return nil }
            taken += 1
            reading.nodeCount += known.entry.value.nodeCount - 1
            entries.append(known.entry.moved(from: known.entry.keySpan.start, to: piece.startInWhole, of: whole.id))
        }
        guard taken == pieces.count(where: { $0.taken != nil }), reading.nodeCount <= limits.nodes,
            let first = entries.first, let last = entries.last
        else { return nil }
        let span = SourceSpan(
            file: whole.id, start: first.keySpan.start, end: max(last.keySpan.end, last.value.span.end))
        reading.document = .mapping(entries, at: span)
        return reading
    }
}

extension SourceFile {
    fileprivate func startOfNextLine(after byte: Int) -> Int {
        bytes[byte...].firstIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? bytes.count
    }
}

extension [UInt8] {
    /// Whether other bytes stand at a place, behind which there are as many; looks at eight at once.
    fileprivate func holds(_ part: ArraySlice<UInt8>, at start: Int) -> Bool {
        withUnsafeBytes { own in
            part.withUnsafeBytes { part in
                var place = 0
                while place + 8 <= part.count {
                    let piece = part.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    guard own.loadUnaligned(fromByteOffset: start + place, as: UInt64.self) == piece else {
                        return false
                    }
                    place += 8
                }
                return (place..<part.count).allSatisfy { own[start + $0] == part[$0] }
            }
        }
    }
}

extension UInt8 {
    fileprivate var isBlankOrBreak: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || isLineBreak }
}

extension Scalar.Style {
    fileprivate var isBlock: Bool { self == .literal || self == .folded }
}

// MARK: - Nodes

extension Node {
    /// Whether nothing was written in its place.
    fileprivate var isLeftOut: Bool {
        guard let scalar else { return false }
        return scalar.text.isEmpty && scalar.style == .plain && scalar.tag == nil
    }

    /// The scalar that stands last in it.
    fileprivate var lastScalar: Scalar? {
        switch content {
        case .scalar(let scalar): scalar
        case .sequence(let elements): elements.last?.lastScalar
        case .mapping(let mapping): mapping.entries.last?.value.lastScalar
        }
    }

    /// How many nodes it has, itself and keys among them.
    fileprivate var nodeCount: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.nodeCount }
        case .mapping(let mapping): mapping.entries.reduce(1) { $0 + 1 + $1.value.nodeCount }
        }
    }

    fileprivate func moved(by move: Move) -> Node {
        switch content {
        case .scalar: Node(content, at: move(span))
        case .sequence(let elements): .sequence(elements.map { $0.moved(by: move) }, at: move(span))
        case .mapping(let mapping): .mapping(mapping.entries.map { $0.moved(by: move) }, at: move(span))
        }
    }
}

extension Mapping.Entry {
    fileprivate func moved(by move: Move) -> Mapping.Entry {
        Mapping.Entry(key: key, at: move(keySpan), value: value.moved(by: move))
    }

    /// The entry as it stands in a file where what was at one place is at another.
    fileprivate func moved(from start: UInt32, to target: UInt32, of file: SourceFileID) -> Mapping.Entry {
        start == target && keySpan.file == file ? self : moved(by: Move(file: file, distance: target &- start))
    }
}

/// From places in one file to those in another.
private struct Move {
    let file: SourceFileID
    /// How many scalars further, modulo 2³².
    let distance: UInt32

    func callAsFunction(_ span: SourceSpan) -> SourceSpan {
        SourceSpan(file: file, start: span.start &+ distance, end: span.end &+ distance)
    }
}
