package import Diagnostics
package import NetworkModel

/// Those for whom verdicts are told: a role sees of the applications only what it may move on, so that the city's experts see what
/// has earned the network's mark.
package struct Audience: Sendable {
    private let role: String
    private let process: ApplicationProcess

    /// The audience of a role.
    ///
    /// - Throws: If nobody moves applications in that role.
    package init(_ role: String, in process: ApplicationProcess) throws(UnknownAudience) {
        guard process.roles.contains(role) else { throw UnknownAudience(role: role, known: process.roles) }
        self.role = role
        self.process = process
    }

    /// Whether an application is for its eyes.
    package func sees(_ verdicts: ApplicationVerdicts) -> Bool { verdicts.mayBeMoved(by: role, in: process) }
}

/// That nobody moves applications in a role.
package struct UnknownAudience: Error, LocalizedMessage {
    let role: String
    let known: [String]

    package func text(in language: MessageLanguage) -> String {
        let known = known.joined(separator: ", ")
        return switch language {
        case .fi: "Kukaan ei siirrä hakemuksia roolissa ”\(role)”; rooleja ovat \(known)."
        case .sv: "Ingen flyttar ansökningar i rollen ”\(role)”; rollerna är \(known)."
        case .en: "Nobody moves applications in the role “\(role)”; the roles are \(known)."
        }
    }
}
