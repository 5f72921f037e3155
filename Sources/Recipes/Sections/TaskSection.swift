import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

extension Sections {
    /// `tasks`: steps that are run together.
    static func task(modules: [ModuleDeclaration]) -> Record<TaskDraft> {
        Record(
            "task", at: "tasks",
            help: Help(
                fi: "Tehtävä: vaiheet, jotka ajetaan yhdessä.", sv: "En uppgift: steg som körs tillsammans.",
                en: "A task: steps that are run together.")
        ) {
            Field<TaskDraft>.name { $0.task.name = $1 }
            Field<TaskDraft>.help { $0.task.help = $1 }
            Field(
                "default", .boolean, { $0.task.isDefault = $1 }, standard: "false", example: "true",
                fi: "Ajetaan, kun tehtävää ei nimetä.", sv: "Körs när ingen uppgift anges.",
                en: "Run when no task is named.")
            Field(
                "starts_on", .word, { $0.task.startsOn = $1 }, example: "application_submitted",
                fi: "Rekisterin tapahtuma, joka käynnistää tehtävän.",
                sv: "Händelsen i registret som startar uppgiften.",
                en: "The register's event that starts it.")
            Field(
                "steps", .steps(modules: modules), { $0.steps = $1 }, required: true, example: "[{uses: check}]",
                fi: "Vaiheet.",
                sv: "Stegen.", en: "The steps.")
        }
    }

    fileprivate static func step(modules: [ModuleDeclaration]) -> Record<StepItem> {
        Record(
            "step", at: "tasks.steps",
            help: Help(
                fi: "Vaihe: moduuli ja sen asetukset.", sv: "Ett steg: en modul med sina inställningar.",
                en: "A step: a module with its settings."),
            variants: modules.map { RecordForm.Variant(where: "uses", is: $0.id, key: "with", holds: $0.form) }
        ) {
            Field(
                "id", .stepName, { $0.id = $1 }, example: "kalenteri",
                fi: "Tunnus, jolla ehdot ja muut vaiheet viittaavat vaiheeseen. Ilman sitä moduulin nimi.",
                sv: "Det id som villkor och andra steg hänvisar med. Utan det modulens namn.",
                en: "The id by which conditions and other steps refer to it. Without one the module's name.")
            Field<StepItem>.name { $0.step.name = $1 }
            Field<StepItem>.help { $0.step.help = $1 }
            Field(
                "uses", .moduleName(modules), { $0.step.uses = $1 }, required: true, example: "schedule",
                fi: "Moduuli, tai LIITÄNNÄINEN/MODUULI.", sv: "Modulen, eller TILLÄGG/MODUL.",
                en: "The module, or PLUGIN/MODULE.")
            Field(
                "with", .settings, { $0.step.with = $1 }, example: "{year: 2027}", fi: "Moduulin asetukset.",
                sv: "Modulens inställningar.", en: "The module's settings.")
            Field<StepItem>.control
        } finish: { item, node, decoding in
            item.checkLoop(at: node, &decoding)
            let module = modules.first { $0.id == item.step.uses }
            if let module { decoding.checkSettings(item.step.with, of: module, at: node) }
        }
    }
}

extension Field<StepItem> {
    /// The keys that say when and how often a step runs.
    @FieldList<StepItem> fileprivate static var control: [Field] {
        Field(
            "if", .condition, { $0.condition = $1 }, example: "\"steps.kalenteri.findings.all(f, f.level != 'error')\"",
            fi: "Ehto, jolla vaihe ajetaan.", sv: "Villkoret för att steget körs.",
            en: "The condition on which it runs.")
        Field(
            "for_each", .loopList, { $0.forEach = $1 }, example: "[liperi, juuka]",
            fi: "Luettelo: vaihe ajetaan kerran kullekin.", sv: "En lista: steget körs en gång för varje.",
            en: "A list: the step runs once for each.")
        Field(
            "as", .nameInExpressions, { $0.variable = $1 }, example: "kunta",
            fi: "Nimi, jolla ehdot ja asetukset käyttävät alkiota.",
            sv: "Namnet på elementet i villkor och inställningar.", en: "The element's name in conditions and settings."
        )
        Field(
            "let", .bindings, { $0.step.bindings = $1 }, example: "{raja: \"${{ parameters.raja * 2 }}\"}",
            fi: "Nimiä arvoille, joita vaiheen ehto ja asetukset käyttävät.",
            sv: "Namn på värden som stegets villkor och inställningar använder.",
            en: "Names for values that the step's condition and settings use.")
        Field(
            "after", .oneOrMore(.stepReference), { $0.step.after = $1 }, example: "[kalenteri]",
            fi: "Vaiheet, joiden täytyy ensin päättyä.", sv: "Steg som först ska ha avslutats.",
            en: "Steps that must have ended.")
        Field(
            "continue_on_error", .boolean, { $0.step.continuesOnError = $1 }, standard: "false", example: "true",
            fi: "Muut vaiheet jatkavat, vaikka tämä epäonnistuu; sen virheistä varoitetaan.",
            sv: "Andra steg fortsätter även om detta misslyckas; felen visas som varningar.",
            en: "Other steps go on even if this one fails; its errors become warnings.")
    }
}

