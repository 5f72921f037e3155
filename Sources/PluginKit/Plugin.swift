import JSON
public import PluginWire

/// A plugin of Verkosto: what it is called, and its modules.
///
/// A whole plugin's main file:
///
///     import PluginKit
///
///     let greeting = PluginModule("greet") { request, _ in
///         guard case .string(let name)? = request.with["name"] else { throw PluginFailure("Who is greeted?") }
///         return WireResponse(outputs: ["greeting": .string("Hello, \(name)!")])
///     }
///     exit(Plugin(id: "greeting", version: "1.0.0", modules: [greeting]).answer(on: StandardStreams()))
public struct Plugin: Sendable {
    /// Its id, as in `plugin.yaml`.
    public var id: String
    /// Its version, as in `plugin.yaml`.
    public var version: String
    /// What it can do.
    public var modules: [PluginModule]

    /// Describes a plugin.
    public init(id: String, version: String, modules: [PluginModule]) {
        self.id = id
        self.version = version
        self.modules = modules
    }
}

/// One thing that a plugin can do.
public struct PluginModule: Sendable {
    /// What a module does: a function from a request to a response. What it throws is told to the user, a
    /// ``PluginFailure`` in its own words.
    public typealias Work = @Sendable (WireRequest, PluginProgress) throws -> WireResponse

    /// Its name in `plugin.yaml`.
    public var name: String
    let work: Work

    /// Describes a module.
    public init(_ name: String, _ work: @escaping Work) {
        self.name = name
        self.work = work
    }
}

/// Why a plugin can't do what was asked, in words for the user.
public struct PluginFailure: Error, Sendable, Hashable {
    /// The reason; in one language, or in several.
    public var reason: WireText

    /// A reason in one language.
    public init(_ reason: String) { self.reason = .plain(reason) }

    /// A reason in the languages of Verkosto.
    public init(fi: String, sv: String, en: String) {
        reason = .byLanguage([
            WireText.Entry(language: "fi", text: fi), WireText.Entry(language: "sv", text: sv),
            WireText.Entry(language: "en", text: en),
        ])
    }
}

/// Tells how far a module has come; it goes to the user's terminal and nowhere else.
public struct PluginProgress: Sendable {
    let connection: any PluginConnection

    /// Says how much is done, 0…1, and in a few words what is going on.
    public func report(_ fraction: Double, _ detail: String = "") {
        connection.log(WireProgress(fraction: fraction, detail: detail).line)
    }

    /// Writes a line of the plugin's log; its last lines are shown if the plugin fails.
    public func log(_ line: String) { connection.log(line) }
}

extension Plugin {
    /// Reads one message, answers it, and gives the code to exit with: 0 for an answer, 1 where there is none to give.
    public func answer(on connection: some PluginConnection) -> Int32 {
        do throws(PluginFailure) {
            let answer = answer(to: try connection.read(), on: connection)
            try connection.write(Array((answer.json.compactText + "\n").utf8))
            return 0
        } catch {
            connection.log(error.reason.text(in: "en"))
            return 1
        }
    }

    private func answer(to bytes: [UInt8], on connection: some PluginConnection) -> PluginMessage {
        guard let json = try? JSONValue(parsing: bytes), let message = try? HostMessage(json) else {
            return .failure(.plain("The message is not as version \(PluginProtocol.version) of the protocol has it."))
        }
        switch message {
        case .hello: return .hello(PluginHello(plugin: id, version: version, modules: modules.map(\.name)))
        case .request(let request): return answer(to: request, on: connection)
        }
    }

    private func answer(to request: WireRequest, on connection: some PluginConnection) -> PluginMessage {
        guard let module = modules.first(where: { $0.name == request.module }) else {
            return .failure(.plain("There is no module “\(request.module)”."))
        }
        do {
            return .response(try module.work(request, PluginProgress(connection: connection)))
        } catch let failure as PluginFailure {
            return .failure(failure.reason)
        } catch {
            return .failure(.plain("\(error)"))
        }
    }
}
