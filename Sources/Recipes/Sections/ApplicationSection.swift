import LocatedYAML
import NetworkModel
import SectionSchema

/// The process as its keys give it.
struct ApplicationDraft: Sendable {
    var fields: [ApplicationFieldDraft] = []
    var states: [ApplicationState]?
}

/// A field of an application as its keys give it.
struct ApplicationFieldDraft: Sendable {
    var field = ApplicationField(id: "", type: .text)
    var type = FieldTypeDraft()
}

extension Sections {
    /// `application`: what is asked of applications, and the states that they pass through.
    static let application = Record<ApplicationDraft>(
        "application", at: "application",
        help: Help(
            fi: "Mitä hankehakemuksista kysytään ja missä vaiheissa ne kulkevat.",
            sv: "Vad som frågas om projektansökningar, och vilka lägen de passerar.",
            en: "What is asked of project applications, and the states that they pass through.")
    ) {
        Field<ApplicationDraft>.helpForReaders
        Field(
            "fields", .applicationFields, { $0.fields = $1 },
            example: "{amount: {type: integer, unit: EUR}, is_new: boolean}",
            fi: "Hakemuksen omat kentät.", sv: "Ansökans egna fält.", en: "Fields of the network's own.")
        Field(
            "states", .states, { $0.states = $1 },
            example: "[{id: draft, moves: [{to: submitted, by: applicant}]}, {id: submitted}]",
            fi: "Tilat siirtoineen; ensimmäinen on alku. Ilman niitä ovat voimassa vakiotilat.",
            sv: "Lägen med sina övergångar; det första är början. Utan dem gäller standardlägena.",
            en:
                "The states with their moves; the first is where an application begins. Without them the default states hold."
        )
    }

    fileprivate static let applicationField = Record<ApplicationFieldDraft>(
        "application_field", at: "application.fields",
        help: Help(fi: "Hakemuksen kenttä.", sv: "Ett fält i ansökan.", en: "A field of an application.")
    ) {
        Field(
            "type", .choice(), { $0.type.kind = $1 }, standard: "text", example: "integer", fi: "Tyyppi.", sv: "Typen.",
            en: "The type.")
        Field(
            "of", .anything, { $0.type.of = $1 }, example: "life_stage",
            fi: "Sanasto, kun tyyppi on list; vaihtoehdot, kun se on choice.",
            sv: "Vokabulären när typen är list; alternativen när den är choice.",
            en: "The vocabulary of a list; the choices of a choice.")
        Field("unit", .text, { $0.field.unit = $1 }, example: "EUR", fi: "Yksikkö.", sv: "Enhet.", en: "The unit.")
        Field<ApplicationFieldDraft>.name { $0.field.name = $1 }
        Field<ApplicationFieldDraft>.help { $0.field.help = $1 }
    }

    fileprivate static let state = Record<ApplicationState>(
        "state", at: "application.states",
        help: Help(fi: "Hakemuksen tila.", sv: "Ett läge för ansökan.", en: "A state of an application.")
    ) {
        Field<ApplicationState>.id(in: "application.states") { $0.id = $1 }
        Field<ApplicationState>.name { $0.name = $1 }
        Field<ApplicationState>.helpForReaders
        Field(
            "moves", .moves, { $0.moves = $1 }, example: "[{to: submitted, by: applicant}]",
            fi: "Minne tästä siirrytään ja kuka siirtää: {to, by}, tai {TILA: KUKA}.",
            sv: "Vart man går härifrån och vem som flyttar: {to, by}, eller {LÄGE: VEM}.",
            en: "Where an application moves from here, and who moves it: {to, by}, or {STATE: WHO}.")
    }

    fileprivate static let move = Record<MoveDraft>(
        "move", at: "application.states.moves",
        help: Help(fi: "Siirto.", sv: "En övergång.", en: "A move.")
    ) {
        Field(
            "to", .oneOrMore(.reference(to: "application.states")), { $0.to = $1 }, required: true,
            example: "submitted",
            fi: "Tila, johon siirrytään.", sv: "Läget man går till.", en: "The state moved to.")
        Field(
            "by", .oneOrMore(.word), { $0.by = $1 }, required: true, example: "applicant",
            fi: "Kuka siirtää: applicant, coordinator, city, tai verkoston oma sana.",
            sv: "Vem som flyttar: applicant, coordinator, city, eller nätverkets eget ord.",
            en: "Who moves it: applicant, coordinator, city, or a word of the network's own.")
        Field<MoveDraft>.helpForReaders
    }
}

/// `{to, by}`.
private struct MoveDraft: Sendable {
    var to: [String] = []
    var by: [String] = []

    var moves: [ApplicationState.Move] { to.map { ApplicationState.Move(to: $0, by: by) } }
}

extension Shape<[ApplicationFieldDraft]> {
    /// The fields by their names; a text stands for a type alone.
    fileprivate static let applicationFields = Shape.byName(
        .applicationFieldName, .nameInExpressions, .applicationField
    ) { id, entry, draft in
        var draft = draft
        draft.field.id = id
        draft.field.origin = entry.keySpan
        return draft
    }
}

extension Shape<String> {
    /// A field's name, which must not be what every application has.
    fileprivate static let applicationFieldName = nameInExpressions { _ in NameTable.Space("application.fields") }
        .notNamed(like: [
            (
                section: "application",
                keys: [
                    "id", "title", "state", "applicant", "partners", "submitted", "year", "needs", "marks",
                    "endorsements",
                ]
            )
        ])
}

extension Shape<ApplicationFieldDraft> {
    fileprivate static let applicationField = Shape.alternatives(
        text: Shape<FieldTypeKind>.choice().map { ApplicationFieldDraft(type: FieldTypeDraft(kind: $0)) },
        mapping: .record(Sections.applicationField) { _ in ApplicationFieldDraft() }
    ).refined { (draft, node, decoding) -> ApplicationFieldDraft? in
        decoding.fieldType(draft.type, section: "application.fields", at: node).map { type in
            var draft = draft
            draft.field.type = type
            return draft
        }
    }
}

extension Shape<[ApplicationState]> {
    /// The states; a text stands for one from which nothing moves.
    fileprivate static let states = Shape.list(
        of: .alternatives(
            text: Shape<String>.id(in: "application.states").refined { (id, node, _) -> ApplicationState? in
                ApplicationState(id: id, at: node)
            },
            mapping: .record(Sections.state) { ApplicationState(id: "", at: $0) }
        ))
}

extension ApplicationState {
    fileprivate init(id: String, at node: Node) {
        self.init(id: id)
        origin = node.span
    }
}

extension Shape<[ApplicationState.Move]> {
    /// A list of moves, or a mapping from state to who moves there.
    fileprivate static let moves = Shape.alternatives(
        list: Shape<[MoveDraft]>.list(of: .record(Sections.move) { _ in MoveDraft() })
            .map { $0.flatMap(\.moves) },
        mapping: .byName(.reference(to: "application.states"), .id, .mover) { state, _, move in
            ApplicationState.Move(to: state, by: move.by)
        }
    )
}

extension Shape<ApplicationState.Move> {
    fileprivate static let mover = Shape<[String]>.oneOrMore(.word).map { ApplicationState.Move(to: "", by: $0) }
}
