import NetworkModel
import WorkCalendar

extension ReportSection {
    /// How the network is doing, and what of that nobody knows yet.
    static func health(of model: ReportModel, _ words: ReportWords) -> ReportSection {
        let health = model.health
        return ReportSection(
            id: "health", title: words(.health), paragraphs: [words(.healthHelp)],
            pictures: [attendancePicture(of: health, words)].compactMap(\.self),
            tables: [measures(of: health, words), quarters(of: health, words), attendance(of: model, words)]
                .filter { !$0.rows.isEmpty })
    }

    /// On how few things rest.
    static func dependence(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.health.dependence.isEmpty else { return nil }
        let table = ReportTable(
            id: "dependence", title: words(.dependence),
            columns: [
                .init(title: words(.what), isHead: true), .init(title: words(.largest)), .init(title: words(.giver)),
                .init(title: words(.count)), .init(title: words(.of)), .init(title: words(.halfRestsOn)),
                .init(title: words(.carriers)),
            ],
            rows: model.health.dependence.map { dependence in
                [
                    .text(words.subject(dependence.subject)), .init(dependence.share),
                    .text(dependence.largest.map(words.speaker) ?? words(.severalEqual)),
                    .integer(dependence.share.count), .integer(dependence.share.total),
                    .integer(dependence.halfRestsOn), .integer(dependence.carriers),
                ]
            })
        return ReportSection(
            id: "dependence", title: words(.dependence), paragraphs: [words(.dependenceHelp)], tables: [table])
    }

    private static func measures(of health: NetworkHealth, _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "health", title: words(.health),
            columns: [
                .init(title: words(.measure), isHead: true), .init(title: words(.share)), .init(title: words(.count)),
                .init(title: words(.of)),
            ],
            rows: HealthMeasure.all(of: health).map { measure in
                let name = ReportTable.Cell.text(words(measure.word))
                return switch measure.value {
                case .share(let share): [name, .init(share), .integer(share.count), .integer(share.total)]
                case .count(let count): [name, .empty, .integer(count), .empty]
                case .unknown: [name, .empty, .text(words(.noData)), .empty]
                }
            })
    }

    private static func quarters(of health: NetworkHealth, _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "health-quarters", title: words(.byQuarter),
            columns: [.init(title: words(.quarter), isHead: true), .init(title: words(.meetings))]
                + [.attendance, .decisions, .promisesInTime, .daysToMark].map { (word: HealthWord) in
                    .init(title: words(word))
                },
            rows: health.quarters.map { quarter in
                [
                    .text(words.quarter(quarter.quarter)), .integer(quarter.meetingsHeld), .init(quarter.attendance),
                    .init(quarter.decisions), .init(quarter.promises),
                    quarter.medianDaysToMark.map(ReportTable.Cell.integer) ?? .empty,
                ]
            })
    }

    private static func attendance(of model: ReportModel, _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "attendance", title: words(.attendanceByMeeting),
            columns: [
                .init(title: words(.date)), .init(title: words(.meeting), isHead: true),
                .init(title: words(.invited)), .init(title: words(.attended)), .init(title: words(.share)),
                .init(title: words(.guests), usual: .integer(0)),
            ],
            rows: model.health.attendance.map { meeting in
                [
                    .day(meeting.start.day), .text(words.meeting(meeting.meeting)), .integer(meeting.members.total),
                    .integer(meeting.members.count), .init(meeting.members), .integer(meeting.guests),
                ]
            })
    }

    private static func attendancePicture(of health: NetworkHealth, _ words: ReportWords) -> Picture? {
        let columns = health.quarters.suffix(12).map { quarter in
            ColumnChart.Column(
                label: words.quarter(quarter.quarter), value: quarter.attendance.fraction ?? 0,
                text: quarter.attendance.fraction.map(words.percent) ?? "–", filled: quarter.attendance.fraction ?? 0)
        }
        guard columns.contains(where: { $0.value > 0 }) else { return nil }
        return ColumnChart(
            id: "attendance", title: "\(words(.attendance)): \(words(.byQuarter).lowercased())",
            columns: columns, most: 1, legend: nil
        ).picture
    }
}

extension ReportWords {
    /// What rests on somebody.
    func subject(_ subject: Dependence.Subject) -> String {
        switch subject {
        case .programmeItems: self(.programmeItems)
        case .leads: self(.leads)
        case .activities: self(.activities)
        case .applications: self(.applications)
        case .promises: self(.promises)
        }
    }
}
