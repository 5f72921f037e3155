package import Diagnostics

extension CommaSeparatedText {
    /// What is wrong with the text of a table.
    package enum Problem: LocalizedMessage {
        /// A quote that is never closed.
        case unclosedQuote
        /// Text behind the quote that closes a cell.
        case textAfterQuote
        /// A control character that no table holds, such as NUL.
        case controlCharacter
        case notUTF8
        /// A name that the header has already.
        case columnTwice(String)

        package func text(in language: MessageLanguage) -> String {
            switch language {
            case .fi: finnish
            case .sv: swedish
            case .en: english
            }
        }
    }
}

extension CommaSeparatedText.Problem {
    private var finnish: String {
        switch self {
        case .unclosedQuote: "solun avaavaa lainausmerkkiä ei päätä toinen"
        case .textAfterQuote:
            "solun päättävän lainausmerkin perässä on tekstiä; solun sisällä lainausmerkki kirjoitetaan kahdesti"
        case .controlCharacter: "taulukossa ei ole ohjausmerkkejä"
        case .notUTF8: "taulukko ei ole UTF-8-muodossa; tallenna se muodossa `CSV UTF-8`"
        case .columnTwice(let name): "sarake `\(name)` on kahdesti"
        }
    }

    private var swedish: String {
        switch self {
        case .unclosedQuote: "citattecknet som öppnar cellen avslutas aldrig"
        case .textAfterQuote:
            "det står text efter citattecknet som avslutar cellen; inne i en cell skrivs citattecknet två gånger"
        case .controlCharacter: "en tabell innehåller inga styrtecken"
        case .notUTF8: "tabellen är inte i UTF-8; spara den som `CSV UTF-8`"
        case .columnTwice(let name): "kolumnen `\(name)` finns två gånger"
        }
    }

    private var english: String {
        switch self {
        case .unclosedQuote: "the quote that opens this cell is never closed"
        case .textAfterQuote: "text stands behind the quote that closes the cell; double a quote inside a cell"
        case .controlCharacter: "a table holds no control characters"
        case .notUTF8: "the table is not in UTF-8; save it as `CSV UTF-8`"
        case .columnTwice(let name): "the column `\(name)` stands twice"
        }
    }
}
