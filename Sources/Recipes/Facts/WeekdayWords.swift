package import Diagnostics
package import WorkCalendar

/// The words by which people name weekdays and months in text.
enum WeekdayWords {
    /// The weekday that a word in lower case names in a text of a language; inflected forms count.
    ///
    /// Names in full count in any language. Short ones count in their own: `to` is Thursday in Finnish and Swedish, and
    /// something else in English.
    static func weekday(_ word: String, in language: MessageLanguage) -> Weekday? {
        for (names, endings) in fullNames {
            for (weekday, name) in zip(Weekday.allCases, names) where word.hasPrefix(name) {
                if endings.contains(String(word.dropFirst(name.count))) { return weekday }
            }
        }
        return shortNames[language]?[word]
    }

    /// The month that a word in lower case names, 1–12.
    static func month(_ word: String) -> Int? {
        for names in monthNames {
            if let index = names.firstIndex(of: word) { return index + 1 }
        }
        return nil
    }

    private static let fullNames: [(names: [String], endings: Set<String>)] = [
        (
            ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
            ["", "na", "n", "ta", "hin", "ksi", "sin", "isin"]
        ),
        (["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"], ["", "en", "ens", "s", "ar"]),
        (["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], ["", "s"]),
    ]

    private static let shortNames: [MessageLanguage: [String: Weekday]] = [
        .fi: table([["ma"], ["ti"], ["ke"], ["to"], ["pe"], ["la"], ["su"]]),
        .sv: table([
            ["mån", "må"], ["tis", "ti"], ["ons"], ["tors", "tor", "to"], ["fre"], ["lör", "lö"], ["sön", "sö"],
        ]),
        .en: table([["mon"], ["tue", "tues"], ["wed"], ["thu", "thur", "thurs"], ["fri"], ["sat"], ["sun"]]),
    ]

    private static func table(_ words: [[String]]) -> [String: Weekday] {
        let pairs = zip(Weekday.allCases, words).flatMap { weekday, words in words.map { ($0, weekday) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static let monthNames: [[String]] = [
        [
            "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
        ].map { $0 + "kuuta" },
        [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november",
            "december",
        ],
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ],
    ]
}

extension Weekday {
    /// The weekday as calendars shorten it in a language.
    package func shortName(in language: MessageLanguage) -> String {
        switch language {
        case .fi: ["ma", "ti", "ke", "to", "pe", "la", "su"][rawValue]
        case .sv: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"][rawValue]
        case .en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue]
        }
    }

    /// The weekday's name in a language.
    func name(in language: MessageLanguage) -> String {
        switch language {
        case .fi:
            ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"][rawValue]
        case .sv:
            ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"][rawValue]
        case .en:
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
        }
    }
}
