import NetworkModel
import Recipes
import WorkCalendar

extension FactSet where Thing == ReportModel {
    /// What papers about the whole network can name.
    static let networkPaper = paper(
        "the network's year", organisation + agreements + needsAndAnswers + yearPast + results)

    private static let organisation: [Fact<ReportModel>] = [
        .list("member_kinds", of: .counted, "how many members there are of each kind") { model, source in
            source.memberKinds
        },
        .list("members", of: .members, "the members, in the recipe's order") { model, _ in model.network.members },
        .list("groups", of: .groups, "the groups") { model, _ in model.network.groups },
        .text("phase", "the phase that the network is in") { model, source in
            let phase = model.network.phases.first { $0.span.contains(model.dayTold) }
            return phase.map { source.words.text($0.name) ?? $0.id }
        },
        .list("series", of: .series, "what meets, and how often in the planned year") { model, source in
            source.series
        },
        .record("workshop", of: .otherMeetings, "the next workshop in which needs are raised") { model, source in
            model.meetings.first { source.isWorkshop($0) && $0.start.day >= model.today && $0.status != .cancelled }
        },
        .list("deadlines", of: .deadlines, "the deadlines of the planned year") { model, _ in model.deadlines },
    ]

    private static let agreements: [Fact<ReportModel>] = [
        .list("ground_rules", of: .agreements, "rules for people, in their own words") { model, source in
            model.rules.compactMap { rule in
                source.words.text(rule.text).map { Agreement(text: $0, basis: source.words.text(rule.basis)) }
            }
        },
        .list("endorsements", of: .endorsements, "the marks that applications earn") { model, _ in model.endorsements },
        .list("rules", of: .agreements, "rules that are judged, by name") { model, source in
            model.rules.filter { $0.text == nil }.map { rule in
                Agreement(text: source.words.text(rule.name) ?? rule.id, basis: source.words.text(rule.basis))
            }
        },
        .record("description", of: .description, "the model in words of the network's own, by Innokylä's fields") {
            model, _ in model.description
        },
        .list("parameters", of: .parameters, "what whoever copies the recipe sets") { model, _ in model.parameters },
    ]

    private static let needsAndAnswers: [Fact<ReportModel>] = [
        .list("dimensions", of: .dimensions, "the dimensions along which needs are told apart") { _, source in
            source.dimensions
        },
        .list("needs", of: .needs, "needs that are still offered to new projects, those with most dots first") {
            model, _ in
            model.needs.filter { $0.isAlive(on: model.dayTold, policy: model.network.needsPolicy) }
                .sorted { ($1.votes, $0.id) < ($0.votes, $1.id) }
        },
        .text("votes", "how many dots each member votes with in the workshop; empty if the recipe does not say") {
            model, _ in model.network.needsPolicy.votes.map(String.init)
        },
        .list("activities", of: .activities, "what goes on on the day told of") { model, _ in
            model.network.activities.filter { $0.goesOn(on: model.dayTold) }
        },
        .list("figures", of: .figures, "the network's figures") { model, _ in model.network.figures },
    ]

    private static let yearPast: [Fact<ReportModel>] = [
        .text("as_of", "the day told of: that on which the paper is made, or the last of a planned year that is over") {
            model, source in source.words.dates.fullDay(model.dayTold)
        },
        .count("report_year", "the year that is told of: the planned one, or this one if that is still to come") {
            _, source in source.reportYear
        },
        .list("held_meetings", of: .heldMeetings, "the meetings held in the year told of") { _, source in
            source.heldMeetings.filter { $0.held.start.day.year == source.reportYear }
        },
        .text("attendance", "the share of invited members that attended the held meetings, in percent") { _, source in
            let year = source.model.health.attendance.filter { $0.start.day.year == source.reportYear }
            return year.reduce(Share(0, of: 0)) { $0 + $1.members }.percent.map(String.init)
        },
        .list("decisions", of: .decisions, "what the meetings of the year decided") { _, source in
            source.heldMeetings.filter { $0.held.start.day.year == source.reportYear }.flatMap { meeting in
                meeting.held.items.compactMap { item in
                    item.decision.map { Decision(meeting: meeting, title: item.title, decision: $0) }
                }
            }
        },
        .list("states", of: .counted, "how many applications there are in each state") { model, source in
            source.applicationStates
        },
        .list("applications", of: .applications, "the applications, by id; drafts are their applicants' own") {
            _, source in source.knownApplications
        },
        .list("new_needs", of: .needs, "needs raised in the year told of, those with most dots first") {
            model, source in
            model.needs.filter { $0.year == source.reportYear }
                .sorted { ($1.votes, $0.id) < ($0.votes, $1.id) }
        },
        .text("promises_made", "how many promises were made in the year told of; empty if none were") { model, source in
            let count = model.register.promises.count { $0.made.year == source.reportYear }
            return count == 0 ? nil : String(count)
        },
        .count("promises_kept", "how many of them are kept") { model, source in
            model.register.promises.count { $0.made.year == source.reportYear && $0.kept != nil }
        },
    ]

    private static let results: [Fact<ReportModel>] = [
        .list("deliverables", of: .deliverables, "what was promised, with what came of it") { model, _ in
            model.network.deliverables
        },
        .list("health", of: .healthMeasures, "how the network is doing, as far as the register knows") { model, _ in
            let known = HealthMeasure.all(of: model.health).filter(\.isKnown)
            return known.contains { !$0.isNothing } ? known : []
        },
        .list("dependence", of: .dependence, "on how few things rest") { model, _ in model.health.dependence },
    ]
}

extension PaperSource {
    /// The year that annual reports tell of.
    var reportYear: Int { min(model.year, model.today.year) }

    /// Members by kind, the kinds in the recipe's order.
    fileprivate var memberKinds: [Counted] {
        counted(model.network.members.map { $0.kind ?? "" }) { kind in
            kind.isEmpty ? words(.otherKind) : words.common(kind)
        }
    }

    /// Applications that have left their applicants' desks, by id.
    fileprivate var knownApplications: [JudgedApplication] {
        let first = model.network.applicationProcess.states.first?.id
        return model.applications.filter { $0.application.state != first }
    }

    /// Applications by state, the states in the order of the process.
    fileprivate var applicationStates: [Counted] {
        model.network.applicationProcess.states.compactMap { state in
            let count = knownApplications.count { $0.application.state == state.id }
            return count == 0
                ? nil : Counted(name: words.state(state.id, of: model.network.applicationProcess), count: count)
        }
    }

    private func counted(_ ids: [String], name: (String) -> String) -> [Counted] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for id in ids {
            if counts[id] == nil { order.append(id) }
            counts[id, default: 0] += 1
        }
        return order.map { Counted(name: name($0), count: counts[$0] ?? 0) }
    }

    /// What meets, with how often it does in the planned year.
    fileprivate var series: [Counted] {
        model.network.meetings.map { series in
            Counted(
                name: words.text(series.name) ?? series.id,
                count: model.meetingsOfYear.count { $0.series.id == series.id })
        }
        .filter { $0.count > 0 }
    }
}
