import Foundation
import PluginHost
import Testing

/// Whom the user trusts, by content.
struct TrustTests {
    private static let answer = #"echo '{"protocol": 1, "message": "response"}'"#

    private func trust(_ host: PluginHost) throws {
        let plugin = try #require(host.catalogue.plugin("test"))
        let content = try plugin.content()
        try host.trust.trust(
            TrustStore.Entry(
                plugin: "test", version: "1.0", folder: try #require(realPath(plugin.place.folder)), hash: content.hash)
        )
    }

    private func realPath(_ path: String) -> String? { realpath(path, nil).map { String(cString: $0) } }

    @Test func runsOnlyWhatIsTrusted() async throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", Self.answer)
        let host = workshop.host(source: .recipe)
        let untrusted = try await workshop.failure(on: host)
        #expect(untrusted.codes == ["plugin-untrusted"])
        #expect(untrusted.text.contains("not trusted on this computer"))
        try trust(host)
        #expect(throws: Never.self) { _ = try host.catalogue.plugin("test")?.content() }
        guard case .success = try await workshop.run(on: host) else { Issue.record("trusted, and not run"); return }
        try workshop.write(Self.answer + " # later", to: "plugins/test/script")
        guard case .success = try await workshop.run(on: host) else { Issue.record("a run takes files once"); return }
        let nextRun = workshop.host(source: .recipe)
        #expect(try await workshop.failure(on: nextRun).text.contains("has changed since you trusted it"))
    }

    static let changes: [(what: String, path: String)] = [
        ("a new file", "plugins/test/more.sh"), ("a file of a folder", "plugins/test/lib/x.py"),
        ("the manifest", "plugins/test/plugin.yaml"),
    ]

    @Test(arguments: changes) func hashChangesWith(what: String, path: String) throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", Self.answer)
        let before = try PluginFolder(reading: workshop.folder + "/plugins/test").hash
        try workshop.write("# changed", to: path)
        #expect(try PluginFolder(reading: workshop.folder + "/plugins/test").hash != before, "\(what)")
    }

    @Test func hashChangesWithTheRightToRun() throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", Self.answer)
        let folder = workshop.folder + "/plugins/test"
        let before = try PluginFolder(reading: folder).hash
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/script")
        #expect(try PluginFolder(reading: folder).hash != before)
    }

    @Test func linksStayInside() throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", Self.answer)
        let link = workshop.folder + "/plugins/test/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hosts")
        #expect(throws: PluginFolder.Problem.linkOutside("link")) {
            try PluginFolder(reading: workshop.folder + "/plugins/test")
        }
    }

    /// What does not count is not there when the plugin runs.
    @Test func whatIsNotHashedIsNotRun() async throws {
        let workshop = try PluginWorkshop()
        try workshop.make(
            "bash", #"[ -e .hidden ] && exit 9; [ -e __pycache__ ] && exit 8; "# + Self.answer)
        try workshop.write("x", to: "plugins/test/.hidden")
        try workshop.write("x", to: "plugins/test/__pycache__/x.pyc")
        guard case .success = try await workshop.run(on: workshop.host()) else { Issue.record("was there"); return }
    }

    @Test(arguments: ["", "[]", "{\"trusted\": [{}]}", "\u{0}"]) func aBrokenStoreTrustsNobody(text: String)
        async throws
    {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", Self.answer)
        try workshop.write(text, to: "trusted.json")
        #expect(try await workshop.failure(on: workshop.host(source: .user)).codes == ["plugin-untrusted"])
    }
}
