public import Diagnostics

/// What can be wrong with the text of an expression.
public enum SyntaxMessage: DiagnosticMessage {
    case unexpectedCharacter(String)
    /// One of `=`, `&`, `|`, where the operator is written twice.
    case incompleteOperator(String, suggestion: String)
    /// `and`, `or`, `not` and the like.
    case wordOperator(String, suggestion: String)
    case unterminatedString(quote: String)
    case unterminatedQuotedField
    case quotedFieldCharacters
    case unknownEscape(String)
    case escapeWithoutScalar(String)
    case escapeInBytes(String)
    case numberOutOfRange(String, type: CELType)
    case expected(Expectation, found: String?)
    case reservedWord(String)
    case notAFunctionName(String)
    case macroVariable(macro: String)
    case macroVariablesEqual(String)
    case presenceNeedsField
    case blockNeedsList
    case blockNeedsNumbers(String)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)

    /// What could stand at a place.
    public enum Expectation: Sendable, Hashable {
        case expression
        case fieldName
        case end
        case sign(String)
        case either(String, String)
    }

    /// `expression-syntax`
    public var code: String { "expression-syntax" }
    /// Always an error.
    public var level: DiagnosticLevel { .error }

    /// The sentence in a language.
    public func text(in language: MessageLanguage) -> String {
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
        case .unexpectedCharacter(let character): "An expression can't contain ‘\(character)’ outside of text in quotes"
        case .incompleteOperator(let written, let suggestion): "Write ‘\(suggestion)’ instead of ‘\(written)’"
        case .wordOperator(let written, let suggestion): "Write ‘\(suggestion)’ instead of ‘\(written)’"
        case .unterminatedString(let quote): "The text that starts here needs a closing \(quote)"
        case .unterminatedQuotedField: "The field name that starts here needs a closing `"
        case .quotedFieldCharacters: "A field name in ` ` has letters a–z, digits, ‘_’, ‘-’, ‘.’, ‘/’ and spaces"
        case .unknownEscape(let escape): "‘\(escape)’ is no escape sequence; a backslash itself is written ‘\\\\’"
        case .escapeWithoutScalar(let escape): "‘\(escape)’ stands for no Unicode character"
        case .escapeInBytes(let escape): "‘\(escape)’ is allowed in text only, not in bytes"
        case .numberOutOfRange(let number, let type): "\(number) does not fit into the type \(type)"
        case .expected(let expectation, let found):
            "Expected \(expectation.english), found \(found.map { "‘\($0)’" } ?? "the end of the expression")"
        case .reservedWord(let word): "‘\(word)’ is a reserved word and can't be a name"
        case .notAFunctionName(let name): "‘\(name)’ can't be called; only names can"
        case .macroVariable(let macro): "\(macro)() needs a plain name for its variable"
        case .macroVariablesEqual(let name): "The two variables can't both be named ‘\(name)’"
        case .presenceNeedsField: "has() asks for a field, such as has(a.b)"
        case .blockNeedsList: "cel.block() needs a list literal as its first argument"
        case .blockNeedsNumbers(let function): "\(function)() needs whole numbers that are not negative"
        case .tooDeep(let limit): "The expression nests deeper than \(limit) levels; split it"
        case .tooLong(let limit): "The expression is longer than \(limit) bytes; split it"
        }
    }

    private var finnish: String {
        switch self {
        case .unexpectedCharacter(let character):
            "Lausekkeessa ei voi olla merkkiä ”\(character)” lainausmerkkien ulkopuolella"
        case .incompleteOperator(let written, let suggestion): "Kirjoita ”\(suggestion)” eikä ”\(written)”"
        case .wordOperator(let written, let suggestion): "Kirjoita ”\(suggestion)” eikä ”\(written)”"
        case .unterminatedString(let quote): "Tästä alkava teksti pitää päättää merkkiin \(quote)"
        case .unterminatedQuotedField: "Tästä alkava kentän nimi pitää päättää merkkiin `"
        case .quotedFieldCharacters:
            "Merkkien ` ` välissä olevassa kentän nimessä voi olla kirjaimia a–z, numeroita, merkkejä _ - . / ja välilyöntejä"
        case .unknownEscape(let escape): "”\(escape)” ei ole ohjausmerkintä; kenoviiva itse kirjoitetaan ”\\\\”"
        case .escapeWithoutScalar(let escape): "”\(escape)” ei tarkoita mitään Unicode-merkkiä"
        case .escapeInBytes(let escape): "”\(escape)” on sallittu vain tekstissä, ei tavuissa"
        case .numberOutOfRange(let number, let type): "\(number) ei mahdu tyyppiin \(type)"
        case .expected(let expectation, let found):
            "Tässä pitäisi olla \(expectation.finnish), mutta tässä on \(found.map { "”\($0)”" } ?? "lausekkeen loppu")"
        case .reservedWord(let word): "”\(word)” on varattu sana, eikä se käy nimeksi"
        case .notAFunctionName(let name): "”\(name)” ei ole kutsuttavissa; vain nimiä voi kutsua"
        case .macroVariable(let macro): "\(macro)() tarvitsee muuttujalleen pelkän nimen"
        case .macroVariablesEqual(let name): "Molempien muuttujien nimi ei voi olla ”\(name)”"
        case .presenceNeedsField: "has() kysyy kenttää, esimerkiksi has(a.b)"
        case .blockNeedsList: "Funktion cel.block() ensimmäisen argumentin pitää olla luettelo"
        case .blockNeedsNumbers(let function): "\(function)() tarvitsee kokonaislukuja, jotka eivät ole negatiivisia"
        case .tooDeep(let limit): "Lausekkeessa on yli \(limit) sisäkkäistä tasoa; jaa se osiin"
        case .tooLong(let limit): "Lauseke on pidempi kuin \(limit) tavua; jaa se osiin"
        }
    }

    private var swedish: String {
        switch self {
        case .unexpectedCharacter(let character): "Ett uttryck kan inte innehålla ”\(character)” utanför citattecken"
        case .incompleteOperator(let written, let suggestion): "Skriv ”\(suggestion)” i stället för ”\(written)”"
        case .wordOperator(let written, let suggestion): "Skriv ”\(suggestion)” i stället för ”\(written)”"
        case .unterminatedString(let quote): "Texten som börjar här måste avslutas med \(quote)"
        case .unterminatedQuotedField: "Fältnamnet som börjar här måste avslutas med `"
        case .quotedFieldCharacters:
            "Ett fältnamn inom ` ` får ha bokstäverna a–z, siffror, tecknen _ - . / och mellanslag"
        case .unknownEscape(let escape): "”\(escape)” är ingen escapesekvens; själva omvända snedstrecket skrivs ”\\\\”"
        case .escapeWithoutScalar(let escape): "”\(escape)” motsvarar inget Unicode-tecken"
        case .escapeInBytes(let escape): "”\(escape)” är tillåtet bara i text, inte i byte"
        case .numberOutOfRange(let number, let type): "\(number) ryms inte i typen \(type)"
        case .expected(let expectation, let found):
            "Här väntades \(expectation.swedish), men här står \(found.map { "”\($0)”" } ?? "uttryckets slut")"
        case .reservedWord(let word): "”\(word)” är ett reserverat ord och kan inte vara ett namn"
        case .notAFunctionName(let name): "”\(name)” kan inte anropas; bara namn kan anropas"
        case .macroVariable(let macro): "\(macro)() behöver ett enkelt namn för sin variabel"
        case .macroVariablesEqual(let name): "De båda variablerna kan inte heta ”\(name)”"
        case .presenceNeedsField: "has() frågar efter ett fält, till exempel has(a.b)"
        case .blockNeedsList: "cel.block() behöver en lista som första argument"
        case .blockNeedsNumbers(let function): "\(function)() behöver heltal som inte är negativa"
        case .tooDeep(let limit): "Uttrycket har fler än \(limit) nivåer inuti varandra; dela upp det"
        case .tooLong(let limit): "Uttrycket är längre än \(limit) byte; dela upp det"
        }
    }
}

