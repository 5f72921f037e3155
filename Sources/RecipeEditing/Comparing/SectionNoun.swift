package import Diagnostics

/// What a thing of a section is called.
package struct SectionNoun: LocalizedMessage {
    package var section: String

    package init(_ section: String) {
        self.section = section
    }

    package func text(in language: MessageLanguage) -> String {
        guard let words = Self.words[section] else { return section }
        return switch language {
        case .fi: words.fi
        case .sv: words.sv
        case .en: words.en
        }
    }

    private static let words: [String: (fi: String, sv: String, en: String)] = [
        "parameters": ("parametri", "parameter", "parameter"),
        "vocabularies": ("sanasto", "ordlista", "vocabulary"),
        "members": ("jäsen", "medlem", "member"),
        "groups": ("ryhmä", "grupp", "group"),
        "venues": ("kokoontumispaikka", "möteslokal", "venue"),
        "meetings": ("tapaaminen", "möte", "meeting"),
        "activities": ("toiminta", "verksamhet", "activity"),
        "figures": ("luku", "tal", "figure"),
        "deliverables": ("tuotos", "resultat", "deliverable"),
        "endorsements": ("puumerkki", "bomärke", "endorsement mark"),
        "rules": ("sääntö", "regel", "rule"),
        "tasks": ("tehtävä", "uppgift", "task"),
        "plugins": ("liitännäinen", "tillägg", "plugin"),
        "network": ("verkosto", "nätverket", "network"),
        "calendar": ("kalenteri", "kalendern", "calendar"),
        "needs": ("tarpeet", "behoven", "needs"),
        "application": ("hakemukset", "ansökningar", "applications"),
        "description": ("kuvaus", "beskrivning", "description"),
        "deadlines": ("määräaika", "tidsfrist", "deadline"),
        "periods": ("jakso", "period", "period"),
        "terms": ("sana", "ord", "term"),
    ]
}
