public import JSON

/// What a plugin answers.
public enum PluginMessage: Sendable, Hashable {
    /// Who it is and what it can do.
    case hello(PluginHello)
    /// What a module proposes.
    case response(WireResponse)
    /// Why it can't do what was asked, in words for the user.
    case failure(WireText)

    private enum Kind: String, CaseIterable { case hello, response, failure }

    /// Reads a message; members that are not known are ignored.
    ///
    /// - Throws: ``WireError`` at the first member that is not as the grammar has it.
    public init(_ json: JSONValue) throws(WireError) {
        let object = try WireObject.message(json)
        let kind: Kind = try object.word(PluginProtocol.kindMember)
        switch kind {
        case .hello: self = .hello(try PluginHello(object))
        case .response: self = .response(try WireResponse(object))
        case .failure: self = .failure(try WireText(object.required("reason"), at: object.place("reason")))
        }
    }

    /// The message as it goes over the wire.
    public var json: JSONValue {
        switch self {
        case .hello(let hello): .object(.message("hello", hello.json))
        case .response(let response): .object(.message("response", response.json))
        case .failure(let reason): .object(.message("failure", ["reason": reason.json]))
        }
    }
}

/// Who a plugin is and what it can do.
public struct PluginHello: Sendable, Hashable {
    /// Its id, as in its manifest.
    public var plugin: String
    /// Its version, as in its manifest.
    public var version: String
    /// Its modules, as in its manifest.
    public var modules: [String]
    /// The versions of the protocol that it speaks.
    public var protocols: [Int64]

    /// Creates an answer.
    public init(plugin: String, version: String, modules: [String], protocols: [Int64] = [PluginProtocol.version]) {
        self.plugin = plugin
        self.version = version
        self.modules = modules
        self.protocols = protocols
    }

    /// Whether it can be asked in the version that this library writes.
    public var speaksOurVersion: Bool { protocols.contains(PluginProtocol.version) }

    init(_ object: WireObject) throws(WireError) {
        self.init(
            plugin: try object.text("plugin"), version: try object.text("version"),
            modules: try object.texts("modules"),
            protocols: object.has("protocols") ? try object.wholeNumbers("protocols") : [PluginProtocol.version])
    }

    var json: JSONObject {
        [
            "plugin": .string(plugin), "version": .string(version),
            "modules": .array(modules.map(JSONValue.string)),
            "protocols": .array(protocols.map(JSONValue.integer)),
        ]
    }
}

/// What a module proposes; Verkosto alone carries it out.
public struct WireResponse: Sendable, Hashable {
    /// What it found.
    public var findings: [WireFinding]
    /// Events for the register, of kinds that the manifest declares.
    public var events: [WireEvent]
    /// Files for the output folder.
    public var artifacts: [WireArtifact]
    /// Values for later steps, under names that the manifest declares.
    public var outputs: JSONObject

    /// Creates a response.
    public init(
        findings: [WireFinding] = [], events: [WireEvent] = [], artifacts: [WireArtifact] = [],
        outputs: JSONObject = [:]
    ) {
        self.findings = findings
        self.events = events
        self.artifacts = artifacts
        self.outputs = outputs
    }

    init(_ object: WireObject) throws(WireError) {
        self.init(
            findings: try object.list("findings") { (value, path) throws(WireError) in
                try WireFinding(WireObject(value, at: path))
            },
            events: try object.list("events") { (value, path) throws(WireError) in
                try WireEvent(WireObject(value, at: path))
            },
            artifacts: try object.list("artifacts") { (value, path) throws(WireError) in
                try WireArtifact(WireObject(value, at: path))
            },
            outputs: try object.object("outputs"))
    }

    var json: JSONObject {
        [
            "findings": .array(findings.map { .object($0.json) }), "events": .array(events.map { .object($0.json) }),
            "artifacts": .array(artifacts.map { .object($0.json) }), "outputs": .object(outputs),
        ]
    }
}

/// An event for the register.
public struct WireEvent: Sendable, Hashable {
    /// What kind of event, such as `meeting_held`.
    public var kind: String
    /// What happened.
    public var data: JSONObject

    /// Creates an event.
    public init(kind: String, data: JSONObject) {
        self.kind = kind
        self.data = data
    }

    init(_ object: WireObject) throws(WireError) {
        self.init(kind: try object.text("kind"), data: try object.object("data"))
    }

    var json: JSONObject { ["kind": .string(kind), "data": .object(data)] }
}