extension SyntaxMessage.Expectation {
    fileprivate var english: String {
        switch self {
        case .expression: "a value"
        case .fieldName: "a field name"
        case .end: "the end of the expression or an operator"
        case .sign(let sign): "‘\(sign)’"
        case .either(let one, let other): "‘\(one)’ or ‘\(other)’"
        }
    }

    fileprivate var finnish: String {
        switch self {
        case .expression: "arvo"
        case .fieldName: "kentän nimi"
        case .end: "lausekkeen loppu tai operaattori"
        case .sign(let sign): "”\(sign)”"
        case .either(let one, let other): "”\(one)” tai ”\(other)”"
        }
    }

    fileprivate var swedish: String {
        switch self {
        case .expression: "ett värde"
        case .fieldName: "ett fältnamn"
        case .end: "uttryckets slut eller en operator"
        case .sign(let sign): "”\(sign)”"
        case .either(let one, let other): "”\(one)” eller ”\(other)”"
        }
    }
}

/// What a fix of an expression does.
public enum FixTitle: LocalizedMessage {
    case replace(with: String)
    case insert(String)

    /// The title in a language.
    public func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.replace(let text), .en): "Replace with ‘\(text)’"
        case (.replace(let text), .fi): "Korvaa tekstillä ”\(text)”"
        case (.replace(let text), .sv): "Ersätt med ”\(text)”"
        case (.insert(let text), .en): "Insert ‘\(text)’"
        case (.insert(let text), .fi): "Lisää ”\(text)”"
        case (.insert(let text), .sv): "Infoga ”\(text)”"
        }
    }
}
