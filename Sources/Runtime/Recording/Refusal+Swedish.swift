import Diagnostics
import Recipes
import Register
import Verdicts

extension Refusal {
    var swedish: String {
        switch self {
        case .unknownActor(let word, let roles, let suggestion):
            "”\(word)” är varken en roll (\(listed(roles))), en medlem eller en person" + meant(suggestion)
        case .wrongRole(let actor, let wanted): "”\(actor)” kan inte göra detta; det gör: \(listed(wanted))"
        case .whichMember: "säg för vilken medlem: --by MEDLEM"
        case .noMandate(let actor, let member):
            "personen ”\(actor)” har inget gällande uppdrag"
                + (member.map { " för medlemmen ”\($0)”" } ?? "") + "; det ges med: verkosto person add"
        case .noMandateOn(let day, let person, let member):
            "personen ”\(person)” hade \(day.text(in: "sv")) inget uppdrag för medlemmen ”\(member)”"
        case .severalMandates(let actor, let members):
            "”\(actor)” företräder flera medlemmar (\(listed(members))); säg vilken: --by MEDLEM"
        case .conflictOfInterest(let actor, let applicant):
            "”\(actor)” företräder sökanden ”\(applicant)” och är jävig (förvaltningslagen 28 §); någon annan sköter saken"
        case .missing(let field): "”\(field)” saknas"
        case .idTaken(let id, _): "id:t ”\(id)” används redan; välj ett annat eller lämna det tomt"
        case .keyTaken(let key, let sequence):
            "med --id \(key) har redan något annat antecknats (händelse \(sequence)); använd ett annat id"
        case .unknownMember(let id, let suggestion): "medlemmen ”\(id)” finns inte i nätverket" + meant(suggestion)
        case .unknownPerson(let id): "personen ”\(id)” finns inte; personer läggs till med: verkosto person add"
        case .unknownGroup(let id, let suggestion): "gruppen ”\(id)” finns inte" + meant(suggestion)
        case .unknownRole(let role, let member, let known):
            "medlemmen ”\(member)” har inte rollen ”\(role)”; dess roller: \(listed(known))"
        case .notInGroup(let member, let group): "medlemmen ”\(member)” hör inte till gruppen ”\(group)”"
        case .endsBeforeBegin: "perioden slutar innan den börjar"
        case .dayToCome(let day): "dagen \(day.text(in: "sv")) har inte kommit ännu"
        case .noMandateToEnd(let person): "personen ”\(person)” har inget uppdrag att avsluta"
        case .ownDeputy(let person): "”\(person)” kan inte vara sin egen ersättare"
        case .reservedKind(let kind): "händelser av slaget ”\(kind)” får bara registret självt anteckna"
        default: swedishAboutApplications
        }
    }

    private var swedishAboutApplications: String {
        switch self {
        case .unknownApplication(let id): "ansökan ”\(id)” finns inte; alla visas med: verkosto application list"
        case .alreadySubmitted(let id, let state): "ansökan ”\(id)” är redan inlämnad och i läget ”\(state)”"
        case .notSubmitted(let id): "ansökan ”\(id)” är inte inlämnad ännu, så den får inga märken"
        case .alreadyDecided(let id, let state): "ansökan ”\(id)” är redan i det slutliga läget ”\(state)”"
        case .onItsWay(let id, let state):
            "ansökan ”\(id)” är redan i läget ”\(state)”; `verkosto application import` hämtar in den som den är"
        case .unknownState(let state, let suggestion, let known):
            "läget ”\(state)” finns inte" + meant(suggestion) + "; lägena är: \(listed(known))"
        case .noSuchMove(let id, let from, let to, let possible):
            "ansökan ”\(id)” är i läget ”\(from)”, varifrån man inte går till ”\(to)”; möjliga: \(listed(possible))"
        case .closed(let gate):
            "ansökan ”\(gate.application)” får inte ännu gå till läget ”\(gate.stateName)”"
        case .noEndorsements: "receptet har inga bomärken (`endorsements`)"
        case .whichEndorsement(let known): "säg vilket bomärke: --endorsement \(known.joined(separator: " | "))"
        case .unknownEndorsement(let id, let suggestion): "bomärket ”\(id)” finns inte" + meant(suggestion)
        case .ownApplication(let member):
            "”\(member)” är själv sökande, och en sökande ger inte märke åt sin egen ansökan"
        case .wouldNotCount(let member, let standing):
            "märket av medlemmen ”\(member)” skulle inte räknas, eftersom \(standing.text(in: .sv))"
        default: swedishAboutNeedsAndMeetings
        }
    }

    private var swedishAboutNeedsAndMeetings: String {
        switch self {
        case .unknownNeed(let id): "behovet ”\(id)” finns inte; alla visas med: verkosto need list"
        case .needMerged(let id, let other): "behovet ”\(id)” har slagits ihop med ”\(other)”; använd det"
        case .needExpired(let id): "behovet ”\(id)” har gått ut; lyft det på nytt: verkosto need add"
        case .mergedIntoItself(let id): "behovet ”\(id)” kan inte slås ihop med sig självt"
        case .unknownDimension(let id, let known):
            "behov har ingen dimension ”\(id)”; dimensionerna är: \(listed(known))"
        case .unknownTerm(let term, let suggestion, let known):
            "ordet ”\(term)” är inte definierat" + meant(suggestion) + "; orden är: \(listed(known))"
        case .contractOver(let member): "avtalet med medlemmen ”\(member)” gäller inte"
        case .negativeDots: "man ger noll eller fler prickar"
        case .tooManyDots(let member, let left, let limit):
            "medlemmen ”\(member)” har i år \(left) av \(limit) prickar kvar"
        case .unknownSeries(let id, let suggestion): "mötesserien ”\(id)” finns inte" + meant(suggestion)
        case .unknownMeeting(let id, let examples):
            "mötet ”\(id)” finns inte; ett id är till exempel \(listed(examples))"
        case .unknownVenue(let id, let suggestion): "platsen ”\(id)” finns inte" + meant(suggestion)
        case .endsBeforeStart(let id): "mötet ”\(id)” skulle sluta innan det börjar"
        case .heldInFuture(let id): "mötet ”\(id)” har inte varit ännu, så det har inte hållits"
        case .alreadyHeld(let id): "mötet ”\(id)” är redan antecknat som hållet"
        case .alreadyCancelled(let id): "mötet ”\(id)” är redan inställt"
        case .whenWasIt(let id): "säg när mötet ”\(id)” skulle ha börjat: --was TID"
        case .dueBeforeMade(let day): "dagen \(day.text(in: "sv")) ligger före löftet"
        case .unknownPromise(let id): "löftet ”\(id)” finns inte"
        case .promiseKept(let id): "löftet ”\(id)” är redan antecknat som hållet"
        case .strandedStates(let states, let known):
            "receptet saknar lägen där det finns ansökningar: \(listed(states)); säg vart de går: "
                + "\(states.map { "--map \($0)=LÄGE" }.joined(separator: " ")) (lägena är: \(listed(known)))"
        case .uselessMap(let map): "--map \(map): det gamla läget har inga ansökningar, eller det nya finns inte"
        default: ""
        }
    }

    private func meant(_ suggestion: String?) -> String { suggestion.map { "; menade du ”\($0)”?" } ?? "" }
}
