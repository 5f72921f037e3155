import Diagnostics
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

extension FactSet where Thing == JudgedApplication {
    /// What a statement on an application can name.
    static let statement = paper("an application", outline + reasons)

    /// An application in a list.
    static let applications = FactSet("an application", outline)

    private static let outline: [Fact<JudgedApplication>] = [
        .text("title", "its title") { judged, _ in judged.application.title },
        .text("applicant", "who applies") { judged, source in judged.application.applicant.map(source.words.member) },
        .text("partners", "the partners, with commas") { judged, source in
            judged.application.partners.map(source.words.member).joined(separator: ", ")
        },
        .text("submitted", "the date it was submitted") { judged, source in
            judged.application.submitted.map(source.words.dates.fullDay)
        },
        .text("state", "where it is in the process") { judged, source in
            source.words.state(judged.application.state, of: source.model.network.applicationProcess)
        },
        .text("needs", "the needs it answers to, with commas") { judged, source in
            judged.application.needs.map(source.words.need).joined(separator: ", ")
        },
    ]

    private static let reasons: [Fact<JudgedApplication>] = [
        .list("fields", of: .applicationFields, "the fields that the network asks for, where they are filled in") {
            judged, source in
            source.model.network.applicationProcess.fields.compactMap { field in
                judged.application.fields[field.id].map { FilledField(field: field, value: $0) }
            }
        },
        .flag("is_supported", "whether it has every mark, and nothing keeps it back") { judged, source in
            judged.isSupported(in: source)
        },
        .flag("needs_no_mark", "whether no mark of the network concerns it") { judged, source in
            judged.marks(in: source).allSatisfy { $0.word == .notApplicable }
        },
        .list("met", of: .verdicts, "marks it has and rules it keeps") { judged, _ in
            judged.verdicts.verdicts.filter { $0.word == .held }
        },
        .list("missing", of: .verdicts, "what is not there yet and keeps it from going on") { judged, _ in
            judged.verdicts.verdicts.filter(\.closesGates)
        },
        .list("remarks", of: .verdicts, "what is worth a word, though it keeps nothing back") { judged, _ in
            judged.verdicts.verdicts.filter { $0.word.closesGates && !$0.closesGates }
        },
        .list("marks", of: .marks, "the marks that members gave") { judged, _ in
            judged.application.marks.enumerated().map { index, mark in
                let review = judged.verdicts.verdicts.first { $0.id == mark.endorsement }?.marks
                    .first { $0.index == index }
                return GivenMark(mark: mark, standing: review?.standing)
            }
        },
        .text("next_states", "the states on its way that are open to it now, with commas") { judged, source in
            judged.openStatesAhead(in: source.model.network.applicationProcess)
                .map { source.words.state($0, of: source.model.network.applicationProcess) }
                .joined(separator: ", ")
        },
    ]
}

extension JudgedApplication {
    /// What is said of the network's marks.
    func marks(in source: PaperSource) -> [Verdict] { verdicts.verdicts.filter { $0.kind == .endorsement } }

    /// States that it may be moved to, none of them back or out of the process.
    fileprivate func openStatesAhead(in process: ApplicationProcess) -> [String] {
        let order = process.states.map(\.id)
        let now = order.firstIndex(of: application.state) ?? order.startIndex
        return verdicts.mayEnter.filter(\.isAllowed).map(\.state).filter { state in
            process.state(state)?.isFinal == false && (order.firstIndex(of: state) ?? now) > now
        }
    }

    /// Whether the network stands behind it: nothing is open that keeps it from going on.
    func isSupported(in source: PaperSource) -> Bool {
        !verdicts.verdicts.contains(where: \.closesGates)
    }
}

/// A field of an application with its value.
struct FilledField: Sendable {
    var field: ApplicationField
    var value: FieldValue
}

extension FactSet where Thing == FilledField {
    static let applicationFields = FactSet(
        "a field of an application",
        [
            .text("name", "what the network calls it") { filled, source in
                source.words.name(filled.field).capitalizedFirst
            },
            .text("value", "its value, with the unit") { filled, source in
                source.words.value(filled.value, of: filled.field)
            },
        ])
}

extension FactSet where Thing == Verdict {
    static let verdicts = FactSet(
        "what is said of a mark or rule",
        [
            .text("name", "the mark's or rule's name") { verdict, source in source.name(of: verdict) },
            .text("message", "what is said of it") { verdict, _ in verdict.message },
            .text("reason", "the same without the name before it") { verdict, source in
                verdict.reason(without: source.name(of: verdict))
            },
            .text("basis", "where the network agreed on it") { verdict, source in source.basis(of: verdict) },
            .list("would_do", of: .acts, "acts that would do, all of them together") { verdict, _ in verdict.wouldDo },
            .text("no_way", "that nothing would do any more, and since when, where the reason does not say so") {
                verdict, source in
                verdict.kind == .rule || verdict.missed != nil ? source.words.acts.noWay(of: verdict) : nil
            },
        ])
}

extension FactSet where Thing == Act {
    static let acts = FactSet(
        "something that would do",
        [.text("text", "who would have to do what, and by when") { act, source in source.words.acts.text(of: act) }])
}

extension Verdict {
    /// What is said of it under a heading that names it already.
    func reason(without name: String) -> String {
        let start = "\(name): "
        return message.hasPrefix(start) ? String(message.dropFirst(start.count)).capitalizedFirst : message
    }
}

/// A mark as it was given, with whether it counts.
struct GivenMark: Sendable {
    var mark: Mark
    var standing: MarkReview.Standing?
}

extension FactSet where Thing == GivenMark {
    static let marks = FactSet(
        "a mark that a member gave",
        [
            .text("by", "the member that gave it") { given, source in source.words.member(given.mark.by) },
            .text("date", "the date it was given") { given, source in source.words.dates.fullDay(given.mark.at) },
            .flag("is_endorsed", "whether the member endorsed it") { given, _ in given.mark.word == .endorsed },
            .text("standing", "whether it counts, or why not") { given, source in
                given.standing?.effect(in: source.words.own)
            },
        ])
}

extension PaperSource {
    /// A rule's or endorsement's name.
    func name(of verdict: Verdict) -> String {
        let name =
            verdict.kind == .endorsement
            ? model.endorsements.first { $0.id == verdict.id }?.name : model.rules.first { $0.id == verdict.id }?.name
        return words.text(name) ?? verdict.id
    }

    /// Where the network agreed on a rule or endorsement.
    func basis(of verdict: Verdict) -> String? {
        words.text(
            verdict.kind == .endorsement
                ? model.endorsements.first { $0.id == verdict.id }?.basis
                : model.rules.first { $0.id == verdict.id }?.basis)
    }
}
