import NetworkModel
import Recipes
import WorkCalendar

extension RandomCase {
    /// The case as a recipe.
    var yaml: String {
        """
        verkosto: 1
        network: {id: satunnainen, name: Satunnainen, phases: [{id: kevät, from: \(Self.phase.from!), to: \(Self.phase.to!)}]}
        members:
        \(members.enumerated().map(memberLine).joined(separator: "\n"))
        groups:
          - {id: antajat, kind: steering, members: [\(group.joined(separator: ", "))]}
          - {id: muu, kind: steering, members: []}
        calendar: {deadlines: [{id: haku, date: \(deadline), handling: 3 days}]}
        \(meetingLines)application:
          fields: {amount: {type: integer}, is_new: {type: boolean}, alku: {type: date}}
        \(endorsement)rules:
          - {id: kumppani, about: application, require: {partners: {kind: [parish, municipality]}}}
          - {id: raha, about: application, when: {is_new: true}, require: {amount: {at_least: 20000, at_most: 80000}}}
          - {id: oma, about: application, level: warning, require: "!(application.applicant in application.partners)"}
          - {id: ryhma, about: application, require: "member_of(application.applicant, 'antajat') || size(application.partners) >= 2"}
          - {id: ei_kuntaa, about: application, require: {partners: {not: {kind: municipality}}}}
          - {id: vaihe, about: application, during: kevät, require: {partners: {present: true}}}
        \(isBound ? "  - {id: ajoissa, about: application, require: {submitted_before: haku}}" : "")

        """
    }

    private func memberLine(_ place: Int, _ member: Member) -> String {
        let contracts = member.contract.map { span in
            "{from: \(span.from!)" + (span.to.map { ", to: \($0)}" } ?? "}")
        }
        let roles = place == 1 ? ", roles: [vetäjä]" : ""
        let contract = contracts.isEmpty ? "" : ", contract: [\(contracts.joined(separator: ", "))]"
        return "  - {id: \(member.id), kind: \(member.kind!)\(roles)\(contract)}"
    }

    /// The meetings, a series for each of the two bodies.
    private var meetingLines: String {
        let series = [false, true].compactMap { isOfGroup -> String? in
            let dates = meetings.filter { $0.isOfGroup == isOfGroup }.map { meeting in
                "{start: \(meeting.day)T09:00, end: \(meeting.day)T11:00\(meeting.isCancelled ? ", status: cancelled" : "")}"
            }
            let body = isOfGroup ? "antajat" : "network"
            return dates.isEmpty ? nil : "  - {id: k_\(body), of: \(body), dates: [\(dates.joined(separator: ", "))]}\n"
        }
        return series.isEmpty ? "" : "meetings:\n" + series.joined()
    }

    private var endorsement: String {
        let giver =
            switch givers {
            case .network: "network"
            case .group: "antajat"
            case .several: "[antajat, \(members[1].id)/vetäjä, \(members[2].id)]"
            }
        var endorsement = """
            endorsements:
              - id: mark
                about: application
                given_by: \(giver)
                gates: [city_review]
                require: [\(demands.map(Self.yaml).joined(separator: ", "))]

            """
        if isForNew { endorsement += "    when: {is_new: true}\n" }
        if !excluding.isEmpty { endorsement += "    excluding: [\(excluding.joined(separator: ", "))]\n" }
        if let windowDays { endorsement += "    window: {opens: \(windowOpens), lasts: \(windowDays) days}\n" }
        if let validDays { endorsement += "    valid_for: \(validDays) days\n" }
        return endorsement
    }

    private static func yaml(_ demand: Demand) -> String {
        let measure =
            switch demand.measure {
            case .atLeast(let count): "at_least: \(count)"
            case .share(let numerator, let denominator): "share: \(numerator)/\(denominator)"
            case .noDeclines: "no_declines: true"
            }
        return demand.kinds.isEmpty
            ? "{\(measure)}" : "{\(measure), among: {kind: [\(demand.kinds.joined(separator: ", "))]}}"
    }
}
