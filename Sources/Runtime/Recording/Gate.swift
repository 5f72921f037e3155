import Diagnostics
import NetworkModel
package import Recipes
package import Register
import Verdicts
package import WorkCalendar

/// The one gate that everything recorded passes, whoever asks: commands, modules, and whatever comes later.
///
/// It looks at the register as it stands in the transaction, holds the act against the recipe, and appends its events, or says
/// what is in the way.
package struct Gate: Sendable {
    package let recipe: Recipe
    package let today: Day
    /// The language of verdicts, a BCP 47 tag.
    package let language: String

    package init(recipe: Recipe, today: Day, language: String) {
        self.recipe = recipe
        self.today = today
        self.language = language
    }

    var network: Network { recipe.network }

    /// Records an act; gives its events' places in the journal and the id of what came to be.
    package func record(
        _ act: Act, by actor: Actor, key: EventKey? = nil, in writer: RegisterWriter
    ) throws(GateError) -> Recording {
        var recording = Recording(actor: actor, day: today, key: key, writer: writer)
        switch act {
        case .submit(let submission): try submit(submission, &recording)
        case .takeOver(let application, let source): try takeOver(application, from: source, &recording)
        case .move(let id, let state, let reason): try move(id, to: state, overrideReason: reason, &recording)
        case .withdraw(let id): try withdraw(id, &recording)
        case .mark(let mark): try take(mark, &recording)
        case .addNeed(let need): try add(need, &recording)
        case .mergeNeed(let need, let other): try merge(need, into: other, &recording)
        case .linkNeed(let need, let application): try link(need, to: application, &recording)
        case .vote(let need, let member, let dots): try vote(dots, for: need, by: member, &recording)
        case .holdMeeting(let meeting, let promises): try hold(meeting, promises: promises, &recording)
        case .moveMeeting(let meeting): try move(meeting, &recording)
        case .cancelMeeting(let meeting): try cancel(meeting, &recording)
        case .addPerson(let person): try add(person, &recording)
        case .endMandates(let person, let member, let lastDay):
            try endMandates(of: person, for: member, on: lastDay ?? today, &recording)
        case .deputise(let person, let other, let member, let span):
            try deputise(person, for: other, at: member, span: span, &recording)
        case .forgetPerson(let person): try forget(person, &recording)
        case .promise(let promise): try add(promise, &recording)
        case .keepPromise(let id, let day): try keepPromise(id, on: day, &recording)
        case .note(let note): try add(note, &recording)
        }
        return recording
    }
}

/// Why an act was not recorded.
package enum GateError: Error, Sendable {
    case refused(Refusal)
    case register(RegisterError)
}

/// An act while it is recorded.
package struct Recording {
    let actor: Actor
    let day: Day
    /// Goes with the first event.
    private var key: EventKey?
    let writer: RegisterWriter
    /// The places of the events in the journal.
    package private(set) var sequences: [Int] = []
    /// The id of what came to be, where the act makes something.
    package internal(set) var id: String?

    init(actor: Actor, day: Day, key: EventKey?, writer: RegisterWriter) {
        self.actor = actor
        self.day = day
        self.key = key
        self.writer = writer
    }

    var reader: RegisterReader { writer.reader }

    /// Appends an event.
    mutating func append(_ event: RegisterEvent) throws(GateError) {
        let key = key
        self.key = nil
        let writer = writer
        let (actor, day) = (actor.id, day)
        sequences.append(
            try inGate { () throws(RegisterError) in try writer.append(event, by: actor, on: day, key: key) })
    }

    /// The id given, which must be new, or else a number that is.
    func newID(_ given: String, of thing: NumberedThing) throws(GateError) -> String {
        let reader = reader
        return try inGate { () throws(RegisterError) -> Result<String, Refusal> in
            if !given.isEmpty {
                return try reader.has(thing, id: given) ? .failure(.idTaken(given, thing)) : .success(given)
            }
            var number = try reader.count(of: thing) + 1
            while try reader.has(thing, id: "\(thing.rawValue)-\(number)") { number += 1 }
            return .success("\(thing.rawValue)-\(number)")
        }.orRefuse()
    }
}

/// Asks the register, and throws its errors as the gate's.
func inGate<Value>(_ body: () throws(RegisterError) -> Value) throws(GateError) -> Value {
    do throws(RegisterError) {
        return try body()
    } catch {
        throw .register(error)
    }
}

extension Result where Failure == Refusal {
    /// The value; a refusal is thrown.
    func orRefuse() throws(GateError) -> Success {
        switch self {
        case .success(let value): return value
        case .failure(let refusal): throw .refused(refusal)
        }
    }
}
