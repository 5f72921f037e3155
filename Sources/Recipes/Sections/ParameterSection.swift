import LocatedYAML
import NetworkModel
import SectionSchema

/// A parameter as its keys give it; its value is worked out before, when the recipe is put together.
struct ParameterDraft: Sendable {
    var parameter = Parameter(id: "", type: .text)
    var type = FieldTypeDraft()
}

extension Sections {
    /// `parameters`: what whoever copies the recipe sets.
    static let parameter = Record<ParameterDraft>(
        "parameter", at: "parameters",
        help: Help(
            fi: "Arvo, jonka reseptin kopioija antaa.", sv: "Ett värde som den som kopierar receptet anger.",
            en: "A value that whoever copies the recipe sets.")
    ) {
        Field(
            "type", .choice(), { $0.type.kind = $1 }, standard: "text", example: "choice", fi: "Arvon tyyppi.",
            sv: "Värdets typ.",
            en: "The value's type.")
        Field(
            "of", .anything, { $0.type.of = $1 }, example: "[Oulu, Kuopio]",
            fi: "Vaihtoehdot, kun tyyppi on choice; sanasto, kun se on list.",
            sv: "Alternativen när typen är choice; vokabulären när den är list.",
            en: "The choices of a choice; the vocabulary of a list.")
        Field(
            readersOnly: "default", .anything, example: "Oulu", fi: "Arvo, jos muuta ei anneta.",
            sv: "Värdet om inget annat anges.", en: "The value unless another is given.")
        Field<ParameterDraft>.name { $0.parameter.name = $1 }
        Field<ParameterDraft>.help { $0.parameter.help = $1 }
    } finish: { draft, node, decoding in
        guard let type = decoding.fieldType(draft.type, section: "parameters", at: node) else { return }
        draft.parameter.type = type
    }
}

extension Shape<[ParameterDraft]> {
    /// The parameters by their names.
    static let parameters = Shape.byName(
        .nameInExpressions { _ in NameTable.Space("parameters") }, .nameInExpressions,
        .record(Sections.parameter) { _ in ParameterDraft() }
    ) { id, entry, draft in
        var draft = draft
        draft.parameter.id = id
        draft.parameter.origin = entry.keySpan
        return draft
    }
}
