import JSON
import NetworkModel
import Recipes

/// Puts verdicts into bytes by their words alone: under each state the rules and endorsements that don't hold, each with its
/// id, kind, word and level; what is left out holds or does not apply.
package final class BareLines: Sendable {
    private let frame: LineFrame
    /// By verdict and the place of its word among all.
    private let pieces: ByteTable
    private static let wordCount = VerdictWord.allCases.count

    /// Writes in advance what may be written.
    ///
    /// - Parameter role: who is to move the applications that are written; nil writes all.
    package init(_ judge: Judge, movedBy role: String? = nil) {
        frame = LineFrame(judge, movedBy: role)
        pieces = ByteTable(
            judge.applicationSubjects.flatMap { subject in VerdictWord.allCases.map(subject.bareJSON) })
    }

    /// Appends an application's line with its line feed, unless it is not for those who are to see it.
    ///
    /// - Parameters:
    ///   - words: the words of its verdicts, in the judge's order.
    ///   - room: where what stands under every state is put together.
    func append(
        _ application: PlacedApplication, _ words: [VerdictWord], using room: inout ByteBuffer,
        to output: inout [UInt8]
    ) {
        guard frame.shows(application, words) else { return }
        room.removeAll()
        for place in words.indices where words[place].closesGates {
            if room.count > 0 { room.append(UInt8(ascii: ",")) }
            pieces.append(place * Self.wordCount + words[place].place, to: &room)
        }
        frame.append(application, words, room, to: &output)
    }
}
