// Literal and folded scalars: indentation is cut off, and folding spares lines that begin with a blank.

extension ScalarScanner {
    mutating func scanBlock(expecting text: [Unicode.Scalar]) {
        // Of a text of nothing but blanks nobody can say where its indentation ends.
        if text.allSatisfy(\.isBlankOrBreak) { return }
        let folds = next == ">"
        skipHeader()
        let indentation = indentation(expecting: text)
        var previousBreak: Character?
        var previousBeganBlank = false
        var emptyLines = takeEmptyLines(indentation: indentation)
        while let next {
            let joins = folds && previousBreak?.value == "\n" && !previousBeganBlank && !next.isBlank
            if let previousBreak, !joins {
                emit([previousBreak])
            } else if let previousBreak, emptyLines.isEmpty {
                emit([Character(value: " ", source: previousBreak.source)])
            }
            emit(emptyLines)
            previousBeganBlank = next.isBlank
            while let next = self.next, !next.isBreak { takeVerbatim() }
            previousBreak = takeBreak()
            emptyLines = takeEmptyLines(indentation: indentation)
        }
        if let previousBreak { emit([previousBreak]) }
        emit(emptyLines)
    }

    /// Passes over the indicators, a comment and the break that ends the header.
    private mutating func skipHeader() {
        while let next, !next.isBreak { position += 1 }
        _ = takeBreak()
    }

    /// How many spaces are cut off each line: what the first line with text has more in the source than in the text.
    private func indentation(expecting text: [Unicode.Scalar]) -> Int {
        max(0, Self.leadingSpaces(of: source[position...]) - Self.leadingSpaces(of: text[...]))
    }

    /// The number of spaces before the first line's text, empty lines passed over.
    private static func leadingSpaces(of text: ArraySlice<Unicode.Scalar>) -> Int {
        var spaces = 0
        for scalar in text {
            if scalar.isBreak {
                spaces = 0
            } else if scalar == " " {
                spaces += 1
            } else {
                break
            }
        }
        return spaces
    }

    /// Takes lines that hold nothing but indentation, and the indentation of the line after them; gives their breaks.
    private mutating func takeEmptyLines(indentation: Int) -> [Character] {
        var breaks: [Character] = []
        while true {
            var spaces = 0
            while spaces < indentation, next == " " {
                position += 1
                spaces += 1
            }
            guard let found = takeBreak() else { return breaks }
            breaks.append(found)
        }
    }
}
