import LocatedYAML
import NetworkModel
import SectionSchema

/// A recipe's sections as its keys give them, before they are put together.
struct RecipeSections: Sendable {
    var draft = RecipeDraft()
    var parameters: [ParameterDraft] = []
    var groups: [GroupDraft] = []
    var meetings: [MeetingDraft] = []
    var application = ApplicationDraft()
}

extension Sections {
    /// The recipe as a whole, with the modules and sections of plugins.
    static func recipe(
        modules: [ModuleDeclaration], plugins: [PluginDeclaration] = []
    ) -> Record<RecipeSections> {
        let modules = modules + plugins.flatMap(\.modules)
        return Record(
            "recipe", at: "",
            help: Help(fi: "Verkoston resepti.", sv: "Nätverkets recept.", en: "A network's recipe.")
        ) {
            Field<RecipeSections>.head
            Field<RecipeSections>.body
            Field<RecipeSections>.work
            Field(
                "tasks", .tasks(modules: modules), { $0.draft.tasks = $1 },
                example: "{vuosisuunnitelma: {default: true, steps: [{uses: check}]}}",
                fi: "Mitä reseptillä ajetaan.", sv: "Vad som körs med receptet.", en: "What is run with the recipe.")
            Field(
                "plugins", .plugins, { $0.draft.plugins = $1 }, example: "[{id: pdf, version: \"1\"}]",
                fi: "Liitännäiset, joita resepti käyttää.", sv: "Tillägg som receptet använder.",
                en: "Plugins that the recipe relies on.")
            plugins.flatMap(\.sections).map(Field<RecipeSections>.section)
        }
    }
}

extension Field<RecipeSections> {
    /// What the recipe is and stands on.
    @FieldList<RecipeSections> fileprivate static var head: [Field] {
        Field(
            "verkosto", .version, { $0.draft.version = $1 }, required: true, example: "1", fi: "Reseptikielen versio.",
            sv: "Receptspråkets version.", en: "The version of the recipe language.")
        Field(
            readersOnly: "extends", .extends, example: "{recipe: elämänkaari, with: {alue: Kuopio}}",
            fi: "Resepti, jota tämä muuttaa: nimi, polku, tai {recipe, with, without}.",
            sv: "Receptet som detta ändrar: ett namn, en sökväg, eller {recipe, with, without}.",
            en: "The recipe that this one changes: a name, a path, or {recipe, with, without}.")
        Field(
            "parameters", .parameters, { $0.parameters = $1 }, example: "{alue: {type: text, default: Oulu}}",
            fi: "Mitä kopioija voi asettaa.", sv: "Vad den som kopierar kan ställa in.",
            en: "What whoever copies the recipe can set.")
        Field(
            readersOnly: "provenance", .provenance, example: "{recipe: elämänkaari, version: \"1\"}",
            fi: "Mistä resepti on kopioitu. `verkosto new` kirjoittaa tämän.",
            sv: "Varifrån receptet är kopierat. `verkosto new` skriver detta.",
            en: "What the recipe was copied from. `verkosto new` writes it.")
        Field(
            readersOnly: "renames", .renames, example: "{groups.kulttuuri: taide}",
            fi:
                "Vaihdetut tunnukset, vanhasta uuteen. `verkosto rename` kirjoittaa ja `verkosto upgrade` käyttää niitä.",
            sv:
                "Id:n som har bytts, från gammalt till nytt. `verkosto rename` skriver dem och `verkosto upgrade` följer dem.",
            en: "Ids that were changed, old to new. `verkosto rename` writes them and `verkosto upgrade` goes by them.")
        Field(
            "description", record: Sections.description, \.draft.description,
            example: "{summary: Puumerkki hakemuksille}",
            fi: "Toimintamallin kuvaus Innokylän kentin.", sv: "Beskrivning av modellen med Innokyläs fält.",
            en: "The model described by the fields of Innokylä.")
    }

