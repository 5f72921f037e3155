import CEL
import LocatedYAML
import NetworkModel
import SectionSchema

/// A parameter as its keys give it; its value is worked out before, when the recipe is put together.
struct ParameterDraft: Sendable {
    var parameter = Parameter(id: "", type: .text)
    var type = FieldTypeDraft()
    /// The condition on which it is asked for, as written.
    var when: Node?
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
        Field(
            readersOnly: "minimum", Shape<Double>.number, example: "1", fi: "Pienin sallittu luku.",
            sv: "Det minsta tillåtna talet.", en: "The least number allowed.")
        Field(
            readersOnly: "maximum", Shape<Double>.number, example: "12", fi: "Suurin sallittu luku.",
            sv: "Det största tillåtna talet.", en: "The greatest number allowed.")
        Field(
            readersOnly: "pattern", Shape<String>.pattern, example: "\"[0-9]{7}-[0-9]\"",
            fi: "Säännöllinen lauseke, jota koko tekstin on vastattava.",
            sv: "Ett reguljärt uttryck som hela texten måste följa.",
            en: "A regular expression that the whole text must match.")
        Field(
            "when", .condition, { $0.when = $1 }, example: "{kieli: sv}",
            fi: "Kysytään kopioijalta vain tällä ehdolla: muiden parametrien arvoja, tai lauseke.",
            sv: "Frågas av den som kopierar bara på detta villkor: värden på andra parametrar, eller ett uttryck.",
            en: "Asked of whoever copies only on this condition: values of other parameters, or an expression.")
        Field<ParameterDraft>.name { $0.parameter.name = $1 }
        Field<ParameterDraft>.help { $0.parameter.help = $1 }
    } finish: { draft, node, decoding in
        guard let type = decoding.fieldType(draft.type, section: "parameters", at: node) else { return }
        draft.parameter.type = type
    }
}

extension Shape<String> {
    /// A regular expression in RE2's syntax.
    fileprivate static let pattern = Shape<String>.text.refined { text, node, decoding -> String? in
        guard (try? RegularExpression(text)) == nil else { return text }
        decoding.report(TextMessage.notPattern(text), at: node.span)
        return nil
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
