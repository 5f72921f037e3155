import JSON
import LocatedYAML
import SectionSchema

extension Shape<Node> {
    /// A condition, kept as written until expressions are compiled.
    static let condition = Shape.asWritten(.condition, kinds: [.text, .mapping])

    /// A text for people with expressions in it, kept as written.
    static let template = Shape.asWritten(.template, kinds: [.text, .mapping])

    /// A value of any kind, kept as written.
    static let anything = Shape.asWritten(.anything)
}

extension CustomForm {
    static let condition = CustomForm(
        "condition",
        help: Help(
            fi: "Ehto: avaimia ja arvoja, joiden kaikkien täytyy toteutua, tai CEL-lauseke lainausmerkeissä.",
            sv: "Ett villkor: nycklar och värden som alla ska gälla, eller ett CEL-uttryck i citattecken.",
            en: "A condition: keys and values that must all hold, or a CEL expression in quotes."),
        schema: ["type": .array([.string("object"), .string("string"), .string("boolean")])],
        examples: ["{kind: [association, parish], amount: {at_most: 50000}}", #""'tuira' in member.area""#]
    )

    static let template = CustomForm(
        "template",
        help: Help(
            fi: "Teksti ihmisille; ${{ … }} on lauseke, jonka arvo tulee sen paikalle.",
            sv: "Text för människor; ${{ … }} är ett uttryck vars värde kommer i stället.",
            en: "A text for people; ${{ … }} is an expression whose value comes in its place."),
        schema: [
            "anyOf": .array([
                .object(["type": .string("string")]),
                .object(["type": .string("object"), "additionalProperties": .object(["type": .string("string")])]),
            ])
        ],
        examples: ["{fi: \"Hakemus ${{ application.title }} odottaa.\"}"]
    )

    static let anything = CustomForm(
        "anything", help: Help(fi: "Mikä tahansa arvo.", sv: "Vilket värde som helst.", en: "Any value."), schema: [:])
}

extension Shape<Node> {
    /// The list that a step runs over, or an expression that gives it.
    static let loopList = Shape.asWritten(.loopList, kinds: [.list, .text])

    /// What an example gives.
    static let exampleData = Shape.asWritten(.exampleData, kinds: [.mapping])
}

extension CustomForm {
    static let loopList = CustomForm(
        "loop_list",
        help: Help(
            fi: "Luettelo, tai yksi ${{ … }}, jonka arvo on luettelo.",
            sv: "En lista, eller ett enda ${{ … }} vars värde är en lista.",
            en: "A list, or one ${{ … }} whose value is a list."),
        schema: ["type": .array([.string("array"), .string("string")])],
        examples: ["[liperi, juuka]", "\"${{ parameters.kunnat }}\""]
    )

    static let exampleData = CustomForm(
        "example_data",
        help: Help(
            fi: "Asiat nimineen: application, member, members, today ja muut, joita ehdot näkevät.",
            sv: "Sakerna under sina namn: application, member, members, today och annat som villkor ser.",
            en: "Things under their names: application, member, members, today and whatever else conditions see."),
        schema: ["type": .string("object")],
        examples: ["{today: 2027-03-01, application: {title: A, submitted: 2027-03-01}}"]
    )
}
