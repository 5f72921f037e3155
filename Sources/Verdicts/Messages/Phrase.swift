import JSON

/// A text for people with gaps that are filled for each thing, put together in advance as far as it is the same for all.
struct Phrase: Sendable {
    /// What a gap is for.
    enum Gap: Sendable {
        /// The day on which it was earned, ended or was lost.
        case day
        /// The last day of something.
        case until
        /// What is lacking.
        case lacking
        /// What comes behind the rest, if anything does.
        case ending
        /// A number of marks.
        case count
        /// How many are wanted.
        case wanted
    }

    /// What stands before each gap and behind the last.
    private let texts: [String]
    private let gaps: [Gap]
    /// The same texts in bytes.
    private let bytes: ByteTable

    private init(_ texts: [String], _ gaps: [Gap]) {
        self.texts = texts
        self.gaps = gaps
        bytes = ByteTable(texts.map { Array($0.utf8) })
    }

    /// Appends the text, with the gaps filled by a closure.
    func append(to output: inout ByteBuffer, filling fill: (Gap, inout ByteBuffer) -> Void) {
        for place in gaps.indices {
            bytes.append(place, to: &output)
            fill(gaps[place], &output)
        }
        bytes.append(gaps.count, to: &output)
    }

    /// Appends a text without gaps.
    func append(to output: inout ByteBuffer) {
        append(to: &output) { _, _ in }
    }
}

extension Phrase: ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var texts = [""]
        fileprivate var gaps: [Gap] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ text: String) { texts[texts.count - 1] += text }
        mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

        mutating func appendInterpolation(_ gap: Gap) {
            gaps.append(gap)
            texts.append("")
        }

        mutating func appendInterpolation(_ phrase: Phrase) {
            appendLiteral(phrase.texts[0])
            for (gap, text) in zip(phrase.gaps, phrase.texts.dropFirst()) {
                appendInterpolation(gap)
                appendLiteral(text)
            }
        }
    }

    init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.texts, stringInterpolation.gaps)
    }

    init(stringLiteral text: String) { self.init([text], []) }
}
