import JSON
import NetworkModel
import WorkCalendar

extension Act {
    /// Appends the act as an element of `would_do`: what is done, from and until when it counts, and the last day and meeting that
    /// make the deadline.
    func write(to output: inout ByteBuffer) {
        output.append(constant: "{\"act\":")
        kind.write(to: &output)
        if let from { output.append(member: ",\"from\":\"", from) }
        if let until { output.append(member: ",\"until\":\"", until) }
        if let lastDay { output.append(member: ",\"last_day\":\"", lastDay) }
        if let lastMeeting {
            output.append(constant: ",\"last_meeting\":{\"id\":")
            output.append(json: lastMeeting.id)
            output.append(member: ",\"day\":\"", lastMeeting.day)
            output.append(UInt8(ascii: "}"))
        }
        if let deadline {
            output.append(constant: ",\"deadline\":")
            deadline.write(to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }
}

extension NextDeadline {
    /// Appends `{"id", "day", "last_day"}`.
    func write(to output: inout ByteBuffer) {
        output.append(constant: "{\"id\":")
        output.append(json: id)
        output.append(member: ",\"day\":\"", day)
        output.append(member: ",\"last_day\":\"", lastDay)
        output.append(UInt8(ascii: "}"))
    }
}

extension Act.Kind {
    /// Appends the act's name and what belongs to its kind.
    fileprivate func write(to output: inout ByteBuffer) {
        switch self {
        case .endorse(let endorsing):
            output.append(constant: "\"endorse\",\"count\":")
            output.append(endorsing.count)
            output.append(constant: ",\"members\":")
            output.append(json: endorsing.members, others: endorsing.others)
        case .contract(let members, let day):
            output.append(constant: "\"contract\",\"members\":")
            output.append(json: members)
            if let day {
                output.append(member: ",\"on\":\"", day)
            } else {
                output.append(constant: ",\"on\":\"submission\"")
            }
        case .submit: output.append(constant: "\"submit\"")
        case .linkNeeds(let count, let needs, let others):
            output.append(constant: "\"link_need\",\"count\":")
            output.append(count)
            output.append(constant: ",\"needs\":")
            output.append(json: needs.map(\.id), others: others)
        case .addDocuments(let documents):
            output.append(constant: "\"add_documents\",\"documents\":")
            output.append(json: documents)
        case .setAmount(let field, let isAtLeast, let amount):
            output.append(constant: "\"set_amount\",\"field\":")
            output.append(json: field)
            output.append(constant: isAtLeast ? ",\"at_least\":" : ",\"at_most\":")
            output.append(json: Int64(exactly: amount).map(JSONValue.integer) ?? .number(amount))
        }
    }
}

extension ByteBuffer {
    /// Appends a member of an object that has a day, the beginning of which is given as far as the day.
    fileprivate mutating func append(member beginning: StaticString, _ day: Day) {
        append(constant: beginning)
        append(day)
        append(UInt8(ascii: "\""))
    }

    /// Appends words as a JSON array.
    fileprivate mutating func append(json words: [String]) {
        append(UInt8(ascii: "["))
        for place in words.indices {
            if place > 0 { append(UInt8(ascii: ",")) }
            append(json: words[place])
        }
        append(UInt8(ascii: "]"))
    }

    /// Appends the first few of what would do, and how many others there are.
    fileprivate mutating func append(json ids: [String], others: Int) {
        append(json: ids)
        guard others > 0 else { return }
        append(constant: ",\"others\":")
        append(others)
    }
}