/// A step as its keys give it.
struct StepItem: Sendable {
    var step = TaskStep(id: "", uses: "")
    var id: String?
    var condition: Node?
    var forEach: Node?
    var variable: String?

    /// Puts list and variable together.
    fileprivate mutating func checkLoop(at node: Node, _ decoding: inout Decoding) {
        switch (forEach, variable) {
        case (let list?, let variable?): step.forEach = TaskStep.ForEach(list: list, variable: variable)
        case (nil, nil): break
        case (_, nil):
            decoding.report(
                SectionMessage.missingKey("as", of: decoding.thing(node, in: "tasks.steps")), at: node.headSpan)
        case (nil, _):
            decoding.report(
                SectionMessage.missingKey("for_each", of: decoding.thing(node, in: "tasks.steps")), at: node.headSpan)
        }
    }
}

extension Shape<[TaskDraft]> {
    /// The tasks by their names; a list stands for the steps alone.
    static func tasks(modules: [ModuleDeclaration]) -> Shape {
        .byName(
            .nameInExpressions { _ in NameTable.Space("tasks") }, .nameInExpressions,
            .alternatives(
                list: Shape<[StepDraft]>.steps(modules: modules).map { TaskDraft(task: RecipeTask(id: ""), steps: $0) },
                mapping: .record(Sections.task(modules: modules)) { _ in TaskDraft(task: RecipeTask(id: "")) })
        ) { id, entry, draft in
            var draft = draft
            draft.task.id = id
            draft.task.origin = entry.keySpan
            return draft
        }
    }
}

extension Shape<[StepDraft]> {
    /// One step or several; a text stands for a module alone.
    fileprivate static func steps(modules: [ModuleDeclaration]) -> Shape {
        let step = Shape<StepItem>.alternatives(
            text: Shape<String>.moduleName(modules).refined { (uses, node, _) -> StepItem? in
                var item = StepItem()
                item.step.uses = uses
                item.step.origin = node.span
                return item
            },
            mapping: .record(Sections.step(modules: modules)) { node in
                var item = StepItem()
                item.step.origin = node.span
                return item
            })
        return Shape<[StepItem]>.oneOrMore(step).map(\.named)
    }
}

extension [StepItem] {
    /// The steps, each with an id: its own, else the module's name, with a number where that is taken.
    fileprivate var named: [StepDraft] {
        var taken = Set(compactMap(\.id))
        return map { item in
            var step = item.step
            step.id = item.id ?? Self.freeName(for: step.uses, &taken)
            return StepDraft(step: step, condition: item.condition)
        }
    }

    private static func freeName(for module: String, _ taken: inout Set<String>) -> String {
        let base = TaskStep.name(forModule: module)
        var name = base
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(base)_\(number)"
            number += 1
        }
        return name
    }
}

extension TaskStep {
    /// What a step without an id of its own is called.
    static func name(forModule module: String) -> String {
        String(module.canonicallyComposed.map { $0 == "/" || $0 == "-" ? "_" : $0 })
    }
}

extension Shape<String> {
    /// The id of a step in the task that is being read.
    fileprivate static let stepName = nameInExpressions { NameTable.Space("steps", of: $0.owners.last) }

    /// A step of the task that is being read.
    fileprivate static let stepReference = Shape(.reference(to: ["tasks.steps"])) { node, decoding in
        decoding.readReference(node, to: [NameTable.Space("steps", of: decoding.owners.last)])
    }

    /// A name that an expression binds.
    fileprivate static let nameInExpressions = Shape(.text(.nameInExpressions)) { node, decoding in
        decoding.readName(node, rule: .nameInExpressions)
    }

    /// A module's name, or a plugin's and its module's.
    fileprivate static func moduleName(_ modules: [ModuleDeclaration]) -> Shape {
        Shape(.reference(to: ["modules", "plugins"])) { node, decoding in
            guard let text = node.text, let slash = text.firstIndex(of: "/") else {
                return decoding.readReference(node, to: [NameTable.Space("modules")])
            }
            let plugin = String(text[..<slash])
            let modules = NameTable.Space("modules", of: plugin)
            guard decoding.names.names(in: modules).isEmpty else {
                return decoding.readReference(node, to: [modules])
            }
            guard decoding.names.contains(plugin, in: NameTable.Space("plugins")) else {
                decoding.reportUnknown(plugin, at: node, among: [NameTable.Space("plugins")])
                return nil
            }
            return text
        }
    }
}

extension Shape<[TaskStep.Binding]> {
    /// Values by name, in order.
    fileprivate static let bindings = Shape.byName(.nameInExpressions, .nameInExpressions, .binding) {
        name, _, binding in
        TaskStep.Binding(name: name, value: binding.value)
    }
}

extension Shape<TaskStep.Binding> {
    fileprivate static let binding = Shape<Node>.anything.map { TaskStep.Binding(name: "", value: $0) }
}
