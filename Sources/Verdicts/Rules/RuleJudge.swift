import CEL
import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// Judges one rule for any number of things.
final class RuleJudge: Sendable {
    let rule: Rule
    private let agreements: [any AgreementJudge]
    private let world: ExpressionWorld
    private let phase: DaySpan?
    private let conditions: [WeighedCondition]
    // All threads ask the same conditions, which are held above; counting references to them would cost more than many an answer.
    private let when: Unmanaged<WeighedCondition>?
    private let require: Unmanaged<WeighedCondition>?
    private let texts: RuleTexts
    let subject: VerdictSubject

    /// Prepares a rule; nil for one that is for people alone.
    init?(_ rule: Rule, world: ExpressionWorld, files: SourceFiles, language: MessageLanguage) {
        guard rule.isJudged else { return nil }
        self.rule = rule
        self.world = world
        agreements = rule.agreements.map { $0.judge(in: world, language: language) }
        phase = rule.during.flatMap { id in world.network.phases.first { $0.id == id }?.span }
        let when = rule.when.map(WeighedCondition.init)
        let require = rule.require.map(WeighedCondition.init)
        conditions = [when, require].compactMap(\.self)
        self.when = when.map(Unmanaged.passUnretained)
        self.require = require.map(Unmanaged.passUnretained)
        let texts = RuleTexts(
            name: rule.name?.text(in: world.language) ?? rule.id,
            fields: FieldNames(world.network.applicationProcess, language: language), language: language)
        self.texts = texts
        var messages = [VerdictWord.notApplicable: texts.notApplicable]
        if agreements.isEmpty {
            messages[.held] = texts.held
            messages[.broken] = rule.message.map { $0.constantText(in: world.language) } ?? texts.broken
        }
        subject = VerdictSubject(
            id: rule.id, kind: .rule, level: rule.level, gates: rule.gates, origin: rule.origin,
            basis: rule.basis?.text(in: world.language), files: files, messages: messages)
    }
}

// MARK: - Judging

extension RuleJudge {
    /// What the rule comes to for an application that an activation speaks of.
    ///
    /// - Parameter detail: nil if only the word is asked for.
    func ruling(
        on application: PlacedApplication, _ activation: Activation, detail: Detail?,
        noting trace: inout Trace
    ) -> Ruling {
        if let ruling = rulingBefore(requiring: activation, on: application.submitted, detail, &trace) { return ruling }
        guard !agreements.isEmpty else { return ruling(ofCondition: activation, detail, &trace) }
        return ruling(ofAgreementsOn: application, activation, detail, &trace)
    }

    /// What the rule comes to where it does not concern the thing, or it is not known whether it does.
    private func rulingBefore(
        requiring activation: Activation, on day: Day?, _ detail: Detail?, _ trace: inout Trace
    ) -> Ruling? {
        if let phase {
            guard let day else { return Ruling(.incomplete, .absence(dayPath, of: nil)) }
            guard phase.contains(day) else { return Ruling(.notApplicable) }
        }
        guard let when else { return nil }
        let start = trace.count
        switch truth(of: when, in: activation, detail, &trace) {
        case .holds: return nil
        case .fails: return Ruling(.notApplicable, .when(start..<trace.count))
        case .absent(let path): return Ruling(.incomplete, .absence(path, of: when.takeUnretainedValue()))
        case .failed(let error): return Ruling(.incomplete, .failure(error))
        }
    }

    private func ruling(ofCondition activation: Activation, _ detail: Detail?, _ trace: inout Trace) -> Ruling {
        guard let require else { return Ruling(.held) }
        let start = trace.count
        switch truth(of: require, in: activation, detail, &trace) {
        case .holds: return Ruling(.held, .require(start..<trace.count))
        case .fails: return Ruling(.broken, .require(start..<trace.count))
        case .absent(let path): return Ruling(.incomplete, .absence(path, of: require.takeUnretainedValue()))
        case .failed(let error): return Ruling(.incomplete, .failure(error))
        }
    }

    private func truth(
        of condition: Unmanaged<WeighedCondition>, in activation: Activation, _ detail: Detail?, _ trace: inout Trace
    ) -> Truth {
        condition._withUnsafeGuaranteedRef { condition in
            detail == .reasons ? condition.truth(in: activation, noting: &trace) : condition.truth(in: activation)
        }
    }

    /// The verdict on the thing that an activation speaks of, which happens on a day; nil if it has none yet.
    func verdict(_ activation: Activation, on day: Day?, detail: Detail) -> Verdict {
        var trace = Trace()
        let ruling =
            rulingBefore(requiring: activation, on: day, detail, &trace)
            ?? ruling(ofCondition: activation, detail, &trace)
        let verdict = verdict(ruling, activation, detail, noted: trace)
        extendLifetime(activation)
        return verdict
    }

    /// What the phase goes by.
    private var dayPath: String {
        rule.about == .meeting ? "meeting.start" : "application.submitted"
    }
}

// MARK: - Agreements

