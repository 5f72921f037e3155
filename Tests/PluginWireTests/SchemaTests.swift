import Foundation
import JSON
import PluginWire
import Testing

/// What the published schemas allow is what the reader takes.
struct SchemaTests {
    private static let head = #"{"protocol": 1, "message": "response", "#
    private static let range = #"{"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}"#

    private static func fixes(_ fix: String) -> String {
        #""findings": [{"code": "a", "level": "note", "message": "m", "fixes": [\#(fix)]}]}"#
    }

    /// An answer, and whether it is as the protocol has it.
    static let answers: [(text: String, isValid: Bool)] = [
        (#"{"protocol": 1, "message": "response"}"#, true),
        (#"{"protocol": 1, "message": "response", "findings": null, "of_later": [1]}"#, true),
        (#"{"protocol": 1, "message": "failure", "reason": {"fi": "ei", "en": "no"}}"#, true),
        (#"{"protocol": 1, "message": "failure", "reason": {}}"#, false),
        (#"{"protocol": 1, "message": "failure"}"#, false),
        (#"{"protocol": 2, "message": "response"}"#, false),
        (#"{"protocol": "1", "message": "response"}"#, false),
        (#"{"message": "response"}"#, false),
        (#"{"protocol": 1, "message": "hello", "plugin": "a", "version": "1", "modules": ["b"]}"#, true),
        (#"{"protocol": 1, "message": "hello", "plugin": "a", "version": 1, "modules": ["b"]}"#, false),
        (head + #""findings": [{"code": "a", "level": "note", "message": "b"}]}"#, true),
        (head + #""findings": [{"code": "a", "level": "info", "message": "b"}]}"#, false),
        (head + #""findings": [{"code": "a", "level": "note"}]}"#, false),
        (head + fixes(#"{"title": "b"}"#), true),
        (
            head + fixes(#"{"title": "b", "safe": true, "edits": [{"file": "c", "range": \#(range), "text": ""}]}"#),
            true
        ),
        (head + fixes(#"{"title": "b", "safe": "yes"}"#), false),
        (head + fixes(#"{"edits": []}"#), false),
        (head + fixes(#"{"title": "b", "edits": [{"file": "c", "text": ""}]}"#), false),
        (head + fixes(#"{"title": "b", "edits": [{"range": \#(range), "text": ""}]}"#), false),
        (head + fixes(#"{"title": "b", "edits": [{"file": "c", "range": \#(range)}]}"#), false),
        (head + #""events": [{"kind": "a"}]}"#, true),
        (head + #""events": [{"data": {}}]}"#, false),
        (head + #""artifacts": [{"path": "a", "kind": "data", "text": "b"}]}"#, true),
        (head + #""artifacts": [{"path": "a", "kind": "data"}]}"#, false),
        (head + #""artifacts": [{"path": "a", "kind": "data", "text": "b", "base64": "Yg=="}]}"#, false),
        (head + #""artifacts": [{"path": "a", "kind": "film", "text": "b"}]}"#, false),
        (head + #""outputs": []}"#, false),
        ("[]", false),
    ]

    @Test(arguments: answers) func readerAndSchemaAgree(text: String, isValid: Bool) throws {
        let json = try JSONValue(parsing: text)
        #expect(((try? PluginMessage(json)) != nil) == isValid, "the reader")
        #expect(SchemaCheck(WireSchema.pluginMessage).accepts(json) == isValid, "the schema")
    }

    @Test func requestsAreAsTheSchemaHasThem() {
        var request = WireRequest(module: "a", today: "2026-11-22")
        request.steps = [WireStep(id: "a", uses: "b", findings: [WireFinding("c", .note, .plain("d"))])]
        for message in [HostMessage.hello, .request(request)] {
            #expect(SchemaCheck(WireSchema.hostMessage).accepts(message.json))
        }
        request.today = "tomorrow"
        #expect(!SchemaCheck(WireSchema.hostMessage).accepts(HostMessage.request(request).json))
    }
}

extension SchemaTests {
    /// The request that PluginHostTests keep has no member that the schema does not name.
    @Test func theSchemaNamesAllThatIsSent() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "PluginHostTests/Golden/request.json")
        let request = try JSONValue(parsing: Array(Data(contentsOf: file)))
        var check = SchemaCheck(WireSchema.hostMessage)
        #expect(check.accepts(request))
        check.refusesUnknownMembers = true
        #expect(check.accepts(request))
    }
}

/// As much of JSON Schema as the protocol's schemas use.
private struct SchemaCheck {
    private let root: JSONObject
    /// Whether members that a schema with `properties` does not name are refused, which no schema demands.
    var refusesUnknownMembers = false

    init(_ root: JSONObject) { self.root = root }

    func accepts(_ value: JSONValue) -> Bool { accepts(value, .object(root)) }

    private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
        guard case .object(let schema) = schema else { return false }
        return schema.members.allSatisfy { keyword in
            switch (keyword.name, keyword.value) {
            case ("$ref", .string(let place)): accepts(value, definition(place))
            case ("type", .string("number")): ["integer", "number"].contains(Self.type(of: value))
            case ("type", .string(let type)): Self.type(of: value) == type
            case ("const", let constant): value == constant
            case ("enum", .array(let words)): words.contains(value)
            case ("pattern", .string(let pattern)): Self.matches(value, pattern)
            case ("anyOf", .array(let schemas)): schemas.contains { accepts(value, $0) }
            case ("oneOf", .array(let schemas)): schemas.count { accepts(value, $0) } == 1
            case ("items", let item): Self.elements(of: value).allSatisfy { accepts($0, item) }
            case ("required", .array(let names)): names.allSatisfy { Self.member($0, of: value) != nil }
            case ("minProperties", .integer(let least)): Self.members(of: value).count >= least
            case ("properties", .object(let properties)):
                properties.members.allSatisfy { property in
                    Self.member(.string(property.name), of: value).map { accepts($0, property.value) } ?? true
                } && (!refusesUnknownMembers || Self.members(of: value).allSatisfy { properties[$0.name] != nil })
            case ("additionalProperties", let other): Self.members(of: value).allSatisfy { accepts($0.value, other) }
            case ("$schema", _), ("title", _), ("description", _), ("$defs", _): true
            default: false
            }
        }
    }

    private func definition(_ place: String) -> JSONValue {
        guard case .object(let definitions)? = root["$defs"] else { return .null }
        return definitions[String(place.dropFirst("#/$defs/".count))] ?? .null
    }

    private static func type(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    private static func matches(_ value: JSONValue, _ pattern: String) -> Bool {
        guard case .string(let text) = value, let regex = try? Regex(pattern) else { return false }
        return text.firstMatch(of: regex) != nil
    }

    private static func elements(of value: JSONValue) -> [JSONValue] {
        if case .array(let elements) = value { elements } else { [] }
    }

    private static func members(of value: JSONValue) -> [JSONObject.Member] {
        if case .object(let object) = value { object.members } else { [] }
    }

    private static func member(_ name: JSONValue, of value: JSONValue) -> JSONValue? {
        guard case .string(let name) = name, case .object(let object) = value else { return nil }
        return object[name]
    }
}
