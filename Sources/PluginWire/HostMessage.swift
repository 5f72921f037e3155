public import JSON

/// What Verkosto sends to a plugin.
public enum HostMessage: Sendable, Hashable {
    /// Asks who the plugin is and what it can do.
    case hello
    /// Asks one of its modules to do its work.
    case request(WireRequest)

    private enum Kind: String, CaseIterable { case hello, request }

    /// Reads a message; members that are not known are ignored.
    ///
    /// - Throws: ``WireError`` at the first member that is not as the grammar has it.
    public init(_ json: JSONValue) throws(WireError) {
        let object = try WireObject.message(json)
        let kind: Kind = try object.word(PluginProtocol.kindMember)
        switch kind {
        case .hello: self = .hello
        case .request: self = .request(try WireRequest(object))
        }
    }

    /// The message as it goes over the wire.
    public var json: JSONValue {
        switch self {
        case .hello: .object(.message("hello", [:]))
        case .request(let request): .object(.message("request", request.json))
        }
    }
}

/// Everything that a module may know, as data.
public struct WireRequest: Sendable, Hashable {
    /// The module that is asked.
    public var module: String
    /// The step's settings, each of the type that the manifest declares.
    public var with: JSONObject
    /// The day to reckon from, `2027-09-30`.
    public var today: String
    /// The BCP 47 tag of the language to write in.
    public var language: String
    /// The seed of everything drawn by chance, in decimal digits: 64 bits don't fit a number of JavaScript.
    public var seed: String
    /// The folder in which the files that the plugin was granted lie, each under its path beside the recipe.
    public var files: String
    /// The recipe with every parameter, template and table filled in.
    public var recipe: JSONObject
    /// The register at the moment the task began.
    public var register: JSONObject
    /// The steps that have ended before this one.
    public var steps: [WireStep]

    /// Creates a request about nothing but settings.
    public init(module: String, with: JSONObject = [:], today: String, language: String = "en", seed: String = "0") {
        self.module = module
        self.with = with
        self.today = today
        self.language = language
        self.seed = seed
        files = ""
        recipe = [:]
        register = [:]
        steps = []
    }

    init(_ object: WireObject) throws(WireError) {
        self.init(
            module: try object.text("module"), with: try object.object("with"), today: try object.text("today"),
            language: try object.text("language"), seed: try object.text("seed"))
        files = try object.optionalText("files") ?? ""
        recipe = try object.object("recipe")
        register = try object.object("register")
        steps = try object.list("steps") { (value, path) throws(WireError) in
            try WireStep(WireObject(value, at: path))
        }
    }

    var json: JSONObject {
        [
            "module": .string(module), "with": .object(with), "today": .string(today), "language": .string(language),
            "seed": .string(seed), "files": .string(files), "steps": .array(steps.map { .object($0.json) }),
            "register": .object(register), "recipe": .object(recipe),
        ]
    }
}

/// What an earlier step of the task found and gave.
public struct WireStep: Sendable, Hashable {
    /// The step's id.
    public var id: String
    /// The module that it used.
    public var uses: String
    /// What it found.
    public var findings: [WireFinding]
    /// What it gave.
    public var outputs: JSONObject

    /// Creates a step.
    public init(id: String, uses: String, findings: [WireFinding] = [], outputs: JSONObject = [:]) {
        self.id = id
        self.uses = uses
        self.findings = findings
        self.outputs = outputs
    }

    init(_ object: WireObject) throws(WireError) {
        self.init(
            id: try object.text("id"), uses: try object.text("uses"),
            findings: try object.list("findings") { (value, path) throws(WireError) in
                try WireFinding(WireObject(value, at: path))
            },
            outputs: try object.object("outputs"))
    }

    var json: JSONObject {
        [
            "id": .string(id), "uses": .string(uses), "findings": .array(findings.map { .object($0.json) }),
            "outputs": .object(outputs),
        ]
    }
}
