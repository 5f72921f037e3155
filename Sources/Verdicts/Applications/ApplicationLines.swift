package import NetworkModel

/// Reads applications from JSON Lines, one application a line; a line with an error gives none, the rest goes on.
package struct ApplicationLines: Sequence {
    /// One line: its application unless there is an error, and what is wrong with it.
    package struct Line: Sendable {
        /// From 1.
        package var number: Int
        package var placed: PlacedApplication?
        package var problems: [ApplicationMessage]
        /// Where in the line the JSON breaks off, as a column from 1; nil where it is JSON.
        package var column: Int?
        fileprivate var places: ApplicationPlaces

        init(_ number: Int, _ reading: ApplicationDecoder.Reading, _ places: ApplicationPlaces) {
            self.number = number
            placed = reading.application
            problems = reading.problems
            column = reading.column
            self.places = places
        }

        /// The application by ids.
        package var application: Application? { placed.map(places.application) }

        /// Makes a line whose application has an id that was there before one without.
        mutating func refuse(ifSeenIn seen: inout SeenIDs) {
            guard let id = placed?.id, !seen.insert(SeenIDs.fingerprint(of: id)) else { return }
            problems.append(.duplicateID(id))
            placed = nil
        }
    }

    private let bytes: [UInt8]
    private let decoder: ApplicationDecoder

    /// Reads a text's lines as they are asked for.
    package init(_ bytes: [UInt8], decoder: ApplicationDecoder) {
        self.bytes = bytes
        self.decoder = decoder
    }

    package func makeIterator() -> Iterator { Iterator(bytes: bytes, decoder: decoder) }

    package struct Iterator: IteratorProtocol {
        let bytes: [UInt8]
        let decoder: ApplicationDecoder
        private var cursor = LineCursor()
        private var seen = SeenIDs()

        init(bytes: [UInt8], decoder: ApplicationDecoder) {
            self.bytes = bytes
            self.decoder = decoder
        }

        package mutating func next() -> Line? {
            let reading = bytes.withUnsafeBufferPointer { buffer in
                cursor.next(in: buffer).map { decoder.read($0) }
            }
            guard let reading else { return nil }
            var line = Line(cursor.number, reading, decoder.places)
            line.refuse(ifSeenIn: &seen)
            return line
        }
    }
}

/// Goes through the lines of a text; blank ones are left out.
struct LineCursor {
    /// The number of the line that was given last, from 1.
    private(set) var number = 0
    private var position = 0

    /// The next line, without the line feed.
    mutating func next(in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        while position < text.count {
            number += 1
            let start = position
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            position = end + 1
            let line = UnsafeBufferPointer(rebasing: text[start..<end])
            // Of the white space that can stand in a line, all is at or below a space.
            if line.contains(where: { $0 > UInt8(ascii: " ") }) { return line }
        }
        return nil
    }
}
