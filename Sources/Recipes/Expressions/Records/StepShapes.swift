import CEL
import JSON

/// The record types by which expressions see the steps of a task: `steps.ID.findings` and `steps.ID.outputs`.
enum StepShapes {
    /// The types that a task with steps of these ids declares.
    static func types(of steps: [String]) -> [RecordType] {
        [step, RecordType("steps", fields: steps.map { RecordType.Field($0, .record("step"), mayBeAbsent: true) })]
    }

    private static let step = RecordType(
        "step",
        fields: [
            RecordType.Field("findings", .list(ofRecords: "finding")),
            RecordType.Field("outputs", .map(key: .string, value: .dyn)),
        ])

    /// The steps that have ended; the others are absent.
    static func record(of facts: [StepFacts], types: [RecordType], by maker: RecordMaker) -> Value? {
        guard let steps = types.first(where: { $0.name == "steps" }) else { return nil }
        let values = steps.fields.map { field in
            facts.last { $0.id == field.name }.map { record(of: $0, by: maker) }
        }
        return .record(ThingRecord(steps, identity: nil) { values[$0] })
    }

    private static func record(of facts: StepFacts, by maker: RecordMaker) -> Value {
        let findings = facts.findings.map { maker.shapes.finding.record(of: $0, by: maker) }
        let values: [Value] = [.list(findings), Value(.object(facts.outputs))]
        return .record(ThingRecord(step, identity: facts.id) { values[$0] })
    }
}

extension Value {
    /// A JSON value as expressions see it.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .boolean(let boolean): self = .bool(boolean)
        case .integer(let integer): self = .int(integer)
        case .number(let number): self = .double(number)
        case .string(let string): self = .string(string)
        case .array(let elements): self = .list(elements.map(Value.init))
        case .object(let object): self = .map(MapValue(members: object.members.map { ($0.name, Value($0.value)) }))
        }
    }
}
