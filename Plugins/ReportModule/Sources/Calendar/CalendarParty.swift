import NetworkModel
import WorkCalendar

/// Somebody named in an event: its organiser, or who attends (RFC 5545 §3.8.4.1, §3.8.4.3).
struct CalendarParty: Hashable {
    /// RFC 5545 §3.2.3.
    enum UserType: String {
        case individual = "INDIVIDUAL"
        /// An organisation that sends somebody.
        case group = "GROUP"
    }

    /// RFC 5545 §3.2.16.
    enum Role: String {
        case chair = "CHAIR"
        case required = "REQ-PARTICIPANT"
        /// A deputy, who comes in another's stead.
        case optional = "OPT-PARTICIPANT"
    }

    var name: String
    var address: CalendarAddress
    var userType: UserType
    var role: Role
}

/// A calendar user's address: a URI (RFC 5545 §3.3.3).
struct CalendarAddress: Hashable {
    let uri: String

    /// An e-mail address (RFC 6068).
    init(email: String) {
        uri = "mailto:" + Self.percentEncoded(email, keeping: "@+")
    }

    /// Somebody without an e-mail address: a name that is theirs alone. No program writes to it.
    init(network: String, id: String) {
        uri =
            "urn:x-verkosto:" + Self.percentEncoded(network, keeping: "") + ":" + Self.percentEncoded(id, keeping: "/")
    }

    /// Text in which only RFC 3986's unreserved characters and some others stand as they are.
    private static func percentEncoded(_ text: String, keeping others: String) -> String {
        let digits = Array("0123456789ABCDEF")
        let kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(others)".utf8
        return text.utf8.reduce(into: "") { encoded, byte in
            if kept.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}

/// Who is named in the events of a network's meetings.
struct CalendarParties {
    private let network: Network
    private let words: ReportWords
    private let mandates: [String: [Mandate]]
    private let people: [String: Person]

    init(_ model: ReportModel, words: ReportWords) {
        network = model.network
        self.words = words
        mandates = Dictionary(grouping: model.register.mandates, by: \.member)
        people = Dictionary(model.register.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The network; its address is that of somebody who speaks for a host, where one is known.
    var organizer: CalendarParty {
        let hosts = network.hosts.flatMap { mandates[$0] ?? [] }.filter {
            $0.capacity == .representative && $0.group == nil
        }
        let email = hosts.lazy.compactMap { people[$0.person]?.email }.first
        return CalendarParty(
            name: words.text(network.name) ?? network.id,
            address: email.map(CalendarAddress.init(email:)) ?? CalendarAddress(network: network.id, id: ""),
            userType: .group, role: .chair)
    }

    /// Those who attend a meeting: the persons who have a mandate for a participant on its day, else the participant.
    func attendees(of meeting: ReportMeeting) -> [CalendarParty] {
        meeting.participants.flatMap { participant in
            let role: CalendarParty.Role = meeting.group?.chair == participant ? .chair : .required
            let persons = mandates(of: participant, at: meeting).compactMap { mandate in
                people[mandate.person].map { person in
                    CalendarParty(
                        name: person.name,
                        address: person.email.map(CalendarAddress.init(email:))
                            ?? CalendarAddress(network: network.id, id: person.id),
                        userType: .individual, role: mandate.capacity == .deputy ? .optional : role)
                }
            }
            guard persons.isEmpty else { return persons }
            return [
                CalendarParty(
                    name: words.participant(participant),
                    address: CalendarAddress(network: network.id, id: participant.id), userType: .group, role: role)
            ]
        }
    }

    /// A mandate for the meeting's group goes before one for the whole network.
    private func mandates(of participant: Participant, at meeting: ReportMeeting) -> [Mandate] {
        let own = (mandates[participant.member] ?? []).filter {
            $0.role == participant.role && $0.span.contains(meeting.start.day)
        }
        let ofGroup = own.filter { $0.group != nil && $0.group == meeting.group?.id }
        return ofGroup.isEmpty ? own.filter { $0.group == nil } : ofGroup
    }
}
