import Diagnostics

/// The report's own words; terms as the field uses them.
enum ReportWord: LocalizedMessage {
    case summary, contents, skipToContent, yearClock, meetings, otherYears, deadlines, programme, speakers
    case members, contributions, groups, needs, activities, deliverables, phases, groundRules
    case endorsements, rules, findings, unscheduled, date, time, meeting, body, network, venue, status
    case confirmed, tentative, moved, cancelled, points, deadline, shiftedFrom, handlingBegins, item, minutes
    case speaker, items, share, name, kind, representatives, contract, what, amount, member, lead, chair, partOf
    case memberCount, inForce, term, needCount, votes, activity, blindSpot, coverage, fundedUntil, openEnded, by
    case value, total, source, planned, actual, difference, from, to, rule, basis, about, level, gates, finding
    case place, reason, error, warning, note, today, legendMeeting, legendDeadline, legendBreak, legendPeriod
    case legendPhase, area, principles, hosts, made, nextDeadline, madeWith, application, group
    case need, requirement, window, applications, verdicts, title, state, applicant, partners, submitted
    case verdict, because, wouldDo, lineage, action, during
    case givenBy, excluding, validFor, constraint, scheduleScore, scoreHelp, tourStops, visits, first, last
    case planHelp, upcoming, blindSpots, applicantWord, partnersWord
    case seeTables, noActivity, gridLegend, breaksAndPeriods
    case networkMap, mapLegend, otherGroups, otherMembers, foldedLegend, yes, no, or, otherKind
    case mayEnter, notYet, endorsedBy, declinedBy, verdictsOnApplication
    case needList, raisedBy, year, offeredUntil

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}
