import JSON
import NetworkModel
import Recipes

/// What stands around the verdicts in an application's line of JSON, as design.md, "Command line", lays it out: the application,
/// and the states that it may enter.
///
/// What may be written of a recipe is known in advance, so that writing is copying.
package final class LineFrame: Sendable {
    // Ways and states hold nothing to which references are counted: all threads look at them for every line.

    /// A way to another state, as far as whether it is open.
    private struct Way {
        let beginning: Int
        /// Where the places of the verdicts that may close it stand among all.
        let gates: Range<Int>
        /// Whether those who are to see the application may move it on this way.
        let isTheirs: Bool
    }

    /// A state as far as the ways from it.
    private struct State {
        let beginning: Int
        let ways: Range<Int>
    }

    /// The beginnings of states and ways.
    private let pieces: ByteTable
    /// The ids of the process's states; so few that looking through them is quickest.
    private let ids: [String]
    private let states: [State]
    private let ways: [Way]
    private let gates: [Int]
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
        var ids: [String] = []
        var states: [State] = []
        var ways: [Way] = []
        var gates: [Int] = []
        for (id, moves) in judge.process.byState {
            ids.append(id)
            states.append(
                State(
                    beginning: add(",\"state\":", id, ",\"may_enter\":["), ways: ways.count..<ways.count + moves.count))
            for move in moves {
                ways.append(
                    Way(
                        beginning: add("{\"state\":", move.to, ",\"allowed\":"),
                        gates: gates.count..<gates.count + move.gates.count,
                        isTheirs: role.map(move.by.contains) ?? true))
                gates += move.gates
            }
        }
        self.ids = ids
        self.states = states
        self.ways = ways
        self.gates = gates
        isForAll = role == nil
        self.pieces = ByteTable(pieces)
    }

    /// Whether an application's line is for those who are to see it.
    ///
    /// - Parameter words: the words of its verdicts, in the judge's order.
    func shows(_ application: PlacedApplication, _ words: [VerdictWord]) -> Bool {
        if isForAll { return true }
        // Nobody moves an application on from a state that the process does not have.
        guard let place = ids.firstIndex(of: application.state) else { return false }
        return states[place].ways.contains { ways[$0].isTheirs && isOpen(ways[$0], words) }
    }

    /// Appends an application's line with its line feed.
    ///
    /// - Parameter verdicts: what stands under every state.
    func append(
        _ application: PlacedApplication, _ words: [VerdictWord], _ verdicts: borrowing ByteBuffer,
        to output: inout [UInt8]
    ) {
        output.append(constant: "{\"application\":")
        output.append(json: application.id)
        guard let place = ids.firstIndex(of: application.state) else {
            return appendEnd(of: application.state, to: &output)
        }
        let state = states[place]
        pieces.append(state.beginning, to: &output)
        for place in state.ways {
            if place > state.ways.lowerBound { output.append(UInt8(ascii: ",")) }
            pieces.append(ways[place].beginning, to: &output)
            output.append(constant: isOpen(ways[place], words) ? "true,\"by\":[" : "false,\"by\":[")
            verdicts.withBytes { output.append(contentsOf: $0) }
            output.append(constant: "]}")
        }
        output.append(constant: "]}\n")
    }

    private func isOpen(_ way: Way, _ words: [VerdictWord]) -> Bool {
        !way.gates.contains { words[gates[$0]].closesGates }
    }

    /// A state that the process does not have leads nowhere.
    private func appendEnd(of state: String, to output: inout [UInt8]) {
        output.append(constant: ",\"state\":")
        output.append(json: state)
        output.append(constant: ",\"may_enter\":[]}\n")
    }
}
