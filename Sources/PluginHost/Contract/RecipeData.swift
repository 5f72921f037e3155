import JSON
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// Writes a recipe as plugins read it: parameters, templates, tables and `extends` filled in, references as ids.
struct RecipeData {
    let recipe: Recipe
    let things: ThingData

    init(_ recipe: Recipe, language: String) {
        self.recipe = recipe
        things = ThingData(files: recipe.files, language: language)
    }

    var network: Network { recipe.network }

    /// The recipe's sections in the order of the reference page.
    var json: JSONObject {
        [
            "network": .object(heading),
            "parameters": .object(recipe.parameters.reduce(into: [:]) { $0[$1.id] = JSONValue($1.value) }),
            "vocabularies": .object(network.vocabularies.reduce(into: [:]) { $0[$1.id] = terms(of: $1) }),
            "members": .array(network.members.map(member)),
            "groups": .array(network.groups.map(group)),
            "venues": .array(network.venues.map(venue)),
            "calendar": .object(calendar),
            "meetings": .array(network.meetings.map(series)),
            "needs": .object(needs),
            "activities": .array(network.activities.map(activity)),
            "figures": .array(network.figures.map(figure)),
            "deliverables": .array(network.deliverables.map(deliverable)),
            "application": .object(application),
            "endorsements": .array(recipe.endorsements.map(endorsement)),
            "rules": .array(recipe.rules.map(rule)),
            "sections": .object(recipe.pluginSections),
        ]
    }

    private var heading: JSONObject {
        [
            "id": .string(network.id), "name": things.text(network.name), "area": things.text(network.area),
            "hosts": .texts(network.hosts), "languages": .texts(network.languages),
            "time_zone": .string(network.timeZone), "purpose": things.text(network.purpose),
            "principles": .array(network.principles.map(things.text)),
            "phases": .array(
                network.phases.map { phase in
                    things.thing(
                        phase.id, name: phase.name, origin: phase.origin,
                        ["from": .day(phase.span.from), "to": .day(phase.span.to)])
                }),
        ]
    }

    private func terms(of vocabulary: Vocabulary) -> JSONValue {
        .array(vocabulary.terms.map { things.thing($0.id, name: $0.name, origin: $0.origin, [:]) })
    }
}

// MARK: - Who

extension RecipeData {
    private func member(_ member: Member) -> JSONValue {
        things.thing(
            member.id, name: member.name, kind: member.kind, origin: member.origin,
            [
                "representatives": .count(member.representatives), "roles": .texts(member.roles),
                "contract": .spans(member.contract),
                "contributes": .array(
                    member.contributes.map {
                        .object(["what": things.text($0.what), "amount": .decimal($0.amount)])
                    }),
                "terms": .terms(member.terms),
            ])
    }

    private func group(_ group: Group) -> JSONValue {
        things.thing(
            group.id, name: group.name, kind: group.kind, origin: group.origin,
            [
                "members": .texts(group.members.map(\.id)), "lead": .text(group.lead?.id),
                "chair": .text(group.chair?.id), "part_of": .text(group.partOf),
                "seats": .object(group.seats.reduce(into: [:]) { $0[$1.kind] = .count($1.count) }),
                "term": .gap(group.term), "from": .day(group.span.from), "to": .day(group.span.to),
                "terms": .terms(group.terms),
            ])
    }

    private func venue(_ venue: Venue) -> JSONValue {
        things.thing(
            venue.id, name: venue.name, kind: venue.kind, origin: venue.origin,
            ["capacity": venue.capacity.map(JSONValue.count) ?? .null, "terms": .terms(venue.terms)])
    }
}

// MARK: - What

extension RecipeData {
    private var needs: JSONObject {
        let policy = network.needsPolicy
        return [
            "workshop": .text(policy.workshop), "dimensions": .texts(policy.dimensions),
            "votes": policy.votes.map(JSONValue.count) ?? .null, "expire": .gap(policy.expire),
            "origin": things.origin(policy.origin),
        ]
    }

    private func activity(_ activity: Activity) -> JSONValue {
        things.thing(
            activity.id, name: activity.name, kind: activity.kind, origin: activity.origin,
            ["by": .texts(activity.by), "funding": .spans(activity.funding), "terms": .terms(activity.terms)])
    }

    private func figure(_ figure: Figure) -> JSONValue {
        things.thing(
            figure.id, name: figure.name, origin: figure.origin,
            [
                "by": .text(figure.by), "unit": .text(figure.unit), "source": things.text(figure.source),
                "values": .array(
                    figure.values.map { .object(["term": .string($0.term), "value": .decimal($0.value)]) }),
            ])
    }

    private func deliverable(_ deliverable: Deliverable) -> JSONValue {
        things.thing(
            deliverable.id, name: deliverable.name, origin: deliverable.origin,
            ["planned": .decimal(deliverable.planned), "actual": .decimal(deliverable.actual)])
    }
}
