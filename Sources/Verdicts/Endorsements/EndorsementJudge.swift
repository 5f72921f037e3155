import CEL
import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// Judges one endorsement for any number of applications.
final class EndorsementJudge: Sendable {
    let book: EndorsementBook
    private let world: ExpressionWorld
    private let condition: WeighedCondition?
    // All threads ask the condition, which is held above; counting references to it would cost more than many an answer.
    private let when: Unmanaged<WeighedCondition>?
    /// What is said of marks that don't do, if the recipe says it.
    private let template: TextTemplate?
    private let texts: EndorsementTexts
    /// By member of the world, its id as part of a JSON string.
    private let members: ByteTable
    /// The words for what becomes of marks.
    private let standings = ByteTable(MarkReview.Standing.allCases.map { Array($0.rawValue.utf8) })
    /// By demand, what stands before its number in a reason's JSON.
    private let demandBeginnings: ByteTable
    let subject: VerdictSubject

    init(
        _ endorsement: Endorsement, world: ExpressionWorld, members: ByteTable, files: SourceFiles,
        language: MessageLanguage
    ) {
        let book = EndorsementBook(endorsement, world: world)
        self.book = book
        self.world = world
        self.members = members
        condition = endorsement.when.map(WeighedCondition.init)
        when = condition.map(Unmanaged.passUnretained)
        template = endorsement.message
        let texts = EndorsementTexts(
            name: endorsement.name?.text(in: world.language) ?? endorsement.id, among: book.demands.map(\.among),
            fields: FieldNames(world.network.applicationProcess, language: language), language: language)
        self.texts = texts
        demandBeginnings = ByteTable(count: book.demands.count) { place, json in
            json.append(constant: "{\"expression\":")
            json.append(json: book.demands[place].source)
            json.append(constant: ",\"value\":")
        }
        subject = VerdictSubject(
            id: endorsement.id, kind: .endorsement, level: .error, gates: endorsement.gates, origin: endorsement.origin,
            basis: endorsement.basis?.text(in: world.language), files: files,
            messages: [.notApplicable: texts.notApplicable])
    }

    /// The ids of a world's members as parts of JSON strings.
    static func members(of world: ExpressionWorld) -> ByteTable {
        let members = world.places.members
        return ByteTable(count: members.count) { place, json in json.append(jsonContent: members[place]) }
    }
}

// MARK: - Judging

extension EndorsementJudge {
    /// What the endorsement comes to for an application that an activation speaks of.
    ///
    /// - Parameters:
    ///   - detail: nil if only the word is asked for.
    ///   - count: where the marks are counted.
    func ruling(
        on application: PlacedApplication, _ activation: Activation, detail: Detail?, noting trace: inout Trace,
        counting count: MarkCount
    ) -> Ruling {
        if let when {
            let start = trace.count
            let truth = when._withUnsafeGuaranteedRef { when in
                detail == .reasons ? when.truth(in: activation, noting: &trace) : when.truth(in: activation)
            }
            switch truth {
            case .fails: return Ruling(.notApplicable, .when(start..<trace.count))
            case .absent(let path): return Ruling(.incomplete, .absence(path, of: condition))
            case .failed(let error): return Ruling(.incomplete, .failure(error))
            case .holds: break
            }
        }
        do throws(WindowRule.Absence) {
            let window = try book.window?.window(for: application)
            count.count(application, window: window ?? MarkWindow(), on: world.today)
        } catch {
            return Ruling(.incomplete, .absence(error.path, of: nil))
        }
        let outcome = EndorsementOutcome(count, on: world.today)
        var ruling = Ruling(outcome.word, .marks(outcome))
        guard let detail else { return ruling }
        ruling.outlook.hopelessSince = outcome.hopelessSince(of: application, count, on: world.today)
        if case .pending = outcome, detail == .reasons {
            var search = ActSearch(count, of: application, on: world.today)
            ruling.outlook.acts = search.fewestActs() ?? []
        }
        return ruling
    }
}

// MARK: - Telling

extension EndorsementJudge {
    /// A ruling in words, with what decided it where that was asked for.
    func verdict(
        _ ruling: Ruling, on application: PlacedApplication, _ activation: Activation, _ detail: Detail,
        noted trace: borrowing Trace, counted count: MarkCount
    ) -> Verdict {
        var verdict = Verdict(
            subject, ruling.word, subject.message(ruling.word) ?? message(ruling, activation, count))
        guard detail == .reasons else { return verdict }
        verdict.outlook = ruling.outlook
        switch ruling.grounds {
        case .when(let notes): verdict.because = condition?.reasons(notes, in: trace) ?? []
        case .absence(let path, let condition):
            verdict.because = [Reason(expression: condition?.spelledOut(path) ?? path, value: .null)]
        case .marks:
            verdict.demands = count.demandReviews
            verdict.marks = count.markReviews(of: application, world.places)
            verdict.because =
                verdict.demands.map { Reason(expression: $0.source, value: .integer(Int64($0.have))) }
                + verdict.marks.map { Reason(expression: $0.expression, value: .string($0.standing.rawValue)) }
        case .none, .failure, .require, .agreements: break
        }
        return verdict
    }

