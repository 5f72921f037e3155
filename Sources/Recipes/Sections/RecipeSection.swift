import LocatedYAML
import NetworkModel
import SectionSchema

extension Sections {
    /// The recipe as a whole.
    static func recipe(modules: [ModuleDeclaration]) -> Record<RecipeDraft> {
        Record(
            "recipe", at: "",
            help: Help(
                fi: "Verkoston resepti.", sv: "Nätverkets recept.", en: "A network's recipe.")
        ) {
            Field(
                "verkosto", .version, \.version, required: true, example: "1", fi: "Reseptikielen versio.",
                sv: "Receptspråkets version.", en: "The version of the recipe language.")
            Field(
                "network", record: network, \.network, required: true,
                fi: "Verkoston perustiedot.", sv: "Uppgifter om nätverket.", en: "What the network is.")
            Field(
                "vocabularies", .vocabularies, \.network.vocabularies, example: "{life_stage: [lapset, ikäihmiset]}",
                fi: "Verkoston omat sanat, esimerkiksi elämänvaiheet ja alueet.",
                sv: "Nätverkets egna ord, till exempel livsskeden och områden.",
                en: "The network's own words, such as stages of life and areas.")
            Field(
                "members", .members, \.network.members, fi: "Verkoston jäsenet.", sv: "Nätverkets medlemmar.",
                en: "The network's members.")
            Field(
                "groups", .groups, \.groups, fi: "Johtoryhmä, teematyöryhmät ja muut.",
                sv: "Ledningsgrupp, temaarbetsgrupper och andra.", en: "Steering, thematic and other groups.")
            Field(
                "venues", .venues, \.network.venues, fi: "Kokoontumispaikat.", sv: "Möteslokaler.",
                en: "Places to meet.")
            Field(
                "calendar", record: calendar, \.network.calendar, fi: "Työpäivät, tauot ja määräajat.",
                sv: "Arbetsdagar, uppehåll och tidsfrister.", en: "Working days, breaks and deadlines.")
        }
    }
}

extension RecipeDraft {
    /// The groups as written; reading them splits what is known from what a condition selects.
    var groups: [GroupDraft] {
        get { [] }
        set {
            network.groups = newValue.map { draft in
                var group = draft.group
                if case .listed(let members) = draft.membership { group.members = members }
                return group
            }
            selections = newValue.compactMap { draft in
                guard case .selected(let condition) = draft.membership else { return nil }
                return GroupSelection(group: draft.group.id, condition: condition)
            }
        }
    }
}

extension Shape<Int> {
    /// The version of the language; there is one.
    fileprivate static let version = Shape<Int>.integer(in: 0...1_000_000).refined { (version, node, decoding) -> Int? in
        guard version == 1 else {
            decoding.report(TextMessage.unsupportedVersion(version), at: node.span, replacement: "1")
            return nil
        }
        return version
    }
}
