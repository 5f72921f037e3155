import NetworkModel

/// Things side by side, or those of a kind together where they are too many to be told one by one.
struct Fold {
    private(set) var labels: [String] = []
    /// Where each thing stands, by its id.
    private(set) var place: [String: Int] = [:]
    private(set) var isFolded = false

    /// More labels than this on one side can't be read.
    private static let most = 60
    /// Where nothing puts things together well, so many stand for themselves beside all the others: those with most ties.
    private static let mostAlone = 30

    /// A thing with the ways in which it can be put together with others; nil where it belongs with none.
    private struct Thing {
        var id: String
        var name: String
        var folds: [String?]
    }

    /// Members; too many stand by their kinds, or by the network's own words about them.
    ///
    /// - Parameter bonds: how much ties each to others, by id.
    init(ofMembers network: Network, _ words: ReportWords, bonds: [String: Int]) {
        let vocabularies = network.members.count > Self.most ? network.vocabularies : []
        self.init(
            network.members.map { member in
                Thing(
                    id: member.id, name: words.member(member.id),
                    folds: [member.kind.map(words.common)]
                        + vocabularies.map { words.firstTerm(member.terms, of: $0) })
            }, rest: words(.otherMembers), bonds: bonds)
    }

    /// Groups; too many stand by what they are part of, by the network's own words about them, or by their kinds.
    init(ofGroups network: Network, _ words: ReportWords, bonds: [String: Int]) {
        let vocabularies = network.groups.count > Self.most ? network.vocabularies : []
        let parents = Dictionary(
            network.groups.compactMap { group in group.partOf.map { (group.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.init(
            network.groups.map { group in
                Thing(
                    id: group.id, name: words.body(group),
                    folds: [words.group(Self.root(of: group.id, parents))]
                        + vocabularies.map { words.firstTerm(group.terms, of: $0) } + [group.kind.map(words.common)])
            }, rest: words(.otherGroups), bonds: bonds)
    }

    /// Applications; too many stand by their states.
    init(of applications: [JudgedApplication], _ words: ReportWords, bonds: [String: Int]) {
        self.init(
            applications.map { judged in
                Thing(
                    id: judged.application.id, name: judged.application.title,
                    folds: [words.common(judged.application.state)])
            }, rest: words(.applications), bonds: bonds)
    }

    private init(_ things: [Thing], rest: String, bonds: [String: Int]) {
        guard things.count > Self.most else {
            labels = things.map(\.name)
            place = Dictionary(things.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            return
        }
        isFolded = true
        let ways = things[0].folds.indices
        let way = ways.first { way in (2...Self.most).contains(Set(things.lazy.map { $0.folds[way] ?? rest }).count) }
        let alone = way == nil ? Self.mostTied(of: things, bonds) : []
        let keys = things.map { thing in
            way.map { thing.folds[$0] ?? rest } ?? (alone.contains(thing.id) ? thing.name : rest)
        }
        var places: [String: Int] = [:]
        var counts: [Int] = []
        for (thing, key) in zip(things, keys) {
            let index = places[key] ?? counts.count
            if index == counts.count {
                places[key] = index
                counts.append(0)
                labels.append(key)
            }
            counts[index] += 1
            place[thing.id] = index
        }
        labels = zip(labels, counts).map { $1 == 1 ? $0 : "\($0) (\($1))" }
    }

    /// The ids of those with most ties; of equal ones, the first in the recipe's order.
    private static func mostTied(of things: [Thing], _ bonds: [String: Int]) -> Set<String> {
        let order = things.indices.sorted { left, right in
            (bonds[things[right].id] ?? 0, left) < (bonds[things[left].id] ?? 0, right)
        }
        return Set(order.prefix(mostAlone).map { things[$0].id })
    }

    /// The group that a group is part of in the end; in a ring of groups, one of them.
    private static func root(of id: String, _ parents: [String: String]) -> String {
        var root = id
        var steps = 0
        while let parent = parents[root], steps < parents.count {
            root = parent
            steps += 1
        }
        return root
    }
}

extension ReportWords {
    /// The name of the first term that something carries of a vocabulary.
    fileprivate func firstTerm(_ terms: TermsByVocabulary, of vocabulary: Vocabulary) -> String? {
        terms[vocabulary.id]?.first.map { term($0, of: vocabulary.id) }
    }
}
