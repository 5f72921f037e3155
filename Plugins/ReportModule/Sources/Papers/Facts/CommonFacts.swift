import NetworkModel

/// What every template can name.
extension FactSet where Thing == NetworkModel.Network {
    static let network = FactSet(
        "the network",
        [
            .text("name", "its name") { network, source in source.words.text(network.name) },
            .text("area", "where it works") { network, source in source.words.text(network.area) },
            .text("purpose", "what it is for") { network, source in source.words.text(network.purpose) },
            .text("hosts", "the members that host it, with commas") { network, source in
                network.hosts.map(source.words.member).joined(separator: ", ")
            },
            .list("principles", of: .phrases, "the principles agreed on") { network, source in
                network.principles.compactMap { source.words.text($0) }
            },
            .count("member_count", "how many members it has") { network, _ in network.members.count },
        ])
}

extension FactSet where Thing == String {
    /// Texts one after another.
    static let phrases = FactSet("texts", [.text("text", "the text") { text, _ in text }])
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
                .count("year", "the year that the papers are about") { _, source in source.model.year },
            ] + facts)
    }
}
