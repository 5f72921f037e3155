import Foundation
import JSON
import Testing
import WorkCalendar

@testable import NetworkModel

@Suite("Schedules as data")
struct ScheduleDataTests {
    @Test("are written as the model says")
    func written() throws {
        let text = try example().json(
            in: #require(TimeZoneRules(id: "Europe/Helsinki")), unscheduledPoints: 1000, notes: []
        )
        .indentedText
        #expect(text == exampleText)
    }

    @Test("come back as they were")
    func roundTrip() throws {
        #expect(try Schedule(JSONValue(parsing: exampleText)) == example())
    }

    @Test("other offsets, order and unknown members make no difference")
    func otherWriter() throws {
        var json = try JSONValue(parsing: exampleText)
        guard case .object(var schedule) = json, case .array(let meetings)? = schedule["meetings"],
            case .object(var first)? = meetings.first
        else { return #expect(Bool(false), "the example has meetings") }
        first["start"] = .string("2027-02-02T06:30:00Z")
        first["colour"] = .string("red")
        schedule["meetings"] = .array(meetings.dropFirst() + [.object(first)])
        json = .object(schedule)
        #expect(try Schedule(json) == example())
    }

    @Test(
        "are refused with what and where",
        arguments: [
            ("[]", "", ScheduleReadingError.Problem.otherKind(expected: .object)),
            ("{}", "time_zone", .missing),
            (change("\"Europe/Helsinki\"", "\"Europe/Nowhere\""), "time_zone", .unknownTimeZone("Europe/Nowhere")),
            (change("\"2027-12-31\"", "\"2026-12-31\""), "to", .endsBeforeStart),
            (
                change("\"2027-12-31\"", "\"2027-12-32\""), "to",
                .unreadable(CalendarTextError(expected: .day, problem: .noSuchDay, offset: 0))
            ),
            (change("\"year\": 2027", "\"year\": 1e99"), "year", .otherKind(expected: .wholeNumber)),
            (change("\"year\": 2027", "\"year\": -1"), "year", .outOfRange(1...9999)),
            (change("\"seed\": 7", "\"seed\": -7"), "seed", .outOfRange(0...Int.max)),
            (change("\"number\": 1", "\"number\": 0"), "meetings[0].number", .outOfRange(1...1_000_000)),
            (change("\"number\": 2", "\"number\": 3"), "meetings[1].id", .idDiffers(expected: "teema/ikäihmiset/3")),
            (change("T16:00:00+02:00", "T08:30:00+02:00"), "meetings[0].end", .endsBeforeStart),
            (
                change("T16:00:00+02:00", "T16:00:00"), "meetings[0].end",
                .unreadable(CalendarTextError(expected: .zonedTime, problem: .otherForm, offset: 19))
            ),
            (
                change("2027-02-02T08:30:00+02:00", "0001-01-01T00:00:00+23:59"), "meetings[0].start",
                .unreadable(CalendarTextError(expected: .zonedTime, problem: .noSuchDay, offset: 0))
            ),
            (change("\"pinned\": true", "\"pinned\": 1"), "meetings[0].pinned", .otherKind(expected: .boolean)),
            (change("\"oulu\"", "null"), "meetings[0].participants[0]", .otherKind(expected: .text)),
            (change("\"even\": 4", "\"even\": -4"), "meetings[1].points.even", .outOfRange(0...1_000_000_000)),
            (change("\"meetings\": [", "\"meetings\": {}, \"x\": ["), "meetings", .otherKind(expected: .list)),
            (change("\"meetings\": [", "\"meetings\": [[], "), "meetings[0]", .otherKind(expected: .object)),
        ])
    func refused(text: String, path: String, problem: ScheduleReadingError.Problem) throws {
        let json = try JSONValue(parsing: text)
        #expect(throws: ScheduleReadingError(problem: problem, path: path)) { try Schedule(json) }
    }

    @Test("a meeting that stands twice is refused")
    func repeated() throws {
        guard case .object(var schedule) = try JSONValue(parsing: exampleText),
            case .array(let meetings)? = schedule["meetings"]
        else { return #expect(Bool(false), "the example has meetings") }
        schedule["meetings"] = .array(meetings + meetings)
        let json = JSONValue.object(schedule)
        #expect(throws: ScheduleReadingError(problem: .repeatedMeeting("foorumi/1"), path: "meetings[2].id")) {
            try Schedule(json)
        }
    }

    private func example() throws -> Schedule {
        var schedule = Schedule(
            year: 2027, horizon: try Day("2027-01-01")...Day("2027-12-31"), timeZone: "Europe/Helsinki", seed: 7,
            effort: 100)
        var forum = ScheduledMeeting(
            id: "foorumi/1", series: "foorumi", body: .network, number: 1, start: try LocalTime("2027-02-02T08:30"),
            end: try LocalTime("2027-02-02T16:00"))
        forum.venue = "valtuustosali"
        forum.isPinned = true
        forum.participants = [Participant(member: "oulu"), Participant(member: "setlementti", role: "vetäjä")]
        var theme = ScheduledMeeting(
            id: "teema/ikäihmiset/2", series: "teema", body: .group("ikäihmiset"), number: 2,
            start: try LocalTime("2027-06-01T12:00"), end: try LocalTime("2027-06-01T15:30"))
        theme.participants = [Participant(member: "oulu")]
        theme.points = [
            ConstraintPoints(constraint: "even", points: 4), ConstraintPoints(constraint: "load", points: 3),
        ]
        schedule.meetings = [forum, theme]
        schedule.unscheduled = [
            UnscheduledMeeting(id: "teema/ikäihmiset/3", reason: "Ei tilaa", constraints: ["window"])
        ]
        return schedule
    }
}

/// The example's text with its first such part replaced.
private func change(_ part: String, _ replacement: String) -> String {
    guard let range = exampleText.range(of: part) else { return exampleText }
    return exampleText.replacingCharacters(in: range, with: replacement)
}

private let exampleText = """
    {
      "year": 2027,
      "from": "2027-01-01",
      "to": "2027-12-31",
      "time_zone": "Europe/Helsinki",
      "seed": 7,
      "effort": 100,
      "meetings": [
        {
          "id": "foorumi/1",
          "series": "foorumi",
          "body": null,
          "number": 1,
          "start": "2027-02-02T08:30:00+02:00",
          "end": "2027-02-02T16:00:00+02:00",
          "venue": "valtuustosali",
          "participants": [
            "oulu",
            "setlementti/vetäjä"
          ],
          "pinned": true,
          "points": {}
        },
        {
          "id": "teema/ikäihmiset/2",
          "series": "teema",
          "body": "ikäihmiset",
          "number": 2,
          "start": "2027-06-01T12:00:00+03:00",
          "end": "2027-06-01T15:30:00+03:00",
          "venue": null,
          "participants": [
            "oulu"
          ],
          "pinned": false,
          "points": {
            "even": 4,
            "load": 3
          }
        }
      ],
      "score": {
        "soft": 1007,
        "by_constraint": {
          "even": 4,
          "load": 3,
          "unscheduled": 1000
        }
      },
      "unscheduled": [
        {
          "id": "teema/ikäihmiset/3",
          "reason": "Ei tilaa",
          "constraints": [
            "window"
          ]
        }
      ],
      "notes": []
    }
    """
