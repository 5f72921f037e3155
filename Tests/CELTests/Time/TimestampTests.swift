import CEL
import Testing

@Suite struct TimestampTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00Z"),
            ("2009-02-13T23:31:30Z", 1_234_567_890, 0, "2009-02-13T23:31:30Z"),
            ("2009-02-13T23:31:20.123456789Z", 1_234_567_880, 123_456_789, "2009-02-13T23:31:20.123456789Z"),
            ("2009-02-14T01:31:30.5+02:00", 1_234_567_890, 500_000_000, "2009-02-13T23:31:30.5Z"),
            ("2009-02-13T15:01:30.050-08:30", 1_234_567_890, 50_000_000, "2009-02-13T23:31:30.05Z"),
            ("2000-02-29T00:00:00-00:00", 951_782_400, 0, "2000-02-29T00:00:00Z"),
            ("1969-12-31T23:59:59.999999999Z", -1, 999_999_999, "1969-12-31T23:59:59.999999999Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800, 0, "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"),
            ("0000-12-31T23:00:00-01:00", -62_135_596_800, 0, "0001-01-01T00:00:00Z"),
        ] as [(String, Int64, Int32, String)])
    func readsAndPrints(text: String, seconds: Int64, nanoseconds: Int32, printed: String) throws {
        let point = try Timestamp(parsing: text)
        #expect(point.secondsSinceEpoch == seconds)
        #expect(point.nanoseconds == nanoseconds)
        #expect(point.description == printed)
        #expect(try Timestamp(parsing: printed) == point)
    }

    @Test(arguments: [
        "", "2009", "2009-02-13", "2009-02-13T23:31:30", "2009-02-13 23:31:30Z", "2009-02-13t23:31:30z",
        "2009-2-13T23:31:30Z",
        "2009-02-30T00:00:00Z", "2009-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2009-13-01T00:00:00Z",
        "2009-00-01T00:00:00Z",
        "2009-01-00T00:00:00Z", "2009-04-31T00:00:00Z", "2009-01-01T24:00:00Z", "2009-01-01T00:60:00Z",
        "2009-01-01T00:00:60Z",
        "2009-01-01T00:00:00.Z", "2009-01-01T00:00:00.1234567890Z", "2009-01-01T00:00:00,5Z",
        "2009-01-01T00:00:00+2:00",
        "2009-01-01T00:00:00+0200", "2009-01-01T00:00:00+24:00", "2009-01-01T00:00:00+02:60", "2009-01-01T00:00:00ZZ",
        "10000-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "+2009-01-01T00:00:00Z", "２009-01-01T00:00:00Z",
    ])
    func refusesAsMalformed(text: String) {
        #expect(throws: TimeError.malformedTimestamp(text)) { try Timestamp(parsing: text) }
    }

    @Test(arguments: [
        "0000-01-01T00:00:00Z", "0000-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
    ])
    func refusesBeyondTheYears(text: String) {
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp(parsing: text) }
    }

    @Test func holdsItsBounds() throws {
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp(secondsSinceEpoch: -62_135_596_801) }
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp(secondsSinceEpoch: 253_402_300_800) }
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp(secondsSinceEpoch: .min, nanoseconds: 5) }
        #expect(throws: TimeError.timestampOutOfRange) {
            try Timestamp(secondsSinceEpoch: 0, nanoseconds: 1_000_000_000)
        }
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp(secondsSinceEpoch: 0, nanoseconds: -1) }
        #expect(try Timestamp(secondsSinceEpoch: 253_402_300_799, nanoseconds: 999_999_999) == .latest)
    }

    @Test(arguments: [
        ("2009-02-13T23:01:00Z", "120s", "2009-02-13T23:03:00Z"),
        ("0001-01-01T00:00:01.000000001Z", "-999999999ns", "0001-01-01T00:00:00.000000002Z"),
        ("0001-01-01T00:00:01.999999999Z", "999999999ns", "0001-01-01T00:00:02.999999998Z"),
        ("2000-02-28T12:00:00Z", "36h", "2000-03-01T00:00:00Z"),
        ("1970-01-01T00:00:00Z", "-0.5s", "1969-12-31T23:59:59.5Z"),
    ])
    func addsSpans(point: String, span: String, sum: String) throws {
        let point = try Timestamp(parsing: point)
        let span = try TimeSpan(parsing: span)
        let sum = try Timestamp(parsing: sum)
        #expect(try point.adding(span) == sum)
        #expect(try sum.subtracting(span) == point)
        #expect(try sum.timeSpan(since: point) == span)
        #expect(try point.timeSpan(since: sum) == span.negated)
        #expect((point < sum) == (TimeSpan.zero < span))
    }

    @Test func refusesSumsOutOfRange() throws {
        let second = try TimeSpan(seconds: 1)
        let longest = try TimeSpan(seconds: 315_576_000_000)
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp.earliest.subtracting(second) }
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp.latest.adding(second) }
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp.latest.adding(longest) }
        #expect(throws: TimeError.timestampOutOfRange) { try Timestamp.earliest.adding(longest.negated) }
        #expect(throws: TimeError.timeSpanOutOfRange) { try Timestamp.latest.timeSpan(since: .earliest) }
        #expect(throws: TimeError.timeSpanOutOfRange) { try Timestamp.earliest.timeSpan(since: .latest) }
    }

    @Test func differsByTimeSpansOfUpToSixtyFourBits() throws {
        let start = try Timestamp(secondsSinceEpoch: 0)
        let end = try Timestamp(secondsSinceEpoch: 9_223_372_036, nanoseconds: 854_775_807)
        #expect(try end.timeSpan(since: start).totalNanoseconds == .max)
        let beyond = try Timestamp(secondsSinceEpoch: 9_223_372_036, nanoseconds: 854_775_808)
        #expect(throws: TimeError.timeSpanOutOfRange) { try beyond.timeSpan(since: start) }
        #expect(try start.timeSpan(since: beyond).totalNanoseconds == .min)
    }

    @Test func survivesRoundTrips() throws {
        var random = RandomNumbers(seed: 3)
        for _ in 0..<20_000 {
            let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &random)
            let digits = [1, 10, 1_000, 1_000_000, 1_000_000_000].randomElement(using: &random)!
            let nanoseconds = Int32.random(in: 0...999_999_999, using: &random) / Int32(digits) * Int32(digits)
            let point = try Timestamp(secondsSinceEpoch: seconds, nanoseconds: nanoseconds)
            #expect(try Timestamp(parsing: point.description) == point)
        }
    }
}
