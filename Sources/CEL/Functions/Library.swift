/// All functions of the language and its extensions.
public enum Library {
    /// The functions in the order in which documentation lists them.
    public static let functions: [FunctionDeclaration] =
        Operators.all + Conversions.all + StringFunctions.all + TimeFunctions.all + MathFunctions.all
        + ListFunctions.all + SetFunctions.all + OptionalFunctions.all + RegexFunctions.all + EncoderFunctions.all
        + NetworkFunctions.all

    static let functionsByName: [String: FunctionDeclaration] = Dictionary(
        uniqueKeysWithValues: functions.map { ($0.name, $0) })

    static let constantsByName: [String: Value] = ["google.protobuf.NullValue.NULL_VALUE": .int(0)]

    static let typesByName: [String: CELType] = {
        let types: [CELType] = [
            .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list(.dyn),
            .map(key: .dyn, value: .dyn), .optional(.dyn), .type(.dyn), .opaque(NetworkAddress.typeName),
            .opaque(AddressNetwork.typeName),
        ]
        let own = types.map { ($0.kindName, $0) }
        let messages = MessageType.all.values.map { ($0.name, $0.result) }
        return Dictionary(own + messages, uniquingKeysWith: { first, _ in first })
    }()
}
