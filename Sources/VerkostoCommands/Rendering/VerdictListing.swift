import Diagnostics
import JSON
import NetworkModel
import Recipes
import Verdicts

/// Applications' verdicts as people read them: state by state, what holds one back, and what would do.
struct VerdictListing: Sendable {
    private let language: MessageLanguage
    private let process: ApplicationProcess
    private let acts: ActTexts
    /// Rules whose message says what decided, by id.
    private let agreed: Set<String>

    init(recipe: Recipe, language: MessageLanguage) {
        self.language = language
        process = recipe.network.applicationProcess
        acts = ActTexts(network: recipe.network, language: language)
        agreed = Set(recipe.rules.filter { !$0.agreements.isEmpty }.map(\.id))
    }

    /// The verdicts of one application: state by state what keeps it open or shut, those further on that are shut as things
    /// stand, and what closes nothing.
    func text(of application: PlacedApplication, _ result: ApplicationVerdicts) -> String {
        let title = "\(application.id) \(application.title)".safeForTerminal
        var text = "\(title) (\(name(ofState: result.state)))\n"
        if result.mayEnter.isEmpty { text += "  \(VerdictWords.final.text(in: language))\n" }
        for entry in result.mayEnter {
            let told = result.verdicts.filter { $0.level == .error && $0.gates.contains(entry.state) }
                .filter { $0.closesGates || $0.word == .held }
            text += lines(of: entry.isAllowed ? .mayEnter : .notYet, name(ofState: entry.state), told)
        }
        var untold = result.verdicts.filter { verdict in
            verdict.word.closesGates
                && !(verdict.closesGates && result.mayEnter.contains { verdict.gates.contains($0.state) })
        }
        for state in statesAhead(of: result) {
            let told = untold.filter { $0.closesGates && $0.gates.contains(state) }
            untold.removeAll { $0.closesGates && $0.gates.contains(state) }
            if !told.isEmpty { text += lines(of: .notYetAhead, name(ofState: state), told) }
        }
        if result.mayEnter.isEmpty { untold.removeAll(where: \.closesGates) }
        guard !untold.isEmpty else { return text }
        return text + "  \(VerdictWords.remarks.text(in: language)):\n" + untold.map(lines).joined()
    }

    /// The states that an application may come to after those that it may enter next.
    private func statesAhead(of result: ApplicationVerdicts) -> [String] {
        let reached = process.states(reachedFrom: result.state)
        let next = result.mayEnter.map(\.state)
        return process.states.map(\.id).filter { reached.contains($0) && $0 != result.state && !next.contains($0) }
    }

    private func lines(of word: VerdictWords, _ state: String, _ verdicts: [Verdict]) -> String {
        "  → \(state): \(word.text(in: language))\n" + verdicts.map(lines).joined()
    }

    private func name(ofState id: String) -> String { process.name(ofState: id, in: language) }

    /// What is told of a verdict.
    func lines(of verdict: Verdict) -> String {
        let lines = verdict.word.closesGates ? reasons(of: verdict) : [verdict.message]
        return lines.flatMap(\.linesForTerminal).map { "      \($0)\n" }.joined()
    }

    private func reasons(of verdict: Verdict) -> [String] {
        var lines = [verdict.message]
        lines += details(of: verdict).map { "  \($0)" }
        let wouldDo = ActTexts.wouldDo(verdict.wouldDo.count, in: language)
        switch verdict.wouldDo.map(acts.text) {
        case []: lines += acts.noWay(of: verdict).map { ["  \($0)"] } ?? []
        case let texts where texts.count == 1: lines.append("  \(wouldDo): \(texts[0])")
        case let texts: lines += ["  \(wouldDo):"] + texts.map { "    – \($0)" }
        }
        if let basis = verdict.basis { lines.append("  \(VerdictWords.basis.text(in: language)): \(basis)") }
        return lines
    }

    /// What decided: the marks one by one, or the values of a condition; what the message says already is left out.
    private func details(of verdict: Verdict) -> [String] {
        if verdict.kind == .endorsement, !verdict.demands.isEmpty {
            return verdict.marks.map { $0.text(named: acts.name($0.by), in: language) }
        }
        guard !agreed.contains(verdict.id), verdict.word != .incomplete else { return [] }
        return verdict.because.map { "\($0.expression) = \(Self.shortened($0.value.compactText))" }
    }

    /// The beginning of a long value: lists of all members say nothing to people.
    private static func shortened(_ value: String) -> String {
        value.count <= 100 ? value : value.prefix(100) + "…"
    }
}

/// The listing's own words.
enum VerdictWords: LocalizedMessage {
    case mayEnter, notYet, notYetAhead, final, remarks, basis

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .mayEnter: "voi siirtyä"
        case .notYet: "ei vielä"
        case .notYetAhead: "edempänä, ei vielä"
        case .remarks: "huomioitavaa, ei estä siirtymistä"
        case .final: "lopullinen tila"
        case .basis: "sovittu"
        }
    }

    private var swedish: String {
        switch self {
        case .mayEnter: "får gå vidare"
        case .notYet: "inte ännu"
        case .notYetAhead: "längre fram, inte ännu"
        case .remarks: "att beakta, hindrar inte"
        case .final: "slutligt läge"
        case .basis: "överenskommet"
        }
    }

    private var english: String {
        switch self {
        case .mayEnter: "may enter"
        case .notYet: "not yet"
        case .notYetAhead: "further on, not yet"
        case .remarks: "to be noted, closes nothing"
        case .final: "a final state"
        case .basis: "agreed in"
        }
    }
}