extension RuleJudge {
    /// All parts must hold: what is broken decides first, then what is incomplete, then what is pending.
    private func ruling(
        ofAgreementsOn application: PlacedApplication, _ activation: Activation, _ detail: Detail?, _ trace: inout Trace
    ) -> Ruling {
        var parts = agreements.map { $0.outcome(for: application, detail: detail) }
        if let require { parts.append(outcome(of: require, activation, detail, &trace)) }
        let word = [.broken, .incomplete, .pending].first { word in parts.contains { $0.word == word } } ?? .held
        var ruling = Ruling(word, .agreements(parts))
        guard detail == .reasons else { return ruling }
        let unmet = parts.filter { $0.word != .held }
        // A promise is made only where every part can be kept.
        if unmet.allSatisfy({ !$0.acts.isEmpty }) {
            let lastSubmission = parts.compactMap(\.lastSubmission).min()
            ruling.outlook.acts = unmet.flatMap(\.acts).map { $0.kind == .submit ? $0.until(lastSubmission) : $0 }
        }
        ruling.outlook.hopelessSince = unmet.compactMap(\.hopelessSince).min()
        return ruling
    }

    /// The condition beside the agreements, as one of them.
    private func outcome(
        of condition: Unmanaged<WeighedCondition>, _ activation: Activation, _ detail: Detail?, _ trace: inout Trace
    ) -> AgreementOutcome {
        let start = trace.count
        let truth = truth(of: condition, in: activation, detail, &trace)
        let require = condition.takeUnretainedValue()
        let because = require.reasons(start..<trace.count, in: trace)
        switch truth {
        case .holds: return AgreementOutcome(word: .held, because: because)
        case .fails: return AgreementOutcome(word: .broken, text: texts.conditionFails, because: because)
        case .absent(let path): return .incomplete(require.spelledOut(path))
        case .failed(let error): return AgreementOutcome(word: .incomplete, text: texts.failed(error))
        }
    }

    private func message(ofAgreements parts: [AgreementOutcome], _ word: VerdictWord, _ activation: Activation)
        -> String
    {
        let details = parts.lazy.filter { $0.word == word }.map(\.text).filter { !$0.isEmpty }
        switch word {
        case .held, .notApplicable: return texts.held(Array(details))
        case .incomplete: return details.first.map(texts.incomplete) ?? texts.broken
        case .pending: return texts.notYet(Array(details))
        case .broken: return rule.message?.text(in: world.language, activation) ?? texts.notYet(Array(details))
        }
    }

    /// Each agreement with whether it is kept, if a rule has several.
    private func reviews(_ parts: [AgreementOutcome]) -> [DemandReview] {
        guard parts.count > 1 else { return [] }
        return zip(rule.agreements, parts).map { agreement, part in
            let isMet = part.word == .held
            return DemandReview(source: agreement.key, have: isMet ? 1 : 0, wanted: 1, isMet: isMet)
        }
    }
}

// MARK: - Telling

extension RuleJudge {
    /// What is said of a thing, where that is not said of all things alike.
    private func message(_ ruling: Ruling, _ activation: Activation) -> String {
        switch ruling.grounds {
        case .absence(let path, let condition): texts.incomplete(condition?.spelledOut(path) ?? path)
        case .failure(let error): texts.failed(error)
        case .agreements(let parts): message(ofAgreements: parts, ruling.word, activation)
        case .none, .when, .require, .marks:
            ruling.word == .broken ? rule.message?.text(in: world.language, activation) ?? texts.broken : texts.held
        }
    }

    /// A ruling in words, with what decided it where that was asked for.
    func verdict(
        _ ruling: Ruling, _ activation: Activation, _ detail: Detail, noted trace: borrowing Trace
    ) -> Verdict {
        var verdict = Verdict(
            subject, ruling.word, subject.message(ruling.word) ?? message(ruling, activation))
        guard detail == .reasons else { return verdict }
        verdict.outlook = ruling.outlook
        switch ruling.grounds {
        case .none, .failure, .marks: break
        case .when(let notes): verdict.because = when?.takeUnretainedValue().reasons(notes, in: trace) ?? []
        case .require(let notes): verdict.because = require?.takeUnretainedValue().reasons(notes, in: trace) ?? []
        case .absence(let path, let condition):
            verdict.because = [Reason(expression: condition?.spelledOut(path) ?? path, value: .null)]
        case .agreements(let parts):
            verdict.because = parts.flatMap(\.because)
            verdict.demands = reviews(parts)
        }
        return verdict
    }

    /// Appends the same as one element of `by`.
    ///
    /// - Parameter room: where a message is put together.
    func write(
        _ ruling: Ruling, _ activation: Activation, noted trace: borrowing Trace, using room: inout ByteBuffer,
        to output: inout ByteBuffer
    ) {
        if subject.hasMessage(ruling.word) {
            subject.write(ruling.word, to: &output)
        } else {
            room.removeAll()
            room.append(text: message(ruling, activation))
            subject.write(ruling.word, message: room, to: &output)
        }
        switch ruling.grounds {
        case .none, .failure, .marks: break
        case .when(let notes):
            when?._withUnsafeGuaranteedRef { $0.writeReasons(notes, in: trace, to: &output) }
        case .require(let notes):
            require?._withUnsafeGuaranteedRef { $0.writeReasons(notes, in: trace, to: &output) }
        case .absence(let path, let condition):
            output.append(Reason(expression: condition?.spelledOut(path) ?? path, value: .null))
        case .agreements(let parts):
            for (place, reason) in parts.flatMap(\.because).enumerated() {
                if place > 0 { output.append(UInt8(ascii: ",")) }
                output.append(reason)
            }
        }
        ruling.outlook.write(to: &output)
    }
}

extension ByteBuffer {
    /// Appends a reason as JSON.
    mutating func append(_ reason: Reason) {
        append(constant: "{\"expression\":")
        append(json: reason.expression)
        append(constant: ",\"value\":")
        append(json: reason.value)
        append(UInt8(ascii: "}"))
    }
}
