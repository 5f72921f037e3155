import Diagnostics
import JSON
import NetworkModel
import ScheduleModule
import WorkCalendar

/// What has changed since the previous schedule, as people read it.
struct DifferenceListing {
    var difference: ScheduleDifference
    var language: MessageLanguage

    var text: String {
        var lines = [DifferenceWords.unchanged(difference.unchanged).text(in: language)]
        lines += difference.moved.map { move in
            "  ~ \(move.id): \(place(of: move.from)) → \(place(of: move.to))"
        }
        lines += difference.added.map { "  + \($0.id): \(place(of: $0))" }
        lines += difference.removed.map { "  − \($0.id): \(place(of: $0))" }
        lines += difference.leftOut.map {
            "  ! \($0.id): \(place(of: $0)) → \(DifferenceWords.leftOut.text(in: language))"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same for programs.
    var json: JSONValue {
        .object([
            "unchanged": .integer(Int64(difference.unchanged)),
            "moved": .array(
                difference.moved.map { move in
                    .object(["id": .string(move.id), "from": placeJSON(of: move.from), "to": placeJSON(of: move.to)])
                }),
            "added": .array(difference.added.map { .string($0.id) }),
            "removed": .array(difference.removed.map { .string($0.id) }),
            "left_out": .array(difference.leftOut.map { .string($0.id) }),
        ])
    }

    private func placeJSON(of meeting: ScheduledMeeting) -> JSONValue {
        .object([
            "start": .string(meeting.start.description), "end": .string(meeting.end.description),
            "venue": meeting.venue.map(JSONValue.string) ?? .null,
        ])
    }

    private func place(of meeting: ScheduledMeeting) -> String {
        "\(meeting.start.day) \(meeting.start.clock)\(meeting.venue.map { " \($0)" } ?? "")"
    }
}

/// The listing's own words.
enum DifferenceWords: LocalizedMessage {
    case unchanged(Int)
    case leftOut

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.unchanged(let count), .fi): "Ennallaan \(count) kokousta."
        case (.unchanged(let count), .sv): "\(count) möten är oförändrade."
        case (.unchanged(let count), .en): "\(count) meetings stay as they were."
        case (.leftOut, .fi): "ei paikkaa"
        case (.leftOut, .sv): "ingen plats"
        case (.leftOut, .en): "no place"
        }
    }
}
