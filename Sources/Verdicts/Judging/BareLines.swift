import JSON
import NetworkModel
import Recipes

/// Puts verdicts into bytes by their words alone: under each state the rules and endorsements that don't hold, each with its
/// id, kind, word and level; what is left out holds or does not apply.
///
/// What may be written of a recipe is known in advance, so that writing is copying.
package final class BareLines: Sendable {
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

    /// By verdict and the place of its word among all, then the beginnings of states and ways.
    private let pieces: ByteTable
    private static let wordCount = VerdictWord.allCases.count
    /// Those of the process; so few that looking through them is quickest.
    private let states: [State]
    private let isForAll: Bool

    /// Writes in advance what may be written.
    ///
    /// - Parameter role: who is to move the applications that are written; nil writes all.
    package init(_ judge: Judge, movedBy role: String? = nil) {
        var pieces = judge.applicationSubjects.flatMap { subject in VerdictWord.allCases.map(subject.bareJSON) }
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
    func append(
        _ application: PlacedApplication, _ words: [VerdictWord], using room: inout [UInt8], to output: inout [UInt8]
    ) {
        // A state that the process does not have leads nowhere, and nobody moves an application on from there.
        guard let state = states.firstIndex(where: { $0.id == application.state }) else {
            if isForAll { appendEnd(of: application, to: &output) }
            return
        }
        let ways = states[state].ways
        guard isForAll || ways.contains(where: { $0.isTheirs && isOpen($0, words) }) else { return }
        appendBeginning(of: application, to: &output)
        pieces.append(states[state].beginning, to: &output)
        room.removeAll(keepingCapacity: true)
        append(words, to: &room)
        room.withUnsafeBufferPointer { by in
            for place in ways.indices {
                if place > 0 { output.append(UInt8(ascii: ",")) }
                pieces.append(ways[place].beginning, to: &output)
                output.append(constant: isOpen(ways[place], words) ? "true,\"by\":[" : "false,\"by\":[")
                output.append(contentsOf: by)
                output.append(constant: "]}")
            }
        }
        output.append(constant: "]}\n")
    }

    private func isOpen(_ way: Way, _ words: [VerdictWord]) -> Bool { !way.gates.contains { words[$0].closesGates } }

    private func append(_ words: [VerdictWord], to output: inout [UInt8]) {
        var isFirst = true
        for place in words.indices where words[place].closesGates {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            pieces.append(place * Self.wordCount + words[place].place, to: &output)
        }
    }

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

extension VerdictWord {
    /// The place among all cases.
    fileprivate var place: Int {
        switch self {
        case .held: 0
        case .broken: 1
        case .pending: 2
        case .notApplicable: 3
        case .incomplete: 4
        }
    }
}
