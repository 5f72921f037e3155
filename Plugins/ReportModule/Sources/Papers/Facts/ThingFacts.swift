import NetworkModel
import Recipes
import WorkCalendar

/// A name with a number.
struct Counted: Sendable {
    var name: String
    var count: Int
}

extension FactSet where Thing == Counted {
    static let counted = FactSet(
        "a name with a number",
        [
            .text("name", "the name") { counted, _ in counted.name },
            .count("count", "how many") { counted, _ in counted.count },
        ])

    static let series = FactSet(
        "a series of meetings",
        [
            .text("name", "its name") { counted, _ in counted.name },
            .count("count", "how often it meets in the planned year") { counted, _ in counted.count },
        ])
}

/// Something agreed on.
struct Agreement: Sendable {
    var text: String
    var basis: String?
}

extension FactSet where Thing == Agreement {
    static let agreements = FactSet(
        "something agreed on",
        [
            .text("text", "what was agreed") { agreement, _ in agreement.text },
            .text("basis", "where it was agreed") { agreement, _ in agreement.basis },
        ])
}

extension FactSet where Thing == Endorsement {
    static let endorsements = FactSet(
        "a mark that applications earn",
        [
            .text("name", "its name") { endorsement, source in
                source.words.text(endorsement.name) ?? endorsement.id
            },
            .text("requirements", "what it demands, with semicolons") { endorsement, source in
                endorsement.require.map(source.words.requirement).joined(separator: "; ")
            },
            .text("given_by", "who gives it, with commas") { endorsement, source in
                endorsement.givenBy.map(source.giver).joined(separator: ", ")
            },
            .text("basis", "where it was agreed") { endorsement, source in source.words.text(endorsement.basis) },
        ])
}

extension FactSet where Thing == Parameter {
    static let parameters = FactSet(
        "a parameter of the recipe",
        [
            .text("name", "its name") { parameter, source in source.words.text(parameter.name) ?? parameter.id },
            .text("help", "what it is for") { parameter, source in source.words.text(parameter.help) },
            .text("value", "the value in force") { parameter, source in
                parameter.value.map { source.words.value($0, of: parameter.type) }
            },
        ])
}

extension FactSet where Thing == Member {
    static let members = FactSet(
        "a member",
        [
            .text("name", "its name") { member, source in source.words.member(member.id) },
            .text("kind", "its kind") { member, source in member.kind.map(source.words.common) },
            .text("contributes", "what it gives in kind, with commas") { member, source in
                member.contributes.compactMap { source.words.text($0.what) }.joined(separator: ", ")
            },
        ])
}

extension FactSet where Thing == Group {
    static let groups = FactSet(
        "a group",
        [
            .text("name", "its name") { group, source in source.words.body(group) },
            .text("kind", "its kind") { group, source in group.kind.map(source.words.common) },
            .text("lead", "who leads or chairs it") { group, source in
                (group.lead ?? group.chair).map(source.words.participant)
            },
            .count("member_count", "how many members it has") { group, _ in group.members.count },
        ])
}

extension FactSet where Thing == Figure {
    static let figures = FactSet(
        "a figure: numbers by term",
        [
            .text("name", "its name") { figure, source in source.words.text(figure.name) ?? figure.id },
            .text("source", "where the numbers come from") { figure, source in source.words.text(figure.source) },
            .text("unit", "what is counted") { figure, _ in figure.unit },
            .text("by", "what the numbers are given by") { figure, source in figure.by.map(source.words.vocabulary) },
            .list("values", of: .figureValues, "the numbers") { figure, _ in
                figure.values.map { FigureValue(figure: figure, value: $0) }
            },
            .text("total", "their sum") { figure, source in
                DecimalNumber(figure.values.reduce(0) { $0 + $1.value }).text(in: source.words.language)
            },
        ])
}

/// A number of a figure.
struct FigureValue: Sendable {
    var figure: Figure
    var value: Figure.Value
}

extension FactSet where Thing == FigureValue {
    static let figureValues = FactSet(
        "a number of a figure",
        [
            .text("name", "the term's name") { value, source in
                source.words.term(value.value.term, of: value.figure.by)
            },
            .text("value", "the number") { value, source in
                DecimalNumber(value.value.value).text(in: source.words.language)
            },
        ])
}

extension FactSet where Thing == Deliverable {
    static let deliverables = FactSet(
        "something promised, with what came of it",
        [
            .text("name", "what it is") { deliverable, source in
                source.words.text(deliverable.name) ?? deliverable.id
            },
            .text("planned", "how much was promised") { deliverable, source in
                deliverable.planned.map { DecimalNumber($0).text(in: source.words.language) }
            },
            .text("actual", "how much there is") { deliverable, source in
                deliverable.actual.map { DecimalNumber($0).text(in: source.words.language) }
            },
        ])
}

/// What a meeting decided.
struct Decision: Sendable {
    var meeting: HeldReportMeeting
    var title: String
    var decision: String
}

extension FactSet where Thing == Decision {
    static let decisions = FactSet(
        "something decided",
        [
            .text("date", "the meeting's date") { decision, source in
                source.words.dates.fullDay(decision.meeting.held.start.day)
            },
            .text("meeting", "the meeting's name") { decision, source in decision.meeting.title(source.words) },
            .text("title", "what it was about") { decision, _ in decision.title },
            .text("decision", "what was decided") { decision, _ in decision.decision },
        ])
}

extension PaperSource {
    /// Who may give a mark; the whole network by its name.
    fileprivate func giver(_ giver: Endorsement.Giver) -> String {
        giver == .body(.network) ? words.text(model.network.name) ?? model.network.id : words.giver(giver)
    }
}
