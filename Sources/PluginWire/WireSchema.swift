public import JSON

/// The messages of the protocol as JSON Schema (draft 2020-12). What the schemas don't name may be there and is ignored.
public enum WireSchema {
    /// What Verkosto sends.
    public static let hostMessage: JSONObject = document(
        "What Verkosto sends to a plugin",
        anyOf: [message("hello", []), message("request", requestMembers)],
        definitions: definitions.merging(recipeDefinitions).merging(registerDefinitions))

    /// What a plugin answers.
    public static let pluginMessage: JSONObject = document(
        "What a plugin answers",
        anyOf: [
            message(
                "hello",
                [
                    Member("plugin", text, required: true), Member("version", text, required: true),
                    Member("modules", list(text), required: true), Member("protocols", list(wholeNumber)),
                ]),
            message(
                "response",
                [
                    Member("findings", list(reference("finding"))), Member("events", list(reference("event"))),
                    Member("artifacts", list(reference("artifact"))), Member("outputs", object([])),
                ]),
            message("failure", [Member("reason", reference("text"), required: true)]),
        ],
        definitions: definitions)

    private static let requestMembers = [
        Member("module", text, required: true), Member("with", object([])),
        Member("today", pattern(#"^\d{4}-\d{2}-\d{2}$"#), required: true), Member("language", text, required: true),
        Member("seed", pattern(#"^\d+$"#), required: true), Member("files", text),
        Member("recipe", reference("recipe")), Member("register", reference("register")),
        Member("steps", list(reference("step"))),
    ]

    private static let definitions: JSONObject = [
        "text": .object([
            "description": .string("A text, or one for each language by BCP 47 tag."),
            "anyOf": .array([
                .object(text),
                .object([
                    "type": .string("object"), "minProperties": .integer(1), "additionalProperties": .object(text),
                ]),
            ]),
        ]),
        "position": .object(
            object([Member("line", wholeNumber, required: true), Member("column", wholeNumber, required: true)])),
        "range": .object(
            object([
                Member("start", reference("position"), required: true),
                Member("end", reference("position"), required: true),
            ])),
        "note": .object(
            object([
                Member("message", reference("text"), required: true), Member("file", text),
                Member("range", reference("range")),
            ])),
        "finding": .object(
            object([
                Member("code", text, required: true),
                Member("level", words(WireFinding.Level.allCases.map(\.rawValue)), required: true),
                Member("message", reference("text"), required: true), Member("file", text),
                Member("range", reference("range")), Member("notes", list(reference("note"))),
                Member("fixes", list(reference("fix"))),
            ])),
        "fix": .object(
            object([
                Member("title", reference("text"), required: true), Member("safe", boolean),
                Member("edits", list(reference("edit"))),
            ])),
        "edit": .object(
            object([
                Member("file", text, required: true), Member("range", reference("range"), required: true),
                Member("text", text, required: true),
            ])),
        "event": .object(object([Member("kind", text, required: true), Member("data", object([]))])),
        "artifact": .object(artifact),
        "step": .object(
            object([
                Member("id", text, required: true), Member("uses", text, required: true),
                Member("findings", list(reference("finding"))), Member("outputs", object([])),
            ])),
    ]

    private static var artifact: JSONObject {
        var schema = object([
            Member("path", text, required: true),
            Member("kind", words(WireArtifact.Kind.allCases.map(\.rawValue)), required: true), Member("text", text),
            Member("base64", text),
        ])
        schema["oneOf"] = .array(["text", "base64"].map { .object(["required": .array([.string($0)])]) })
        return schema
    }
}

// MARK: - Words that schemas are made of

extension WireSchema {
    /// A member of an object with what may stand in it.
    struct Member {
        var name: String
        var schema: JSONObject
        var isRequired: Bool
        var isNullable: Bool

        /// A member that need not be there unless it is required; unless it must not, null stands for what is absent.
        init(_ name: String, _ schema: JSONObject, required: Bool = false, nullable: Bool? = nil) {
            self.name = name
            self.schema = schema
            isRequired = required
            isNullable = nullable ?? !required
        }

        var value: JSONValue {
            isNullable
                ? .object(["anyOf": .array([.object(schema), .object(["type": .string("null")])])]) : .object(schema)
        }
    }

    static let text: JSONObject = ["type": .string("string")]
    static let number: JSONObject = ["type": .string("number")]
    static let wholeNumber: JSONObject = ["type": .string("integer")]
    static let boolean: JSONObject = ["type": .string("boolean")]

    static func pattern(_ pattern: String) -> JSONObject { ["type": .string("string"), "pattern": .string(pattern)] }

    static func words(_ words: [String]) -> JSONObject { ["enum": .array(words.map(JSONValue.string))] }

    static func list(_ element: JSONObject) -> JSONObject { ["type": .string("array"), "items": .object(element)] }

    /// An object under any names.
    static func byName(_ element: JSONObject) -> JSONObject {
        ["type": .string("object"), "additionalProperties": .object(element)]
    }

    static func reference(_ name: String) -> JSONObject { ["$ref": .string("#/$defs/" + name)] }

    static func object(_ members: [Member]) -> JSONObject {
        var schema: JSONObject = ["type": .string("object")]
        if !members.isEmpty {
            schema["properties"] = .object(members.reduce(into: [:]) { $0[$1.name] = $1.value })
        }
        let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { schema["required"] = .array(required) }
        return schema
    }

    private static func message(_ kind: String, _ members: [Member]) -> JSONObject {
        object(
            [
                Member(PluginProtocol.versionMember, ["const": .integer(PluginProtocol.version)], required: true),
                Member(PluginProtocol.kindMember, ["const": .string(kind)], required: true),
            ] + members)
    }

    private static func document(
        _ title: String, anyOf messages: [JSONObject], definitions: JSONObject
    ) -> JSONObject {
        [
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"), "title": .string(title),
            "oneOf": .array(messages.map(JSONValue.object)), "$defs": .object(definitions),
        ]
    }
}

extension JSONObject {
    fileprivate func merging(_ other: JSONObject) -> JSONObject {
        other.members.reduce(into: self) { $0[$1.name] = $1.value }
    }
}
