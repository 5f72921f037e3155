import NetworkModel
import WorkCalendar

extension FactSet where Thing == NetworkModel.Network {
    /// The network, which every paper can name.
    static let network = FactSet(
        "the network",
        [
            .text("name", "its name") { network, source in source.words.text(network.name) },
            .text("area", "where it works") { network, source in source.words.text(network.area) },
            .text("purpose", "what it is for") { network, source in source.words.text(network.purpose) },
            .text("hosts", "the members that host it, with commas") { network, source in
                network.hosts.map(source.words.member).joined(separator: ", ")
            },
            .text("principles", "the principles agreed on, with commas") { network, source in
                network.principles.compactMap { source.words.text($0) }.joined(separator: ", ")
            },
            .count("member_count", "how many members it has") { network, _ in network.members.count },
        ])
}

extension FactSet {
    /// The facts of a kind of paper, with those that every paper has.
    static func paper(_ title: String, _ facts: [Fact<Thing>]) -> FactSet<Thing> {
        FactSet(
            title,
            [
                .record("network", of: .network, "the network") { _, source in source.model.network },
                .text("today", "the day on which the paper is made") { _, source in
                    source.words.dates.fullDay(source.model.today)
                },
                .count("year", "the year that is planned") { _, source in source.model.year },
            ] + facts)
    }
}

extension FactSet where Thing == Promise {
    static let promises = FactSet(
        "something promised",
        [
            .text("text", "what was promised") { promise, _ in promise.text },
            .text("by", "the member that promised it") { promise, source in source.words.member(promise.by) },
            .text("made", "the date it was made") { promise, source in source.words.dates.fullDay(promise.made) },
            .text("due", "the date by which it is due; empty if there is none") { promise, source in
                promise.due.map(source.words.dates.fullDay)
            },
            .text("kept", "the date it was kept; empty while it is not") { promise, source in
                promise.kept.map(source.words.dates.fullDay)
            },
            .flag("is_late", "whether it is not kept though its day has passed") { promise, source in
                promise.standing(on: source.model.today) == .overdue
            },
        ])
}

extension FactSet where Thing == ReportDeadline {
    static let deadlines = FactSet(
        "a deadline",
        [
            .text("name", "whose it is") { deadline, source in
                source.words.text(deadline.deadline.name) ?? deadline.deadline.id
            },
            .text("when", "day and time, in full, where the law puts it") { deadline, source in
                let dates = source.words.dates
                guard let clock = deadline.deadline.at else { return dates.longDay(deadline.day) }
                return dates.moment(LocalTime(day: deadline.day, clock: clock))
            },
        ])
}
