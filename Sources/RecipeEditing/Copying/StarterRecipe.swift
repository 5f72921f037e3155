package import Diagnostics
import LocatedYAML
import Recipes
import SectionSchema
import SourceText
package import WorkCalendar

/// The few questions that make a first recipe.
package enum StarterQuestion: String, CaseIterable, LocalizedMessage, Sendable {
    case name, area, languages, members, meetings

    package func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.name, .fi): "Verkoston nimi"
        case (.name, .sv): "Nätverkets namn"
        case (.name, .en): "The network's name"
        case (.area, .fi): "Kunta tai alue"
        case (.area, .sv): "Kommun eller område"
        case (.area, .en): "Municipality or area"
        case (.languages, .fi): "Verkoston kielet, pilkuin (fi, sv, en …)"
        case (.languages, .sv): "Nätverkets språk, med komman (fi, sv, en …)"
        case (.languages, .en): "The network's languages, with commas (fi, sv, en …)"
        case (.members, .fi): "Jäsenjärjestöt, pilkuin"
        case (.members, .sv): "Medlemsorganisationer, med komman"
        case (.members, .en): "Member organisations, with commas"
        case (.meetings, .fi): "Montako tapaamista vuodessa"
        case (.meetings, .sv): "Hur många möten om året"
        case (.meetings, .en): "How many meetings a year"
        }
    }
}

/// What can be wrong with an answer to a ``StarterQuestion``.
package enum StarterProblem: LocalizedMessage {
    case empty, meetings, languages

    package func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.empty, .fi): "Tähän tarvitaan jokin vastaus."
        case (.empty, .sv): "Här behövs ett svar."
        case (.empty, .en): "This needs an answer."
        case (.meetings, .fi): "Tapaamisia on 1–50 vuodessa."
        case (.meetings, .sv): "Mötena är 1–50 om året."
        case (.meetings, .en): "There are 1 to 50 meetings a year."
        case (.languages, .fi): "Kielet ovat tunnuksia kuten fi, sv tai en."
        case (.languages, .sv): "Språken är taggar som fi, sv eller en."
        case (.languages, .en): "Languages are tags such as fi, sv or en."
        }
    }
}

/// The answers, with what they are unless others are given.
package struct StarterAnswers: Sendable {
    private let id: String
    private let year: Int
    private let language: MessageLanguage
    package var name: String
    private var area = ""
    private var languages: [String]
    private var members: [String]
    private var meetings = 4

    package init(id: String, today: Day, language: MessageLanguage) {
        self.id = id
        self.language = language
        year = today.year + 1
        name = id.prefix(1).uppercased() + id.dropFirst()
        languages = [language.rawValue]
        members =
            switch language {
            case .fi: ["Esimerkin kaupunki", "Esimerkin yhdistys ry"]
            case .sv: ["Exempelstaden", "Exempelföreningen rf"]
            case .en: ["City of Example", "Example Association"]
            }
    }

    /// What is offered for a question.
    package func offer(for question: StarterQuestion) -> String {
        switch question {
        case .name: name
        case .area: area
        case .languages: languages.joined(separator: ", ")
        case .members: members.joined(separator: ", ")
        case .meetings: "\(meetings)"
        }
    }

    /// Takes an answer, or says what is wrong with it.
    package mutating func set(_ question: StarterQuestion, to answer: String) -> StarterProblem? {
        let parts = answer.split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
        switch question {
        case .name:
            guard !answer.isEmpty else { return .empty }
            name = answer
        case .area: area = answer
        case .languages:
            let areTags = parts.allSatisfy {
                (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (97...122).contains($0) }
            }
            guard !parts.isEmpty, areTags else { return .languages }
            languages = parts
        case .members:
            guard !parts.isEmpty else { return .empty }
            members = parts
        case .meetings:
            guard let count = Int(answer), (1...50).contains(count) else { return .meetings }
            meetings = count
        }
        return nil
    }
}

// MARK: - The text

