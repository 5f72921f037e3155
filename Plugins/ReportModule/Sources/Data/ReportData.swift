import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// The report as JSON: the same facts by ids, days as ISO 8601, names in the report's language.
struct ReportData {
    var model: ReportModel

    /// The file's bytes.
    var bytes: [UInt8] { Array((JSONValue.object(json).indentedText + "\n").utf8) }

    private var json: JSONObject {
        [
            "network": .object(network),
            "year": .integer(Int64(model.year)),
            "today": .day(model.today),
            "language": .string(model.language),
            "meetings": .array(model.meetings.map(meeting)),
            "unscheduled": .array((model.schedule?.unscheduled ?? []).map(unscheduled)),
            "deadlines": .array(model.deadlines.map(deadline)),
            "speakers": .array(model.speakers.map(speaker)),
            "members": .array(model.network.members.map(member)),
            "groups": .array(model.network.groups.map(group)),
            "phases": .array(model.network.phases.map(phase)),
            "breaks_and_periods": .array(model.spans.map(span)),
            "applications": .array(model.applications.map(application)),
            "application_flow": model.flow.map(flow) ?? .null,
            "needs": .array(model.needs.map(need)),
            "coverage": .array(model.coverage.dimensions.map(dimension)),
            "activities": .array(model.network.activities.map(activity)),
            "figures": .array(model.network.figures.map(figure)),
            "deliverables": .array(model.network.deliverables.map(deliverable)),
            "health": health(model.health),
            "endorsements": .array(model.endorsements.map(endorsement)),
            "rules": .array(model.rules.filter { $0.text == nil }.map(rule)),
            "ground_rules": .array(model.rules.compactMap(groundRule)),
            "findings": .array(model.findings.map(\.json)),
        ]
    }

    private var network: JSONObject {
        [
            "id": .string(model.network.id),
            "name": name(model.network.name),
            "area": name(model.network.area),
            "purpose": name(model.network.purpose),
            "principles": .array(model.network.principles.map(name)),
            "hosts": .strings(model.network.hosts),
            "time_zone": .string(model.network.timeZone),
        ]
    }

    /// A text in the report's language, or null.
    func name(_ text: LocalizedText?) -> JSONValue {
        text.map { .string($0.text(in: model.language)) } ?? .null
    }
}

extension JSONValue {
    static func day(_ day: Day?) -> JSONValue { day.map { .string($0.description) } ?? .null }
    static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    static func count(_ count: Int) -> JSONValue { .integer(Int64(count)) }
    static func decimal(_ number: Double?) -> JSONValue {
        guard let number else { return .null }
        return Int64(exactly: number).map(JSONValue.integer) ?? .number(number)
    }
    /// Terms by vocabulary, sorted by its id.
    static func terms(_ terms: TermsByVocabulary) -> JSONValue {
        var object = JSONObject()
        for (vocabulary, ids) in terms.sorted(by: { $0.key < $1.key }) { object[vocabulary] = .strings(ids) }
        return .object(object)
    }
    /// Spans of days, open ends as null.
    static func spans(_ spans: [DaySpan]) -> JSONValue {
        .array(spans.map { .object(["from": .day($0.from), "to": .day($0.to)]) })
    }
}
