/// A replacement text: `\0` is the whole match, `\1`…`\9` a group, `\\` a backslash, all else itself.
package struct RegularExpressionReplacement: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case literal([UInt8])
        case group(Int)
    }

    private var pieces: [Piece] = []

    /// Reads a replacement for an expression with a number of groups.
    ///
    /// - Throws: ``RegularExpressionError`` if a backslash stands before anything else, or the group is not there.
    package init(_ text: String, groupCount: Int) throws(RegularExpressionError) {
        let bytes = Array(text.utf8)
        var literal: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let start = offset
            offset += 1
            guard bytes[start] == UInt8(ascii: "\\") else {
                literal.append(bytes[start])
                continue
            }
            guard offset < bytes.count else {
                throw RegularExpressionError(reason: .trailingBackslash, range: start..<offset)
            }
            offset += 1
            switch bytes[start + 1] {
            case UInt8(ascii: "\\"): literal.append(UInt8(ascii: "\\"))
            case let digit where digit.isASCIIDigit:
                let number = Int(digit - UInt8(ascii: "0"))
                guard number <= groupCount else {
                    throw RegularExpressionError(reason: .unknownGroupNumber, range: start..<offset)
                }
                pieces += [.literal(literal), .group(number)]
                literal = []
            default: throw RegularExpressionError(reason: .unknownEscape, range: start..<offset)
            }
        }
        pieces.append(.literal(literal))
    }

    /// Appends the replacement of a match; a group that took no part counts as empty.
    func append(_ match: RegularExpressionMatch, of text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes): result += bytes
            case .group(let number): if let range = match.groups[number] { result += text[range] }
            }
        }
    }
}
