/// Something that a template can name about a thing, with how it is worked out.
struct Fact<Thing>: Sendable {
    let declaration: FactDeclaration
    let value: @Sendable (Thing, PaperSource) -> FactValue
}

/// A fact's name and what it means, without the thing that it is about.
struct FactDeclaration: Sendable {
    /// What stands under a name.
    enum Kind: Sendable {
        case text, flag
        /// Things one after another, each with facts of its own; `has_NAME` tells whether there are any.
        case list(FactScope)
        /// One thing with facts of its own, or none.
        case record(FactScope)
    }

    var name: String
    var kind: Kind
    /// What it says, for docs/templates.md.
    var help: String
}

/// The names that a template can use about a kind of thing.
struct FactScope: Sendable {
    /// What the thing is.
    var title: String
    var facts: [FactDeclaration]

    /// The declaration of a name, `has_` of a list included; nil if there is none.
    func declaration(_ name: String) -> FactDeclaration? {
        if let own = facts.first(where: { $0.name == name }) { return own }
        guard name.hasPrefix("has_"), let list = facts.first(where: { "has_" + $0.name == name }),
            case .list = list.kind
        else { return nil }
        return FactDeclaration(name: name, kind: .flag, help: list.help)
    }
}

/// The facts about a kind of thing: declared once, they give templates their values, their check and their reference.
struct FactSet<Thing>: Sendable {
    let scope: FactScope
    private let values: [String: @Sendable (Thing, PaperSource) -> FactValue]

    init(_ title: String, _ facts: [Fact<Thing>]) {
        scope = FactScope(title: title, facts: facts.map(\.declaration))
        values = Dictionary(facts.map { ($0.declaration.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a thing has under a name; nil if there is no such name.
    func value(_ name: String, of thing: Thing, in source: PaperSource) -> FactValue? {
        if let value = values[name] { return value(thing, source) }
        guard name.hasPrefix("has_"), let list = values[String(name.dropFirst(4))],
            case .list(let things) = list(thing, source)
        else { return nil }
        return .flag(!things.isEmpty)
    }
}

/// What a thing has under a name.
enum FactValue {
    /// Nil or empty where there is nothing to say.
    case text(String?)
    case flag(Bool)
    case list([any FactHolder])
    case record((any FactHolder)?)
}

/// A thing that knows its facts.
protocol FactHolder {
    /// What stands under a name; nil if there is no such name.
    func fact(_ name: String) -> FactValue?
}

/// A thing with the facts about it.
struct FactRecord<Thing>: FactHolder {
    let thing: Thing
    let set: FactSet<Thing>
    let source: PaperSource

    func fact(_ name: String) -> FactValue? { set.value(name, of: thing, in: source) }
}

// MARK: - Declaring facts

extension Fact {
    /// A text; nil or empty where there is nothing to say.
    static func text(
        _ name: String, _ help: String, _ value: @escaping @Sendable (Thing, PaperSource) -> String?
    ) -> Fact {
        Fact(declaration: FactDeclaration(name: name, kind: .text, help: help)) { .text(value($0, $1)) }
    }

    /// A number.
    static func count(
        _ name: String, _ help: String, _ value: @escaping @Sendable (Thing, PaperSource) -> Int
    ) -> Fact {
        Fact(declaration: FactDeclaration(name: name, kind: .text, help: help)) { .text(String(value($0, $1))) }
    }

    /// True or false, to be asked by a section.
    static func flag(
        _ name: String, _ help: String, _ value: @escaping @Sendable (Thing, PaperSource) -> Bool
    ) -> Fact {
        Fact(declaration: FactDeclaration(name: name, kind: .flag, help: help)) { .flag(value($0, $1)) }
    }

    /// Things one after another.
    static func list<Element>(
        _ name: String, of set: FactSet<Element>, _ help: String,
        _ value: @escaping @Sendable (Thing, PaperSource) -> [Element]
    ) -> Fact {
        Fact(declaration: FactDeclaration(name: name, kind: .list(set.scope), help: help)) { thing, source in
            .list(value(thing, source).map { FactRecord(thing: $0, set: set, source: source) })
        }
    }

    /// One thing, or none.
    static func record<Element>(
        _ name: String, of set: FactSet<Element>, _ help: String,
        _ value: @escaping @Sendable (Thing, PaperSource) -> Element?
    ) -> Fact {
        Fact(declaration: FactDeclaration(name: name, kind: .record(set.scope), help: help)) { thing, source in
            .record(value(thing, source).map { FactRecord(thing: $0, set: set, source: source) })
        }
    }
}
