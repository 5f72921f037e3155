package import Diagnostics
package import NetworkModel
import Recipes
import WorkCalendar

/// What would do, in words: what is asked of whom, and by when.
package struct ActTexts: Sendable {
    private let language: MessageLanguage
    private let members: [String: String]
    private let fields: [String: ApplicationField]
    private let terms: [String: String]
    private let needs: [String: String]

    /// - Parameter needs: needs to be told by their titles; others are told by their ids, by which they are linked.
    package init(network: Network, language: MessageLanguage, needs: [Need] = []) {
        self.language = language
        self.needs = Dictionary(
            needs.compactMap { need in need.title.map { (need.id, language == .en ? "“\($0)”" : "”\($0)”") } },
            uniquingKeysWith: { first, _ in first })
        members = Dictionary(
            network.members.map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        fields = Dictionary(
            network.applicationProcess.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        terms = Dictionary(
            network.vocabularies.flatMap(\.terms).map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
    }

    /// An act as a part of a sentence: ”2 puoltoa näiltä: A, B, viimeistään 31.3.2027”.
    package func text(of act: Act) -> String {
        switch act {
        case .endorse(let endorsing): text(of: endorsing)
        case .contract(let members, let covered): contract(listed(members.map(name), others: 0), day(covered))
        case .submit(let last): submit(day(last))
        case .linkNeeds(let count, let ids, let others):
            link(count, listed(ids.map { needs[$0] ?? $0 }, others: others))
        case .addDocuments(let documents): add(documents.map(document))
        case .setAmount(let field, let isAtLeast, let amount): set(self.field(field), isAtLeast, written(amount, field))
        }
    }

    private func text(of endorsing: Endorsing) -> String {
        let who = listed(endorsing.members.map(name), others: endorsing.others)
        let until = endorsing.until.map { self.until(day($0)) } ?? ""
        return switch language {
        case .fi: "\(endorsing.count == 1 ? "yksi puolto" : "\(endorsing.count) puoltoa") näiltä: \(who)\(until)"
        case .sv:
            "\(endorsing.count == 1 ? "ett tillstyrkande" : "\(endorsing.count) tillstyrkanden") av: \(who)\(until)"
        case .en: "\(endorsing.count == 1 ? "one endorsement" : "\(endorsing.count) endorsements") from: \(who)\(until)"
        }
    }

    private func until(_ day: String) -> String {
        switch language {
        case .fi: ", viimeistään \(day)"
        case .sv: ", senast \(day)"
        case .en: ", by \(day)"
        }
    }

    private func contract(_ members: String, _ day: String) -> String {
        switch language {
        case .fi: "kumppanuussopimus, joka kattaa päivän \(day): \(members)"
        case .sv: "ett partnerskapsavtal som täcker den \(day): \(members)"
        case .en: "a partnership agreement that covers \(day): \(members)"
        }
    }

    private func submit(_ day: String) -> String {
        switch language {
        case .fi: "hakemus jätetään viimeistään \(day)"
        case .sv: "ansökan lämnas in senast \(day)"
        case .en: "the application is submitted by \(day)"
        }
    }

    private func link(_ count: Int, _ needs: String) -> String {
        let which = needs.isEmpty ? "" : ": \(needs)"
        return switch language {
        case .fi: "hakemukseen liitetään \(count == 1 ? "tarve" : "\(count) tarvetta")\(which)"
        case .sv: "\(count == 1 ? "ett behov" : "\(count) behov") kopplas till ansökan\(which)"
        case .en: "\(count == 1 ? "one need is" : "\(count) needs are") linked to the application\(which)"
        }
    }

    private func add(_ documents: [String]) -> String {
        let which = documents.joined(separator: ", ")
        return switch language {
        case .fi: "hakemukseen lisätään: \(which)"
        case .sv: "till ansökan läggs: \(which)"
        case .en: "these are added to the application: \(which)"
        }
    }

    private func set(_ field: String, _ isAtLeast: Bool, _ amount: String) -> String {
        switch (language, isAtLeast) {
        case (.fi, true): "\(field): vähintään \(amount)"
        case (.fi, false): "\(field): enintään \(amount)"
        case (.sv, true): "\(field): minst \(amount)"
        case (.sv, false): "\(field): högst \(amount)"
        case (.en, true): "\(field): at least \(amount)"
        case (.en, false): "\(field): at most \(amount)"
        }
    }
}

extension ActTexts {
    private func day(_ day: Day) -> String { day.text(in: language.rawValue) }

    /// A member's name, or its id.
    package func name(_ id: String) -> String { members[id] ?? id }

    private func field(_ id: String) -> String { fields[id]?.name?.text(in: language.rawValue) ?? id }

    /// A document's name where it is a term of a vocabulary or a field.
    private func document(_ id: String) -> String { terms[id] ?? field(id) }

    private func written(_ amount: Double, _ field: String) -> String {
        amount.grouped(in: language) + (fields[field]?.unit.map { "\u{A0}\($0)" } ?? "")
    }

    /// Names, and how many more: ”A, B ja 19 984 muuta”.
    private func listed(_ names: [String], others: Int) -> String {
        let names = names.joined(separator: ", ")
        guard others > 0 else { return names }
        let number = Double(others).grouped(in: language)
        return switch language {
        case .fi: "\(names) ja \(number) muuta"
        case .sv: "\(names) och \(number) \(others == 1 ? "annan" : "andra")"
        case .en: "\(names) and \(number) \(others == 1 ? "other" : "others")"
        }
    }
}
