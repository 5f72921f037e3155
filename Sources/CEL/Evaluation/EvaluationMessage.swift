public import Diagnostics

/// Why an expression has no value, in words.
public struct EvaluationMessage: DiagnosticMessage {
    private let reason: EvaluationError.Reason

    /// Words an error.
    public init(_ error: EvaluationError) {
        reason = error.reason
    }

    /// The finding's code.
    public var code: String {
        switch reason {
        case .absent: "absent-value"
        case .unboundVariable: "unbound-variable"
        case .unknownFunction: "unknown-function"
        case .noSuchKey, .noSuchField: "no-such-key"
        case .indexOutOfRange: "index-out-of-range"
        case .overflow: "overflow"
        case .divisionByZero: "division-by-zero"
        case .noMatchingOverload: "no-matching-overload"
        case .invalidArgument: "argument-out-of-range"
        case .conversion: "conversion"
        case .invalidPattern: "pattern"
        case .duplicateKey, .unsupportedKey: "map-key"
        case .emptyOptional: "empty-optional"
        case .budgetExceeded: "budget-exceeded"
        case .host(let message): message.code
        }
    }

    /// An expression without a value is an error.
    public var level: DiagnosticLevel { .error }

    /// The reason as a sentence.
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

extension EvaluationMessage {
    private var finnish: String {
        switch reason {
        case .absent(let path): "tietoa ”\(path)” ei ole annettu"
        case .unboundVariable(let name): "muuttujalla ”\(name)” ei ole arvoa"
        case .unknownFunction(let name): "funktiota ”\(name)” ei ole"
        case .noSuchKey(let key): "avainta \(key) ei ole"
        case .noSuchField(let field): "kenttää ”\(field)” ei ole"
        case .indexOutOfRange(let index, let count): "luettelossa on \(count) kohtaa, kohtaa numero \(index) ei ole"
        case .overflow(let function): "luku ei mahdu: \(function)"
        case .divisionByZero: "nollalla ei voi jakaa"
        case .noMatchingOverload(let function, let types):
            "”\(function)” ei käy arvoille \(types.joined(separator: ", "))"
        case .invalidArgument(let function, let value): "”\(function)” ei ota arvoa \(value)"
        case .conversion(let value, let type): "arvosta \(value) ei saa tyyppiä \(type)"
        case .invalidPattern(let pattern): "\(pattern) ei ole säännöllinen lauseke"
        case .duplicateKey(let key): "avain \(key) on kahdesti"
        case .unsupportedKey(let key): "\(key) ei voi olla avain"
        case .emptyOptional: "valinnaisella arvolla ei ole arvoa"
        case .budgetExceeded: "lauseke vie liikaa aikaa tai muistia"
        case .host(let message): message.text(in: .fi)
        }
    }

    private var swedish: String {
        switch reason {
        case .absent(let path): "uppgiften ”\(path)” saknas"
        case .unboundVariable(let name): "variabeln ”\(name)” har inget värde"
        case .unknownFunction(let name): "funktionen ”\(name)” finns inte"
        case .noSuchKey(let key): "nyckeln \(key) finns inte"
        case .noSuchField(let field): "fältet ”\(field)” finns inte"
        case .indexOutOfRange(let index, let count): "listan har \(count) element, nummer \(index) finns inte"
        case .overflow(let function): "talet ryms inte: \(function)"
        case .divisionByZero: "det går inte att dividera med noll"
        case .noMatchingOverload(let function, let types):
            "”\(function)” passar inte för \(types.joined(separator: ", "))"
        case .invalidArgument(let function, let value): "”\(function)” tar inte värdet \(value)"
        case .conversion(let value, let type): "\(value) kan inte bli \(type)"
        case .invalidPattern(let pattern): "\(pattern) är inget reguljärt uttryck"
        case .duplicateKey(let key): "nyckeln \(key) finns två gånger"
        case .unsupportedKey(let key): "\(key) kan inte vara en nyckel"
        case .emptyOptional: "det valfria värdet är tomt"
        case .budgetExceeded: "uttrycket kräver för mycket tid eller minne"
        case .host(let message): message.text(in: .sv)
        }
    }

    private var english: String {
        switch reason {
        case .absent(let path): "“\(path)” is not given"
        case .unboundVariable(let name): "the variable “\(name)” has no value"
        case .unknownFunction(let name): "there is no function “\(name)”"
        case .noSuchKey(let key): "there is no key \(key)"
        case .noSuchField(let field): "there is no field “\(field)”"
        case .indexOutOfRange(let index, let count): "the list has \(count) elements, none at \(index)"
        case .overflow(let function): "the number does not fit: \(function)"
        case .divisionByZero: "division by zero"
        case .noMatchingOverload(let function, let types):
            "“\(function)” does not take \(types.joined(separator: ", "))"
        case .invalidArgument(let function, let value): "“\(function)” does not take \(value)"
        case .conversion(let value, let type): "\(value) can’t become \(type)"
        case .invalidPattern(let pattern): "\(pattern) is no regular expression"
        case .duplicateKey(let key): "the key \(key) occurs twice"
        case .unsupportedKey(let key): "\(key) can’t be a key"
        case .emptyOptional: "the optional value is empty"
        case .budgetExceeded: "the expression takes too much time or memory"
        case .host(let message): message.text(in: .en)
        }
    }
}
