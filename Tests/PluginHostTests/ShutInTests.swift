import Foundation
import JSON
import ModuleContract
import PluginHost
import Recipes
import Testing

/// What a plugin that is shut in by bubblewrap can't reach, and what it was granted.
@Suite(.enabled(if: Confinements.all.contains(.bubblewrap), "bubblewrap is not installed")) struct ShutInTests {
    /// Runs a script whose last line is the value of the output `said`.
    private func said(
        _ script: String, workshop: PluginWorkshop, confinement: Confinement = .bubblewrap, manifest: String = "",
        module: String = "", with settings: JSONObject = [:]
    ) async throws -> String {
        let lines = "said=$({ \(script)\n} 2>/dev/null | tail -1)\n"
        let answer = #"printf '{"protocol": 1, "message": "response", "outputs": {"said": "%s"}}' "$said""#
        try workshop.make("bash", lines + answer, manifest: manifest, module: "outputs: {said: x}, \(module)")
        let outcome = try await workshop.run(on: workshop.host(confinement: confinement), with: settings).get()
        guard case .string(let said)? = outcome.outputs["said"] else { return "" }
        return said
    }

    static let closed: [(what: String, script: String)] = [
        ("its own files are read-only", "echo x > script && echo open || echo closed"),
        ("the system is read-only", "echo x > /usr/x && echo open || echo closed"),
        ("nothing else is there to write", "mkdir /x && echo open || echo closed"),
        ("devices take no files", "echo x > /dev/x && echo open || echo closed"),
        ("home is empty", "ls /home/* /root/.[a-z]* && echo open || echo closed"),
        ("accounts are hidden", "cat /etc/passwd /etc/shadow && echo open || echo closed"),
        ("the network is not there", "exec 3<>/dev/tcp/127.0.0.1/22 && echo open || echo closed"),
        (
            "there is one interface at most",
            "[ $(ls /sys/class/net /proc/sys/net/ipv4/conf | grep -c eth) = 0 ] && echo closed"
        ),
        ("other processes are out of sight", "[ $(ls -d /proc/[0-9]* | wc -l) -lt 15 ] && echo closed || echo open"),
        ("scratch has an end", "head -c 400000000 /dev/zero > $TMPDIR/x && echo open || echo closed"),
    ]

    @Test(arguments: closed) func isClosed(what: String, script: String) async throws {
        let workshop = try PluginWorkshop()
        #expect(try await said(script, workshop: workshop) == "closed", "\(what)")
    }

    @Test func readsWhatItWasGranted() async throws {
        let workshop = try PluginWorkshop()
        try workshop.write("luvut", to: "tilastot/2026.csv")
        try workshop.write("salaista", to: "muut.csv")
        let script =
            #"files=$(grep -o '"files":"[^"]*"' | cut -d'"' -f4); cat $files/tilastot/2026.csv $files/muut.csv; echo"#
        for confinement in Confinements.all {
            let said = try await said(
                script, workshop: workshop, confinement: confinement, manifest: "permissions: {files: [tilastot]}")
            #expect(said == "luvut", "\(confinement)")
        }
    }

    /// Settings that name files hand their contents over.
    @Test(arguments: Confinements.all) func readsWhatItsSettingsName(confinement: Confinement) async throws {
        let workshop = try PluginWorkshop()
        let script = #"files=$(grep -o '"files":"[^"]*"' | head -1 | cut -d'"' -f4); cat $files/tilastot/a.csv; echo"#
        try workshop.make(
            "bash",
            "said=$({ \(script)\n})\nprintf '{\"protocol\": 1, \"message\": \"response\", \"outputs\": {\"said\": \"%s\"}}' \"$said\"",
            module: "outputs: {said: x}, with: {file: {type: files}}")
        var request = try Request.sample(with: ["file": .array([.string("tilastot/a.csv")])])
        request.recipe.attachments = ["tilastot/a.csv": Array("luvut".utf8), "muut.csv": []]
        let module = try #require(workshop.host(confinement: confinement).module("test/work"))
        let outcome = try await module.run(request, progress: Unheard())
        #expect(outcome.outputs["said"] == .string("luvut"))
    }

    @Test func grantsNothingOutsideTheRecipesFolder() async throws {
        let workshop = try PluginWorkshop()
        try FileManager.default.createSymbolicLink(atPath: workshop.folder + "/ulos", withDestinationPath: "/etc")
        for path in ["../x", "/etc/hosts", "ulos/hosts", "puuttuu.csv"] {
            try workshop.make("bash", "true", manifest: "permissions: {files: [\(path)]}")
            let granted = try await workshop.failure(on: workshop.host())
            #expect(granted.codes == ["plugin-file"], "\(path): \(granted)")
            try workshop.make("bash", "true", module: "with: {file: {type: files}}")
            let named = try await workshop.failure(on: workshop.host(), with: ["file": .array([.string(path)])])
            #expect(named.codes == ["plugin-file"], "\(path): \(named)")
        }
    }

    @Test func personsComeOnlyWithTheirPermission() async throws {
        let workshop = try PluginWorkshop()
        let script = "grep -q Aino && echo told || echo untold"
        #expect(try await said(script, workshop: workshop) == "untold")
        #expect(try await said(script, workshop: workshop, manifest: "permissions: {people: true}") == "told")
    }

    @Test func environmentIsAShortList() async throws {
        let workshop = try PluginWorkshop()
        let names = "env | cut -d= -f1 | sort | grep -v -e PWD -e SHLVL -e _ | tr '\\n' ' '"
        #expect(
            try await said(names, workshop: workshop) == "HOME LANG PATH PYTHONDONTWRITEBYTECODE PYTHONUTF8 TMPDIR TZ ")
    }
}