    /// Appends the same as one element of `by`.
    ///
    /// - Parameter room: where a message is put together.
    func write(
        _ ruling: Ruling, on application: PlacedApplication, _ activation: Activation, noted trace: borrowing Trace,
        counted count: MarkCount, using room: inout ByteBuffer, to output: inout ByteBuffer
    ) {
        if subject.hasMessage(ruling.word) {
            subject.write(ruling.word, to: &output)
        } else {
            room.removeAll()
            appendMessage(ruling, activation, count, to: &room)
            subject.write(ruling.word, message: room, to: &output)
        }
        switch ruling.grounds {
        case .when(let notes):
            when?._withUnsafeGuaranteedRef { $0.writeReasons(notes, in: trace, to: &output) }
        case .absence(let path, let condition):
            output.append(Reason(expression: condition?.spelledOut(path) ?? path, value: .null))
        case .marks: writeReasons(count, of: application, to: &output)
        case .none, .failure, .require, .agreements: break
        }
        ruling.outlook.write(to: &output)
    }

    private func message(_ ruling: Ruling, _ activation: Activation, _ count: MarkCount) -> String {
        var message = ByteBuffer(capacity: 256)
        appendMessage(ruling, activation, count, to: &message)
        return message.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    private func appendMessage(
        _ ruling: Ruling, _ activation: Activation, _ count: MarkCount, to output: inout ByteBuffer
    ) {
        switch ruling.grounds {
        case .absence(let path, let condition):
            output.append(text: texts.incomplete(condition?.spelledOut(path) ?? path))
        case .failure(let error): output.append(text: texts.failed(error))
        case .marks(let outcome):
            if ruling.word != .held, let template {
                output.append(text: template.text(in: world.language, activation))
            } else {
                texts.append(outcome, count, hopelessSince: ruling.outlook.hopelessSince, to: &output)
            }
        case .none, .when, .require, .agreements: break
        }
    }

    /// Appends how far the demands are met, and what became of each mark, as reasons.
    private func writeReasons(_ count: MarkCount, of application: PlacedApplication, to output: inout ByteBuffer) {
        for demand in book.measures.indices {
            if demand > 0 { output.append(UInt8(ascii: ",")) }
            demandBeginnings.append(demand, to: &output)
            output.append(count.have(for: demand))
            output.append(UInt8(ascii: "}"))
        }
        for (place, review) in count.reviewed.enumerated() {
            if place > 0 || !book.measures.isEmpty { output.append(UInt8(ascii: ",")) }
            write(review, of: application.marks[review.index], to: &output)
        }
    }

    private func write(_ review: MarkCount.Reviewed, of mark: PlacedMark, to output: inout ByteBuffer) {
        output.append(constant: "{\"expression\":\"")
        switch mark.by {
        case .member(let place): members.append(place, to: &output)
        case .stranger(let id): output.append(jsonContent: id)
        }
        output.append(UInt8(ascii: " "))
        output.append(mark.at)
        output.append(constant: mark.word == .endorsed ? " endorsed\",\"value\":\"" : " declined\",\"value\":\"")
        standings.append(review.standing.place, to: &output)
        output.append(constant: "\"}")
    }
}

extension MarkReview {
    /// The mark in a word, as reasons name it.
    fileprivate var expression: String { "\(by) \(at) \(isEndorsed ? "endorsed" : "declined")" }
}

extension MarkReview.Standing {
    /// The place among all cases.
    fileprivate var place: Int {
        switch self {
        case .counts: 0
        case .superseded: 1
        case .tooEarly: 2
        case .tooLate: 3
        case .inFuture: 4
        case .unknownMember: 5
        case .notGiver: 6
        case .ownApplication: 7
        case .partner: 8
        case .excluded: 9
        case .contractOver: 10
        case .noMandate: 11
        case .notAsked: 12
        }
    }
}

extension MarkCount {
    /// How far each demand is met, in their order.
    fileprivate var demandReviews: [DemandReview] {
        endorsed.indices.map { demand in
            DemandReview(
                source: book.demands[demand].source, have: have(for: demand), wanted: wanted(by: demand),
                isMet: isMet(demand))
        }
    }

    /// The marks that were looked at, with what became of them.
    fileprivate func markReviews(of application: PlacedApplication, _ places: ApplicationPlaces) -> [MarkReview] {
        reviewed.map { review in
            let mark = application.marks[review.index]
            return MarkReview(
                index: review.index, by: places.id(of: mark.by), at: mark.at, isEndorsed: mark.word == .endorsed,
                standing: review.standing)
        }
    }
}

/// How much is said of a verdict.
package enum Detail: Sendable, Hashable {
    /// Its word and message.
    case messages
    /// Also what decided it, and what would do.
    case reasons
}
