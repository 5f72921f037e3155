import CEL
import JSON
import Recipes
import WorkCalendar

/// A condition, ready to be weighed and to be told of.
final class WeighedCondition: Sendable {
    private let condition: Condition
    private let program: Program
    private let traced: TracedProgram
    /// The parts of which it may be told what they came to.
    private let expressions: [String]
    /// By part, what stands before its value in a reason's JSON.
    private let beginnings: ByteTable

    init(_ condition: Condition) {
        self.condition = condition
        program = condition.program
        traced = program.traced
        let expressions = traced.expressions
        self.expressions = expressions
        beginnings = ByteTable(count: expressions.count) { place, json in
            json.append(constant: "{\"expression\":")
            json.append(json: expressions[place])
            json.append(constant: ",\"value\":")
        }
    }

    /// What it comes to.
    func truth(in activation: Activation) -> Truth {
        do throws(EvaluationError) {
            return try program.isTrue(activation) ? .holds : .fails
        } catch {
            return Truth(error)
        }
    }

    /// What it comes to, with what its parts come to noted.
    func truth(in activation: Activation, noting trace: inout Trace) -> Truth {
        do throws(EvaluationError) {
            return try traced.isTrue(activation, noting: &trace) ? .holds : .fails
        } catch {
            return Truth(error)
        }
    }

    /// What is absent, named from outside the condition.
    func spelledOut(_ path: String) -> String { condition.spelledOut(path) }
}

extension WeighedCondition {
    /// The parts that decided it, with their values, given the places of their notes.
    func reasons(_ notes: Range<Int>, in trace: borrowing Trace) -> [Reason] {
        var reasons: [Reason] = []
        var json = ByteBuffer(capacity: 64)
        traced.forEachDecisive(of: notes, in: trace) { part, outcome in
            json.removeAll()
            json.append(shown: outcome)
            let value = json.withBytes { try? JSONValue(parsing: Array($0)) }
            reasons.append(Reason(expression: expressions[part], value: value ?? .null))
        }
        return reasons
    }

    /// Appends the same as JSON, one after the other with commas between them.
    func writeReasons(_ notes: Range<Int>, in trace: borrowing Trace, to output: inout ByteBuffer) {
        var isFirst = true
        traced.forEachDecisive(of: notes, in: trace) { part, outcome in
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            beginnings.append(part, to: &output)
            output.append(shown: outcome)
            output.append(UInt8(ascii: "}"))
        }
    }
}
