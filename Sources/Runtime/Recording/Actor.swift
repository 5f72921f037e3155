package import NetworkModel
import Recipes
package import Register
package import WorkCalendar

/// Who acts (`--as`): a role, a member, or a person with the mandates held on the day.
package struct Actor: Sendable {
    /// As the journal names it.
    package var id: String
    package var kind: Kind

    /// What the actor is.
    package enum Kind: Sendable {
        /// `coordinator`, `applicant`, `city`, or a word of the recipe's own.
        case role
        case member(Member)
        case person(mandates: [Mandate])
    }

    /// The members that the actor speaks for.
    package var members: [String] {
        switch kind {
        case .role: []
        case .member(let member): [member.id]
        case .person(let mandates): mandates.map(\.member)
        }
    }

    /// The person, if the actor is one.
    package var person: String? {
        if case .person = kind { id } else { nil }
    }

    /// An actor that is a role, such as the coordinator who runs a task.
    package static func role(_ word: String) -> Actor { Actor(id: word, kind: .role) }
}

extension Actor {
    /// The roles that the standard process and the commands know.
    private static let standardRoles = ["coordinator", "applicant", "city"]

    /// The words that may stand for a role: those of the recipe's moves, and the standard ones.
    static func roles(of process: ApplicationProcess) -> [String] {
        var roles = standardRoles
        for word in process.states.flatMap(\.moves).flatMap(\.by) where !roles.contains(word) { roles.append(word) }
        return roles
    }

    /// Finds out whom a word means: a role first, then a member, then a person; nil if it is none of them.
    package init?(
        _ word: String, in network: Network, reader: RegisterReader, on day: Day
    ) throws(RegisterError) {
        if Self.roles(of: network.applicationProcess).contains(word) {
            self.init(id: word, kind: .role)
        } else if let member = network.members.first(where: { $0.id == word }) {
            self.init(id: word, kind: .member(member))
        } else if try reader.has(.person, id: word) {
            let mandates = try reader.mandates(of: word).filter { $0.span.contains(day) }
            self.init(id: word, kind: .person(mandates: mandates))
        } else {
            return nil
        }
    }

    /// The role among those given in which the actor may act on an application; nil if there is none.
    ///
    /// A member acts as `applicant` on its own applications, a municipality as `city`, and anyone in a role that the member
    /// has or that the person's mandate is for.
    func role(among words: [String], on application: Application, in network: Network) -> String? {
        words.first { word in
            switch kind {
            case .role: id == word
            case .member, .person: mayAct(as: word, on: application, in: network)
            }
        }
    }

    private func mayAct(as word: String, on application: Application, in network: Network) -> Bool {
        switch word {
        case "applicant": return application.applicant.map(members.contains) ?? false
        case "city":
            return network.members.contains { $0.kind == "municipality" && members.contains($0.id) }
        default:
            guard case .person(let mandates) = kind else {
                return network.members.contains { members.contains($0.id) && $0.roles.contains(word) }
            }
            return mandates.contains { $0.role == word }
        }
    }
}
