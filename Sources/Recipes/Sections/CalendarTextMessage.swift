import Diagnostics
import WorkCalendar

/// Why a text is no day, time, length or cadence, in words.
struct CalendarTextMessage: DiagnosticMessage {
    /// The text as written.
    var text: String
    /// What keeps it from being read.
    var error: CalendarTextError

    var code: String {
        switch error.expected {
        case .day, .calendarDay: "bad-day"
        case .clockTime, .localTime, .zonedTime: "bad-time"
        case .gap, .meetingLength: "bad-length"
        case .cadence, .cadenceStep, .cadencePeriod, .cadenceDays, .recurrenceRule: "bad-cadence"
        }
    }

    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var examples: String { error.expected.examples.quoted }
}

extension [String] {
    fileprivate var quoted: String { map { "`\($0)`" }.joined(separator: ", ") }
}

extension CalendarTextMessage {
    private var finnish: String {
        switch error.problem {
        case .otherForm: "`\(text)` ei ole \(finnishForm); kirjoita esimerkiksi \(examples)"
        case .tooLong: "`\(text.prefix(40))…` on liian pitkä; kirjoita esimerkiksi \(examples)"
        case .noSuchDay: "kalenterissa ei ole päivää `\(text)`"
        case .noSuchTime: "kellossa ei ole aikaa `\(text)`"
        case .yearMissing: "päivästä `\(text)` puuttuu vuosi; kirjoita esimerkiksi \(examples)"
        case .outOfRange(let range): "`\(text)`: luvun täytyy olla välillä \(range.lowerBound)–\(range.upperBound)"
        case .unknownWord(let word, let known):
            "`\(word)` ei käy tässä; mahdollisia ovat \(known.quoted), esimerkiksi \(examples)"
        case .mixedLength:
            "`\(text)`: tapaaminen kestää joko kokonaisia päiviä tai tunteja ja minuutteja, ei molempia"
        case .lengthMissing: "`\(text)` tarvitsee keston: lisää `for 2 h`, tai avain `for`"
        case .daysDoNotFit(let unit):
            "viikonpäivät sopivat yksiköihin `day` ja `week`, `the 2nd tue` yksiköihin `month` ja `year`; tässä on `\(unit.rawValue)`"
        case .repeatedRulePart(let part): "säännössä on `\(part)` kahdesti"
        case .unsuitableRulePart(let part, let frequency):
            "`\(part)` ei sovi säännössä yhteen tiheyden `\(frequency)` kanssa"
        case .tooFrequent(let frequency): "tapaamiset eivät toistu näin tiheään: `\(frequency)`"
        }
    }

    private var finnishForm: String {
        switch error.expected {
        case .day, .calendarDay: "päivä"
        case .clockTime: "kellonaika"
        case .localTime: "päivä kellonaikoineen"
        case .zonedTime: "päivä kellonaikoineen ja aikaerotuksineen"
        case .gap: "aika"
        case .meetingLength: "tapaamisen kesto"
        case .cadence, .cadenceStep: "toistuvuus"
        case .cadencePeriod: "ajanjakso"
        case .cadenceDays: "viikonpäivä"
        case .recurrenceRule: "toistosääntö (RFC 5545)"
        }
    }
}

extension CalendarTextMessage {
    private var swedish: String {
        switch error.problem {
        case .otherForm: "`\(text)` är inte \(swedishForm); skriv till exempel \(examples)"
        case .tooLong: "`\(text.prefix(40))…` är för långt; skriv till exempel \(examples)"
        case .noSuchDay: "kalendern har ingen dag `\(text)`"
        case .noSuchTime: "klockan visar aldrig `\(text)`"
        case .yearMissing: "dagen `\(text)` saknar år; skriv till exempel \(examples)"
        case .outOfRange(let range): "`\(text)`: talet ska ligga mellan \(range.lowerBound) och \(range.upperBound)"
        case .unknownWord(let word, let known):
            "`\(word)` går inte här; möjliga är \(known.quoted), till exempel \(examples)"
        case .mixedLength: "`\(text)`: ett möte varar antingen hela dagar eller timmar och minuter, inte båda"
        case .lengthMissing: "`\(text)` behöver en längd: lägg till `for 2 h`, eller nyckeln `for`"
        case .daysDoNotFit(let unit):
            "veckodagar passar med `day` och `week`, `the 2nd tue` med `month` och `year`; här står `\(unit.rawValue)`"
        case .repeatedRulePart(let part): "regeln har `\(part)` två gånger"
        case .unsuitableRulePart(let part, let frequency): "`\(part)` går inte ihop med `\(frequency)` i regeln"
        case .tooFrequent(let frequency): "möten återkommer inte så tätt: `\(frequency)`"
        }
    }

    private var swedishForm: String {
        switch error.expected {
        case .day, .calendarDay: "en dag"
        case .clockTime: "ett klockslag"
        case .localTime: "en dag med klockslag"
        case .zonedTime: "en dag med klockslag och tidsskillnad"
        case .gap: "en tid"
        case .meetingLength: "en möteslängd"
        case .cadence, .cadenceStep: "en rytm"
        case .cadencePeriod: "en period"
        case .cadenceDays: "en veckodag"
        case .recurrenceRule: "en upprepningsregel (RFC 5545)"
        }
    }
}

extension CalendarTextMessage {
    private var english: String {
        switch error.problem {
        case .otherForm: "`\(text)` is not \(englishForm); write for example \(examples)"
        case .tooLong: "`\(text.prefix(40))…` is too long; write for example \(examples)"
        case .noSuchDay: "the calendar has no day `\(text)`"
        case .noSuchTime: "the clock never shows `\(text)`"
        case .yearMissing: "the day `\(text)` lacks its year; write for example \(examples)"
        case .outOfRange(let range):
            "`\(text)`: the number must lie between \(range.lowerBound) and \(range.upperBound)"
        case .unknownWord(let word, let known):
            "`\(word)` does not fit here; possible are \(known.quoted), for example \(examples)"
        case .mixedLength: "`\(text)`: a meeting takes either whole days or hours and minutes, not both"
        case .lengthMissing: "`\(text)` needs a length: add `for 2 h`, or the key `for`"
        case .daysDoNotFit(let unit):
            "weekdays go with `day` and `week`, `the 2nd tue` with `month` and `year`; here the unit is `\(unit.rawValue)`"
        case .repeatedRulePart(let part): "the rule has `\(part)` twice"
        case .unsuitableRulePart(let part, let frequency): "`\(part)` does not go with `\(frequency)` in the rule"
        case .tooFrequent(let frequency): "meetings do not recur as often as that: `\(frequency)`"
        }
    }

    private var englishForm: String {
        switch error.expected {
        case .day, .calendarDay: "a day"
        case .clockTime: "a time of day"
        case .localTime: "a day with a time"
        case .zonedTime: "a day with a time and its distance from UTC"
        case .gap: "a length of time"
        case .meetingLength: "a meeting's length"
        case .cadence, .cadenceStep: "a cadence"
        case .cadencePeriod: "a period"
        case .cadenceDays: "a weekday"
        case .recurrenceRule: "a recurrence rule (RFC 5545)"
        }
    }
}
