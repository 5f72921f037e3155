import CEL
import JSON
import NetworkModel
import Recipes

/// Judges one application after the other on one thread, with what is the same for all set up once.
///
/// What comes of an application is there until the next: as words, as verdicts, or in bytes.
struct Sitting: ~Copyable {
    private let judge: Judge
    // Judges are asked for every application; counting references to them each time would cost more than many answers.
    private let endorsements: [Unmanaged<EndorsementJudge>]
    private let rules: [Unmanaged<RuleJudge>]
    private var activation: Activation
    /// Where the activation has the application.
    private let place: Int?
    private var trace = Trace()
    /// By endorsement, its marks.
    private let counts: [MarkCount]
    private var rulings: [Ruling] = []
    /// The words of the application's verdicts, in their order.
    private(set) var words: [VerdictWord] = []
    /// Where messages are put together.
    private var room = ByteBuffer(capacity: 512)

    init(_ judge: Judge) {
        self.judge = judge
        endorsements = judge.endorsements.map(Unmanaged.passUnretained)
        rules = judge.applicationRules.map(Unmanaged.passUnretained)
        activation = judge.base
        place = activation.place(of: Subject.application.rawValue)
        counts = judge.endorsements.map { MarkCount($0.book) }
    }

    /// Judges an application.
    ///
    /// - Parameter detail: nil if only words are asked for.
    mutating func judge(_ application: PlacedApplication, detail: Detail?) {
        let judge = judge
        if let place {
            activation.update(at: place) { value in judge.passing.refill(&value, with: application) }
        }
        trace.removeAll()
        rulings.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        let activation = activation
        for place in endorsements.indices {
            endorsements[place]._withUnsafeGuaranteedRef { endorsement in
                add(
                    endorsement.ruling(
                        on: application, activation, detail: detail, noting: &trace, counting: counts[place]))
            }
        }
        for place in rules.indices {
            rules[place]._withUnsafeGuaranteedRef { rule in
                add(rule.ruling(on: application, activation, detail: detail, noting: &trace))
            }
        }
        if detail == .reasons { judge.timing.set(in: &rulings, for: application) }
    }

    private mutating func add(_ ruling: consuming Ruling) {
        rulings.append(ruling)
        words.append(rulings[rulings.count - 1].word)
    }

    /// Whether some verdict keeps the application out of a state.
    var closesGates: Bool { words.indices.contains { words[$0].closesGates && judge.isGating[$0] } }
}

extension Sitting {
    /// All that is to be said of an application.
    mutating func verdicts(on application: PlacedApplication, detail: Detail) -> ApplicationVerdicts {
        judge(application, detail: detail)
        var verdicts: [Verdict] = []
        verdicts.reserveCapacity(rulings.count)
        for (place, endorsement) in judge.endorsements.enumerated() {
            verdicts.append(
                endorsement.verdict(
                    rulings[place], on: application, activation, detail, noted: trace, counted: counts[place]))
        }
        for (place, rule) in judge.applicationRules.enumerated() {
            verdicts.append(rule.verdict(rulings[counts.count + place], activation, detail, noted: trace))
        }
        let mayEnter = judge.process.ways(from: application.state).map { way in
            StateEntry(state: way.to, isAllowed: !way.gates.contains { words[$0].closesGates })
        }
        return ApplicationVerdicts(
            application: application.id, state: application.state, mayEnter: mayEnter, verdicts: verdicts)
    }

    /// Appends all that is to be said of the application that was judged last as JSON, verdict by verdict with commas between
    /// them.
    mutating func writeVerdicts(on application: PlacedApplication, to output: inout ByteBuffer) {
        let activation = activation
        for place in endorsements.indices {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            endorsements[place]._withUnsafeGuaranteedRef { endorsement in
                endorsement.write(
                    rulings[place], on: application, activation, noted: trace, counted: counts[place], using: &room,
                    to: &output)
            }
        }
        for place in rules.indices {
            if counts.count + place > 0 { output.append(UInt8(ascii: ",")) }
            rules[place]._withUnsafeGuaranteedRef { rule in
                rule.write(rulings[counts.count + place], activation, noted: trace, using: &room, to: &output)
            }
        }
    }
}
