public import JSON

/// What the grammar demands where a text is no JSON, as a part of a sentence.
extension JSONError.Reason: LocalizedMessage {
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .unexpectedEnd: "teksti loppuu kesken"
        case .expectedValue: "tässä pitäisi olla arvo"
        case .expectedName: "tässä pitäisi olla avain lainausmerkeissä"
        case .expectedColon: "avaimen ja arvon välistä puuttuu kaksoispiste"
        case .expectedCommaOrEnd: "tässä pitäisi olla pilkku tai loppusulku"
        case .contentAfterValue: "arvon perässä on vielä tekstiä"
        case .malformedNumber: "luku on kirjoitettu väärin"
        case .numberOutOfRange: "luku on liian suuri"
        case .controlCharacter: "ohjausmerkki kirjoitetaan koodina, esimerkiksi \\n"
        case .malformedEscape: "kenoviivan perässä on jokin merkeistä \"\\/bfnrt tai u ja neljä heksanumeroa"
        case .loneSurrogate: "\\u-koodi on vain puolikas merkistä"
        case .invalidUTF8: "teksti ei ole UTF-8-muodossa"
        case .duplicateName(let name): "avain ”\(name)” on kahdesti"
        case .tooDeep(let limit): "luetteloita ja avaimia on sisäkkäin enemmän kuin \(limit)"
        case .tooLarge(let limit): "tekstiä on enemmän kuin \(limit) tavua"
        }
    }

    private var swedish: String {
        switch self {
        case .unexpectedEnd: "texten slutar mitt i"
        case .expectedValue: "här ska stå ett värde"
        case .expectedName: "här ska stå en nyckel inom citattecken"
        case .expectedColon: "kolonet mellan nyckeln och värdet saknas"
        case .expectedCommaOrEnd: "här ska stå ett kommatecken eller en slutparentes"
        case .contentAfterValue: "det står mer text efter värdet"
        case .malformedNumber: "talet är fel skrivet"
        case .numberOutOfRange: "talet är för stort"
        case .controlCharacter: "ett styrtecken skrivs som kod, till exempel \\n"
        case .malformedEscape: "efter omvänt snedstreck står något av \"\\/bfnrt eller u och fyra hexadecimala siffror"
        case .loneSurrogate: "\\u-koden är bara halva tecknet"
        case .invalidUTF8: "texten är inte i UTF-8"
        case .duplicateName(let name): "nyckeln ”\(name)” finns två gånger"
        case .tooDeep(let limit): "listor och nycklar står i varandra i fler än \(limit) nivåer"
        case .tooLarge(let limit): "texten har fler än \(limit) byte"
        }
    }

    private var english: String {
        switch self {
        case .unexpectedEnd: "the text ends too early"
        case .expectedValue: "a value must stand here"
        case .expectedName: "a key in quotation marks must stand here"
        case .expectedColon: "the colon between the key and its value is missing"
        case .expectedCommaOrEnd: "a comma or the closing bracket must stand here"
        case .contentAfterValue: "more text stands behind the value"
        case .malformedNumber: "the number is not well written"
        case .numberOutOfRange: "the number is too large"
        case .controlCharacter: "a control character is written as a code, such as \\n"
        case .malformedEscape: "a backslash stands before one of \"\\/bfnrt or u and four hexadecimal digits"
        case .loneSurrogate: "the \\u code is half a character"
        case .invalidUTF8: "the text is not in UTF-8"
        case .duplicateName(let name): "the key “\(name)” stands twice"
        case .tooDeep(let limit): "lists and keys stand in each other more than \(limit) deep"
        case .tooLarge(let limit): "the text has more than \(limit) bytes"
        }
    }
}
