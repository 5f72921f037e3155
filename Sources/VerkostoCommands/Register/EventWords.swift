import Diagnostics
import NetworkModel
import Recipes
import Register
import Verdicts
import WorkCalendar

/// Events in plain words, with the names that recipe and register know.
struct EventWords {
    private let members: [String: String]
    private let process: ApplicationProcess
    private let endorsements: [String: String]
    private let people: [String: String]
    private let language: MessageLanguage

    init(recipe: Recipe, people: [Person], language: MessageLanguage) {
        let tag = language.rawValue
        let network = recipe.network
        func names<Thing>(_ things: [Thing], _ id: (Thing) -> String, _ name: (Thing) -> LocalizedText?) -> [String:
            String]
        {
            Dictionary(
                things.map { (id($0), name($0)?.text(in: tag) ?? id($0)) }, uniquingKeysWith: { first, _ in first })
        }
        members = names(network.members, \.id, \.name)
        process = network.applicationProcess
        endorsements = names(recipe.endorsements, \.id, \.name)
        self.people = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.language = language
    }

    /// A line: place, day, who, and what. A member whose own act it is is named once, by what it did.
    func line(_ recorded: RecordedEvent) -> String {
        let event = try? recorded.event()
        let what = event.map { EventSentence(event: $0, words: self).text(in: language) } ?? recorded.kind
        let who = event?.subject == recorded.actor ? "" : "\(who(recorded.actor)): "
        return "\(recorded.sequence)  \(recorded.day)  \(who)\(what)\n"
    }

    private func who(_ id: String) -> String {
        members[id] ?? people[id].map { "\($0) (\(id))" } ?? CommonWord.text(of: id, in: language)
    }

    func member(_ id: String) -> String { members[id] ?? id }

    /// A person's name; the id alone where it was forgotten.
    func person(_ id: String) -> String { people[id].map { "\($0) (\(id))" } ?? id }

    func state(_ id: String) -> String { process.name(ofState: id, in: language) }

    func endorsement(_ id: String) -> String { endorsements[id] ?? id }

    /// `A → B`, or the state alone in which something comes to be.
    func step(_ step: StateStep) -> String {
        step.from.map { "\(state($0)) → \(state(step.to))" } ?? state(step.to)
    }
}

extension RegisterEvent {
    /// The member that the sentence about it begins with.
    fileprivate var subject: String? {
        switch self {
        case .applicationEndorsed(let mark), .applicationDeclined(let mark): mark.member
        case .needVoted(_, let member, _, _): member
        case .promiseMade(let promise): promise.by
        default: nil
        }
    }
}

