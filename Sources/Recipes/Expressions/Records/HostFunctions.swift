import CEL
import Diagnostics
import WorkCalendar

/// The functions that expressions have beside standard CEL.
struct HostFunctions: Sendable {
    let clock: NetworkClock

    var declarations: [FunctionDeclaration] {
        [date, days, plus, daysBetween, year, lower, memberOf]
    }

    private var date: FunctionDeclaration {
        let clock = clock
        return FunctionDeclaration(
            "date", "The day that a text writes, or the local day of an instant.",
            examples: [
                "date('2027-03-01') == timestamp('2027-03-01T00:00:00Z')", "date('1.3.2027').getFullYear() == 2027",
            ],
            overloads: [
                .global(
                    [.string], .timestamp,
                    .unary { argument throws(EvaluationError) in
                        guard case .string(let text) = argument else { throw .mismatch("date", argument) }
                        return try Self.value(of: Self.day(text))
                    }),
                .global(
                    [.timestamp], .timestamp,
                    .unary { argument throws(EvaluationError) in
                        guard case .timestamp(let timestamp) = argument else { throw .mismatch("date", argument) }
                        return try Self.value(of: clock.day(of: timestamp))
                    }),
            ])
    }

    private var days: FunctionDeclaration {
        FunctionDeclaration(
            "days", "So many days as a length of time.",
            examples: ["days(2) == duration('48h')"],
            overloads: [
                .global(
                    [.int], .duration,
                    .unary { argument throws(EvaluationError) in
                        guard case .int(let count) = argument else { throw .mismatch("days", argument) }
                        let (seconds, overflow) = count.multipliedReportingOverflow(by: NetworkClock.secondsPerDay)
                        guard !overflow, let span = try? TimeSpan(seconds: seconds) else {
                            throw EvaluationError(.overflow(function: "days"))
                        }
                        return .duration(span)
                    })
            ])
    }

    private var plus: FunctionDeclaration {
        let clock = clock
        return FunctionDeclaration(
            "plus", "The day that lies so long after another; months by the calendar, clamped to the month's end.",
            examples: ["plus(date('2027-01-31'), '1 month') == date('2027-02-28')"],
            overloads: [
                .global(
                    [.timestamp, .string], .timestamp,
                    .binary { start, length throws(EvaluationError) in
                        guard case .timestamp(let start) = start, case .string(let text) = length else {
                            throw .mismatch("plus", start)
                        }
                        guard let gap = try? Gap(text) else {
                            throw EvaluationError(.host(ExpressionMessage.notALength(text)))
                        }
                        return try Self.value(of: clock.day(of: start).adding(gap))
                    })
            ])
    }

    private var daysBetween: FunctionDeclaration {
        let clock = clock
        return FunctionDeclaration(
            "days_between", "How many days the second day lies after the first; negative if it lies before.",
            examples: ["days_between(date('2027-02-28'), date('2027-03-01')) == 1"],
            overloads: [
                .global(
                    [.timestamp, .timestamp], .int,
                    .binary { first, second throws(EvaluationError) in
                        guard case .timestamp(let first) = first, case .timestamp(let second) = second else {
                            throw .mismatch("days_between", first)
                        }
                        return .int(Int64(clock.day(of: second) - clock.day(of: first)))
                    })
            ])
    }

    private var year: FunctionDeclaration {
        let clock = clock
        return FunctionDeclaration(
            "year", "The year of a day.",
            examples: ["year(date('2027-03-01')) == 2027"],
            overloads: [
                .global(
                    [.timestamp], .int,
                    .unary { argument throws(EvaluationError) in
                        guard case .timestamp(let timestamp) = argument else { throw .mismatch("year", argument) }
                        return .int(Int64(clock.day(of: timestamp).year))
                    })
            ])
    }

    private var lower: FunctionDeclaration {
        FunctionDeclaration(
            "lower", "The text in small letters, of any script.",
            examples: ["lower('ÄÄNI') == 'ääni'"],
            overloads: [
                .global(
                    [.string], .string,
                    .unary { argument throws(EvaluationError) in
                        guard case .string(let text) = argument else { throw .mismatch("lower", argument) }
                        return .string(text.lowercased())
                    })
            ])
    }

    private var memberOf: FunctionDeclaration {
        let implementation = Overload.Implementation.contextual { arguments, context throws(EvaluationError) in
            guard let memberships = context as? Memberships, arguments.count == 2,
                case .string(let group) = arguments[1]
            else { throw EvaluationError(.invalidArgument(function: "member_of", value: "")) }
            return switch arguments[0] {
            case .string(let id): .bool(memberships.contains(member: id, group: group))
            case .record(let record as ThingRecord):
                .bool(record.identity.map { memberships.contains(member: $0, group: group) } ?? false)
            default: throw .mismatch("member_of", arguments[0])
            }
        }
        return FunctionDeclaration(
            "member_of", "Whether a member belongs to a group, itself or by a role.",
            overloads: [
                .global([.record("member"), .string], .bool, implementation),
                .global([.string, .string], .bool, implementation),
            ])
    }
}

extension HostFunctions {
    /// The day that a text writes.
    private static func day(_ text: String) throws(EvaluationError) -> Day {
        guard let day = try? Day(text) else { throw EvaluationError(.host(ExpressionMessage.notADay(text))) }
        return day
    }

    private static func value(of day: Day?) throws(EvaluationError) -> Value {
        guard let value = day.flatMap(Value.init) else { throw EvaluationError(.overflow(function: "date")) }
        return value
    }
}

extension EvaluationError {
    /// An argument of a type that the function does not take, where no types were checked beforehand.
    fileprivate static func mismatch(_ function: String, _ argument: Value) -> EvaluationError {
        EvaluationError(.invalidArgument(function: function, value: "\(argument)"))
    }
}
