package import Diagnostics
package import JSON
import LocatedYAML
import NetworkModel
import Recipes
import SectionSchema
package import SourceText

/// Reads `plugin.yaml`, every problem located.
package enum ManifestReader {
    /// How large a manifest may be, in bytes.
    static let sizeLimit = 1 << 20

    /// Reads a manifest. It has no value where it has errors.
    package static func read(
        _ bytes: [UInt8], path: String, folder: String, files: inout SourceFiles
    ) -> (manifest: PluginManifest?, diagnostics: [Diagnostic]) {
        let file = files.add(path: path, bytes: bytes)
        let reading = LocatedYAML.read(file: file)
        var diagnostics = reading.diagnostics
        guard let document = reading.document, diagnostics.allSatisfy({ $0.level != .error }) else {
            return (nil, diagnostics)
        }
        var decoding = Decoding(names: NameTable(), languages: ["en"])
        var manifest = PluginManifest()
        let isWhole = PluginManifest.record.read(document, into: &manifest, &decoding)
        if isWhole, manifest.id != folder.canonicallyComposed, let id = document["id"] {
            decoding.report(ManifestMessage.otherFolder(id: manifest.id, folder: folder), at: id.span)
        }
        diagnostics += decoding.diagnostics.filter { $0.level != .note }
        return (diagnostics.contains { $0.level == .error } || !isWhole ? nil : manifest, diagnostics)
    }

    /// The JSON Schema of manifests, for editors.
    package static func schema(in language: MessageLanguage) -> JSONObject {
        JSONSchema.document(of: PluginManifest.record.form, title: "Verkosto plugin", in: language)
    }
}

extension PluginManifest {
    /// The keys of `plugin.yaml`.
    static var record: Record<PluginManifest> {
        Record(
            "plugin_manifest", at: "",
            help: Help(
                fi: "Liitännäisen kuvaus (`plugin.yaml`).", sv: "Tilläggets beskrivning (`plugin.yaml`).",
                en: "What a plugin is (`plugin.yaml`).")
        ) {
            Field<PluginManifest>.identity
            Field<PluginManifest>.running
            Field<PluginManifest>.offers
        } finish: { manifest, node, decoding in
            manifest.checkCommand(at: node["command"], &decoding)
            manifest.checkSections(at: node["sections"], &decoding)
        }
    }

    /// A command's own files stay inside the folder.
    private func checkCommand(at node: Node?, _ decoding: inout Decoding) {
        guard let node else { return }
        let words = node.sequence ?? [node]
        for (index, word) in words.enumerated() {
            guard let text = word.text else { continue }
            if text.isEmpty || text.contains("\0") || text.split(separator: "/").contains("..")
                || index == 0 && text.hasPrefix("/")
            {
                decoding.report(ManifestMessage.commandOutside(text), at: word.span)
            }
        }
    }

    /// A section's key is none that the recipe language has already.
    private func checkSections(at node: Node?, _ decoding: inout Decoding) {
        for entry in node?.mapping?.entries ?? [] where Sections.keys.contains(entry.key) {
            decoding.report(ManifestMessage.takenSection(entry.key), at: entry.keySpan)
        }
    }
}

extension Field<PluginManifest> {
    /// Who it is.
    @FieldList<PluginManifest> fileprivate static var identity: [Field] {
        Field(
            readersOnly: "protocol", .protocolVersion, example: "1",
            fi: "Protokollan versio, jota liitännäinen puhuu.", sv: "Protokollversionen som tillägget talar.",
            en: "The version of the protocol that it speaks.")
        Field(
            "id", .word, { $0.id = $1 }, required: true, example: "indicators",
            fi: "Tunnus, sama kuin kansion nimi.", sv: "Id, detsamma som mappens namn.",
            en: "Its id, the same as its folder's name.")
        Field(
            "version", .text, { $0.version = $1 }, required: true, example: "\"1.0.0\"", fi: "Versio.", sv: "Version.",
            en: "Its version.")
        Field(
            "summary", .people, { $0.summary = ManifestText($1) }, required: true,
            example: "{fi: Lukee tilastoja, en: Reads statistics}", fi: "Mitä se tekee, yhdellä virkkeellä.",
            sv: "Vad det gör, i en mening.", en: "What it does, in a sentence.")
    }

    /// How it is run.
    @FieldList<PluginManifest> fileprivate static var running: [Field] {
        Field(
            "command", .oneOrMore(.text), { $0.command = $1 }, required: true, example: "[python3, indicators.py]",
            fi: "Ohjelma ja sen argumentit.", sv: "Programmet och dess argument.",
            en: "The program and its arguments.")
        Field(
            "programs", .oneOrMore(.text), { $0.programs = $1 }, example: "[pandoc]",
            fi: "Ohjelmat, jotka sen lisäksi tarvitaan.", sv: "Program som behövs utöver det.",
            en: "Programs that are needed beside it.")
        Field(
            "permissions", record: PluginPermissions.record, \.permissions, example: "{people: true}",
            fi: "Mitä se saa tehdä; käyttäjältä kysytään ensin.", sv: "Vad det får göra; användaren tillfrågas först.",
            en: "What it may do; the user is asked first.")
        Field(
            "limits", record: PluginLimits.record, \.limits, example: "{seconds: 120}",
            fi: "Rajat, jos oletukset eivät riitä.", sv: "Gränser, om det som annars gäller inte räcker.",
            en: "Limits, where the usual ones don't do.")
    }

