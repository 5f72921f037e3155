import Foundation
import JSON
import ModuleContract
import PluginHost
import Testing

/// What a plugin can reach beyond its scratch folder, depending on how it is shut in: the table of docs/plugins.md.
struct ReachTests {
    /// What a plugin tries as a script of bash, which ends well where it can, and under which confinement it can.
    static let reaches: [(what: String, script: String, isOpen: @Sendable (Confinement) -> Bool)] = [
        ("read a file of the home folder", "cat $FOLDER/home/secret", { $0 != .bubblewrap }),
        ("write outside of the scratch folder", "echo x > $FOLDER/outside", { $0 != .bubblewrap }),
        ("reach a socket of this computer", "exec 3<> /dev/tcp/127.0.0.1/$PORT", { $0 == .limits }),
        ("end another program", "kill -0 $PROCESS", { $0 == .limits }),
    ]

    @Test(arguments: reaches.indices, Confinements.all)
    func isAsDocumented(_ index: Int, confinement: Confinement) async throws {
        let reach = Self.reaches[index]
        let workshop = try PluginWorkshop()
        let listener = try Listener()
        try workshop.write("secret", to: "home/secret")
        try workshop.make(
            "bash",
            """
            FOLDER='\(workshop.folder)' PORT=\(listener.port) PROCESS=\(ProcessInfo.processInfo.processIdentifier)
            said=closed
            { \(reach.script)
            } > /dev/null 2>&1 && said=open
            echo '{"protocol": 1, "message": "response", "outputs": {"said": "'$said'"}}'
            """, module: "outputs: {said: x}")
        let outcome = try await workshop.run(on: workshop.host(confinement: confinement)).get()
        let expected = reach.isOpen(confinement) ? "open" : "closed"
        #expect(outcome.outputs["said"] == .string(expected), "\(reach.what), \(confinement)")
    }
}

/// A socket on the loopback interface that takes connections, closed when the test ends.
private final class Listener {
    let port: UInt16
    private let descriptor: Int32

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) + listen(descriptor, 4) + getsockname(descriptor, address, &length)
            }
        }
        try #require(status == 0)
        self.descriptor = descriptor
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }
}