extension StarterAnswers {
    /// The recipe.
    package var recipe: [UInt8] {
        let words = StarterWords(language)
        let people = identified(members)
        let list = people.map { member in
            "  - {id: \(member.id), name: \(quoted(member.name)), kind: \(words.kind(of: member.name)), representatives: 1}"
        }
        var lines = ["# \(name)", "# \(words.about)", "verkosto: 1", "", "network:", "  id: \(id)"]
        lines.append("  name: \(quoted(name))")
        if !area.isEmpty { lines.append("  area: \(quoted(area))") }
        lines += ["  languages: [\(languages.joined(separator: ", "))]", "  hosts: [\(people[0].id)]", ""]
        lines += ["# \(words.members)", "members:"] + list
        lines += ["", "calendar:", "  holidays: fi"]
        lines += ["  closed:", "    - {name: \(words.summer), from: 24.6., to: 6.8.}", ""]
        lines += ["# \(words.meetings)", "meetings:"]
        lines.append(
            "  - {id: \(words.meeting), of: network, cadence: \(meetings) x 2 h per year, \(spacing)prefer: {weekdays: [tue, wed, thu]}}"
        )
        lines += ["", "tasks:", "  \(words.plan):", "    default: true", "    steps:"]
        lines += [
            "      - {uses: schedule, with: {year: \(year)}}", "      - {uses: check}",
            "      - {uses: report, with: {formats: [html, ics, xlsx]}}", "",
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// A distance between meetings that leaves room to place them.
    private var spacing: String { meetings <= 12 ? "spacing: \(max(2, 52 / meetings / 2)) weeks, " : "" }

    private func quoted(_ text: String) -> String {
        ScalarWriting.canBePlain(text, inFlow: true) ? text : Scalar.doubleQuoted(text)
    }

    /// Names with ids made of their first words, each its own.
    private func identified(_ names: [String]) -> [(id: String, name: String)] {
        var taken: Set<String> = []
        return names.map { name in
            let letters = name.lowercased().canonicallyComposed.unicodeScalars.map { scalar in
                NameRule.id.problem(with: String(scalar)) == nil ? String(scalar) : " "
            }.joined()
            let words = letters.split(separator: " ").filter { !["ry", "rf", "oy", "ab"].contains($0) }
            let base = words.isEmpty ? "member" : words.prefix(3).joined(separator: "_")
            var id = base
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(base)_\(number)"
                number += 1
            }
            return (id, name)
        }
    }
}

/// The words of a first recipe in its author's language.
private struct StarterWords {
    var about, members, meetings, summer, meeting, plan: String
    private let cities: [String]

    init(_ language: MessageLanguage) {
        switch language {
        case .fi:
            about = "Kaikki virheet paikkoineen: verkosto check. Vuoden kalenteri ja raportti: verkosto run."
            members = "Jäsenet. Lisää uusi: verkosto member add. Henkilöitä ei kirjoiteta tähän vaan rekisteriin."
            meetings = "Tapaamiset; Verkosto etsii niille päivät."
            (summer, meeting, plan) = ("Kesätauko", "tapaaminen", "vuosisuunnitelma")
        case .sv:
            about = "Alla fel med sina platser: verkosto check. Årets kalender och rapport: verkosto run."
            members = "Medlemmar. Lägg till en: verkosto member add. Personer skrivs inte här utan i registret."
            meetings = "Mötena; Verkosto söker dagar för dem."
            (summer, meeting, plan) = ("Sommaruppehåll", "möte", "årsplan")
        case .en:
            about = "Every mistake with its place: verkosto check. The year's calendar and report: verkosto run."
            members = "Members. Add one: verkosto member add. Persons are not written here but in the register."
            meetings = "Meetings; Verkosto finds their days."
            (summer, meeting, plan) = ("Summer break", "meeting", "annual_plan")
        }
        cities = ["kaupunki", "kunta", "staden", "stad", "kommun", "city", "town", "municipality"]
    }

    func kind(of name: String) -> String {
        let words = name.lowercased()
        if cities.contains(where: words.contains) { return "municipality" }
        return words.contains("seurakunta") || words.contains("församling") || words.contains("parish")
            ? "parish" : "association"
    }
}
