import CEL
import Foundation
import Testing

@Suite struct CivilTimeTests {
    @Test func agreesWithFoundationsCalendar() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "GMT"))
        var random = RandomNumbers(seed: 9)
        // Foundation's calendar is Gregorian from 1582-10-15 on and Julian before, so the comparison begins there.
        for _ in 0..<3_000 {
            let seconds = Int64.random(in: -12_219_292_800...253_402_300_799, using: &random)
            let time = try Timestamp(secondsSinceEpoch: seconds).civilTime
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second, .weekday, .dayOfYear],
                from: Date(timeIntervalSince1970: Double(seconds))
            )
            #expect([time.year, time.month, time.day] as [Int?] == [parts.year, parts.month, parts.day])
            #expect([time.hour, time.minute, time.second] as [Int?] == [parts.hour, parts.minute, parts.second])
            #expect(time.dayOfWeek + 1 == parts.weekday)
            #expect(time.dayOfYear + 1 == parts.dayOfYear)
        }
    }

    @Test func goesThroughAllDays() throws {
        var previous = try Timestamp(parsing: "0001-01-01T00:00:00Z").civilTime
        #expect(previous.dayOfWeek == 1)
        let day: Int64 = 86_400
        for seconds in stride(from: Timestamp.earliest.secondsSinceEpoch + day, through: 253_402_300_799, by: Int(day))
        {
            let time = try Timestamp(secondsSinceEpoch: seconds).civilTime
            let isNextDay = time.month == previous.month && time.day == previous.day + 1
            let isNextMonth = time.day == 1 && previous.day >= 28 && time.month == previous.month % 12 + 1
            let isNextWeekday = time.dayOfWeek == (previous.dayOfWeek + 1) % 7
            let isNextOfYear = time.dayOfYear == (time.month == 1 && time.day == 1 ? 0 : previous.dayOfYear + 1)
            guard isNextDay || isNextMonth, isNextWeekday, isNextOfYear else {
                Issue.record("\(previous) is followed by \(time)")
                return
            }
            previous = time
        }
        #expect((previous.year, previous.month, previous.day) == (9_999, 12, 31))
    }

    @Test(arguments: [
        ("2009-02-13T23:31:30Z", "UTC", "2009-2-13 23:31:30 5"), ("2009-02-13T23:31:30Z", "", "2009-2-13 23:31:30 5"),
        ("2009-02-13T23:31:30Z", "Australia/Sydney", "2009-2-14 10:31:30 6"),
        ("2009-02-13T23:31:30Z", "US/Central", "2009-2-13 17:31:30 5"),
        ("2009-02-13T23:31:30Z", "Asia/Kathmandu", "2009-2-14 5:16:30 6"),
        ("2009-02-13T02:00:00Z", "America/St_Johns", "2009-2-12 22:30:00 4"),
        ("2009-02-13T23:31:30Z", "+11:00", "2009-2-14 10:31:30 6"),
        ("2009-02-13T02:00:00Z", "-02:30", "2009-2-12 23:30:00 4"),
        ("2009-02-13T23:31:30Z", "02:00", "2009-2-14 1:31:30 6"),
        ("2009-02-13T23:31:30Z", "-8:00", "2009-2-13 15:31:30 5"),
        ("2009-02-13T23:31:30Z", "-00:00", "2009-2-13 23:31:30 5"),
        ("2026-03-29T00:59:59Z", "Europe/Helsinki", "2026-3-29 2:59:59 0"),
        ("2026-03-29T01:00:00Z", "Europe/Helsinki", "2026-3-29 4:00:00 0"),
        ("2026-10-25T01:00:00Z", "Europe/Helsinki", "2026-10-25 3:00:00 0"),
        ("0001-01-01T00:00:00Z", "-01:00", "0-12-31 23:00:00 0"),
        ("9999-12-31T23:30:00Z", "+01:00", "10000-1-1 0:30:00 6"),
        ("2026-01-01T00:00:00Z", "Etc/GMT+5", "2025-12-31 19:00:00 3"),
    ])
    func showsTheTimeOfAZone(point: String, zone: String, shown: String) throws {
        let time = try Timestamp(parsing: point).civilTime(in: CivilZone(zone))
        let seconds = [time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let text = "\(time.year)-\(time.month)-\(time.day) \(time.hour):\(seconds[0]):\(seconds[1]) \(time.dayOfWeek)"
        #expect(text == shown)
    }

    @Test(arguments: [
        "Europe/Nowhere", "+24:00", "+2", "+2:0", "+02:60", "++2:00", "+002:00", "2:00:00", ":30", "GMT+0200",
        "../../etc/passwd",
        "/etc/localtime", "Europe/Helsinki ", "+\u{663}:00", String(repeating: "A", count: 1_000_000),
    ])
    func refusesUnknownZones(zone: String) {
        #expect(throws: TimeError.unknownTimeZone(zone)) { try CivilZone(zone) }
    }

    @Test func servesManyThreads() async throws {
        let point = try Timestamp(parsing: "2026-07-01T12:00:00Z")
        let hours = await withTaskGroup(of: Int?.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let zone = ["Europe/Helsinki", "Europe/Stockholm", "Asia/Tokyo", "America/New_York"][index % 4]
                    return try? point.civilTime(in: CivilZone(zone)).hour
                }
            }
            return await group.reduce(into: [Int?: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(hours == [15: 16, 14: 16, 21: 16, 8: 16])
    }
}
