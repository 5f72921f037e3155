import Diagnostics
import JSON
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

/// What changed rules would change, as people read it.
struct RehearsalListing {
    var result: RehearsalResult
    var before: Recipe
    var after: Recipe
    /// The recipes as they were named on the command line.
    var names: (before: String, after: String)
    var language: MessageLanguage

    var text: String {
        let summary = RehearsalWords.summary(
            judged: result.judged, changed: result.changes.count, verdicts: result.verdictCount)
        var text = "\(names.before) → \(names.after): \(summary.text(in: language))\n"
        let sides: [(ids: [String], words: ([String]) -> RehearsalWords)] = [
            (result.added.map(name(ofRule:)), RehearsalWords.added),
            (result.removed.map(name(ofRule:)), RehearsalWords.removed),
            (result.undated, RehearsalWords.undated),
        ]
        for side in sides where !side.ids.isEmpty { text += side.words(side.ids).text(in: language) + "\n" }
        return text + result.changes.map { "\n" + lines(of: $0) }.joined()
    }

    private func lines(of change: ApplicationChange) -> String {
        let day = change.day.text(in: language.rawValue)
        let title = "\(change.application) \(change.title)".safeForTerminal
        var text = "\(title) (\(name(ofState: change.state)), \(day))\n"
        for verdict in change.verdicts { text += lines(of: verdict) }
        for shift in change.states {
            text += "  → \(name(ofState: shift.state)): "
            text += "\(word(shift.before)) → \(word(shift.after))\n"
        }
        return text
    }

    private func lines(of change: VerdictChange) -> String {
        var text = "  \(name(ofRule: change.id)): \(word(change.before)) → \(word(change.after))\n"
        if let before = change.before {
            text +=
                "    \(RehearsalWords.before.text(in: language)): \(before.message.linesForTerminal.joined(separator: " "))\n"
        }
        if let after = change.after {
            text +=
                "    \(RehearsalWords.after.text(in: language)): \(after.message.linesForTerminal.joined(separator: " "))\n"
        }
        for reason in reasons(of: change) { text += "      \(reason.expression) = \(reason.value.compactText)\n" }
        return text
    }

    /// The values behind a change, where its message does not say them.
    private func reasons(of change: VerdictChange) -> [Reason] {
        let saysWhy = (change.after ?? change.before)?.word == .incomplete
        return saysWhy || agreed.contains(change.id) ? [] : change.reasons
    }

    /// Rules whose message says what decided, by id.
    private var agreed: Set<String> {
        Set((before.rules + after.rules).filter { !$0.agreements.isEmpty }.map(\.id))
    }

    private func word(_ verdict: Verdict?) -> String {
        verdict?.word.text(in: language) ?? RehearsalWords.noRule.text(in: language)
    }

    private func word(_ isAllowed: Bool?) -> String {
        switch isAllowed {
        case true?: RehearsalWords.open.text(in: language)
        case false?: RehearsalWords.closed.text(in: language)
        case nil: RehearsalWords.noWay.text(in: language)
        }
    }

    private func name(ofState id: String) -> String {
        let state = after.network.applicationProcess.state(id) ?? before.network.applicationProcess.state(id)
        return state?.name?.text(in: language.rawValue) ?? CommonWord.text(of: id, in: language)
    }

    /// What people call a rule or endorsement.
    private func name(ofRule id: String) -> String {
        let names = [after, before].flatMap { recipe in
            recipe.endorsements.map { ($0.id, $0.name) } + recipe.rules.map { ($0.id, $0.name) }
        }
        return names.first { $0.0 == id }?.1?.text(in: language.rawValue) ?? id
    }
}

/// The listing's own words.
enum RehearsalWords: LocalizedMessage {
    case summary(judged: Int, changed: Int, verdicts: Int)
    case added([String]), removed([String]), undated([String])
    case before, after, noRule, open, closed, noWay

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .summary(0, _, _): "yhtään hakemusta ei ole arvioitavana; hakemukset tiedostosta antaa --from."
        case .summary(let judged, 0, _): "hakemuksia \(judged), mikään arvio ei muuttuisi."
        case .summary(let judged, let changed, let verdicts):
            "hakemuksia \(judged), joista \(changed) muuttuisi; muuttuvia arvioita \(verdicts)."
        case .added(let ids): "Uutta: \(ids.joined(separator: ", "))."
        case .removed(let ids): "Poistuisi: \(ids.joined(separator: ", "))."
        case .undated(let ids):
            "Ei arvioitu, koska mitään päivää ei ole kirjattu (anna päivä: --today): \(ids.joined(separator: ", "))."
        case .before: "nyt"
        case .after: "muutettuna"
        case .noRule: "ei sääntöä"
        case .open: "voi siirtyä"
        case .closed: "ei vielä"
        case .noWay: "ei tällaista siirtoa"
        }
    }

    private var swedish: String {
        switch self {
        case .summary(0, _, _): "det finns inga ansökningar att bedöma; ansökningar ur en fil ges med --from."
        case .summary(let judged, 0, _): "ansökningar \(judged), ingen bedömning skulle ändras."
        case .summary(let judged, let changed, let verdicts):
            "ansökningar \(judged), av vilka \(changed) skulle ändras; bedömningar som ändras \(verdicts)."
        case .added(let ids): "Nytt: \(ids.joined(separator: ", "))."
        case .removed(let ids): "Skulle försvinna: \(ids.joined(separator: ", "))."
        case .undated(let ids):
            "Inte bedömda, eftersom ingen dag är antecknad (ange dagen: --today): \(ids.joined(separator: ", "))."
        case .before: "nu"
        case .after: "ändrat"
        case .noRule: "ingen regel"
        case .open: "får gå vidare"
        case .closed: "inte ännu"
        case .noWay: "ingen sådan flyttning"
        }
    }

    private var english: String {
        switch self {
        case .summary(0, _, _): "there are no applications to judge; --from takes those of a file."
        case .summary(let judged, 0, _): "applications \(judged), no verdict would change."
        case .summary(let judged, let changed, let verdicts):
            "applications \(judged), of which \(changed) would change; verdicts that change \(verdicts)."
        case .added(let ids): "New: \(ids.joined(separator: ", "))."
        case .removed(let ids): "Would go: \(ids.joined(separator: ", "))."
        case .undated(let ids):
            "Not judged, because no day is recorded (give the day: --today): \(ids.joined(separator: ", "))."
        case .before: "now"
        case .after: "changed"
        case .noRule: "no rule"
        case .open: "may enter"
        case .closed: "not yet"
        case .noWay: "no such move"
        }
    }
}
