package import NetworkModel
import Recipes

/// How verdicts become bytes.
package enum Rendering: Sendable {
    /// A line of JSON for each application, with the words of what does not hold and nothing else.
    case bare(BareLines)
    /// A line of JSON for each application, with all that is to be said of it.
    case whole(LineFrame)
    /// What a function makes of an application's verdicts, behind the bytes that are there.
    case verdicts(Detail, @Sendable (PlacedApplication, ApplicationVerdicts, inout [UInt8]) -> Void)
}

/// Judges one application after the other on one thread and puts into bytes what is to be said.
///
/// A class, so that whoever holds it beside another does not make it write into fresh room.
package final class VerdictWriter {
    /// As many bytes as the verdicts on an application mostly take.
    private static let usualLength = 8192

    /// What has been written.
    package internal(set) var output: [UInt8] = []
    private var sitting: Sitting
    private let rendering: Rendering
    private var room = ByteBuffer(capacity: usualLength)

    package init(_ judge: Judge, _ rendering: Rendering) {
        sitting = Sitting(judge)
        self.rendering = rendering
    }

    /// Writes what is to be said of an application, behind what has been written.
    ///
    /// - Returns: whether some verdict keeps it out of a state.
    package func write(_ application: PlacedApplication) -> Bool {
        switch rendering {
        case .bare(let lines):
            sitting.judge(application, detail: nil)
            lines.append(application, sitting.words, using: &room, to: &output)
        case .whole(let frame):
            sitting.judge(application, detail: .reasons)
            guard frame.shows(application, sitting.words) else { break }
            room.removeAll()
            sitting.writeVerdicts(on: application, to: &room)
            frame.append(application, sitting.words, room, to: &output)
        case .verdicts(let detail, let render):
            render(application, sitting.verdicts(on: application, detail: detail), &output)
        }
        return sitting.closesGates
    }
}
