import JSON
import WorkCalendar

/// An object of a schedule's data, with where it stands.
struct ScheduleObject {
    private let members: JSONObject
    private let list: String
    /// Its place in the list; nil for an object that stands in none.
    private let index: Int?

    /// Takes a value that must be an object: what stands at a path, or in the list there.
    init(_ value: JSONValue, at path: String, index: Int? = nil) throws(ScheduleReadingError) {
        list = path
        self.index = index
        guard case .object(let members) = value else {
            throw ScheduleReadingError(problem: .otherKind(expected: .object), path: Self.path(list, index))
        }
        self.members = members
    }

    /// An error at a member.
    func error(_ problem: ScheduleReadingError.Problem, _ name: String) -> ScheduleReadingError {
        ScheduleReadingError(problem: problem, path: place(name))
    }

    /// A text that must be there.
    func text(_ name: String) throws(ScheduleReadingError) -> String {
        guard let text = try text(name, default: nil) else { throw error(.missing, name) }
        return text
    }

    /// A text that may be absent or null.
    func text(_ name: String, default fallback: String?) throws(ScheduleReadingError) -> String? {
        switch members[name] {
        case nil, .null: return fallback
        case .string(let text): return text
        default: throw error(.otherKind(expected: .text), name)
        }
    }

    /// A whole number in a range; `fallback` where it may be absent.
    func number(
        _ name: String, in range: ClosedRange<Int>, default fallback: Int? = nil
    ) throws(ScheduleReadingError) -> Int {
        guard let value = members[name] else {
            guard let fallback else { throw error(.missing, name) }
            return fallback
        }
        return try number(value, in: range, name)
    }

    /// True or false; `fallback` where it is absent.
    func boolean(_ name: String, default fallback: Bool) throws(ScheduleReadingError) -> Bool {
        guard let value = members[name] else { return fallback }
        guard case .boolean(let boolean) = value else { throw error(.otherKind(expected: .boolean), name) }
        return boolean
    }

    /// A day that must be there.
    func day(_ name: String) throws(ScheduleReadingError) -> Day {
        let text = try text(name)
        do {
            return try Day(text)
        } catch let problem {
            throw error(.unreadable(problem), name)
        }
    }

    /// A time that must be there, on the clocks of a zone.
    func time(_ name: String, in zone: TimeZoneRules) throws(ScheduleReadingError) -> LocalTime {
        let text = try text(name)
        let time: ZonedTime
        do {
            time = try ZonedTime(text)
        } catch let problem {
            throw error(.unreadable(problem), name)
        }
        guard let local = zone.time(at: time.instant)?.local else {
            let problem = CalendarTextError(expected: .zonedTime, problem: .noSuchDay, offset: 0)
            throw error(.unreadable(problem), name)
        }
        return local
    }

    /// A list of objects, each with its own place; `fallback` where it may be absent.
    func objects(
        _ name: String, default fallback: [ScheduleObject]? = nil
    ) throws(ScheduleReadingError) -> [ScheduleObject] {
        guard let values = try values(name) else {
            guard let fallback else { throw error(.missing, name) }
            return fallback
        }
        let path = place(name)
        var objects: [ScheduleObject] = []
        objects.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            objects.append(try ScheduleObject(value, at: path, index: index))
        }
        return objects
    }

    /// A list of texts; `fallback` where it is absent.
    func texts(_ name: String, default fallback: [String]) throws(ScheduleReadingError) -> [String] {
        guard let values = try values(name) else { return fallback }
        var texts: [String] = []
        texts.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            guard case .string(let text) = value else {
                throw error(.otherKind(expected: .text), "\(name)[\(index)]")
            }
            texts.append(text)
        }
        return texts
    }

    /// Points by constraint, sorted by its id; none where they are absent.
    func points(_ name: String) throws(ScheduleReadingError) -> [ConstraintPoints] {
        guard let value = members[name] else { return [] }
        let object = try ScheduleObject(value, at: place(name))
        var points: [ConstraintPoints] = []
        for member in object.members.members {
            let number = try object.number(member.value, in: 0...1_000_000_000, member.name)
            if number > 0 { points.append(ConstraintPoints(constraint: member.name, points: number)) }
        }
        return points.sorted { $0.constraint < $1.constraint }
    }

    private func number(
        _ value: JSONValue, in range: ClosedRange<Int>, _ name: String
    ) throws(ScheduleReadingError) -> Int {
        guard case .integer(let number) = value else { throw error(.otherKind(expected: .wholeNumber), name) }
        guard let number = Int(exactly: number), range.contains(number) else { throw error(.outOfRange(range), name) }
        return number
    }

    private func values(_ name: String) throws(ScheduleReadingError) -> [JSONValue]? {
        guard let value = members[name] else { return nil }
        guard case .array(let values) = value else { throw error(.otherKind(expected: .list), name) }
        return values
    }

    private func place(_ name: String) -> String {
        let path = Self.path(list, index)
        return path.isEmpty ? name : "\(path).\(name)"
    }

    private static func path(_ list: String, _ index: Int?) -> String { index.map { "\(list)[\($0)]" } ?? list }
}
