import Diagnostics
import JSON
import NetworkModel
import Register
import WorkCalendar

/// Who speaks for whom today.
struct PersonListing {
    var snapshot: RegisterSnapshot
    var network: Network
    var today: Day
    var language: MessageLanguage

    var text: String {
        let names = Dictionary(snapshot.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var persons = snapshot.people.map(\.id)
        for mandate in snapshot.mandates where !persons.contains(mandate.person) { persons.append(mandate.person) }
        return TextTable(
            persons.flatMap { person in
                let name = names[person] ?? YearWord.forgotten.text(in: language)
                let mandates = snapshot.mandates.filter { $0.person == person && $0.span.contains(today) }
                guard !mandates.isEmpty else { return [[person, name, YearWord.noMandate.text(in: language)]] }
                return mandates.map { [person, name, words(for: $0)] }
            }
        ).text
    }

    private func words(for mandate: Mandate) -> String {
        let member = network.members.first { $0.id == mandate.member }?.name?.text(in: language.rawValue)
        let group = mandate.group.map { id in
            ", " + (network.groups.first { $0.id == id }?.name?.text(in: language.rawValue) ?? id)
        }
        let capacity: YearWord = mandate.capacity == .deputy ? .deputy : .representative
        let term = "\(mandate.span.from?.description ?? "")–\(mandate.span.to?.description ?? "")"
        return "\(member ?? mandate.member)\(mandate.role.map { "/\($0)" } ?? "")\(group ?? ""): "
            + "\(capacity.text(in: language)) \(term)"
    }
}

/// All that the register holds about one person.
struct PersonalRecord {
    private let id: String
    private let person: Person?
    private let mandates: [Mandate]
    private let events: [RecordedEvent]

    /// Gathers it; nil where there is no such person. O(events).
    init?(of id: String, reader: RegisterReader) throws(RegisterError) {
        guard try reader.has(.person, id: id) else { return nil }
        self.id = id
        person = try reader.person(id)
        mandates = try reader.mandates(of: id)
        var events: [RecordedEvent] = []
        try reader.forEachEvent { event in
            if event.speaks(of: id) { events.append(event) }
        }
        self.events = events
    }

    var json: JSONValue {
        .object([
            "person": .string(id),
            "name": JSONValue.text(person?.name) ?? .null,
            "email": JSONValue.text(person?.email) ?? .null,
            "phone": JSONValue.text(person?.phone) ?? .null,
            "mandates": .array(mandates.map(\.json)),
            "events": .array(events.map { (try? JSONValue(parsing: $0.line)) ?? .null }),
        ])
    }
}

extension Mandate {
    fileprivate var json: JSONValue {
        .object(
            JSONObject(row: [
                ("mandate", .string(id)), ("member", .string(member)), ("role", .text(role)), ("group", .text(group)),
                ("capacity", .string(capacity.rawValue)), ("from", .text(span.from?.description)),
                ("to", .text(span.to?.description)),
            ]))
    }
}
