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
    private let series: [String: String]
    private let deadlines: [String: String]

    package init(network: Network, language: MessageLanguage) {
        self.language = language
        members = Dictionary(
            network.members.map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        fields = Dictionary(
            network.applicationProcess.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        terms = Dictionary(
            network.vocabularies.flatMap(\.terms).map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        series = Dictionary(
            network.meetings.map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        deadlines = Dictionary(
            network.calendar.deadlines.map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What stands before what would do: one act, or several that do together.
    package static func wouldDo(_ count: Int, in language: MessageLanguage) -> String {
        switch language {
        case .fi: count == 1 ? "tämä riittäisi" : "nämä yhdessä riittäisivät"
        case .sv: count == 1 ? "detta skulle räcka" : "dessa tillsammans skulle räcka"
        case .en: count == 1 ? "this would do" : "these together would do"
        }
    }

    /// An act as a part of a sentence: ”2 puoltoa näiltä: A, B, C, viimeistään 31.3.2027 (viimeinen kokous: …)”.
    package func text(of act: Act) -> String {
        switch act.kind {
        case .endorse(let endorsing):
            text(of: endorsing) + from(act.from) + time(of: act, behind: endorsing.namesAll ? " " : ", ")
        case .contract(let members, let covered): contract(listed(members.map(name), others: 0), covered.map(day))
        case .submit: submit(act.until.map(day)) + remarks(on: act)
        case .linkNeeds(let count, let some, let others):
            link(count, some.map { quoted($0.label) }, others: others) + time(of: act)
        case .addDocuments(let documents): add(documents.map(document)) + time(of: act)
        case .setAmount(let field, let isAtLeast, let amount):
            set(self.field(field), isAtLeast, written(amount, field)) + time(of: act)
        }
    }

    private func text(of endorsing: Endorsing) -> String {
        if endorsing.namesAll {
            return theyEndorse(joined(endorsing.members.map(name), in: language), count: endorsing.count)
        }
        let who = listed(endorsing.members.map(name), others: endorsing.others)
        return switch (language, endorsing.count) {
        case (.fi, 1): "yksi puolto joltakin näistä: \(who)"
        case (.fi, let count): "\(count) puoltoa näiltä: \(who)"
        case (.sv, 1): "ett tillstyrkande av någon av dessa: \(who)"
        case (.sv, let count): "\(count) tillstyrkanden av dessa: \(who)"
        case (.en, 1): "one endorsement from any of these: \(who)"
        case (.en, let count): "\(count) endorsements from these: \(who)"
        }
    }

    private func theyEndorse(_ members: String, count: Int) -> String {
        switch language {
        case .fi: count == 1 ? "\(members) puoltaa" : "\(members) puoltavat"
        case .sv: "\(members) tillstyrker"
        case .en: count == 1 ? "\(members) endorses it" : "\(members) endorse it"
        }
    }

    private func contract(_ members: String, _ day: String?) -> String {
        switch (language, day) {
        case (.fi, let day?): "kumppanuussopimus, joka on voimassa \(day): \(members)"
        case (.fi, nil): "kumppanuussopimus, joka on voimassa jättöpäivänä: \(members)"
        case (.sv, let day?): "ett partnerskapsavtal som gäller \(day): \(members)"
        case (.sv, nil): "ett partnerskapsavtal som gäller på inlämningsdagen: \(members)"
        case (.en, let day?): "a partnership agreement in force on \(day): \(members)"
        case (.en, nil): "a partnership agreement in force on the day of submission: \(members)"
        }
    }

    private func submit(_ day: String?) -> String {
        let time = day.map { " " + until($0) } ?? ""
        return switch language {
        case .fi: "hakemus jätetään\(time)"
        case .sv: "ansökan lämnas in\(time)"
        case .en: "the application is submitted\(time)"
        }
    }

    private func link(_ count: Int, _ needs: [String], others: Int) -> String {
        if needs.isEmpty { return linkAny(count) }
        if others == 0, needs.count == count { return linkAll(joined(needs, in: language), count: count) }
        let which = listed(needs, others: others)
        return switch language {
        case .fi: "hakemukseen liitetään \(count == 1 ? "jokin" : "\(count)") näistä tarpeista: \(which)"
        case .sv: "\(count == 1 ? "ett" : "\(count)") av dessa behov kopplas till ansökan: \(which)"
        case .en:
            "\(count == 1 ? "one of these needs is" : "\(count) of these needs are") linked to the application: \(which)"
        }
    }

    /// Needs that may be any, as long as they are alive.
    private func linkAny(_ count: Int) -> String {
        switch language {
        case .fi:
            "hakemukseen liitetään "
                + (count == 1 ? "tarve, joka on yhä voimassa" : "\(count) tarvetta, jotka ovat yhä voimassa")
        case .sv: "\(count == 1 ? "ett behov" : "\(count) behov") som fortfarande gäller kopplas till ansökan"
        case .en:
            "\(count == 1 ? "a need that is" : "\(count) needs that are") still alive "
                + "\(count == 1 ? "is" : "are") linked to the application"
        }
    }

    private func linkAll(_ needs: String, count: Int) -> String {
        switch language {
        case .fi: "hakemukseen liitetään \(count == 1 ? "tarve" : "tarpeet") \(needs)"
        case .sv: "\(count == 1 ? "behovet" : "behoven") \(needs) kopplas till ansökan"
        case .en: "\(count == 1 ? "need" : "needs") \(needs) \(count == 1 ? "is" : "are") linked to the application"
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
        case (.fi, true): "\(field) on vähintään \(amount)"
        case (.fi, false): "\(field) on enintään \(amount)"
        case (.sv, true): "\(field) är minst \(amount)"
        case (.sv, false): "\(field) är högst \(amount)"
        case (.en, true): "\(field) is at least \(amount)"
        case (.en, false): "\(field) is at most \(amount)"
        }
    }
}

extension Endorsing {
    /// Whether there is no choice of whom to ask.
    fileprivate var namesAll: Bool { others == 0 && members.count == count }
}

// MARK: - By when

extension ActTexts {
    /// By when an act is to be done, at which meeting it can be done last, and for which deadline.
    private func time(of act: Act, behind separator: String = ", ") -> String {
        (act.lastDay.map { separator + until(day($0)) } ?? "") + remarks(on: act)
    }

    private func from(_ first: Day?) -> String {
        guard let first = first.map(day) else { return "" }
        return switch language {
        case .fi: ", aikaisintaan \(first)"
        case .sv: ", tidigast \(first)"
        case .en: ", not before \(first)"
        }
    }

    private func until(_ day: String) -> String {
        switch language {
        case .fi: "viimeistään \(day)"
        case .sv: "senast \(day)"
        case .en: "by \(day)"
        }
    }

    /// The last meeting; and the deadline, where it is what sets the last day.
    private func remarks(on act: Act) -> String {
        let isDeadlineClosest = act.lastDay != nil && act.lastDay == act.deadline?.lastDay
        let remarks = [act.lastMeeting.map(text), isDeadlineClosest ? act.deadline.map(text) : nil].compactMap(\.self)
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    }

    private func text(of meeting: ActMeeting) -> String {
        let name = "\(series[meeting.series] ?? meeting.series) \(day(meeting.day))"
        return switch language {
        case .fi: "viimeinen kokous: \(name)"
        case .sv: "sista mötet: \(name)"
        case .en: "last meeting: \(name)"
        }
    }

    private func text(of deadline: NextDeadline) -> String {
        let name = "\(deadlines[deadline.id] ?? deadline.id) \(day(deadline.day))"
        return switch language {
        case .fi: "määräaika: \(name)"
        case .sv: "tidsfrist: \(name)"
        case .en: "deadline: \(name)"
        }
    }

    /// That nothing would do any more, and since when, as a sentence; nil if something would, or if that is not known.
    package func noWay(of verdict: Verdict) -> String? {
        guard verdict.wouldDo.isEmpty else { return nil }
        return verdict.missed.map(missed) ?? verdict.hopelessSince.map(hopeless)
    }

    private func hopeless(since day: Day) -> String {
        switch language {
        case .fi: "\(self.day(day)) alkaen mikään ei enää auta."
        case .sv: "Från och med \(self.day(day)) hjälper ingenting längre."
        case .en: "Since \(self.day(day)) nothing helps any more."
        }
    }

    /// That a deadline can't be made any more, as a sentence.
    func missed(_ deadline: NextDeadline) -> String {
        let name = "\(deadlines[deadline.id] ?? deadline.id) \(day(deadline.day))"
        let last = day(deadline.lastDay)
        return switch language {
        case .fi: "Määräaikaan ei enää ehdi: \(name), viimeinen päivä oli \(last)."
        case .sv: "Tidsfristen hinns inte längre: \(name), sista dagen var \(last)."
        case .en: "The deadline can't be made any more: \(name), the last day was \(last)."
        }
    }
}

extension ActTexts {
    private func day(_ day: Day) -> String { day.text(in: language.rawValue) }

    /// A member's name, or its id.
    package func name(_ id: String) -> String { members[id] ?? id }

    private func quoted(_ text: String) -> String { language == .en ? "“\(text)”" : "”\(text)”" }

    private func field(_ id: String) -> String {
        fields[id]?.name?.text(in: language.rawValue) ?? CommonWord.text(of: id, in: language)
    }

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
        case .fi: "\(names) ja \(number) \(others == 1 ? "muu" : "muuta")"
        case .sv: "\(names) och \(number) \(others == 1 ? "annan" : "andra")"
        case .en: "\(names) and \(number) \(others == 1 ? "other" : "others")"
        }
    }
}
