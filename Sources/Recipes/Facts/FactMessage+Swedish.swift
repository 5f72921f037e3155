import Diagnostics
import NetworkModel
import WorkCalendar

extension FactMessage {
    var swedish: String {
        switch self {
        case .otherWeekday(let date, let written, let weekday):
            "\(date) är en \(weekday.name(in: .sv)), inte en \(written.name(in: .sv))"
        case .endBeforeStart(let from, let to):
            "slutet, \(to.text(in: "sv")), kommer före början, \(from.text(in: "sv"))"
        case .endTimeBeforeStart(let from, let to):
            "mötet börjar \(from.text(in: .sv)) och måste sluta efter det, inte \(to.text(in: .sv))"
        case .hoursTurnedRound(let from, let to): "tiden slutar klockan \(to), som inte kommer efter \(from)"
        case .contractOver(let member, let day): "avtalet för `\(member)` upphörde \(day.text(in: "sv"))"
        case .phasesOverlap(let first, let second): "faserna `\(first)` och `\(second)` överlappar varandra"
        case .dateNotWorkingDay(let day, .weekday(let weekday)):
            "\(day.text(in: "sv")) är en \(weekday.name(in: .sv)), då nätverket inte arbetar"
        case .dateNotWorkingDay(let day, .holiday): "\(day.text(in: "sv")) är en helgdag"
        case .dateNotWorkingDay(let day, .closed):
            "\(day.text(in: "sv")) infaller under ett uppehåll i kalendern (closed)"
        case .dateOutsideBody(let day, let group): "\(day.text(in: "sv")) ligger utanför tiden för gruppen `\(group)`"
        case .seatsDiffer(let group, let kind, let seats, let members):
            "gruppen `\(group)` har \(seats) platser för slaget `\(kind)` och \(members) sådana medlemmar"
        case .notMemberOfGroup(let id, let group, .chair):
            "ordföranden är en av gruppens medlemmar, och `\(id)` finns inte bland dem i `\(group)`"
        case .notMemberOfGroup(let id, let group, .lead):
            "ledaren är en av gruppens medlemmar, och `\(id)` finns inte bland dem i `\(group)`"
        case .partOfCircle(let groups): "grupperna är delar av varandra i en cirkel: " + groups.joined(separator: " → ")
        case .windowWithoutWorkingDay(let series): "mötena `\(series)` har ingen arbetsdag att ligga på"
        case .spacingDoesNotFit(let series, let times):
            "\(times) möten `\(series)` så långt ifrån varandra ryms inte i den tid de har"
        case .longerThanHours(let series, let minutes, let hours):
            "mötena `\(series)` tar \(minutes) minuter, dagens timmar är \(hours) minuter"
        case .moreDaysThanInARow(let series, let days, let most):
            "mötena `\(series)` tar \(days) arbetsdagar i följd, och det finns aldrig fler än \(most)"
        case .timeOutsideHours(let time, let from, let to): "ett möte klockan \(time) ryms inte i tiden \(from)–\(to)"
        case .timeOffGrid(let time, let from):
            "möten börjar varje halvtimme räknat från \(from); \(time) ligger mellan två av dem"
        case .orderCircle(let series): "mötena kommer före varandra i en cirkel: " + series.joined(separator: " → ")
        case .colourTooLight(let colour, let used, let tenths):
            "text i färgen \(colour) är svår att läsa på vitt: kontrasten är \(tenths / 10),\(tenths % 10):1, och 4,5:1 behövs; sidor och handlingar använder \(used) i stället"
        case .quorumOutOfReach(let needed, let able):
            "\(needed) medlemmar behövs, och bara \(able) kan någonsin ge det här märket"
        case .ruleNeverApplies(let id): "regeln `\(id)` kan inte gälla något: dess `when` motsäger sig själv"
        case .ruleNeverHolds(let id): "regeln `\(id)` kan aldrig uppfyllas: dess villkor motsäger varandra"
        case .ruleAlwaysHolds(let id): "regeln `\(id)` kan inte brytas: dess villkor gäller alltid"
        case .rulesContradict(let first, let second):
            "reglerna `\(first)` och `\(second)` motsäger varandra: ingen ansökan kan uppfylla båda"
        case .gatesNeverOpen(let id):
            "lägena bakom regeln `\(id)` öppnas aldrig: i inget läge som leder dit kan regeln uppfyllas"
        case .tellsOfAll(let role):
            "detta steg berättar om alla ansökningar, fast uppgiftens rapport är för rollen `\(role)`, som bara ser dem "
                + "som den får flytta; lägg till `with: {for: \(role)}`"
        case .stateUnreachable(let state): "inget leder till läget `\(state)`: en flyttning dit saknas (moves)"
        }
    }
}