    /// Who the network is and when it meets.
    @FieldList<RecipeSections> fileprivate static var body: [Field] {
        Field(
            "network", record: Sections.network, \.draft.network, required: true,
            fi: "Verkoston perustiedot.", sv: "Uppgifter om nätverket.", en: "What the network is.")
        Field(
            "vocabularies", .vocabularies, { $0.draft.network.vocabularies = $1 },
            example: "{life_stage: [lapset, ikäihmiset]}",
            fi: "Verkoston omat sanat, esimerkiksi elämänvaiheet ja alueet.",
            sv: "Nätverkets egna ord, till exempel livsskeden och områden.",
            en: "The network's own words, such as stages of life and areas.")
        Field(
            "members", .members, { $0.draft.network.members = $1 }, fi: "Verkoston jäsenet.",
            sv: "Nätverkets medlemmar.",
            en: "The network's members.")
        Field(
            "groups", .groups, { $0.groups = $1 }, fi: "Johtoryhmä, teematyöryhmät ja muut.",
            sv: "Ledningsgrupp, temaarbetsgrupper och andra.", en: "Steering, thematic and other groups.")
        Field(
            "venues", .venues, { $0.draft.network.venues = $1 }, fi: "Kokoontumispaikat.", sv: "Möteslokaler.",
            en: "Places to meet.")
        Field(
            "calendar", record: Sections.calendar, \.draft.network.calendar, fi: "Työpäivät, tauot ja määräajat.",
            sv: "Arbetsdagar, uppehåll och tidsfrister.", en: "Working days, breaks and deadlines.")
        Field(
            "meetings", .meetings, { $0.meetings = $1 }, fi: "Tapaamiset.", sv: "Mötena.", en: "The meetings.")
    }

    /// What the network works on and agreed on.
    @FieldList<RecipeSections> fileprivate static var work: [Field] {
        Field(
            "needs", record: Sections.needs, \.draft.network.needsPolicy, fi: "Miten tarpeita kootaan.",
            sv: "Hur behov samlas in.", en: "How needs are gathered.")
        Field(
            "activities", .activities, { $0.draft.network.activities = $1 }, fi: "Mitä jo tehdään.",
            sv: "Vad som redan görs.",
            en: "What goes on already.")
        Field(
            "figures", .figures, { $0.draft.network.figures = $1 }, fi: "Lukuja sanoittain.", sv: "Tal per ord.",
            en: "Numbers by term.")
        Field(
            "deliverables", .deliverables, { $0.draft.network.deliverables = $1 },
            fi: "Mitä on luvattu ja mitä siitä tuli.",
            sv: "Vad som har utlovats och vad det blev av det.", en: "What was promised, and what came of it.")
        Field(
            "application", record: Sections.application, \.application, fi: "Mitä hakemukset ovat.",
            sv: "Vad ansökningar är.", en: "What applications are.")
        Field(
            "endorsements", .endorsements, { $0.draft.endorsements = $1 }, fi: "Puumerkit.", sv: "Bomärken.",
            en: "Endorsement marks.")
        Field("rules", .rules, { $0.draft.rules = $1 }, fi: "Pelisäännöt.", sv: "Spelregler.", en: "Ground rules.")
    }
}

extension RecipeSections {
    /// The recipe put together from its sections.
    func assembled(_ decoding: inout Decoding) -> RecipeDraft {
        var draft = draft
        draft.parameters = parameters.map(\.parameter)
        draft.askedWhen = parameters.reduce(into: [:]) { $0[$1.parameter.id] = $1.when }
        draft.network.groups = groups.map(\.listed)
        draft.selections = groups.compactMap(\.selection)
        draft.network.meetings = decoding.series(of: meetings, in: draft.network.calendar)
        draft.network.applicationProcess = application.process
        draft.closeGates()
        return draft
    }
}

extension GroupDraft {
    fileprivate var listed: Group {
        var group = group
        if case .listed(let members) = membership { group.members = members }
        return group
    }

    fileprivate var selection: GroupSelection? {
        guard case .selected(let condition) = membership else { return nil }
        return GroupSelection(group: group.id, condition: condition)
    }
}

extension ApplicationDraft {
    fileprivate var process: ApplicationProcess {
        ApplicationProcess(fields: fields.map(\.field), states: states ?? ApplicationProcess.standard.states)
    }
}

extension RecipeDraft {
    /// Of the gates that hold by default only those that the process has: a network with states of its own may lack some.
    fileprivate mutating func closeGates() {
        let states = Set(network.applicationProcess.states.map(\.id))
        for index in rules.indices { rules[index].rule.gates.removeAll { !states.contains($0) } }
        for index in endorsements.indices { endorsements[index].endorsement.gates.removeAll { !states.contains($0) } }
    }
}

extension Shape<Int> {
    /// The version of the language; there is one.
    fileprivate static let version = Shape<Int>.integer(in: 0...1_000_000).refined {
        (version, node, decoding) -> Int? in
        guard version == 1 else {
            decoding.report(TextMessage.unsupportedVersion(version), at: node.span, replacement: "1")
            return nil
        }
        return version
    }
}
