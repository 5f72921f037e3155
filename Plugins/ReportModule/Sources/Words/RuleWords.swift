import Diagnostics
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

/// What of rules and endorsements takes a number with it.
enum RuleWords: LocalizedMessage {
    case atLeast(Int)
    case share(numerator: Int, denominator: Int)
    case noDeclines
    case months(Int)
    case days(Int)
    case minutes(Int)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .atLeast(let count): "vähintään \(count) puoltoa"
        case .share(let numerator, let denominator): "vähintään \(numerator)/\(denominator) puoltaa"
        case .noDeclines: "ei yhtään kieltävää"
        case .months(let count): "\(count) kk"
        case .days(let count): "\(count) pv"
        case .minutes(let count): "\(count) min"
        }
    }

    private var swedish: String {
        switch self {
        case .atLeast(let count): "minst \(count) tillstyrkande\(count == 1 ? "" : "n")"
        case .share(let numerator, let denominator): "minst \(numerator)/\(denominator) tillstyrker"
        case .noDeclines: "ingen avstyrker"
        case .months(let count): "\(count) mån"
        case .days(let count): "\(count) dagar"
        case .minutes(let count): "\(count) min"
        }
    }

    private var english: String {
        switch self {
        case .atLeast(let count): "at least \(count) endorsement\(count == 1 ? "" : "s")"
        case .share(let numerator, let denominator): "at least \(numerator)/\(denominator) endorse"
        case .noDeclines: "nobody declines"
        case .months(let count): "\(count) month\(count == 1 ? "" : "s")"
        case .days(let count): "\(count) day\(count == 1 ? "" : "s")"
        case .minutes(let count): "\(count) min"
        }
    }
}

extension ReportWords {
    /// A demand of an endorsement.
    func requirement(_ requirement: Requirement) -> String {
        let demand: RuleWords =
            switch requirement.measure {
            case .atLeast(let count): .atLeast(count)
            case .share(let numerator, let denominator): .share(numerator: numerator, denominator: denominator)
            case .noDeclines: .noDeclines
            }
        let among = requirement.askedWords.map(common)
        guard let last = among.last else { return self(demand) }
        let words = among.count > 1 ? "\(among.dropLast().joined(separator: ", ")) \(self(.or)) \(last)" : last
        return "\(self(demand)) (\(words))"
    }

    /// Who may give a mark.
    func giver(_ giver: Endorsement.Giver) -> String {
        switch giver {
        case .body(let body): body.groupID.map(group) ?? self(.network)
        case .participant(let participant): self.participant(participant)
        }
    }

    /// Whose marks don't count.
    func exclusion(_ exclusion: Endorsement.Exclusion) -> String {
        switch exclusion {
        case .applicant: self(.applicantWord)
        case .partners: self(.partnersWord)
        case .member(let id): member(id)
        }
    }

    /// A length of time.
    func length(_ gap: Gap) -> String {
        let parts: [RuleWords?] = [
            gap.months == 0 ? nil : .months(gap.months), gap.days == 0 ? nil : .days(gap.days),
            gap.minutes == 0 ? nil : .minutes(gap.minutes),
        ]
        return parts.compactMap(\.self).map { self($0) }.joined(separator: " ")
    }

    /// What a rule speaks of.
    func subject(_ subject: Subject) -> String {
        switch subject {
        case .application: self(.application)
        case .member: self(.member).lowercased()
        case .group: self(.group)
        case .meeting: self(.meeting).lowercased()
        case .need: self(.need)
        case .activity: self(.activity).lowercased()
        case .network: self(.network).lowercased()
        }
    }

    /// How grave a finding is.
    func level(_ level: DiagnosticLevel) -> String {
        switch level {
        case .error: self(.error)
        case .warning: self(.warning)
        case .note: self(.note)
        }
    }

    /// A state's name by its id.
    func state(_ id: String, of process: ApplicationProcess) -> String {
        process.state(id).map(name) ?? common(id)
    }

    /// A state's name, or its id.
    func name(_ state: ApplicationState) -> String { text(state.name) ?? common(state.id) }
}
