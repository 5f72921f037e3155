import Diagnostics
import JSON
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

extension ReportData {
    func span(_ span: YearSpan) -> JSONValue {
        let kind =
            switch span.kind {
            case .pause: "break"
            case .period: "period"
            case .phase: "phase"
            }
        return .object([
            "kind": .string(kind), "id": .text(span.id), "name": name(span.name),
            "from": .day(span.days.lowerBound), "to": .day(span.days.upperBound),
        ])
    }

    func application(_ judged: JudgedApplication) -> JSONValue {
        let application = judged.application
        return .object([
            "id": .string(application.id), "title": .string(application.title), "state": .string(application.state),
            "applicant": .text(application.applicant), "partners": .strings(application.partners),
            "submitted": .day(application.submitted), "needs": .strings(application.needs.map(\.id)),
            "verdicts": judged.json,
        ])
    }

    func endorsement(_ endorsement: Endorsement) -> JSONValue {
        .object([
            "id": .string(endorsement.id), "name": name(endorsement.name), "gates": .strings(endorsement.gates),
            "basis": name(endorsement.basis),
        ])
    }

    func rule(_ rule: Rule) -> JSONValue {
        .object([
            "id": .string(rule.id), "name": name(rule.name), "about": .string(rule.about.rawValue),
            "level": .string(rule.level.rawValue), "during": .text(rule.during),
            "gates": .strings(rule.about == .application ? rule.gates : []), "basis": name(rule.basis),
        ])
    }

    func groundRule(_ rule: Rule) -> JSONValue? {
        rule.text.map { .object(["id": .string(rule.id), "about": .string(rule.about.rawValue), "text": name($0)]) }
    }
}
