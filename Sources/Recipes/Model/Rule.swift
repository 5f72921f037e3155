package import Diagnostics
package import NetworkModel
package import SourceText
package import WorkCalendar

/// What a rule or endorsement speaks of.
package enum Subject: String, Sendable, Hashable, CaseIterable {
    case application, member, group, meeting, need, activity, network
}

/// A condition that the network holds its things to.
package struct Rule: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var about: Subject
    /// Whom it concerns; nil concerns all.
    package var when: Condition?
    /// What must hold; nil where agreements say it all, and for a rule that is for people alone (`text`).
    package var require: Condition?
    /// What must hold beside the condition; of rules about applications only.
    package var agreements: [Agreement]
    package var text: LocalizedText?
    /// The phase in which it is in force; nil is always.
    package var during: String?
    package var level: DiagnosticLevel
    /// States that stay closed while the rule does not hold.
    package var gates: [String]
    package var message: TextTemplate?
    /// Where the network agreed on it.
    package var basis: LocalizedText?
    package var examples: [RuleExample]
    package var origin: SourceSpan?

    package init(id: String, about: Subject) {
        self.id = id
        self.about = about
        agreements = []
        level = .error
        gates = Rule.defaultGates
        examples = []
    }

    /// Whether it is judged rather than for people alone.
    package var isJudged: Bool { require != nil || !agreements.isEmpty }

    /// The states that a rule closes unless it names others.
    package static let defaultGates = ["network_review", "city_review", "with_funder", "granted"]
}

/// A mark that an application earns from the network (puumerkki).
package struct Endorsement: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var about: Subject
    package var when: Condition?
    /// Bodies, members and roles (a role stands for its member) that may give it.
    package var givenBy: [Giver]
    package var require: [Requirement]
    package var excluding: [Exclusion]
    package var window: EndorsementWindow?
    package var validFor: Gap?
    package var gates: [String]
    package var message: TextTemplate?
    package var basis: LocalizedText?
    package var examples: [RuleExample]
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        about = .application
        givenBy = []
        require = []
        excluding = []
        gates = Rule.defaultGates
        examples = []
    }

    /// Who may give a mark.
    package enum Giver: Sendable, Hashable {
        case body(Body)
        case participant(Participant)
    }

    /// Whose marks don't count.
    package enum Exclusion: Sendable, Hashable {
        case applicant, partners
        /// A member by id.
        case member(String)
    }
}

extension Endorsement {
    /// The groups among those who may give it, by id.
    package var givingGroups: [String] {
        givenBy.compactMap { giver in
            if case .body(.group(let id)) = giver { id } else { nil }
        }
    }
}

/// One demand of an endorsement; all must be met.
package struct Requirement: Sendable {
    /// How much is demanded.
    package enum Measure: Sendable, Hashable {
        /// So many standing marks.
        case atLeast(Int)
        /// This share of those who may give them; 0 < numerator ≤ denominator.
        case share(numerator: Int, denominator: Int)
        /// Not one standing decline.
        case noDeclines
    }

    package var measure: Measure
    /// Whose marks count for it, over `member`; nil counts all.
    package var among: Condition?
    package var origin: SourceSpan?

    package init(measure: Measure, among: Condition?) {
        self.measure = measure
        self.among = among
    }
}

/// When marks count: the days from `opens` to `opens` + `lasts`, both inside.
package struct EndorsementWindow: Sendable {
    /// The application's day it opens on (`submitted`, or a declared field of type date).
    package var opens: String
    package var lasts: Gap?
    package var origin: SourceSpan?

    package init(opens: String, lasts: Gap?) {
        self.opens = opens
        self.lasts = lasts
    }
}

/// What can be said of a rule or endorsement, for one thing on one day.
package enum VerdictWord: String, Sendable, Hashable, CaseIterable {
    case held, broken, pending, notApplicable = "not_applicable", incomplete
}

/// A case that travels with a rule and shows what it means.
package struct RuleExample: Sendable {
    package var name: LocalizedText?
    /// The records and values given, by root.
    package var given: ExampleData
    package var expect: VerdictWord
    /// Texts that the verdict must say, in its message or among what decided it.
    package var because: [LocalizedText]
    package var origin: SourceSpan?

    package init(given: ExampleData, expect: VerdictWord) {
        self.given = given
        self.expect = expect
        because = []
    }
}
