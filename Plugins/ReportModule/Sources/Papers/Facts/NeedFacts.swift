import NetworkModel
import WorkCalendar

extension FactSet where Thing == Need {
    static let needs = FactSet(
        "a need",
        [
            .text("title", "what is needed") { need, source in source.words.need(need) },
            .text("year", "the year it was raised") { need, _ in need.year.map(String.init) },
            .count("votes", "the dots it got") { need, _ in need.votes },
            .text("raised_by", "the member that raised it") { need, source in need.raisedBy.map(source.words.member) },
            .flag("is_alive", "whether it is still offered to new projects") { need, source in
                need.isAlive(on: source.model.dayTold, policy: source.model.network.needsPolicy)
            },
            .list("applications", of: .applications, "what became of it: applications that answer to it") {
                need, source in
                source.applicationsByNeed[need.id] ?? []
            },
        ])
}

/// A term of a dimension with what is needed and done under it.
struct NeedTerm: Sendable {
    var dimension: Vocabulary
    var term: VocabularyTerm

    /// What tells it apart from terms of other dimensions.
    var place: String { "\(dimension.id)/\(term.id)" }
}

/// A dimension along which needs are told apart.
extension FactSet where Thing == Vocabulary {
    static let dimensions = FactSet(
        "a dimension of need, such as areas",
        [
            .text("name", "its name") { dimension, source in source.words.name(dimension) },
            .list("terms", of: .needTerms, "its terms") { dimension, _ in
                dimension.terms.map { NeedTerm(dimension: dimension, term: $0) }
            },
            .text("blind_spots", "terms that nothing answers to, with commas") { dimension, source in
                dimension.terms.filter { source.isBlindSpot(NeedTerm(dimension: dimension, term: $0)) }
                    .map(source.words.name).joined(separator: ", ")
            },
        ])
}

extension FactSet where Thing == NeedTerm {
    static let needTerms = FactSet(
        "a term of a dimension, such as an area",
        [
            .text("name", "its name") { term, source in source.words.name(term.term) },
            .text("dimension", "the dimension's name") { term, source in source.words.name(term.dimension) },
            .list("needs", of: .needs, "needs raised in the last two years, those with most dots first") {
                term, source in source.recentNeeds(under: term)
            },
            .list("activities", of: .activities, "what goes on and answers to it") { term, source in
                source.activities(under: term)
            },
            .text("activity_names", "what goes on, tours and theme weeks too, with commas") { term, source in
                let activities = source.activities(under: term).map { source.words.text($0.name) ?? $0.id }
                return (activities + source.tourNames(under: term)).joined(separator: ", ")
            },
            .text("tours", "tours and theme weeks for the public that answer to it, with commas") { term, source in
                source.tourNames(under: term).joined(separator: ", ")
            },
            .list("applications", of: .applications, "applications on their way that answer to it") { term, source in
                source.model.applications.filter { judged in
                    judged.application.carries(term.term.id, under: term.dimension.id)
                        && source.model.network.applicationProcess.state(judged.application.state)?.isFinal == false
                }
            },
            .flag("is_blind_spot", "whether nothing answers to it") { term, source in source.isBlindSpot(term) },
        ])
}

extension FactSet where Thing == Activity {
    static let activities = FactSet(
        "something that goes on",
        [
            .text("name", "its name") { activity, source in source.words.text(activity.name) ?? activity.id },
            .text("help", "what it is, where the recipe says so") { activity, source in
                source.words.text(activity.help)
            },
            .text("kind", "its kind, in the network's own word") { activity, source in
                activity.kind.map(source.words.common)
            },
            .text("by", "the members that run it, with commas") { activity, source in
                activity.by.map(source.words.member).joined(separator: ", ")
            },
            .list("terms", of: .carriedTerms, "the vocabularies whose terms it carries") { activity, source in
                source.model.network.vocabularies.compactMap { vocabulary in
                    let terms = activity.terms[vocabulary.id] ?? []
                    return terms.isEmpty ? nil : CarriedTerms(vocabulary: vocabulary, terms: terms)
                }
            },
            .text("funded_until", "the last day of its funding; empty if that is open") { activity, source in
                activity.fundedUntil.map(source.words.dates.fullDay)
            },
        ])
}

/// The terms of one vocabulary that a thing carries.
struct CarriedTerms: Sendable {
    var vocabulary: Vocabulary
    var terms: [String]
}

extension FactSet where Thing == CarriedTerms {
    static let carriedTerms = FactSet(
        "a vocabulary with terms of it",
        [
            .text("name", "the vocabulary's name") { carried, source in source.words.name(carried.vocabulary) },
            .text("value", "the terms, with commas") { carried, source in
                source.words.terms(carried.terms, of: carried.vocabulary.id)
            },
        ])
}

extension PaperSource {
    /// Whether anything goes on.
    var hasActivities: Bool { model.network.activities.contains { $0.goesOn(on: model.dayTold) } }

    /// Whether nothing that goes on answers to a term.
    fileprivate func isBlindSpot(_ term: NeedTerm) -> Bool {
        activities(under: term).isEmpty && tours(under: term).isEmpty
    }

    fileprivate func tourNames(under term: NeedTerm) -> [String] {
        tours(under: term).map { words.text($0.name) ?? $0.id }
    }

    /// The vocabularies along which the network tells needs apart; without any, those that activities carry.
    var dimensions: [Vocabulary] {
        let network = model.network
        let chosen = network.needsPolicy.dimensions.compactMap { id in network.vocabularies.first { $0.id == id } }
        guard chosen.isEmpty else { return chosen }
        return network.vocabularies.filter { vocabulary in
            network.activities.contains { $0.terms[vocabulary.id]?.isEmpty == false }
        }
    }

    /// Needs of the planned year and the two before it that carry a term: those with most dots first.
    func recentNeeds(under term: NeedTerm) -> [Need] {
        needs(under: term).filter { need in need.year.map { $0 >= model.year - 2 } ?? true }
            .sorted { ($1.votes, $0.id) < ($0.votes, $1.id) }
    }
}
