import JSON
import NetworkModel
import Recipes

/// What stands around the verdicts in an application's line of JSON, as design.md, "Command line", lays it out: the application,
/// and the states that it may enter.
///
/// What may be written of a recipe is known in advance, so that writing is copying.
package final class LineFrame: Sendable {
    /// A way to another state, as far as whether it is open.
    private struct Way {
        let beginning: Int
        /// The places of the verdicts that may close it.
        let gates: [Int]
        /// Whether those who are to see the application may move it on this way.
        let isTheirs: Bool
    }

    /// A state as far as the ways from it.
    private struct State {
        let id: String
        let beginning: Int
        let ways: [Way]
    }

    /// The beginnings of states and ways.
    private let pieces: ByteTable
    /// Those of the process; so few that looking through them is quickest.
    private let states: [State]
    private let isForAll: Bool

    /// Writes in advance what may be written.
    ///
    /// - Parameter role: who is to move the applications that are written; nil writes all.
    package init(_ judge: Judge, movedBy role: String? = nil) {
        var pieces: [[UInt8]] = []
        func add(_ before: StaticString, _ text: String, _ behind: StaticString) -> Int {
            var piece: [UInt8] = []
            piece.append(constant: before)
            piece.append(json: text)
            piece.append(constant: behind)
            pieces.append(piece)
            return pieces.count - 1
        }
        states = judge.process.byState.map { id, ways in
            let ways = ways.map { way in
                Way(
                    beginning: add("{\"state\":", way.to, ",\"allowed\":"), gates: way.gates,
                    isTheirs: role.map(way.by.contains) ?? true)
            }
            return State(id: id, beginning: add(",\"state\":", id, ",\"may_enter\":["), ways: ways)
        }
        isForAll = role == nil
        self.pieces = ByteTable(pieces)
    }

    /// Appends an application's line with its line feed, unless it is not for those who are to see it.
    ///
    /// - Parameters:
    ///   - words: the words of its verdicts, in the judge's order.
    ///   - room: where what stands under every state is put together.
    ///   - writeVerdicts: appends that.
    func append(
        _ application: PlacedApplication, _ words: [VerdictWord], using room: inout ByteBuffer,
        to output: inout [UInt8], writingVerdicts writeVerdicts: (inout ByteBuffer) -> Void
    ) {
        // A state that the process does not have leads nowhere, and nobody moves an application on from there.
        guard let state = states.firstIndex(where: { $0.id == application.state }) else {
            if isForAll { appendEnd(of: application, to: &output) }
            return
        }
        let ways = states[state].ways
        guard isForAll || ways.contains(where: { $0.isTheirs && isOpen($0, words) }) else { return }
        room.removeAll()
        writeVerdicts(&room)
        appendBeginning(of: application, to: &output)
        pieces.append(states[state].beginning, to: &output)
        room.withBytes { verdicts in
            for place in ways.indices {
                if place > 0 { output.append(UInt8(ascii: ",")) }
                pieces.append(ways[place].beginning, to: &output)
                output.append(constant: isOpen(ways[place], words) ? "true,\"by\":[" : "false,\"by\":[")
                output.append(contentsOf: verdicts)
                output.append(constant: "]}")
            }
        }
        output.append(constant: "]}\n")
    }

    private func isOpen(_ way: Way, _ words: [VerdictWord]) -> Bool { !way.gates.contains { words[$0].closesGates } }

    private func appendBeginning(of application: PlacedApplication, to output: inout [UInt8]) {
        output.append(constant: "{\"application\":")
        output.append(json: application.id)
    }

    private func appendEnd(of application: PlacedApplication, to output: inout [UInt8]) {
        appendBeginning(of: application, to: &output)
        output.append(constant: ",\"state\":")
        output.append(json: application.state)
        output.append(constant: ",\"may_enter\":[]}\n")
    }
}
