/// Functions of text: those of the standard library and the extension `strings`. Positions count Unicode scalars.
enum StringFunctions {
    static let all: [FunctionDeclaration] = standard + positions + parts + transformations + [format]

    // How long a text may become in one step, in bytes.
    static let maximumByteCount = 1 << 24

    private static let standard: [FunctionDeclaration] = [
        FunctionDeclaration(
            "size", "How many Unicode scalars a text has, bytes a sequence of bytes, elements a list, entries a map.",
            examples: ["size('äiti') == 4", "[1, 2].size() == 2", "size({'a': 1}) == 1"],
            overloads: [Overload.Style.global, .member].flatMap { style -> [Overload] in
                [
                    .function(style) { (text: String) in Int64(text.scalarCount) },
                    .function(style) { (bytes: [UInt8]) in Int64(bytes.count) },
                    .function(style, taking: [.list(.parameter("T"))]) { (list: [Value]) in Int64(list.count) },
                    .function(style, taking: [.map(key: .parameter("K"), value: .parameter("T"))]) { (map: MapValue) in
                        Int64(map.count)
                    },
                ]
            }),
        FunctionDeclaration(
            "contains", "Whether a text occurs in another.", examples: ["'abcd'.contains('bc')"],
            overloads: [.function(.member) { (text: String, part: String) in text.containsScalars(of: part) }]),
        FunctionDeclaration(
            "startsWith", "Whether a text begins with another.", examples: ["'abcd'.startsWith('ab')"],
            overloads: [.function(.member) { (text: String, part: String) in text.startsWithScalars(of: part) }]),
        FunctionDeclaration(
            "endsWith", "Whether a text ends with another.", examples: ["'abcd'.endsWith('cd')"],
            overloads: [.function(.member) { (text: String, part: String) in text.endsWithScalars(of: part) }]),
        FunctionDeclaration(
            "matches", "Whether a regular expression (RE2) matches anywhere in a text.",
            examples: ["'abcd'.matches('^a.c')", "!matches('abcd', '^b')"],
            overloads: [Overload.Style.global, .member].map { style in
                .metered(style) { (text: String, pattern: String, meter: inout Meter) throws(EvaluationError) in
                    let expression = try RegexFunctions.compile(pattern)
                    try meter.spend(steps: expression.matchingCost(of: text))
                    return expression.matches(text)
                }
            }),
    ]

    private static let positions: [FunctionDeclaration] = [
        FunctionDeclaration(
            "charAt", "The scalar at a position as a text; empty at the very end.",
            examples: ["'hello'.charAt(4) == 'o'", "'hello'.charAt(5) == ''"],
            overloads: [
                .function(.member) { (text: String, index: Int64) throws(EvaluationError) in
                    try rethrowing("charAt") { () throws(TextError) in try text.scalar(at: index) }
                }
            ]),
        FunctionDeclaration(
            "indexOf", "Where a text first occurs (at or after a position), or -1.",
            examples: ["'hello mellow'.indexOf('ello') == 1", "'hello mellow'.indexOf('ello', 2) == 7"],
            overloads: [
                .function(.member) { (text: String, part: String) throws(EvaluationError) in
                    try firstIndex(text, part, 0)
                },
                .function(.member, firstIndex),
            ]),
        FunctionDeclaration(
            "lastIndexOf", "Where a text last occurs (beginning at or before a position), or -1.",
            examples: ["'hello mellow'.lastIndexOf('ello') == 7", "'hello mellow'.lastIndexOf('ello', 6) == 1"],
            overloads: [
                .function(.member) { (text: String, part: String) throws(EvaluationError) in
                    Int64(
                        try rethrowing("lastIndexOf") { () throws(TextError) in try text.lastScalarIndex(of: part) }
                            ?? -1)
                },
                .function(.member) { (text: String, part: String, start: Int64) throws(EvaluationError) in
                    Int64(
                        try rethrowing("lastIndexOf") { () throws(TextError) in
                            try text.lastScalarIndex(of: part, upTo: start)
                        } ?? -1)
                },
            ]),
    ]

    private static func firstIndex(_ text: String, _ part: String, _ start: Int64) throws(EvaluationError) -> Int64 {
        Int64(
            try rethrowing("indexOf") { () throws(TextError) in try text.firstScalarIndex(of: part, from: start) } ?? -1
        )
    }

