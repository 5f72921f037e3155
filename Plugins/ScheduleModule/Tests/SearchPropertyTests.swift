import Diagnostics
import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

@Suite("Properties of the search")
struct SearchPropertyTests {
    @Test("the order of the recipe's lists does not matter")
    func order() async {
        for seed in 0..<24 {
            let input = SchedulingInput.random(seed: seed)
            var turned = input
            turned.network.members.reverse()
            turned.network.groups.reverse()
            turned.network.venues.reverse()
            turned.network.meetings.reverse()
            for index in turned.network.meetings.indices {
                turned.network.meetings[index].bodies.reverse()
                if !turned.network.meetings[index].rotates { turned.network.meetings[index].venues.reverse() }
            }
            #expect(await answer(to: input).schedule == answer(to: turned).schedule, "seed \(seed)")
        }
    }

    @Test("replanning with an unchanged recipe changes nothing")
    func unchanged() async {
        for seed in 0..<24 {
            var input = SchedulingInput.random(seed: seed)
            input.previous = nil
            let first = await answer(to: input, effort: 50)
            input.previous = first.schedule
            let second = await answer(to: input)
            #expect(ScheduleDifference(from: first.schedule, to: second.schedule).isEmpty, "seed \(seed)")
            #expect(first.analysis.total == second.analysis.total, "seed \(seed)")
        }
    }

    @Test("a meeting that shall move moves, and little else does")
    func move() async throws {
        var input = ConstraintCase("", at: [:]).input
        let first = await answer(to: input)
        input.previous = first.schedule
        input.moves = ["one/both/1": .away]
        let second = await answer(to: input)
        let difference = ScheduleDifference(from: first.schedule, to: second.schedule)
        #expect(difference.moved.map(\.id) == ["one/both/1"])
        #expect(difference.unchanged == 3)
        let move = try #require(difference.moved.first)
        #expect(move.days != 0)
    }

    @Test("a pinned meeting stays when its wishes change")
    func pin() async {
        var input = ConstraintCase("", at: [:]).input
        let first = await answer(to: input)
        input.previous = first.schedule
        input.pins = Set(first.schedule.meetings.map(\.id))
        for index in input.network.meetings.indices { input.network.meetings[index].preferredWeekdays = [.friday] }
        let second = await answer(to: input)
        #expect(second.schedule.meetings.map(\.start) == first.schedule.meetings.map(\.start))
        #expect(second.schedule.meetings.map(\.isPinned) == [true, true, true, true])
    }

    @Test("more meetings than fit are left out, and the reason names those in their way")
    func crowded() async throws {
        let example = ConstraintCase("", at: [:]) { input in
            for index in 0..<2 {
                input.network.meetings[index].within = [.dated(DaySpan(from: .of2027(3, 1), to: .of2027(3, 1)))]
            }
        }
        let problem = SchedulingProblem(example.input)
        #expect(problem.findings.map(\.diagnostic.message.code) == ["schedule-clash"])
        let answer = await ScheduleAnswer.search(problem, SearchLimits(effort: 2_000, seed: 1))
        #expect(answer.schedule.unscheduled.count == 2)
        let left = try #require(answer.schedule.unscheduled.first)
        #expect(left.constraints == ["participant", "window"])
        #expect(answer.analysis.byConstraint.first { $0.constraint == .unscheduled }?.points == 2_000)
    }

    @Test("an explanation names points, other weeks and obstacles")
    func explanation() async throws {
        let example = ConstraintCase("", at: [:]) { $0.network.meetings[0].preferredWeekdays = [.wednesday] }
        let problem = SchedulingProblem(example.input)
        let answer = await ScheduleAnswer.search(problem, SearchLimits(effort: 2_000, seed: 1))
        let explanation = try #require(MeetingExplanation.of("one/both/2", in: answer.plan))
        #expect(explanation.points.map(\.constraint) == [.even, .load])
        #expect(explanation.points.map(\.points) == [1, 3])
        #expect(explanation.weeks.count == 1)
        #expect(explanation.weeks[0].difference == 0)
        #expect(MeetingExplanation.of("none", in: answer.plan) == nil)
    }

    @Test("cancelled, it gives the best so far")
    func cancelled() async {
        let input = ConstraintCase("", at: [:]).input
        let task = Task {
            await ScheduleAnswer.search(SchedulingProblem(input), SearchLimits(effort: 1_000_000_000, seed: 1))
        }
        task.cancel()
        let answer = await task.value
        #expect(answer.schedule.meetings.count == 4)
        #expect(answer.plan.violations.isEmpty)
    }

    private func answer(to input: SchedulingInput, effort: Int = 800) async -> ScheduleAnswer {
        await ScheduleAnswer.search(SchedulingProblem(input), SearchLimits(effort: effort, seed: 7))
    }
}
