import CEL
import JSON
import Recipes
import WorkCalendar

extension ByteBuffer {
    /// The greatest number of elements that are shown of a list.
    private static let shownElements = 100
    /// How deep lists and maps are shown in each other.
    private static let shownDepth = 3

    /// Appends what a part of a condition came to as JSON: things by their ids, days as `2027-09-30`; null for what failed.
    mutating func append(shown outcome: Trace.Shown) {
        switch outcome {
        case .bool(let boolean): append(constant: boolean ? "true" : "false")
        case .int(let integer): append(Int(integer))
        case .value(let address): append(shown: address, depth: 0)
        case .failure: append(constant: "null")
        }
    }

    private mutating func append(shown address: UnsafePointer<Value>, depth: Int) {
        // What most values are is written from where it stands.
        if appendText(at: address) { return }
        if let id = address.idAddress, appendText(at: id) { return }
        switch address.pointee {
        case .null: append(constant: "null")
        case .bool(let boolean): append(constant: boolean ? "true" : "false")
        case .int(let integer): append(Int(integer))
        case .uint(let integer): append(text: String(integer))
        case .double(let number) where number.isFinite: append(text: number.description)
        case .double(let number): append(json: "\(number)")
        case .list(let elements) where depth < Self.shownDepth: append(shown: elements, depth: depth)
        case .map(let map) where depth < Self.shownDepth: append(shown: map, depth: depth)
        case .timestamp(let timestamp):
            guard let day = timestamp.midnightDay else { return append(json: address.pointee.plainText) }
            append(UInt8(ascii: "\""))
            append(day)
            append(UInt8(ascii: "\""))
        default: append(json: address.pointee.plainText)
        }
    }

    /// Appends the text that stands at an address; false if something else does.
    private mutating func appendText(at address: UnsafePointer<Value>) -> Bool {
        address.showUTF8Bytes { text in
            append(UInt8(ascii: "\""))
            append(jsonContent: text)
            append(UInt8(ascii: "\""))
        }
    }

    private mutating func append(shown elements: [Value], depth: Int) {
        append(UInt8(ascii: "["))
        elements.withUnsafeBufferPointer { elements in
            guard let start = elements.baseAddress else { return }
            for place in 0..<min(elements.count, Self.shownElements) {
                if place > 0 { append(UInt8(ascii: ",")) }
                append(shown: start + place, depth: depth + 1)
            }
        }
        append(UInt8(ascii: "]"))
    }

    private mutating func append(shown map: MapValue, depth: Int) {
        append(UInt8(ascii: "{"))
        for (place, entry) in map.entries.prefix(Self.shownElements).enumerated() {
            if place > 0 { append(UInt8(ascii: ",")) }
            append(json: entry.key.plainText)
            append(UInt8(ascii: ":"))
            withUnsafePointer(to: entry.value) { append(shown: $0, depth: depth + 1) }
        }
        append(UInt8(ascii: "}"))
    }

    /// Appends a day, such as `2027-09-30`.
    mutating func append(_ day: Day) {
        let (year, month, dayOfMonth) = day.parts
        guard (0...9999).contains(year) else { return append(text: day.description) }
        append(year, digits: 4)
        append(UInt8(ascii: "-"))
        append(month, digits: 2)
        append(UInt8(ascii: "-"))
        append(dayOfMonth, digits: 2)
    }
}
