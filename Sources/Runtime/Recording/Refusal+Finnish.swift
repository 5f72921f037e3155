import Diagnostics
import Recipes
import Register
import Verdicts

extension Refusal {
    var finnish: String {
        switch self {
        case .unknownActor(let word, let roles, let suggestion):
            "”\(word)” ei ole rooli (\(listed(roles))), jäsen eikä henkilö" + meant(suggestion)
        case .wrongRole(let actor, let wanted): "”\(actor)” ei voi tehdä tätä; sen tekee: \(listed(wanted))"
        case .whichMember: "kerro, kenen jäsenen puolesta: --by JÄSEN"
        case .noMandate(let actor, let member):
            "henkilöllä ”\(actor)” ei ole voimassa olevaa edustusta"
                + (member.map { " jäsenessä ”\($0)”" } ?? "") + "; sen antaa: verkosto person add"
        case .noMandateOn(let day, let person, let member):
            "henkilöllä ”\(person)” ei ollut \(day.text(in: "fi")) edustusta jäsenessä ”\(member)”"
        case .severalMandates(let actor, let members):
            "”\(actor)” edustaa useaa jäsentä (\(listed(members))); kerro mitä: --by JÄSEN"
        case .conflictOfInterest(let actor, let applicant):
            "”\(actor)” edustaa hakijaa ”\(applicant)” ja on esteellinen (hallintolaki 28 §); asian hoitaa joku muu"
        case .missing(let field): "”\(field)” puuttuu"
        case .idTaken(let id, _): "tunnus ”\(id)” on jo käytössä; valitse toinen tai jätä se antamatta"
        case .keyTaken(let key, let sequence):
            "tunnuksella --id \(key) on jo kirjattu muuta (tapahtuma \(sequence)); käytä toista tunnusta"
        case .unknownMember(let id, let suggestion): "jäsentä ”\(id)” ei ole verkostossa" + meant(suggestion)
        case .unknownPerson(let id): "henkilöä ”\(id)” ei ole; henkilöt lisätään komennolla: verkosto person add"
        case .unknownGroup(let id, let suggestion): "ryhmää ”\(id)” ei ole" + meant(suggestion)
        case .unknownRole(let role, let member, let known):
            "jäsenellä ”\(member)” ei ole roolia ”\(role)”; sen roolit: \(listed(known))"
        case .notInGroup(let member, let group): "jäsen ”\(member)” ei kuulu ryhmään ”\(group)”"
        case .endsBeforeBegin: "kausi loppuu ennen kuin alkaa"
        case .dayToCome(let day): "päivä \(day.text(in: "fi")) on vasta edessä"
        case .noMandateToEnd(let person): "henkilöllä ”\(person)” ei ole päätettävää edustusta"
        case .ownDeputy(let person): "”\(person)” ei voi olla oma varajäsenensä"
        case .reservedKind(let kind): "tapahtuman lajin ”\(kind)” saa kirjata vain rekisteri itse"
        default: finnishAboutApplications
        }
    }

    private var finnishAboutApplications: String {
        switch self {
        case .unknownApplication(let id): "hakemusta ”\(id)” ei ole; luettelon antaa: verkosto application list"
        case .alreadySubmitted(let id, let state): "hakemus ”\(id)” on jo jätetty ja tilassa ”\(state)”"
        case .notSubmitted(let id): "hakemusta ”\(id)” ei ole vielä jätetty, joten sille ei anneta merkkejä"
        case .alreadyDecided(let id, let state): "hakemus ”\(id)” on jo lopullisessa tilassa ”\(state)”"
        case .onItsWay(let id, let state):
            "hakemus ”\(id)” on jo tilassa ”\(state)”; `verkosto application import` tuo sen sellaisenaan"
        case .unknownState(let state, let suggestion, let known):
            "tilaa ”\(state)” ei ole" + meant(suggestion) + "; tilat: \(listed(known))"
        case .noSuchMove(let id, let from, let to, let possible):
            "hakemus ”\(id)” on tilassa ”\(from)”, josta ei siirrytä tilaan ”\(to)”; mahdolliset: \(listed(possible))"
        case .closed(let gate):
            "hakemus ”\(gate.application)” ei vielä pääse tilaan ”\(gate.stateName)”"
        case .noEndorsements: "reseptissä ei ole puumerkkejä (`endorsements`)"
        case .whichEndorsement(let known): "kerro mikä puumerkki: --endorsement \(known.joined(separator: " | "))"
        case .unknownEndorsement(let id, let suggestion): "puumerkkiä ”\(id)” ei ole" + meant(suggestion)
        case .ownApplication(let member): "”\(member)” on itse hakija, eikä hakija puolla omaa hakemustaan"
        case .wouldNotCount(let member, let standing):
            "jäsenen ”\(member)” merkintää ei laskettaisi, koska \(standing.text(in: .fi))"
        default: finnishAboutNeedsAndMeetings
        }
    }

