import Diagnostics
import JSON
import NetworkModel
import Recipes

/// How applications go, and what the network agreed on; conditions are CEL, whichever way the recipe writes them.
extension RecipeData {
    var application: JSONObject {
        let process = network.applicationProcess
        return [
            "fields": .array(
                process.fields.map { field in
                    things.thing(field.id, name: field.name, origin: field.origin, ["unit": .text(field.unit)])
                }),
            "states": .array(
                process.states.map { state in
                    things.thing(
                        state.id, name: state.name, origin: state.origin,
                        [
                            "moves": .array(
                                state.moves.map { .object(["to": .string($0.to), "by": .texts($0.by)]) })
                        ])
                }),
        ]
    }

    func endorsement(_ endorsement: Endorsement) -> JSONValue {
        things.thing(
            endorsement.id, name: endorsement.name, origin: endorsement.origin,
            [
                "when": .condition(endorsement.when), "given_by": .texts(endorsement.givenBy.map(\.word)),
                "require": .array(endorsement.require.map(requirement)),
                "excluding": .texts(endorsement.excluding.map(\.word)),
                "window": endorsement.window.map {
                    .object(["opens": .string($0.opens), "lasts": .gap($0.lasts)])
                } ?? .null,
                "valid_for": .gap(endorsement.validFor), "gates": .texts(endorsement.gates),
                "basis": things.text(endorsement.basis),
            ])
    }

    private func requirement(_ requirement: Requirement) -> JSONValue {
        var object = JSONObject()
        switch requirement.measure {
        case .atLeast(let count): object["at_least"] = .count(count)
        case .share(let numerator, let denominator): object["share"] = .string("\(numerator)/\(denominator)")
        case .noDeclines: object["no_declines"] = .boolean(true)
        }
        object["among"] = .condition(requirement.among)
        return .object(object)
    }

    func rule(_ rule: Rule) -> JSONValue {
        things.thing(
            rule.id, name: rule.name, origin: rule.origin,
            [
                "about": .string(rule.about.rawValue), "when": .condition(rule.when),
                "require": .condition(rule.require), "agreements": .texts(rule.agreements.map(\.key)),
                "during": .text(rule.during), "level": .string(rule.level.rawValue), "gates": .texts(rule.gates),
                "text": things.text(rule.text), "basis": things.text(rule.basis),
            ])
    }
}

extension JSONValue {
    fileprivate static func condition(_ condition: Condition?) -> JSONValue { .text(condition?.source) }
}

extension Endorsement.Giver {
    /// As a recipe names it: `network`, a group, a member, or a member's role.
    fileprivate var word: String {
        switch self {
        case .body(let body): body.groupID ?? "network"
        case .participant(let participant): participant.id
        }
    }
}

extension Endorsement.Exclusion {
    /// As a recipe names it.
    fileprivate var word: String {
        switch self {
        case .applicant: "applicant"
        case .partners: "partners"
        case .member(let id): id
        }
    }
}
