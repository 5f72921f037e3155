import Diagnostics

/// What is wrong with an agreement in a rule's `require`.
enum AgreementMessage: DiagnosticMessage, Hashable {
    case onlyAboutApplications
    case notAmount(String)
    case shareOfNothing(String)
    case wrongField(String, wanted: WantedField)

    /// What a field named in an agreement must be.
    enum WantedField: Hashable {
        case number, wholeNumber, day, list
        /// A list of a vocabulary's terms.
        case terms
        /// A list of the terms of a vocabulary along which needs are told apart.
        case needTerms
    }

    var level: DiagnosticLevel { .error }

    var code: String {
        switch self {
        case .onlyAboutApplications: "agreement-about"
        case .notAmount: "bad-amount"
        case .shareOfNothing: "share-of-nothing"
        case .wrongField: "wrong-field"
        }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .onlyAboutApplications:
            "tämä sopii vain hakemuksia koskevaan sääntöön; kirjoita `about: application`, tai ehto"
        case .notAmount(let text): "määrä on luku tai osuus, kuten `5000`, `10 %` tai `1/3`; tässä on `\(text)`"
        case .shareOfNothing(let text): "`\(text)` on osuus jostakin: lisää `of` ja kenttä, esimerkiksi `of: amount`"
        case .wrongField(let field, let wanted):
            switch wanted {
            case .number: "kentässä `\(field)` pitää olla luku (integer tai number)"
            case .wholeNumber: "kentässä `\(field)` pitää olla kokonaisluku (integer)"
            case .day: "kentässä `\(field)` pitää olla päivä (date)"
            case .list: "kentässä `\(field)` pitää olla luettelo (list)"
            case .terms: "kentässä `\(field)` pitää olla jonkin sanaston sanoja (type: list, of: …)"
            case .needTerms: "kentän `\(field)` sanaston pitää olla myös tarpeiden jaotteluna (needs.dimensions)"
            }
        }
    }

    private var swedish: String {
        switch self {
        case .onlyAboutApplications:
            "detta passar bara i en regel om ansökningar; skriv `about: application`, eller ett villkor"
        case .notAmount(let text):
            "ett belopp är ett tal eller en andel, som `5000`, `10 %` eller `1/3`; här står `\(text)`"
        case .shareOfNothing(let text):
            "`\(text)` är en andel av något: lägg till `of` och ett fält, till exempel `of: amount`"
        case .wrongField(let field, let wanted):
            switch wanted {
            case .number: "fältet `\(field)` ska hålla ett tal (integer eller number)"
            case .wholeNumber: "fältet `\(field)` ska hålla ett heltal (integer)"
            case .day: "fältet `\(field)` ska hålla en dag (date)"
            case .list: "fältet `\(field)` ska hålla en lista (list)"
            case .terms: "fältet `\(field)` ska hålla ord ur en vokabulär (type: list, of: …)"
            case .needTerms: "vokabulären i fältet `\(field)` ska också indela behoven (needs.dimensions)"
            }
        }
    }

    private var english: String {
        switch self {
        case .onlyAboutApplications:
            "this fits only a rule about applications; write `about: application`, or a condition"
        case .notAmount(let text):
            "an amount is a number or a share, such as `5000`, `10 %` or `1/3`; here it is `\(text)`"
        case .shareOfNothing(let text): "`\(text)` is a share of something: add `of` and a field, such as `of: amount`"
        case .wrongField(let field, let wanted):
            switch wanted {
            case .number: "field `\(field)` must hold a number (integer or number)"
            case .wholeNumber: "field `\(field)` must hold a whole number (integer)"
            case .day: "field `\(field)` must hold a day (date)"
            case .list: "field `\(field)` must hold a list (list)"
            case .terms: "field `\(field)` must hold words of a vocabulary (type: list, of: …)"
            case .needTerms: "the vocabulary of field `\(field)` must tell needs apart too (needs.dimensions)"
            }
        }
    }
}
