/// The extension `encoders`.
enum EncoderFunctions {
    static let all: [FunctionDeclaration] = [
        FunctionDeclaration(
            "base64.encode", "The bytes as base64 text.", examples: ["base64.encode(b'hello') == 'aGVsbG8='"],
            overloads: [.function(.global) { (bytes: [UInt8]) in Base64.encode(bytes) }]),
        FunctionDeclaration(
            "base64.decode", "The bytes that base64 text with or without padding stands for.",
            examples: ["base64.decode('aGVsbG8') == b'hello'"],
            overloads: [
                .function(.global) { (text: String) throws(EvaluationError) in
                    guard let bytes = Base64.decode(text) else {
                        throw EvaluationError(.conversion(value: text, to: .bytes))
                    }
                    return bytes
                }
            ]),
    ]
}
