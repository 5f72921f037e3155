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
    private let texts: EndorsementTexts
    private let subject: StatementSubject
    private let notApplicable: Statement

    init(_ endorsement: Endorsement, world: ExpressionWorld, files: SourceFiles, language: MessageLanguage) {
        book = EndorsementBook(endorsement, world: world)
        self.world = world
        texts = EndorsementTexts(
            name: endorsement.name?.text(in: world.language) ?? endorsement.id, language: language)
        subject = StatementSubject(
            id: endorsement.id, kind: .endorsement, level: .error, gates: endorsement.gates, origin: endorsement.origin,
            basis: endorsement.basis?.text(in: world.language), files: files)
        notApplicable = Statement(subject, .notApplicable, texts.notApplicable)
    }

    /// The verdict on an application that an activation speaks of.
    func verdict(on application: PlacedApplication, _ activation: Activation, detail: Detail) -> Verdict {
        if let when = book.endorsement.when {
            let weighing = Weighing(when, in: activation, detail: detail)
            switch weighing.truth {
            case .fails: return Verdict(notApplicable, because: weighing.reasons)
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

    private func verdict(
        of application: PlacedApplication, _ count: MarkCount, _ activation: Activation, _ detail: Detail
    ) -> Verdict {
        let outcome = EndorsementOutcome(count, of: application, on: world.today)
        var acts: [Act] = []
        if case .pending = outcome, detail == .reasons {
            var search = ActSearch(count)
            acts = search.fewestActs(network: world.network, until: count.window.closes) ?? []
        }
        let message: String
        if let template = book.endorsement.message, outcome.word != .held {
            message = template.text(in: world.language, activation)
        } else {
            message = texts.text(of: outcome, count)
        }
        var verdict = Verdict(
            Statement(subject, outcome.word, message), because: detail == .reasons ? because(count) : [])
        if detail == .reasons { verdict.demands = count.demandReviews }
        verdict.marks = count.reviews
        verdict.wouldDo = acts
        if detail == .reasons { verdict.hopelessSince = outcome.hopelessSince }
        return verdict
    }

    private func incomplete(_ path: String) -> Verdict {
        Verdict(
            Statement(subject, .incomplete, texts.incomplete(path)), because: [Reason(expression: path, value: .null)])
    }

    /// The demands with how many marks each has, then the marks with whether they count.
    private func because(_ count: MarkCount) -> [Reason] {
        let demands = count.demandReviews.map { Reason(expression: $0.source, value: .integer(Int64($0.have))) }
        let marks = count.reviews.map { review in
            let word = review.isEndorsed ? Mark.Word.endorsed : .declined
            return Reason(
                expression: "\(review.by) \(review.at) \(word.rawValue)", value: .string(review.standing.rawValue))
        }
        return demands + marks
    }
}

/// How much is said of a verdict beside its word and message.
package enum Detail: Sendable, Hashable {
    case words
    /// Also what decided it, and what would do.
    case reasons
}
