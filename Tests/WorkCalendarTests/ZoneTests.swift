import Testing

@testable import WorkCalendar

@Suite("Clocks of zones")
struct ZoneTests {
    @Test("walls, instants and offsets are Python's zoneinfo's, at both changes of the hour")
    func oracle() throws {
        let rows = try oracleRows("zones.txt")
        #expect(rows.count > 300)
        for row in rows {
            let rules = try #require(TimeZoneRules(id: row[0]))
            let time = rules.time(on: try LocalTime(row[1]))
            #expect(time.description == row[2], "\(row[0]) \(row[1])")
            #expect(try ZonedTime(row[2]) == time)
            #expect(rules.time(at: time.instant) == time)
        }
    }

    @Test(
        "RFC 3339 texts",
        arguments: [
            ("2027-02-02T08:30:00+02:00", 1_801_549_800), ("2027-02-02T06:30:00Z", 1_801_549_800),
            ("1970-01-01T00:00:00-00:00", 0), ("1969-12-31T23:00:00-01:30", 1800),
        ])
    func instants(text: String, seconds: Int) throws {
        #expect(try ZonedTime(text).instant.seconds == seconds)
    }

    @Test(
        "texts that are no such times",
        arguments: [
            "2027-02-02T08:30:00", "2027-02-02T08:30:00+2:00", "2027-02-02T08:30:00+24:00", "2027-02-02T08:30:15Z",
            "2027-02-30T08:30:00Z", "", "Z",
        ])
    func refused(text: String) {
        #expect(throws: CalendarTextError.self) { try ZonedTime(text) }
    }

    @Test(
        "names",
        arguments: [
            ("Europe/Helsinki", true), ("UTC", true), ("Europe/Mariehamn", true), ("Europe/Nowhere", false),
            ("GMT+3", false), ("", false), ("europe/helsinki", false), ("../etc/passwd", false),
        ])
    func names(id: String, isKnown: Bool) {
        #expect((TimeZoneRules(id: id) != nil) == isKnown)
    }

    @Test("names to suggest are sorted and all known")
    func knownNames() {
        let ids = TimeZoneRules.knownIDs
        #expect(ids.contains("Europe/Helsinki") && ids.contains("UTC"))
        #expect(ids == ids.sorted())
    }
}

@Suite("Zones in iCalendar")
struct VTimeZoneTests {
    @Test("Helsinki has two recurring observances")
    func helsinki() throws {
        let rules = try #require(TimeZoneRules(id: "Europe/Helsinki"))
        #expect(
            VTimeZone(rules, years: 2027...2027).lines == [
                "BEGIN:VTIMEZONE", "TZID:Europe/Helsinki",
                "BEGIN:DAYLIGHT", "DTSTART:20260329T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
                "BEGIN:STANDARD", "DTSTART:20261025T040000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
                "END:VTIMEZONE",
            ])
    }

    @Test("New York changes on the second and the first Sunday")
    func newYork() throws {
        let rules = try #require(TimeZoneRules(id: "America/New_York"))
        let lines = VTimeZone(rules, years: 2027...2028).lines
        #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"))
        #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"))
        #expect(lines.contains("TZOFFSETTO:-0500"))
    }

    @Test("a rule that ended has its end; the European rule of October came in 1996")
    func ended() throws {
        let rules = try #require(TimeZoneRules(id: "Europe/Helsinki"))
        let lines = VTimeZone(rules, years: 1990...1999).lines
        #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z"))
        #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
    }

    @Test(
        "clocks that don't change have one observance",
        arguments: [("Asia/Kolkata", "+0530"), ("UTC", "+0000"), ("Asia/Kathmandu", "+0545")])
    func still(id: String, offset: String) throws {
        let rules = try #require(TimeZoneRules(id: id))
        #expect(
            VTimeZone(rules, years: 2027...2027).lines == [
                "BEGIN:VTIMEZONE", "TZID:\(id)", "BEGIN:STANDARD", "DTSTART:20270101T000000", "TZOFFSETFROM:\(offset)",
                "TZOFFSETTO:\(offset)", "END:STANDARD", "END:VTIMEZONE",
            ])
    }
}
