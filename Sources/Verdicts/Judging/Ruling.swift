import CEL
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// What a rule or endorsement comes to for the thing at hand, before anybody puts it into words.
///
/// It is for those who still have the thing at hand: what decided it stands where the judging left it.
struct Ruling {
    let word: VerdictWord
    let grounds: Grounds
    var outlook = Outlook()

    init(_ word: VerdictWord, _ grounds: Grounds = .none) {
        self.word = word
        self.grounds = grounds
    }

    /// What a ruling goes by.
    enum Grounds {
        /// No value of the thing.
        case none
        /// What parts of `when` came to, by the places of the notes in the trace.
        case when(Range<Int>)
        /// What parts of `require` came to, by the places of the notes in the trace.
        case require(Range<Int>)
        /// A value is not there that a condition reads, or that is asked for beside; the path is as written.
        case absence(String, of: WeighedCondition?)
        /// A condition can't be worked out.
        case failure(EvaluationError)
        /// How the thing stands with each agreement of a rule, and with the condition beside them.
        case agreements([AgreementOutcome])
        /// The marks, as they have been counted.
        case marks(EndorsementOutcome)
    }
}

/// What could still be done about a rule or endorsement.
struct Outlook: Sendable {
    /// The fewest acts that would earn it; empty if it is earned, or if nothing would do.
    var acts: [Act] = []
    /// Since when nothing helps any more; nil if something does, or if that is not known.
    var hopelessSince: Day?
    /// The funder's deadline that can't be made any more; nil if none was missed.
    var missed: NextDeadline?
}

extension Outlook {
    /// Appends the end of a verdict's JSON: what would do, or since when nothing does.
    func write(to output: inout ByteBuffer) {
        guard !acts.isEmpty || hopelessSince != nil || missed != nil else {
            output.append(constant: "],\"would_do\":[]}")
            return
        }
        output.append(constant: "],\"would_do\":[")
        for (place, act) in acts.enumerated() {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            act.write(to: &output)
        }
        output.append(UInt8(ascii: "]"))
        if let hopelessSince {
            output.append(constant: ",\"hopeless_since\":\"")
            output.append(hopelessSince)
            output.append(UInt8(ascii: "\""))
        }
        if let missed {
            output.append(constant: ",\"missed\":")
            missed.write(to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }
}
