package import CEL
package import WorkCalendar

extension Value {
    /// The value in a text for data: things by their ids, days as `2027-09-30`.
    package var plainText: String { text(in: nil) }

    /// The value in a text for people: things by their names, days as the language writes them.
    func text(in language: String?) -> String {
        switch self {
        case .null: ""
        case .bool(let boolean): boolean ? "true" : "false"
        case .int(let integer): String(integer)
        case .uint(let integer): String(integer)
        case .double(let number): Self.text(of: number)
        case .string(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .list(let elements): elements.map { $0.text(in: language) }.joined(separator: ", ")
        case .map(let map): map.values.map { $0.text(in: language) }.joined(separator: ", ")
        case .timestamp(let timestamp): Self.text(of: timestamp, in: language)
        case .duration(let span): "\(span.wholeSeconds)s"
        case .type(let type): type.description
        case .optional(let value): value?.text(in: language) ?? ""
        case .record(let record): Self.text(of: record, isForPeople: language != nil)
        case .opaque(let value): value.description
        }
    }

    /// Whole numbers without a fraction.
    private static func text(of number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? number.description
    }

    private static func text(of timestamp: Timestamp, in language: String?) -> String {
        if let day = timestamp.midnightDay { return language.map { day.text(in: $0) } ?? day.description }
        let time = timestamp.civilTime
        let day = Day(year: time.year, month: time.month, day: time.day)
        guard let day else { return "\(timestamp.secondsSinceEpoch)" }
        let date = language.map { day.text(in: $0) } ?? day.description
        let clock = LocalTime.clockText(hour: time.hour, minute: time.minute)
        return language == nil ? "\(date)T\(clock)Z" : "\(date) \(clock) UTC"
    }

    private static func text(of record: Record, isForPeople: Bool) -> String {
        let names = isForPeople ? ["name", "title", "id"] : ["id", "name", "title"]
        for name in names {
            if let index = record.recordType.index(of: name), case .string(let text) = record.value(ofFieldAt: index) {
                return text
            }
        }
        return record.recordType.name
    }
}

extension Timestamp {
    /// The day that begins then in UTC; nil if none does.
    package var midnightDay: Day? {
        let (number, seconds) = secondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400)
        return seconds == 0 && nanoseconds == 0 ? Day(number: Int(number)) : nil
    }
}

extension Day {
    /// The day as a language writes it in numbers: `30.9.2027` in Finnish and Swedish, else `2027-09-30`.
    package func text(in language: String) -> String {
        switch language.prefix(2) {
        case "fi", "sv": "\(dayOfMonth).\(month).\(year)"
        default: description
        }
    }
}

extension LocalTime {
    fileprivate static func clockText(hour: Int, minute: Int) -> String {
        ClockTime(hour: hour, minute: minute)?.description ?? ""
    }
}
