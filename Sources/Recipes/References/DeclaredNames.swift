import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

/// Finds the names that a recipe's sections declare, before anything refers to them.
enum DeclaredNames {
    /// The names of trees, and those of the modules that steps may use.
    static func table(of trees: [Node], modules: [ModuleDeclaration]) -> NameTable {
        var names = NameTable()
        for tree in trees { declare(tree, in: &names) }
        names.declare(modules)
        return names
    }

    private static func declare(_ tree: Node, in names: inout NameTable) {
        for section in ["members", "groups", "venues", "meetings", "activities"] {
            names.declareThingsWithKinds(of: tree[section], in: section)
        }
        for section in ["figures", "deliverables", "plugins", "endorsements", "rules"] {
            names.declareThings(of: tree[section], in: section)
        }
        for section in ["deadlines", "periods"] {
            names.declareThings(of: tree["calendar"]?[section], in: "calendar." + section)
        }
        let breaks = tree["calendar"]?["closed"]?.elements.filter { $0["id"] != nil } ?? []
        for named in breaks { names.declareThings(of: named, in: "calendar.closed") }
        names.declareThings(of: tree["network"]?["phases"], in: "network.phases")
        names.declareKeys(of: tree["parameters"], in: "parameters")
        names.declareKeys(of: tree["application"]?["fields"], in: "application.fields")
        names.declareStates(of: tree["application"]?["states"])
        names.declareVocabularies(of: tree["vocabularies"])
        names.declareSteps(of: tree["tasks"])
    }
}

extension NameTable {
    /// The ids of a list of things.
    fileprivate mutating func declareThings(of list: Node?, in section: String, owner: String? = nil) {
        let space = Space(section, of: owner)
        for element in list?.elements ?? [] { declareThing(element, in: space) }
    }

    /// The ids of a list of things with the kinds that they have, groups also by their kind, and with the roles of members; in
    /// one go, since there may be many.
    fileprivate mutating func declareThingsWithKinds(of list: Node?, in section: String) {
        let things = list?.elements ?? []
        let space = Space(section)
        let kinds = Space("kinds", of: section)
        reserve(things.count, in: space)
        for thing in things {
            declareThing(thing, in: space)
            declareKind(of: thing, in: kinds)
            if section == "members" { declareRoles(of: thing) }
        }
    }

    /// The id of a thing; a text stands for one that has nothing but its id. One without an id leaves it open what others
    /// mean by an unknown one.
    private mutating func declareThing(_ thing: Node, in space: Space) {
        guard let id = thing["id"] ?? (thing.scalar.map { _ in thing }), let name = id.text else {
            leaveOpen(space)
            return
        }
        declare(name, in: space, at: id.span)
        // An id in upper case is told where it stands, not again where others write it as it should be.
        if name.hasUpperCase { declare(name.lowercased(), in: space, at: id.span) }
    }

    private mutating func declareKind(of thing: Node, in kinds: Space) {
        guard let kind = thing["kind"], let name = kind.text?.canonicallyComposed else { return }
        declare(name, in: kinds, at: kind.span)
        guard kinds.owner == "groups", let id = thing["id"], let group = id.text else { return }
        declare(group.canonicallyComposed, in: Space("groups", of: name), at: id.span)
    }

    private mutating func declareRoles(of member: Node) {
        guard let roles = member["roles"], let id = member["id"]?.text else { return }
        for role in roles.elements {
            guard let name = role.text else { continue }
            declare(name.canonicallyComposed, in: Space("roles", of: id.canonicallyComposed), at: role.span)
        }
    }

    fileprivate mutating func declareKeys(of mapping: Node?, in section: String) {
        for entry in mapping?.mapping?.entries ?? [] {
            declare(entry.key.canonicallyComposed, in: Space(section), at: entry.keySpan)
        }
    }

    fileprivate mutating func declareVocabularies(of vocabularies: Node?) {
        declareKeys(of: vocabularies, in: "vocabularies")
        for entry in vocabularies?.mapping?.entries ?? [] {
            let terms = entry.value["terms"] ?? entry.value
            declareThings(of: terms, in: "vocabularies", owner: entry.key.canonicallyComposed)
        }
    }

    /// The states of the recipe's own, else those that hold by default.
    fileprivate mutating func declareStates(of states: Node?) {
        // A text is no list of states, which is told where it stands; the standard ones are in force until it is one.
        if let states, states.text == nil { return declareThings(of: states, in: "application.states") }
        for state in ApplicationProcess.standard.states {
            declare(state.id, in: Space("application.states"), at: .nowhere)
        }
    }

    /// The steps of each task; those without an id go by their module's name, unless that is taken.
    fileprivate mutating func declareSteps(of tasks: Node?) {
        declareKeys(of: tasks, in: "tasks")
        for task in tasks?.mapping?.entries ?? [] {
            let space = Space("steps", of: task.key)
            let steps = (task.value["steps"] ?? task.value).elements
            for id in steps.compactMap({ $0["id"] }) {
                declare(id.text?.canonicallyComposed ?? "", in: space, at: id.span)
            }
            for step in steps where step["id"] == nil {
                guard let uses = step["uses"] ?? step.scalar.map({ _ in step }), let module = uses.text else {
                    continue
                }
                declare(TaskStep.name(forModule: module), in: space, at: uses.span)
            }
        }
    }

    /// The modules that come with the program by their names, those of a plugin as its own.
    fileprivate mutating func declare(_ modules: [ModuleDeclaration]) {
        for module in modules {
            let parts = module.id.split(separator: "/", maxSplits: 1).map(String.init)
            if parts.count == 2 {
                declare(module.id, in: Space("modules", of: parts[0]), at: .nowhere)
            } else {
                declare(module.id, in: Space("modules"), at: .nowhere)
            }
        }
    }
}

extension SourceSpan {
    /// The place of what no file declares.
    fileprivate static let nowhere = SourceSpan(file: SourceFileID(rawValue: .max), start: 0, end: 0)
}

extension String {
    /// Whether letters of it change in lower case.
    fileprivate var hasUpperCase: Bool {
        unicodeScalars.contains { scalar in
            switch scalar {
            case "ä", "ö", "å": false
            case _ where scalar.isASCII: ("A"..."Z").contains(scalar)
            default: scalar.properties.changesWhenLowercased
            }
        }
    }
}

extension Node {
    /// The elements of a list, or the node itself where one element stands without a list.
    var elements: [Node] { sequence ?? (isNull ? [] : [self]) }
}