/// What happened, as the end of a line.
private struct EventSentence: LocalizedMessage {
    var event: RegisterEvent
    var words: EventWords

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch event {
        case .personAdded(let person): "henkilö lisätty: \(words.person(person))"
        case .personForgotten(let person): "henkilön tiedot poistettu: \(person)"
        case .mandateGiven(let mandate):
            "edustus annettu: \(words.person(mandate.person)), \(words.member(mandate.member))"
                + (mandate.capacity == .deputy ? ", varajäsen" : "") + term(mandate)
        case .mandateEnded(let mandate, let day): "edustus \(mandate) päättyy \(day)"
        case .applicationDrafted(let sheet, _): "hakemusluonnos \(sheet.id): ”\(sheet.title)”"
        case .applicationSubmitted(let sheet, let step):
            "hakemus \(sheet.id) jätetty: ”\(sheet.title)”\(via(step))\(reason(step, "säännöstä huolimatta"))"
        case .applicationTakenOver(let sheet, let step, let source):
            "hakemus \(sheet.id) tuotu tiedostosta \(source): ”\(sheet.title)” (\(words.step(step)))"
        case .applicationMoved(let id, let step):
            "hakemus \(id) siirretty: \(words.step(step))\(reason(step, "säännöstä huolimatta"))"
        case .applicationWithdrawn(let id, _): "hakemus \(id) peruttu"
        case .applicationEndorsed(let mark):
            "\(words.member(mark.member)) puoltaa hakemusta \(mark.application) (\(words.endorsement(mark.endorsement)))"
        case .applicationDeclined(let mark):
            "\(words.member(mark.member)) ei puolla hakemusta \(mark.application) (\(words.endorsement(mark.endorsement)))"
        case .needAdded(let need): "tarve \(need.id) nostettu\(need.title.map { ": ”\($0)”" } ?? "")"
        case .needMerged(let need, let other): "tarve \(need) yhdistetty tarpeeseen \(other)"
        case .needLinked(let need, let application): "hakemus \(application) vastaa tarpeeseen \(need)"
        case .needVoted(let need, let member, let dots, _):
            "\(words.member(member)): \(dots) pistettä tarpeelle \(need)"
        case .meetingHeld(let meeting):
            "kokous \(meeting.id) pidetty \(meeting.start), läsnä \(meeting.attended.count)\(decisions(meeting, "päätetty"))"
        case .meetingMoved(let move): "kokous \(move.id) siirretty: \(move.from) → \(move.to)\(why(move.reason))"
        case .meetingCancelled(let meeting): "kokous \(meeting.id) peruttu\(why(meeting.reason))"
        case .promiseMade(let promise):
            "\(words.member(promise.by)) lupaa (\(promise.id)): \(promise.text)\(promise.due.map { ", viimeistään \($0)" } ?? "")"
        case .promiseKept(let promise, _): "lupaus \(promise) pidetty"
        case .recipeRecorded(let recipe): "resepti \(recipe.hash.prefix(12))\(mapped(recipe))"
        case .taskRan(let task, _): "tehtävä \(task) ajettu"
        case .module(let kind, let module, _): "\(kind) (\(module))"
        }
    }

    private var swedish: String {
        switch event {
        case .personAdded(let person): "person tillagd: \(words.person(person))"
        case .personForgotten(let person): "personuppgifter raderade: \(person)"
        case .mandateGiven(let mandate):
            "uppdrag givet: \(words.person(mandate.person)), \(words.member(mandate.member))"
                + (mandate.capacity == .deputy ? ", ersättare" : "") + term(mandate)
        case .mandateEnded(let mandate, let day): "uppdraget \(mandate) slutar \(day)"
        case .applicationDrafted(let sheet, _): "utkast till ansökan \(sheet.id): ”\(sheet.title)”"
        case .applicationSubmitted(let sheet, let step):
            "ansökan \(sheet.id) inlämnad: ”\(sheet.title)”\(via(step))\(reason(step, "trots regeln"))"
        case .applicationTakenOver(let sheet, let step, let source):
            "ansökan \(sheet.id) hämtad ur filen \(source): ”\(sheet.title)” (\(words.step(step)))"
        case .applicationMoved(let id, let step):
            "ansökan \(id) flyttad: \(words.step(step))\(reason(step, "trots regeln"))"
        case .applicationWithdrawn(let id, _): "ansökan \(id) återtagen"
        case .applicationEndorsed(let mark):
            "\(words.member(mark.member)) ger ansökan \(mark.application) sitt märke (\(words.endorsement(mark.endorsement)))"
        case .applicationDeclined(let mark):
            "\(words.member(mark.member)) ger inte ansökan \(mark.application) sitt märke (\(words.endorsement(mark.endorsement)))"
        case .needAdded(let need): "behovet \(need.id) lyft\(need.title.map { ": ”\($0)”" } ?? "")"
        case .needMerged(let need, let other): "behovet \(need) sammanslaget med \(other)"
        case .needLinked(let need, let application): "ansökan \(application) svarar mot behovet \(need)"
        case .needVoted(let need, let member, let dots, _):
            "\(words.member(member)): \(dots) prickar för behovet \(need)"
        case .meetingHeld(let meeting):
            "mötet \(meeting.id) hållet \(meeting.start), närvarande \(meeting.attended.count)\(decisions(meeting, "beslutat"))"
        case .meetingMoved(let move): "mötet \(move.id) flyttat: \(move.from) → \(move.to)\(why(move.reason))"
        case .meetingCancelled(let meeting): "mötet \(meeting.id) inställt\(why(meeting.reason))"
        case .promiseMade(let promise):
            "\(words.member(promise.by)) lovar (\(promise.id)): \(promise.text)\(promise.due.map { ", senast \($0)" } ?? "")"
        case .promiseKept(let promise, _): "löftet \(promise) hållet"
        case .recipeRecorded(let recipe): "receptet \(recipe.hash.prefix(12))\(mapped(recipe))"
        case .taskRan(let task, _): "uppgiften \(task) körd"
        case .module(let kind, let module, _): "\(kind) (\(module))"
        }
    }

    private var english: String {
        switch event {
        case .personAdded(let person): "person added: \(words.person(person))"
        case .personForgotten(let person): "personal data erased: \(person)"
        case .mandateGiven(let mandate):
            "mandate given: \(words.person(mandate.person)), \(words.member(mandate.member))"
                + (mandate.capacity == .deputy ? ", deputy" : "") + term(mandate)
        case .mandateEnded(let mandate, let day): "mandate \(mandate) ends on \(day)"
        case .applicationDrafted(let sheet, _): "draft of application \(sheet.id): “\(sheet.title)”"
        case .applicationSubmitted(let sheet, let step):
            "application \(sheet.id) submitted: “\(sheet.title)”\(via(step))\(reason(step, "in spite of the rule"))"
        case .applicationTakenOver(let sheet, let step, let source):
            "application \(sheet.id) taken over from \(source): “\(sheet.title)” (\(words.step(step)))"
        case .applicationMoved(let id, let step):
            "application \(id) moved: \(words.step(step))\(reason(step, "in spite of the rule"))"
        case .applicationWithdrawn(let id, _): "application \(id) withdrawn"
        case .applicationEndorsed(let mark):
            "\(words.member(mark.member)) endorses application \(mark.application) (\(words.endorsement(mark.endorsement)))"
        case .applicationDeclined(let mark):
            "\(words.member(mark.member)) declines application \(mark.application) (\(words.endorsement(mark.endorsement)))"
        case .needAdded(let need): "need \(need.id) raised\(need.title.map { ": “\($0)”" } ?? "")"
        case .needMerged(let need, let other): "need \(need) merged into \(other)"
        case .needLinked(let need, let application): "application \(application) answers to need \(need)"
        case .needVoted(let need, let member, let dots, _): "\(words.member(member)): \(dots) dots for need \(need)"
        case .meetingHeld(let meeting):
            "meeting \(meeting.id) held \(meeting.start), \(meeting.attended.count) present\(decisions(meeting, "decided"))"
        case .meetingMoved(let move): "meeting \(move.id) moved: \(move.from) → \(move.to)\(why(move.reason))"
        case .meetingCancelled(let meeting): "meeting \(meeting.id) cancelled\(why(meeting.reason))"
        case .promiseMade(let promise):
            "\(words.member(promise.by)) promises (\(promise.id)): \(promise.text)\(promise.due.map { ", by \($0)" } ?? "")"
        case .promiseKept(let promise, _): "promise \(promise) kept"
        case .recipeRecorded(let recipe): "recipe \(recipe.hash.prefix(12))\(mapped(recipe))"
        case .taskRan(let task, _): "task \(task) ran"
        case .module(let kind, let module, _): "\(kind) (\(module))"
        }
    }

    /// The states between which a submission went, where it is not the usual way into the process.
    private func via(_ step: StateStep) -> String {
        step.from == nil && step.to == "submitted" ? "" : " (\(words.step(step)))"
    }

    private func term(_ mandate: Mandate) -> String {
        guard mandate.span.from != nil || mandate.span.to != nil else { return "" }
        return " \(mandate.span.from?.description ?? "")–\(mandate.span.to?.description ?? "")"
    }

    private func reason(_ step: StateStep, _ word: String) -> String {
        step.overrideReason.map { "; \(word): \($0)" } ?? ""
    }

    private func why(_ reason: String?) -> String { reason.map { " (\($0))" } ?? "" }

    private func decisions(_ meeting: HeldMeeting, _ word: String) -> String {
        let decisions = meeting.items.compactMap(\.decision)
        return decisions.isEmpty ? "" : "; \(word): \(decisions.joined(separator: "; "))"
    }

    private func mapped(_ recipe: RecipeRecord) -> String {
        let pairs = recipe.map.sorted { $0.key < $1.key }.map { "\($0.key) → \(words.state($0.value))" }
        return pairs.isEmpty ? "" : "; \(pairs.joined(separator: ", "))"
    }
}
