package import NetworkModel
import Recipes

/// How verdicts become bytes.
package enum Rendering: Sendable {
    /// A line of JSON for each application, with the words of what does not hold and nothing else.
    case bare(BareLines)
    /// What a function makes of an application's verdicts, behind the bytes that are there.
    case verdicts(Detail, @Sendable (PlacedApplication, ApplicationVerdicts, inout [UInt8]) -> Void)
}

/// Judges one application after the other on one thread and puts into bytes what is to be said.
package struct VerdictWriter {
    private var sitting: Judge.Sitting
    private let rendering: Rendering
    private var room: [UInt8] = []

    package init(_ judge: Judge, _ rendering: Rendering) {
        sitting = Judge.Sitting(judge: judge)
        self.rendering = rendering
    }

    /// Appends what is to be said of an application.
    ///
    /// - Returns: whether some verdict keeps it out of a state.
    package mutating func write(_ application: PlacedApplication, to output: inout [UInt8]) -> Bool {
        switch rendering {
        case .bare(let lines):
            sitting.judgeWords(of: application)
            lines.append(application, sitting.words, using: &room, to: &output)
            return sitting.closesGates
        case .verdicts(let detail, let render):
            let verdicts = sitting.judge(application, detail: detail)
            render(application, verdicts, &output)
            return verdicts.verdicts.contains(where: \.closesGates)
        }
    }
}
