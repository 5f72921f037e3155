import Diagnostics
import JSON
import Runtime

/// What came of a request to record, in a line or as JSON.
struct RecordingSummary {
    var answers: [RegisterDesk.Answer]
    var language: MessageLanguage

    func text(_ format: ResultFormat) -> String {
        switch format {
        case .json: JSONValue.object(["recorded": .array(answers.map(\.json))]).indentedText + "\n"
        case .text: sentence.text(in: language) + "\n"
        }
    }

    private var sentence: CommandMessage {
        let sequences = answers.flatMap(\.sequences)
        guard let first = sequences.first, let last = sequences.last else {
            return .alreadyRecorded(answers.compactMap(\.repeatedSequence).first)
        }
        return .recorded(first: first, last: last, id: answers.count == 1 ? answers[0].id : nil)
    }
}

extension RegisterDesk.Answer {
    fileprivate var sequences: [Int] {
        if case .recorded(let sequences, _) = self { sequences } else { [] }
    }

    fileprivate var id: String? {
        if case .recorded(_, let id) = self { id } else { nil }
    }

    fileprivate var repeatedSequence: Int? {
        if case .repeated(let sequence) = self { sequence } else { nil }
    }

    fileprivate var json: JSONValue {
        switch self {
        case .recorded(let sequences, let id):
            .object([
                "events": .array(sequences.map { .integer(Int64($0)) }), "id": id.map(JSONValue.string) ?? .null,
            ])
        case .repeated(let sequence): .object(["repeated": .integer(Int64(sequence))])
        case .refused: .null
        }
    }
}
