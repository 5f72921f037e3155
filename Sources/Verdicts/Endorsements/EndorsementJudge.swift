import CEL
import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// Judges one endorsement for any number of applications.
final class EndorsementJudge: Sendable {
    private let book: EndorsementBook
    private let world: ExpressionWorld
    private let when: WeighedCondition?
    private let texts: EndorsementTexts
    let subject: StatementSubject
    private let notApplicable: Statement

    init(_ endorsement: Endorsement, world: ExpressionWorld, files: SourceFiles, language: MessageLanguage) {
        book = EndorsementBook(endorsement, world: world)
        self.world = world
        when = endorsement.when.map(WeighedCondition.init)
        texts = EndorsementTexts(
            name: endorsement.name?.text(in: world.language) ?? endorsement.id,
            fields: FieldNames(world.network.applicationProcess, language: language), language: language)
        subject = StatementSubject(
            id: endorsement.id, kind: .endorsement, level: .error, gates: endorsement.gates, origin: endorsement.origin,
            basis: endorsement.basis?.text(in: world.language), files: files)
        notApplicable = Statement(ofMany: subject, .notApplicable, texts.notApplicable)
    }

    /// The verdict on an application that an activation speaks of.
    func verdict(on application: PlacedApplication, _ activation: Activation, detail: Detail) -> Verdict {
        if let when {
            let weighing = Weighing(when, in: activation, detail: detail)
            switch weighing.truth {
            case .fails: return Verdict(notApplicable, because: weighing.because)
            case .absent(let path): return incomplete(path)
            case .failed(let error): return Verdict(Statement(subject, .incomplete, texts.failed(error)))
            case .holds: break
            }
        }
        do throws(MarkWindow.Absence) {
            let window = try MarkWindow(of: book.endorsement, for: application, places: world.places)
            let count = MarkCount(
                book, of: application, window: window, on: world.today,
                reviewing: detail == .reasons ? world.places : nil)
            return verdict(of: application, count, activation, detail)
        } catch {
            return incomplete(error.path)
        }
    }

    /// The verdict's word alone.
    func word(on application: PlacedApplication, _ activation: Activation) -> VerdictWord {
        if let when {
            switch when.truth(in: activation) {
            case .fails: return .notApplicable
            case .absent, .failed: return .incomplete
            case .holds: break
            }
        }
        do throws(MarkWindow.Absence) {
            let window = try MarkWindow(of: book.endorsement, for: application, places: world.places)
            let count = MarkCount(
                book, of: application, window: window, on: world.today, reviewing: nil)
            return EndorsementOutcome(count, on: world.today).word
        } catch {
            return .incomplete
        }
    }

    private func verdict(
        of application: PlacedApplication, _ count: MarkCount, _ activation: Activation, _ detail: Detail
    ) -> Verdict {
        let outcome = EndorsementOutcome(count, on: world.today)
        let hopelessSince = outcome.hopelessSince(of: application, count, on: world.today)
        var acts: [Act] = []
        if case .pending = outcome, detail == .reasons {
            var search = ActSearch(count, of: application, on: world.today)
            acts = search.fewestActs(network: world.network) ?? []
        }
        let message: String
        if let template = book.endorsement.message, outcome.word != .held {
            message = template.text(in: world.language, activation)
        } else {
            message = texts.text(of: outcome, count, hopelessSince: hopelessSince)
        }
        var verdict = Verdict(Statement(subject, outcome.word, message))
        guard detail == .reasons else { return verdict }
        verdict.demands = count.demandReviews
        verdict.marks = count.reviews
        verdict.decision = .marks(verdict.demands, verdict.marks)
        verdict.wouldDo = acts
        verdict.hopelessSince = hopelessSince
        return verdict
    }

    private func incomplete(_ path: String) -> Verdict {
        Verdict(
            Statement(subject, .incomplete, texts.incomplete(path)),
            because: .reasons([Reason(expression: path, value: .null)]))
    }
}

/// How much is said of a verdict.
package enum Detail: Sendable, Hashable {
    /// Its word and message.
    case messages
    /// Also what decided it, and what would do.
    case reasons
}
