import Diagnostics

/// What breaks YAML's syntax, told by the cause that people will recognise.
enum SyntaxMessage: DiagnosticMessage, Hashable {
    case tabIndentation
    case missingSpaceAfterColon
    case missingColon
    case keyTooLong
    case colonInText
    case dashInText
    case unclosedQuote(Character)
    case textAfterQuote
    case textAfterBracket(Character)
    case unclosedBracket(Character)
    case wrongBracket(Character, open: Character)
    case missingComma
    case missingValue(before: Character)
    case unquotedExpression
    case badIndentation
    case reservedStart(Character)
    case emptyKey
    case anchorName(Character)
    case blockHeader(Character)
    case unknownEscape(String)
    case unknownTagHandle
    case directive
    case textAfterDocument
    case other

    var code: String {
        switch self {
        case .tabIndentation: "tab-indentation"
        case .missingSpaceAfterColon: "missing-space-after-colon"
        case .missingColon, .keyTooLong, .emptyKey: "missing-colon"
        case .colonInText, .dashInText, .reservedStart, .anchorName, .blockHeader: "unquoted-text"
        case .unclosedQuote: "unclosed-quote"
        case .textAfterQuote, .textAfterBracket: "text-after-value"
        case .unclosedBracket, .wrongBracket: "unclosed-bracket"
        case .missingComma: "missing-comma"
        case .missingValue: "missing-value"
        case .unquotedExpression: "unquoted-expression"
        case .badIndentation: "bad-indentation"
        case .unknownEscape: "unknown-escape"
        case .unknownTagHandle: "unknown-tag"
        case .directive, .textAfterDocument, .other: "yaml-syntax"
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
}

extension SyntaxMessage {
    private var english: String {
        switch self {
        case .tabIndentation: "lines are indented with spaces, not with tabs"
        case .missingSpaceAfterColon: "a colon after a key needs a space behind it"
        case .missingColon: "a key needs a colon and a space behind it"
        case .keyTooLong: "a key may have at most 1,024 characters, colon included"
        case .colonInText: "text that holds `: ` is put in quotes"
        case .dashInText: "a list begins on the line below its key; text that begins with `- ` is put in quotes"
        case .unclosedQuote(let quote): "the quote that `\(quote)` opens here is not closed"
        case .textAfterQuote:
            "nothing may follow the closing quote; put the whole text in quotes, and write its `'` twice"
        case .textAfterBracket(let bracket): "nothing may follow `\(bracket)`; if this is text, put the whole in quotes"
        case .unclosedBracket(let bracket): "`\(bracket)` is never closed, or a comma is missing behind it"
        case .wrongBracket(let bracket, let open): "`\(bracket)` does not close `\(open)`"
        case .missingComma:
            "entries between brackets are parted by commas; text that holds `: ` or brackets is put in quotes"
        case .missingValue(let mark): "a value is missing before `\(mark)`"
        case .unquotedExpression: "between brackets, `${{ }}` is put in double quotes"
        case .badIndentation: "what belongs together begins in the same column; this line does not fit the ones above"
        case .reservedStart(let character): "text that begins with `\(character)` is put in quotes"
        case .emptyKey: "a key is missing before the colon"
        case .anchorName(let mark):
            "`\(mark)` begins an anchor's name (a–z, digits, `_`, `-`); text that begins so is put in quotes"
        case .blockHeader(let mark):
            "behind `\(mark)` the text begins on the next line; text or an expression that begins so is put in quotes"
        case .unknownEscape(let escape): "YAML knows no `\(escape)`; write `\\\\` for a backslash, or use single quotes"
        case .unknownTagHandle: "text that begins with `!` is put in quotes"
        case .directive:
            "a line that begins with `%` must be `%YAML 1.2`, with `---` on the line below; text is put in quotes"
        case .textAfterDocument: "the document ended above; what stands here belongs to nothing"
        case .other: "this is not YAML; look for a missing quote, bracket, comma or colon just before it"
        }
    }

    private var finnish: String {
        switch self {
        case .tabIndentation: "rivit sisennetään välilyönneillä, ei sarkaimella"
        case .missingSpaceAfterColon: "avaimen kaksoispisteen perään tarvitaan välilyönti"
        case .missingColon: "avaimen perään tarvitaan kaksoispiste ja välilyönti"
        case .keyTooLong: "avaimessa saa olla enintään 1 024 merkkiä kaksoispiste mukaan luettuna"
        case .colonInText: "teksti, jossa on `: `, pannaan lainausmerkkeihin"
        case .dashInText:
            "luettelo alkaa avaimensa alapuoliselta riviltä; `- `-alkuinen teksti pannaan lainausmerkkeihin"
        case .unclosedQuote(let quote): "tästä alkavaa lainausta ei päätetä merkkiin `\(quote)`"
        case .textAfterQuote:
            "lainauksen jälkeen ei saa olla mitään; pane koko teksti lainausmerkkeihin ja kirjoita sen `'` kahdesti"
        case .textAfterBracket(let bracket):
            "merkin `\(bracket)` jälkeen ei saa olla mitään; jos tämä on tekstiä, pane se kokonaan lainausmerkkeihin"
        case .unclosedBracket(let bracket): "`\(bracket)` jää sulkematta, tai sen jäljestä puuttuu pilkku"
        case .wrongBracket(let bracket, let open): "`\(bracket)` ei sulje merkkiä `\(open)`"
        case .missingComma:
            "sulkeiden sisällä kohdat erotetaan pilkuin; teksti, jossa on `: ` tai sulkeita, pannaan lainausmerkkeihin"
        case .missingValue(let mark): "merkin `\(mark)` edestä puuttuu arvo"
        case .unquotedExpression: "sulkeiden sisällä `${{ }}` pannaan kaksinkertaisiin lainausmerkkeihin"
        case .badIndentation: "yhteen kuuluvat rivit alkavat samasta sarakkeesta; tämä ei sovi yllä oleviin"
        case .reservedStart(let character): "teksti, joka alkaa merkillä `\(character)`, pannaan lainausmerkkeihin"
        case .emptyKey: "kaksoispisteen edestä puuttuu avain"
        case .anchorName(let mark):
            "`\(mark)` aloittaa ankkurin nimen (a–z, numeroita, `_`, `-`); näin alkava teksti pannaan lainausmerkkeihin"
        case .blockHeader(let mark):
            "merkin `\(mark)` jälkeen teksti alkaa seuraavalta riviltä; näin alkava teksti pannaan lainausmerkkeihin"
        case .unknownEscape(let escape):
            "YAML ei tunne merkintää `\(escape)`; kirjoita kenoviiva `\\\\` tai käytä yksinkertaisia lainausmerkkejä"
        case .unknownTagHandle: "teksti, joka alkaa merkillä `!`, pannaan lainausmerkkeihin"
        case .directive:
            "`%`-alkuinen rivi voi olla vain `%YAML 1.2`, ja sen alla on `---`; teksti pannaan lainausmerkkeihin"
        case .textAfterDocument: "dokumentti päättyi yllä; tämä ei kuulu mihinkään"
        case .other: "tämä ei ole YAMLia; katso, puuttuuko juuri edeltä lainausmerkki, sulje, pilkku tai kaksoispiste"
        }
    }

    private var swedish: String {
        switch self {
        case .tabIndentation: "rader dras in med mellanslag, inte med tabb"
        case .missingSpaceAfterColon: "kolonet efter en nyckel följs av ett mellanslag"
        case .missingColon: "en nyckel följs av kolon och mellanslag"
        case .keyTooLong: "en nyckel får ha högst 1 024 tecken, kolonet medräknat"
        case .colonInText: "text som innehåller `: ` sätts inom citattecken"
        case .dashInText: "en lista börjar på raden under sin nyckel; text som börjar med `- ` sätts inom citattecken"
        case .unclosedQuote(let quote): "citatet som `\(quote)` inleder här avslutas inte"
        case .textAfterQuote:
            "inget får följa efter citatet; sätt hela texten inom citattecken, och skriv dess `'` dubbelt"
        case .textAfterBracket(let bracket):
            "inget får följa efter `\(bracket)`; är detta text, sätt det hela inom citattecken"
        case .unclosedBracket(let bracket): "`\(bracket)` stängs aldrig, eller så saknas ett komma efter den"
        case .wrongBracket(let bracket, let open): "`\(bracket)` stänger inte `\(open)`"
        case .missingComma:
            "inom parenteser skiljs delar åt med komma; text med `: ` eller parenteser sätts inom citattecken"
        case .missingValue(let mark): "det saknas ett värde före `\(mark)`"
        case .unquotedExpression: "inom parenteser sätts `${{ }}` inom dubbla citattecken"
        case .badIndentation: "det som hör ihop börjar i samma kolumn; den här raden passar inte med dem ovanför"
        case .reservedStart(let character): "text som börjar med `\(character)` sätts inom citattecken"
        case .emptyKey: "det saknas en nyckel före kolonet"
        case .anchorName(let mark):
            "`\(mark)` inleder ett ankarnamn (a–z, siffror, `_`, `-`); text som börjar så sätts inom citattecken"
        case .blockHeader(let mark):
            "efter `\(mark)` börjar texten på nästa rad; text eller ett uttryck som börjar så sätts inom citattecken"
        case .unknownEscape(let escape):
            "YAML känner inte till `\(escape)`; skriv `\\\\` för ett omvänt snedstreck, eller använd enkla citattecken"
        case .unknownTagHandle: "text som börjar med `!` sätts inom citattecken"
        case .directive:
            "en rad som börjar med `%` kan bara vara `%YAML 1.2`, med `---` på raden under; text sätts inom citattecken"
        case .textAfterDocument: "dokumentet slutade ovanför; det som står här hör inte till något"
        case .other: "detta är inte YAML; se efter om det strax före saknas citattecken, parentes, komma eller kolon"
        }
    }
}

/// What notes and fixes of syntax errors say.
enum SyntaxNote: LocalizedMessage, Hashable {
    case insertSpace
    case putInQuotes
    case useSpaces
    case openedHere
    case noticedHere
    case belongsTo
    case quoteGoesOnToHere

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.insertSpace, .fi): "lisää välilyönti"
        case (.insertSpace, .sv): "lägg till ett mellanslag"
        case (.insertSpace, .en): "insert a space"
        case (.putInQuotes, .fi): "pane kaksinkertaisiin lainausmerkkeihin"
        case (.putInQuotes, .sv): "sätt inom dubbla citattecken"
        case (.putInQuotes, .en): "put it in double quotes"
        case (.useSpaces, .fi): "vaihda sarkain välilyönneiksi"
        case (.useSpaces, .sv): "byt ut tabben mot mellanslag"
        case (.useSpaces, .en): "replace the tab by spaces"
        case (.openedHere, .fi): "alkaa tästä"
        case (.openedHere, .sv): "börjar här"
        case (.openedHere, .en): "opened here"
        case (.noticedHere, .fi): "viimeistään tässä sen pitäisi olla suljettu"
        case (.noticedHere, .sv): "senast här borde den vara stängd"
        case (.noticedHere, .en): "here at the latest it should be closed"
        case (.belongsTo, .fi): "rivin pitäisi kuulua tästä alkavaan kokonaisuuteen"
        case (.belongsTo, .sv): "raden borde höra till det som börjar här"
        case (.quoteGoesOnToHere, .fi): "lainaus jatkuu tähän asti"
        case (.quoteGoesOnToHere, .sv): "citatet fortsätter hit"
        case (.quoteGoesOnToHere, .en): "the quotation goes on to here"
        case (.belongsTo, .en): "the line should belong to what begins here"
        }
    }
}
