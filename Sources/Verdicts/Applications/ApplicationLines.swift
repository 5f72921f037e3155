import JSON
package import NetworkModel
import SourceText

/// Reads applications from JSON Lines, one application a line; a line with an error gives none, the rest goes on.
package struct ApplicationLines: Sequence {
    /// One line: its application unless there is an error, and what is wrong with it.
    package struct Line: Sendable {
        /// From 1.
        package var number: Int
        package var application: Application?
        package var problems: [ApplicationMessage]
        /// Where in the line the JSON breaks off, as a column from 1; nil where it is JSON.
        package var column: Int?
    }

    private let lines: JSONLines
    private let decoder: ApplicationDecoder

    /// Reads a text's lines as they are asked for.
    package init(_ bytes: [UInt8], decoder: ApplicationDecoder) {
        lines = JSONLines(bytes, limits: JSONLimits(maximumDepth: 32, maximumByteCount: 64 << 20))
        self.decoder = decoder
    }

    package func makeIterator() -> Iterator { Iterator(lines: lines.makeIterator(), decoder: decoder) }

    package struct Iterator: IteratorProtocol {
        var lines: JSONLines.Iterator
        let decoder: ApplicationDecoder
        private var seen: Set<String> = []

        init(lines: JSONLines.Iterator, decoder: ApplicationDecoder) {
            self.lines = lines
            self.decoder = decoder
        }

        package mutating func next() -> Line? {
            guard let line = lines.next() else { return nil }
            switch line.value {
            case .failure(let error):
                return Line(number: line.number, problems: [.syntax(error.reason)], column: error.column)
            case .success(let value):
                var (application, problems) = decoder.decode(value)
                if let id = application?.id, !seen.insert(id).inserted {
                    problems.append(.duplicateID(id))
                    application = nil
                }
                return Line(number: line.number, application: application, problems: problems)
            }
        }
    }
}