    private var finnishAboutNeedsAndMeetings: String {
        switch self {
        case .unknownNeed(let id): "tarvetta ”\(id)” ei ole; luettelon antaa: verkosto need list"
        case .needMerged(let id, let other): "tarve ”\(id)” on yhdistetty tarpeeseen ”\(other)”; käytä sitä"
        case .needExpired(let id): "tarve ”\(id)” on vanhentunut; nosta se uudelleen: verkosto need add"
        case .mergedIntoItself(let id): "tarvetta ”\(id)” ei voi yhdistää itseensä"
        case .unknownDimension(let id, let known):
            "tarpeilla ei ole ulottuvuutta ”\(id)”; ulottuvuudet: \(listed(known))"
        case .unknownTerm(let term, let suggestion, let known):
            "sanaa ”\(term)” ei ole määritelty" + meant(suggestion) + "; sanat: \(listed(known))"
        case .contractOver(let member): "jäsenen ”\(member)” sopimus ei ole voimassa"
        case .negativeDots: "pisteitä annetaan nolla tai enemmän"
        case .tooManyDots(let member, let left, let limit):
            "jäsenellä ”\(member)” on tänä vuonna pisteitä jäljellä \(left)/\(limit)"
        case .unknownSeries(let id, let suggestion): "kokoussarjaa ”\(id)” ei ole" + meant(suggestion)
        case .unknownMeeting(let id, let examples):
            "kokousta ”\(id)” ei ole; tunnus on esimerkiksi \(listed(examples))"
        case .unknownVenue(let id, let suggestion): "paikkaa ”\(id)” ei ole" + meant(suggestion)
        case .endsBeforeStart(let id): "kokous ”\(id)” loppuisi ennen kuin alkaa"
        case .heldInFuture(let id): "kokous ”\(id)” on vasta edessä, joten sitä ei ole pidetty"
        case .alreadyHeld(let id): "kokous ”\(id)” on jo kirjattu pidetyksi"
        case .alreadyCancelled(let id): "kokous ”\(id)” on jo peruttu"
        case .whenWasIt(let id): "kerro, milloin kokouksen ”\(id)” piti alkaa: --was AIKA"
        case .dueBeforeMade(let day): "määräpäivä \(day.text(in: "fi")) on ennen lupausta"
        case .unknownPromise(let id): "lupausta ”\(id)” ei ole"
        case .promiseKept(let id): "lupaus ”\(id)” on jo kirjattu pidetyksi"
        case .strandedStates(let states, let known):
            "reseptissä ei ole enää tiloja, joissa on hakemuksia: \(listed(states)); kerro mihin ne siirtyvät: "
                + "\(states.map { "--map \($0)=TILA" }.joined(separator: " ")) (tilat: \(listed(known)))"
        case .uselessMap(let map): "--map \(map): vanhassa tilassa ei ole hakemuksia, tai uutta tilaa ei ole"
        default: ""
        }
    }

    private func meant(_ suggestion: String?) -> String { suggestion.map { "; tarkoititko ”\($0)”?" } ?? "" }
}
