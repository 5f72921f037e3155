import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

extension Sections {
    /// `network`: who the network is.
    static let network = Record<Network>(
        "network", at: "network",
        help: Help(
            fi: "Verkoston perustiedot.", sv: "Uppgifter om nätverket.", en: "What the network is.")
    ) {
        Field(
            "id", .id(in: "network"), { $0.id = $1 }, required: true, example: "elämänkaari",
            fi: "Verkoston tunnus.", sv: "Nätverkets id.", en: "The network's id.")
        Field(
            "name", .people, { $0.name = $1 }, required: true,
            example: "{fi: Elämänkaari-verkosto, sv: Nätverket Livsbågen}",
            fi: "Verkoston nimi.", sv: "Nätverkets namn.", en: "The network's name.")
        Field<Network>.helpForReaders
        Field(
            readersOnly: "version", Shape<String>.text, example: "\"1.2\"",
            fi: "Reseptin oma versio, jos muut kopioivat sitä.",
            sv: "Receptets egen version, om andra kopierar det.",
            en: "The recipe's own version, if others copy it.")
        Field(
            "area", .people, { $0.area = $1 }, example: "Oulu", fi: "Alue, jolla verkosto toimii.",
            sv: "Området där nätverket verkar.", en: "The area in which the network works.")
        Field(
            "hosts", .oneOrMore(.reference(to: "members")), { $0.hosts = $1 }, example: "[oulu]",
            fi: "Jäsenet, jotka kutsuvat verkoston koolle.", sv: "Medlemmar som står värd för nätverket.",
            en: "The members that host the network.")
        Field(
            "languages", .oneOrMore(.languageTag), { $0.languages = $1 }, standard: "[fi]", example: "[fi, sv]",
            fi: "Verkoston kielet. Pelkkä teksti on ensimmäisellä niistä.",
            sv: "Nätverkets språk. En text utan språk är på det första av dem.",
            en: "The network's languages. A bare text is in the first of them.")
        Field(
            "time_zone", .timeZone, { $0.timeZone = $1 }, standard: "Europe/Helsinki",
            fi: "Aikavyöhyke, jossa kellonajat ovat.", sv: "Tidszonen som klockslagen gäller i.",
            en: "The time zone that times of day are in.")
        Field(
            "purpose", .people, { $0.purpose = $1 }, fi: "Mitä varten verkosto on.", sv: "Vad nätverket är till för.",
            en: "What the network is for.")
        Field(
            "principles", .oneOrMore(.people), { $0.principles = $1 }, example: "[kumppanuus, osallisuus]",
            fi: "Periaatteet, joista on sovittu.", sv: "Principer som man har kommit överens om.",
            en: "The principles agreed on.")
        Field(
            "phases", .records(phase) { Phase(at: $0) }, { $0.phases = $1 },
            example: "[{id: kehittäminen, from: 2027-01-01, to: 2028-12-31}]",
            fi: "Verkoston vaiheet, joissa voi olla omia sääntöjä.", sv: "Nätverkets skeden, som kan ha egna regler.",
            en: "The phases of the network's life, which may have rules of their own.")
        Field(
            "appearance", .appearance, { $0.appearance = $1 }, example: "{colour: \"#00629b\", logo: logo.svg}",
            fi: "Miltä verkoston sivut ja asiakirjat näyttävät.", sv: "Hur nätverkets sidor och handlingar ser ut.",
            en: "How the network's pages and papers look.")
    }

    private static let phase = Record<Phase>(
        "phase", at: "network.phases",
        help: Help(fi: "Verkoston vaihe.", sv: "Ett skede i nätverkets liv.", en: "A phase of the network's life."),
        requiredOneOf: [["from", "to"]]
    ) {
        Field<Phase>.id(in: "network.phases") { $0.id = $1 }
        Field<Phase>.name { $0.name = $1 }
        Field<Phase>.help { $0.help = $1 }
        Field(
            "from", .day, { $0.span.from = $1 }, example: "2027-01-01", fi: "Ensimmäinen päivä.",
            sv: "Den första dagen.",
            en: "The first day.")
        Field(
            "to", .day, { $0.span.to = $1 }, example: "2028-12-31", fi: "Viimeinen päivä.", sv: "Den sista dagen.",
            en: "The last day.")
    }
}

extension Phase {
    fileprivate init(at node: Node) {
        self.init(id: "", span: DaySpan())
        origin = node.span
    }
}

extension Shape<String> {
    /// A name of the IANA time zone database.
    static let timeZone = Shape.text(
        TextForm(
            "time_zone",
            help: Help(
                fi: "Aikavyöhyke (IANA).", sv: "En tidszon (IANA).", en: "A time zone of the IANA database."),
            pattern: #"^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"#, examples: ["Europe/Helsinki", "Europe/Mariehamn"])
    ) { text in
        TimeZoneRules(id: text) == nil ? .problem(TextMessage.notTimeZone(text)) : .value(text)
    }
}
