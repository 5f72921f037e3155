import LocatedYAML
import NetworkModel
import SectionSchema

extension Shape<Appearance> {
    /// `network.appearance`.
    static let appearance = Shape.record(Sections.appearance) { _ in Appearance() }
}

extension Sections {
    fileprivate static let appearance = Record<Appearance>(
        "appearance", at: "network.appearance",
        help: Help(
            fi: "Miltä verkoston sivut ja asiakirjat näyttävät.", sv: "Hur nätverkets sidor och handlingar ser ut.",
            en: "How the network's pages and papers look.")
    ) {
        Field(
            "colour", .colour, { $0.colour = $1 }, example: "\"#00629b\"",
            fi: "Linkkien ja viivojen väri. Liian vaalea tummennetaan, jotta teksti erottuu.",
            sv: "Länkarnas och linjernas färg. En för ljus görs mörkare så att texten syns.",
            en: "The colour of links and rules. One too light is darkened, so that text stands out.")
        Field(
            readersOnly: "logo", .text, example: "logo.svg",
            fi: "Logo: PNG-, JPEG- tai SVG-tiedosto tämän tiedoston vieressä.",
            sv: "Logotyp: en PNG-, JPEG- eller SVG-fil bredvid den här filen.",
            en: "The logo: a PNG, JPEG or SVG file beside this one.")
        Field(
            readersOnly: "templates", .text, example: "templates",
            fi: "Kansio, jossa on omia asiakirjamalleja; katso docs/templates.md.",
            sv: "Mappen med egna mallar för handlingar; se docs/templates.md.",
            en: "The folder with templates of papers of your own; see docs/templates.md.")
    }
}

extension Shape<Colour> {
    /// A colour in hexadecimal digits.
    fileprivate static let colour = Shape.text(
        TextForm(
            "colour",
            help: Help(
                fi: "Väri: `#` ja kolme tai kuusi heksadesimaalinumeroa.",
                sv: "En färg: `#` och tre eller sex hexadecimala siffror.",
                en: "A colour: `#` and three or six hexadecimal digits."),
            pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$", examples: ["\"#00629b\""])
    ) { text in
        Colour(text).map { .value($0) } ?? .problem(TextMessage.notColour(text))
    }
}