    private static let parts: [FunctionDeclaration] = [
        FunctionDeclaration(
            "substring", "The part of a text from a position, up to another or the end.",
            examples: ["'tacocat'.substring(4) == 'cat'", "'tacocat'.substring(0, 4) == 'taco'"],
            overloads: [
                .function(.member) { (text: String, start: Int64) throws(EvaluationError) in
                    try rethrowing("substring") { () throws(TextError) in try text.scalars(from: start) }
                },
                .function(.member) { (text: String, start: Int64, end: Int64) throws(EvaluationError) in
                    try rethrowing("substring") { () throws(TextError) in try text.scalars(from: start, to: end) }
                },
            ]),
        FunctionDeclaration(
            "split", "The parts of a text between separators, at most a number of them.",
            examples: ["'a,b,c'.split(',') == ['a', 'b', 'c']", "'a,b,c'.split(',', 2) == ['a', 'b,c']"],
            overloads: [
                .function(.member, taking: [.string, .string], gives: .list(.string)) {
                    (text: String, separator: String) in
                    text.splitByScalars(at: separator).map(Value.string)
                },
                .function(.member, taking: [.string, .string, .int], gives: .list(.string)) {
                    (text: String, separator: String, limit: Int64) in
                    text.splitByScalars(at: separator, limit: limit).map(Value.string)
                },
            ]),
        FunctionDeclaration(
            "join", "The texts of a list one after the other, with a separator between them.",
            examples: ["['a', 'b'].join() == 'ab'", "['a', 'b'].join('-') == 'a-b'"],
            overloads: [
                .metered(.member, taking: [.list(.string)]) {
                    (list: [Value], meter: inout Meter) throws(EvaluationError) in
                    try join(list, "", &meter)
                },
                .metered(.member, taking: [.list(.string), .string], join),
            ]),
    ]

    private static func join(
        _ list: [Value], _ separator: String, _ meter: inout Meter
    ) throws(EvaluationError) -> String {
        var result = ""
        for (index, element) in list.enumerated() {
            guard case .string(let text) = element else { throw .mismatch([.list(list), .string(separator)]) }
            try meter.spend(memory: text.utf8.count + separator.utf8.count)
            if index > 0 { result += separator }
            result += text
        }
        try meter.spend(steps: list.count)
        return result
    }

    private static let transformations: [FunctionDeclaration] = [
        FunctionDeclaration(
            "replace", "The text with a text in the place of another, at most a number of times from the left.",
            examples: [
                "'hello hello'.replace('he', 'we') == 'wello wello'",
                "'hello hello'.replace('he', 'we', 1) == 'wello hello'",
            ],
            overloads: [
                .function(.member) { (text: String, old: String, new: String) throws(EvaluationError) in
                    try replace(text, old, new, -1)
                },
                .member(
                    [.string, .string, .string, .int], .string,
                    .many { (arguments: [Value]) throws(EvaluationError) in
                        guard arguments.count == 4, case .string(let text) = arguments[0],
                            case .string(let old) = arguments[1], case .string(let new) = arguments[2],
                            case .int(let limit) = arguments[3]
                        else { throw .mismatch(arguments) }
                        return .string(try replace(text, old, new, limit))
                    }),
            ]),
        FunctionDeclaration(
            "lowerAscii", "The text with A–Z in lower case, all else as it is.",
            examples: ["'TacoCÆt'.lowerAscii() == 'tacocÆt'"],
            overloads: [.function(.member) { (text: String) in text.asciiLowercased }]),
        FunctionDeclaration(
            "upperAscii", "The text with a–z in upper case, all else as it is.",
            examples: ["'TacoCæt'.upperAscii() == 'TACOCæT'"],
            overloads: [.function(.member) { (text: String) in text.asciiUppercased }]),
        FunctionDeclaration(
            "trim", "The text without white space at its ends.", examples: ["'  trim\\n'.trim() == 'trim'"],
            overloads: [.function(.member) { (text: String) in text.trimmingWhitespace }]),
        FunctionDeclaration(
            "reverse", "The text or list backwards.",
            examples: ["'gums'.reverse() == 'smug'", "[1, 2].reverse() == [2, 1]"],
            overloads: [
                .function(.member) { (text: String) in text.scalarsReversed },
                .function(.member, taking: [.list(.parameter("T"))], gives: .list(.parameter("T"))) { (list: [Value]) in
                    list.reversed() as [Value]
                },
            ]),
        FunctionDeclaration(
            "strings.quote", "The text in double quotes, with what needs it escaped.",
            examples: ["strings.quote('a\"b') == '\"a\\\\\"b\"'"],
            overloads: [.function(.global) { (text: String) in text.quoted }]),
    ]

    private static func replace(
        _ text: String, _ old: String, _ new: String, _ limit: Int64
    ) throws(EvaluationError) -> String {
        try rethrowing("replace") { () throws(TextError) in
            try text.replacingScalars(of: old, with: new, limit: limit, maximumByteCount: maximumByteCount)
        }
    }
}