    /// What it offers to recipes.
    @FieldList<PluginManifest> fileprivate static var offers: [Field] {
        Field(
            "modules", .modules, { $0.modules = $1 }, required: true, example: "{evidence: {summary: …}}",
            fi: "Moduulit nimineen; resepti käyttää niitä nimellä LIITÄNNÄINEN/MODUULI.",
            sv: "Modulerna med namn; ett recept använder dem som TILLÄGG/MODUL.",
            en: "Its modules by name; a recipe uses them as PLUGIN/MODULE.")
        Field(
            "sections", .settings(.section), { $0.sections = $1 },
            example: "{indicators: {type: record, list: true, fields: {id: {type: text}}}}",
            fi: "Osat, jotka se lisää reseptiin.", sv: "Avsnitt som det lägger till i recept.",
            en: "Sections that it adds to recipes.")
    }
}

extension PluginPermissions {
    fileprivate static var record: Record<PluginPermissions> {
        Record(
            "plugin_permissions", at: "permissions",
            help: Help(
                fi: "Mitä liitännäinen saa tehdä.", sv: "Vad tillägget får göra.", en: "What the plugin may do.")
        ) {
            Field(
                "network", .oneOrMore(.text), { $0.network = $1 }, example: "[sotkanet.fi]",
                fi: "Palvelimet, joilta se kysyy.", sv: "Värdar som det frågar.", en: "Hosts that it asks.")
            Field(
                "files", .oneOrMore(.text), { $0.files = $1 }, example: "[tilastot]",
                fi: "Reseptin vieressä olevat tiedostot ja kansiot, joita se lukee.",
                sv: "Filer och mappar bredvid receptet som det läser.",
                en: "Files and folders beside the recipe that it reads.")
            Field(
                "people", .boolean, { $0.people = $1 }, standard: "false", example: "true",
                fi: "Saako se henkilöiden nimet ja osoitteet.", sv: "Om det får personers namn och adresser.",
                en: "Whether it is given names and addresses of persons.")
        }
    }
}

extension PluginLimits {
    fileprivate static var record: Record<PluginLimits> {
        Record(
            "plugin_limits", at: "limits",
            help: Help(fi: "Yhden ajon rajat.", sv: "Gränser för ett anrop.", en: "Limits of one call.")
        ) {
            Field(
                "seconds", .integer(in: 1...PluginLimits.mostSeconds),
                {
                    $0.milliseconds = $1 * 1000
                    $0.processorSeconds = $1
                }, standard: "60", example: "120", fi: "Aika sekunteina.", sv: "Tid i sekunder.",
                en: "Time in seconds.")
            Field(
                "memory", .integer(in: 16...PluginLimits.mostMegabytes), { $0.memory = $1 << 20 }, standard: "1024",
                example: "2048", fi: "Muisti megatavuina.", sv: "Minne i megabyte.", en: "Memory in megabytes.")
            Field(
                "output", .integer(in: 1...PluginLimits.mostMegabytes), { $0.output = $1 << 20 }, standard: "64",
                example: "128", fi: "Vastauksen koko megatavuina.", sv: "Svarets storlek i megabyte.",
                en: "The answer's size in megabytes.")
        }
    }
}

extension ManifestModule {
    fileprivate static var record: Record<ManifestModule> {
        Record(
            "plugin_module", at: "modules",
            help: Help(fi: "Liitännäisen moduuli.", sv: "En modul i tillägget.", en: "A module of the plugin.")
        ) {
            Field(
                "summary", .people, { $0.summary = ManifestText($1) }, required: true,
                fi: "Mitä se tekee, yhdellä virkkeellä.", sv: "Vad den gör, i en mening.",
                en: "What it does, in a sentence.")
            Field(
                "with", .settings(.setting), { $0.settings = $1 },
                example: "{file: {type: files, required: true, help: The statistics}}",
                fi: "Asetukset nimineen.", sv: "Inställningarna med namn.", en: "Its settings by name.")
            Field(
                "outputs", .outputs, { $0.outputs = $1 }, example: "{evidence: Numbers by need}",
                fi: "Mitä se antaa myöhemmille vaiheille.", sv: "Vad den ger senare steg.",
                en: "What it gives later steps.")
            Field(
                "events", .oneOrMore(.word), { $0.events = $1 }, example: "[meeting_held]",
                fi: "Tapahtumat, joita se voi ehdottaa rekisteriin.", sv: "Händelser som den kan föreslå registret.",
                en: "The kinds of events that it may propose for the register.")
            Field(
                "reads_earlier_steps", .boolean, { $0.readsEarlierSteps = $1 }, standard: "false", example: "true",
                fi: "Odottaako se kaikkia aiempia vaiheita.", sv: "Om den väntar på alla tidigare steg.",
                en: "Whether it waits for all steps before it.")
        }
    }
}

extension Shape<[ManifestModule]> {
    fileprivate static var modules: Shape {
        .byName(.word, .id, .record(ManifestModule.record) { _ in ManifestModule() }) { name, _, module in
            var module = module
            module.name = name
            return module
        }
    }
}

extension Shape<[ModuleDeclaration.Output]> {
    fileprivate static var outputs: Shape {
        .byName(.word, .id, Shape<LocalizedText>.people.map { ModuleDeclaration.Output("", help: ManifestText($0)) }) {
            name, _, output in ModuleDeclaration.Output(name, help: output.help)
        }
    }
}

extension Shape<Int> {
    /// The version of the protocol; there is one.
    fileprivate static let protocolVersion = Shape<Int>.integer(in: 0...1_000_000).refined {
        (version, node, decoding) -> Int? in
        if version == 1 { return version }
        decoding.report(ManifestMessage.otherProtocol(version), at: node.span)
        return nil
    }
}
