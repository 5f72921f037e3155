import Diagnostics
import NetworkModel
import WorkCalendar

extension FactMessage {
    var finnish: String {
        switch self {
        case .otherWeekday(let date, let written, let weekday):
            "\(date) on \(weekday.name(in: .fi)), ei \(written.name(in: .fi))"
        case .endBeforeStart(let from, let to):
            "loppu \(to.text(in: "fi")) on ennen alkua \(from.text(in: "fi"))"
        case .endTimeBeforeStart(let from, let to):
            "tapaaminen alkaa \(from.text(in: .fi)), ja sen on päätyttävä sen jälkeen, ei \(to.text(in: .fi))"
        case .hoursTurnedRound(let from, let to): "aika päättyy kello \(to), joka ei ole kellonajan \(from) jälkeen"
        case .contractOver(let member, let day): "jäsenen `\(member)` sopimus päättyi \(day.text(in: "fi"))"
        case .phasesOverlap(let first, let second): "vaiheet `\(first)` ja `\(second)` menevät päällekkäin"
        case .dateNotWorkingDay(let day, .weekday(let weekday)):
            "\(day.text(in: "fi")) on \(weekday.name(in: .fi)), joka ei ole verkoston työpäivä"
        case .dateNotWorkingDay(let day, .holiday): "\(day.text(in: "fi")) on pyhäpäivä"
        case .dateNotWorkingDay(let day, .closed): "\(day.text(in: "fi")) on kalenterin tauolla (closed)"
        case .dateOutsideBody(let day, let group): "\(day.text(in: "fi")) ei osu ryhmän `\(group)` toiminta-aikaan"
        case .seatsDiffer(let group, let kind, let seats, let members):
            "ryhmässä `\(group)` on \(seats) paikkaa lajille `\(kind)` ja \(members) sellaista jäsentä"
        case .notMemberOfGroup(let id, let group, .chair):
            "puheenjohtaja on ryhmän jäsen, eikä `\(id)` ole ryhmän `\(group)` jäsenten joukossa"
        case .notMemberOfGroup(let id, let group, .lead):
            "vetäjä on ryhmän jäsen, eikä `\(id)` ole ryhmän `\(group)` jäsenten joukossa"
        case .partOfCircle(let groups): "ryhmät ovat osa toisiaan kehässä: " + groups.joined(separator: " → ")
        case .windowWithoutWorkingDay(let series): "tapaamisille `\(series)` ei jää yhtään työpäivää"
        case .spacingDoesNotFit(let series, let times):
            "\(times) tapaamista `\(series)` ei mahdu niille jäävään aikaan näin kauas toisistaan"
        case .longerThanHours(let series, let minutes, let hours):
            "tapaaminen `\(series)` kestää \(minutes) minuuttia, ja päivän työaika on \(hours) minuuttia"
        case .moreDaysThanInARow(let series, let days, let most):
            "tapaaminen `\(series)` kestää \(days) työpäivää peräkkäin, ja niitä on enintään \(most)"
        case .timeOutsideHours(let time, let from, let to):
            "kello \(time) alkava tapaaminen ei mahdu työaikaan \(from)–\(to)"
        case .timeOffGrid(let time, let from):
            "tapaamiset alkavat puolen tunnin välein kello \(from) lukien; \(time) jää kahden alkamisajan väliin"
        case .orderCircle(let series): "tapaamiset ovat toistensa edellä kehässä: " + series.joined(separator: " → ")
        case .colourTooLight(let colour, let used, let tenths):
            "väriä \(colour) on vaikea lukea valkoisella: kontrasti on \(tenths / 10),\(tenths % 10):1, ja tarvitaan 4,5:1; sivut ja asiakirjat käyttävät sen sijaan väriä \(used)"
        case .quorumOutOfReach(let needed, let able):
            "merkkejä tarvitaan \(needed) jäseneltä, ja vain \(able) voi koskaan antaa sen"
        case .ruleNeverApplies(let id):
            "sääntö `\(id)` ei voi koskea mitään: sen `when` on itsensä kanssa ristiriidassa"
        case .ruleNeverHolds(let id): "sääntö `\(id)` ei voi koskaan täyttyä: sen ehdot ovat ristiriidassa keskenään"
        case .ruleAlwaysHolds(let id): "sääntö `\(id)` ei voi rikkoutua: sen ehto toteutuu aina"
        case .rulesContradict(let first, let second):
            "säännöt `\(first)` ja `\(second)` ovat ristiriidassa: mikään hakemus ei voi täyttää molempia"
        case .gatesNeverOpen(let id):
            "säännön `\(id)` takana olevat tilat eivät koskaan aukea: sääntö ei voi täyttyä missään tilassa, josta niihin siirrytään"
        case .tellsOfAll(let role):
            "tämä vaihe kertoo kaikista hakemuksista, vaikka tehtävän raportti on roolille `\(role)`, joka näkee vain ne, "
                + "joita se voi siirtää; lisää `with: {for: \(role)}`"
        case .stateUnreachable(let state): "tilaan `\(state)` ei pääse mistään: siirto siihen puuttuu (moves)"
        }
    }
}
