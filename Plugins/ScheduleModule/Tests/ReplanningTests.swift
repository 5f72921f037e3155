import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

@Suite("Changes from schedule to schedule")
struct ReplanningTests {
    @Test("a meeting moved to a day or a time lies there, and is one change on")
    func moves() async throws {
        var input = ConstraintCase("", at: [:]).input
        input.previous = await answer(to: input).schedule
        input.moves = ["one/both/2": .onto(.of2027(3, 5)), "two/role/2": .at(.of2027(3, 4, 10))]
        let schedule = await answer(to: input).schedule
        let moved = try #require(schedule.meetings.first { $0.id == "one/both/2" })
        #expect(moved.start.day == .of2027(3, 5))
        #expect(moved.revision == 1)
        let other = try #require(schedule.meetings.first { $0.id == "two/role/2" })
        #expect(other.start == .of2027(3, 4, 10))
        #expect(other.isPinned)
    }

    @Test("what the register moved keeps its new date; what it cancelled stays in the schedule's cancelled ones")
    func register() async throws {
        var input = ConstraintCase("", at: [:]).input
        let first = await answer(to: input).schedule
        let start = try #require(first.meetings.first { $0.id == "one/both/1" }).start
        input.previous = first
        input.moved = [MeetingMove(id: "one/both/1", from: start, to: .of2027(3, 1, 10), end: .of2027(3, 1, 11))]
        input.cancelled = [CancelledMeeting(id: "two/role/1")]
        let second = await answer(to: input).schedule
        let moved = try #require(second.meetings.first { $0.id == "one/both/1" })
        #expect(moved.start == .of2027(3, 1, 10))
        #expect(moved.isPinned)
        #expect(moved.revision == 1)
        #expect(!second.meetings.contains { $0.id == "two/role/1" })
        #expect(second.unscheduled.isEmpty)
        #expect(second.cancelled.map(\.id) == ["two/role/1"])
        #expect(second.cancelled.map(\.revision) == [1])

        input.previous = second
        let third = await answer(to: input).schedule
        #expect(third.meetings.map(\.revision) == second.meetings.map(\.revision))
        #expect(third.cancelled == second.cancelled)
    }

    @Test("without an earlier schedule, a cancellation of the register is known by its own start")
    func cancelledAlone() async {
        var input = ConstraintCase("", at: [:]).input
        input.cancelled = [CancelledMeeting(id: "two/role/1", start: .of2027(3, 1, 9))]
        let schedule = await answer(to: input).schedule
        #expect(
            schedule.cancelled.map { "\($0.id) \($0.start) \($0.end)" } == [
                "two/role/1 2027-03-01T09:00 2027-03-01T10:00"
            ])
        #expect(schedule.meetings.count == 3)
    }

    private func answer(to input: SchedulingInput) async -> ScheduleAnswer {
        await ScheduleAnswer.search(SchedulingProblem(input), SearchLimits(effort: 800, seed: 7))
    }
}
