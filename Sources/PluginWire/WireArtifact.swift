import JSON

/// A file for the output folder: its bytes as text, or in base64 (RFC 4648 §4).
public struct WireArtifact: Sendable, Hashable {
    /// What the file is for the user.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case page, calendar, workbook, verdicts, table, data, picture, document
    }

    /// Below the output folder, parts joined by `/`; no part is empty, hidden, `.` or `..`.
    public var path: String
    /// What the file is for the user.
    public var kind: Kind
    /// The file's bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, kind: Kind, bytes: [UInt8]) {
        self.path = path
        self.kind = kind
        self.bytes = bytes
    }

    init(_ object: WireObject) throws(WireError) {
        let path = try object.text("path")
        let kind: Kind = try object.word("kind")
        switch (try object.optionalText("text"), try object.optionalText("base64")) {
        case (let text?, nil): self.init(path: path, kind: kind, bytes: Array(text.utf8))
        case (nil, let base64?):
            guard let bytes = [UInt8](base64: base64) else { throw object.error(.notBase64, at: "base64") }
            self.init(path: path, kind: kind, bytes: bytes)
        default: throw object.error(.notExactlyOne(["text", "base64"]), at: "text")
        }
    }

    var json: JSONObject {
        var object: JSONObject = ["path": .string(path), "kind": .string(kind.rawValue)]
        if let text = String(validating: bytes, as: UTF8.self) {
            object["text"] = .string(text)
        } else {
            object["base64"] = .string(bytes.base64)
        }
        return object
    }
}

// MARK: - Base64

extension [UInt8] {
    /// The bytes in base64 with padding.
    var base64: String {
        var text: [UInt8] = []
        text.reserveCapacity((count + 2) / 3 * 4)
        for start in stride(from: 0, to: count, by: 3) {
            let group = self[start..<Swift.min(start + 3, count)]
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= UInt32(8 * (3 - group.count))
            for digit in 0..<4 {
                let isPadding = digit > group.count
                text.append(isPadding ? Base64.padding : Base64.digits[Int(bits >> UInt32(18 - 6 * digit) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads base64; line breaks are passed over, padding may be left out. Nil where anything else stands in it.
    init?(base64: String) {
        self = []
        reserveCapacity(base64.utf8.count / 4 * 3)
        var bits: UInt32 = 0
        var digitCount = 0
        var isEnding = false
        for byte in base64.utf8 {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { continue }
            if byte == Base64.padding {
                isEnding = true
                continue
            }
            let value = Base64.values[Int(byte)]
            guard value < 64, !isEnding else { return nil }
            bits = bits << 6 | UInt32(value)
            digitCount += 1
            if digitCount % 4 == 0 {
                append(contentsOf: [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)])
                bits = 0
            }
        }
        switch digitCount % 4 {
        case 0: break
        case 2: append(UInt8(bits >> 4 & 255))
        case 3: append(contentsOf: [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)])
        default: return nil
        }
    }
}

private enum Base64 {
    static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    static let padding = UInt8(ascii: "=")
    /// The value of each byte as a digit; 255 where it is none.
    static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()
}
