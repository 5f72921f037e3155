package import NetworkModel

/// Reads applications from JSON Lines, one application a line; a line with an error gives none, the rest goes on.
package struct ApplicationLines: Sequence {
    /// One line: its application unless there is an error, and what is wrong with it.
    package struct Line: Sendable {
        /// From 1.
        package var number: Int
        private(set) var reading: ApplicationDecoder.Reading
        private let places: ApplicationPlaces

        init(_ number: Int, _ reading: ApplicationDecoder.Reading, _ places: ApplicationPlaces) {
            self.number = number
            self.reading = reading
            self.places = places
        }

        /// The application by ids.
        package var application: Application? { reading.application.map(places.application) }
        package var problems: [ApplicationMessage] { reading.problems.map(\.message) }
        package var locatedProblems: [ApplicationProblem] { reading.problems }

        /// Makes a line whose application has an id that was there before one without.
        mutating func refuse(ifSeenIn seen: inout SeenIDs) {
            guard let id = reading.application?.id, !seen.insert(SeenIDs.fingerprint(of: id)) else { return }
            reading.problems.append(ApplicationProblem(.duplicateID(id)))
            reading.application = nil
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
        private var reader: ApplicationReader
        private var cursor = LineCursor()
        private var seen = SeenIDs()
        private var told = 0

        /// After so many problems nobody reads what unknown words may have meant.
        private static let suggestingUpTo = 100

        init(bytes: [UInt8], decoder: ApplicationDecoder) {
            self.bytes = bytes
            self.decoder = decoder
            reader = ApplicationReader(decoder)
        }

        package mutating func next() -> Line? {
            let reading = bytes.withUnsafeBufferPointer { buffer in
                cursor.next(in: buffer).map { reader.reading(of: $0, suggesting: told < Self.suggestingUpTo) }
            }
            guard let reading else { return nil }
            var line = Line(cursor.number, reading, decoder.places)
            line.refuse(ifSeenIn: &seen)
            told += reading.problems.count
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
            let end = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
            position = end + 1
            let line = UnsafeBufferPointer(rebasing: text[start..<end])
            // Of the white space that can stand in a line, all is at or below a space.
            if line.contains(where: { $0 > UInt8(ascii: " ") }) { return line }
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The place of the first byte of a value from a place on, looked for eight at a time.
    fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var place = start
        while place + 8 <= count, let base = baseAddress {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
            let difference = word ^ (ones &* UInt64(byte))
            let found = (difference &- ones) & ~difference & (ones &* 0x80)
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        return self[place...].firstIndex(of: byte)
    }
}
