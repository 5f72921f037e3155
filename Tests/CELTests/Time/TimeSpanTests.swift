import CEL
import Testing

@Suite struct TimeSpanTests {
    @Test(arguments: [
        ("0", "0s"), ("-0", "0s"), ("0s", "0s"), ("1h45m47s", "6347s"), ("1000000s", "1000000s"), ("+90m", "5400s"),
        ("-1.5s", "-1.5s"), ("1.5h", "5400s"), ("250ms", "0.25s"), ("-1ms", "-0.001s"), ("1us", "0.000001s"),
        ("1µs", "0.000001s"), ("1μs", "0.000001s"), ("1ns", "0.000000001s"), ("-1ns", "-0.000000001s"),
        ("1.0000000019s", "1.000000001s"), ("-1.0000000019s", "-1.000000001s"), (".5s", "0.5s"), ("5.s", "5s"),
        ("1h2m3.5s", "3723.5s"), ("3.5s2m1h", "3723.5s"), ("0.0000000000000000001h", "0s"),
        ("0.00000000000000000000000000000000000009h", "0s"), ("000000000000000000000000000000000001s", "1s"),
        ("315576000000s", "315576000000s"), ("-315576000000s", "-315576000000s"), ("0.1ns", "0s"),
        ("0.9999999999s", "0.999999999s"),
    ])
    func readsAndPrints(text: String, printed: String) throws {
        let span = try TimeSpan(parsing: text)
        #expect(span.description == printed)
        #expect(try TimeSpan(parsing: printed) == span)
    }

    @Test(arguments: [
        "", "-", "+", "1", "s", "1x", ".s", ".", "1 s", " 1s", "1s ", "1S", "--1s", "1h-5m", "1d", "1e3s", "1..5s",
        "inf", "1sm", "１s",
        "00",
    ])
    func refusesAsMalformed(text: String) {
        #expect(throws: TimeError.malformedTimeSpan(text)) { try TimeSpan(parsing: text) }
    }

    @Test(arguments: [
        "320000000000s", "-320000000000s", "315576000000.000000001s", "-315576000000.000000001s",
        "99999999999999999999999h",
        "999999999999999999999999999999999999999999999999999999s", "200000000000s200000000000s",
    ])
    func refusesBeyondTenThousandYears(text: String) {
        #expect(throws: TimeError.timeSpanOutOfRange) { try TimeSpan(parsing: text) }
    }

    @Test func addsAndSubtracts() throws {
        let long = try TimeSpan(seconds: 200_000_000_000)
        #expect(throws: TimeError.timeSpanOutOfRange) { try long.adding(long) }
        #expect(throws: TimeError.timeSpanOutOfRange) { try long.subtracting(long.negated) }
        #expect(throws: TimeError.timeSpanOutOfRange) { try long.negated.subtracting(long) }
        #expect(try long.subtracting(long) == .zero)
        #expect(try TimeSpan(parsing: "900s").subtracting(TimeSpan(parsing: "42.5s")) == TimeSpan(parsing: "857.5s"))
    }

    @Test(
        arguments: [
            ("3730s", 1, 62, 3_730, 0), ("-3730s", -1, -62, -3_730, 0), ("123.321456789s", 0, 2, 123, 321),
            ("-123.321456789s", 0, -2, -123, -321), ("-0.5s", 0, 0, 0, -500), ("-59.9999s", 0, 0, -59, -999),
        ] as [(String, Int64, Int64, Int64, Int64)])
    func givesWholeUnits(text: String, hours: Int64, minutes: Int64, seconds: Int64, milliseconds: Int64) throws {
        let span = try TimeSpan(parsing: text)
        #expect(span.wholeHours == hours)
        #expect(span.wholeMinutes == minutes)
        #expect(span.wholeSeconds == seconds)
        #expect(span.millisecondsOfSecond == milliseconds)
    }

    @Test func countsNanosecondsIfTheyFit() throws {
        #expect(try TimeSpan(parsing: "9223372036.854775807s").totalNanoseconds == .max)
        #expect(try TimeSpan(parsing: "9223372036.854775808s").totalNanoseconds == nil)
        #expect(try TimeSpan(parsing: "-9223372036.854775808s").totalNanoseconds == .min)
        #expect(try TimeSpan(parsing: "-9223372036.854775809s").totalNanoseconds == nil)
        #expect(try TimeSpan(parsing: "-1.5s").totalNanoseconds == -1_500_000_000)
    }

    @Test func agreesWithWholeNumbers() throws {
        var random = RandomNumbers(seed: 5)
        for _ in 0..<5_000 {
            let left = Int64.random(in: -4_000_000_000...4_000_000_000, using: &random)
            let right = Int64.random(in: -4_000_000_000...4_000_000_000, using: &random)
            let leftSpan = try TimeSpan(parsing: "\(left)ns")
            let rightSpan = try TimeSpan(parsing: "\(right)ns")
            #expect(try leftSpan.adding(rightSpan).totalNanoseconds == left + right)
            #expect(try leftSpan.subtracting(rightSpan).totalNanoseconds == left - right)
            #expect(leftSpan.negated.totalNanoseconds == -left)
            #expect((leftSpan < rightSpan) == (left < right))
            #expect(try TimeSpan(parsing: leftSpan.description) == leftSpan)
            #expect(leftSpan.wholeSeconds == left / 1_000_000_000)
        }
    }
}
