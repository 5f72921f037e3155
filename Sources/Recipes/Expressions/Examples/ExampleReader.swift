import CEL
import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

/// Reads what an example gives: ids become the recipe's things, a mapping is a thing of its own.
struct ExampleReader {
    let model: ExpressionModel
    let subject: Subject
    var data: ExampleData
    var diagnostics: [Diagnostic] = []
    /// How many things were described without an id.
    private var anonymous = 0

    init(model: ExpressionModel, subject: Subject, at span: SourceSpan) {
        self.model = model
        self.subject = subject
        data = ExampleData(origin: span)
    }

    /// Reads all roots; those that others refer to come first.
    mutating func read(_ node: Node) {
        guard let mapping = mapping(node) else { return }
        let first = ["today", "members", "groups", "venues"]
        for key in first { if let value = mapping[key] { readRoot(key, value) } }
        for entry in mapping.entries where !first.contains(entry.key) {
            if !isRoot(entry.key) {
                refuse(entry, of: "roots", among: rootNames)
            } else {
                readRoot(entry.key, entry.value)
            }
        }
    }

    private var rootNames: [String] {
        model.variables(of: .about(subject)).map(\.name).filter { $0 != "network" }
    }

    private func isRoot(_ key: String) -> Bool { rootNames.contains(key) }

    private mutating func readRoot(_ key: String, _ node: Node) {
        switch key {
        case "today": data.today = day(node)
        case "parameters": readParameters(node)
        case "members":
            data.members = things(node, "member", among: model.network.members) { $0.member($1) }
        case "groups": data.groups = things(node, "group", among: model.network.groups) { $0.group($1) }
        case "venues": data.venues = things(node, "venue", among: model.network.venues) { $0.venue($1) }
        case "activities":
            data.activities = things(node, "activity", among: model.network.activities) { $0.activity($1) }
        case "needs": data.needs = elements(node).map { need($0) }
        case "meetings": data.meetings = elements(node).map { meeting($0) }
        case "deadlines":
            data.deadlines = things(node, "deadline", among: model.network.calendar.deadlines) { $0.deadline($1) }
        case "figures": data.figures = things(node, "figure", among: model.network.figures) { $0.figure($1) }
        case "deliverables":
            data.deliverables = things(node, "deliverable", among: model.network.deliverables) {
                $0.deliverable($1)
            }
        default: readThing(node)
        }
    }

    /// The thing spoken of.
    private mutating func readThing(_ node: Node) {
        switch subject {
        case .application: data.thing = .application(application(node))
        case .member:
            data.thing = thing(node, "member", among: model.network.members) { $0.member($1) }.map { .member($0) }
        case .group: data.thing = thing(node, "group", among: model.network.groups) { $0.group($1) }.map { .group($0) }
        case .meeting: data.thing = .meeting(meeting(node))
        case .need: data.thing = .need(need(node))
        case .activity:
            data.thing = thing(node, "activity", among: model.network.activities) { $0.activity($1) }
                .map { .activity($0) }
        case .network: break
        }
    }

    private mutating func readParameters(_ node: Node) {
        for entry in mapping(node)?.entries ?? [] {
            guard let parameter = model.parameters.first(where: { $0.id == entry.key }) else {
                refuse(entry, of: "parameters", among: model.parameters.map(\.id))
                continue
            }
            data.parameters[entry.key] = value(entry.value, of: parameter.type, field: entry.key, in: "parameters")
        }
    }

    /// An id that no author can write, for a thing described without one.
    mutating func anonymousID() -> String {
        anonymous += 1
        return "#\(anonymous)"
    }

    /// The elements of a root: ids of the recipe's things, and things that are described.
    private mutating func things<Thing: Identified>(
        _ node: Node, _ record: String, among known: [Thing], described: (inout Self, Node) -> Thing?
    ) -> [Thing] {
        elements(node).compactMap { thing($0, record, among: known, described: described) }
    }

    /// The recipe's thing that an id names, or one that a mapping describes.
    private mutating func thing<Thing: Identified>(
        _ node: Node, _ record: String, among known: [Thing], described: (inout Self, Node) -> Thing?
    ) -> Thing? {
        guard let id = node.text else { return described(&self, node) }
        return self.known(id, record, among: known.map(\.id), at: node).flatMap { id in known.first { $0.id == id } }
    }
}

/// A thing with an id of its own.
protocol Identified {
    var id: String { get }
}

extension Member: Identified {}
extension Group: Identified {}
extension Venue: Identified {}
extension Activity: Identified {}
extension Deadline: Identified {}
extension Figure: Identified {}
extension Deliverable: Identified {}

// MARK: - Values

extension ExampleReader {
    mutating func refuse(_ node: Node, wanted: ExpressionMessage.WantedValue) {
        let found = node.text ?? (node.mapping == nil ? "[…]" : "{…}")
        diagnostics.append(Diagnostic(ExpressionMessage.wrongType(found: found, wanted: wanted), at: node.span))
    }

    mutating func refuse(_ entry: Mapping.Entry, of thing: String, among names: [String]) {
        let suggestion = Suggestion.nearest(to: entry.key, among: names)
        diagnostics.append(
            Diagnostic(
                ExpressionMessage.unknownKey(entry.key, thing: thing, suggestion: suggestion), at: entry.keySpan,
                fixes: ConditionTranslator.replacing(entry.keySpan, with: suggestion)))
    }

    /// Tells that a key is none of a record's fields.
    mutating func refuse(_ entry: Mapping.Entry, of record: RecordType) {
        refuse(entry, of: record.name, among: record.fields.map(\.name))
    }

    mutating func mapping(_ node: Node) -> Mapping? {
        if let mapping = node.mapping { return mapping }
        refuse(node, wanted: .mapping)
        return nil
    }

    /// The elements of a list; a mapping alone counts as a list of one.
    mutating func elements(_ node: Node) -> [Node] {
        if let elements = node.sequence { return elements }
        if node.mapping != nil { return [node] }
        refuse(node, wanted: .list)
        return []
    }

    mutating func text(_ node: Node) -> String? {
        if let text = node.text { return text }
        refuse(node, wanted: .text)
        return nil
    }

    mutating func texts(_ node: Node) -> [String] {
        if let text = node.text { return [text] }
        return elements(node).compactMap { text($0) }
    }

    mutating func localized(_ node: Node) -> LocalizedText? {
        if let mapping = node.mapping {
            return LocalizedText(
                mapping.entries.compactMap { entry in
                    text(entry.value).map { LocalizedText.Entry(language: entry.key, text: $0) }
                })
        }
        return text(node).map { LocalizedText($0, language: model.network.languages.first ?? "fi") }
    }

    mutating func integer(_ node: Node) -> Int? {
        if let integer = node.asInteger { return Int(integer) }
        refuse(node, wanted: .integer)
        return nil
    }

    mutating func number(_ node: Node) -> Double? {
        if let number = node.asNumber { return number }
        refuse(node, wanted: .number)
        return nil
    }

    mutating func day(_ node: Node) -> Day? {
        if let text = node.text, let day = try? Day(text) { return day }
        refuse(node, wanted: .day)
        return nil
    }

    mutating func localTime(_ node: Node) -> LocalTime? {
        if let text = node.text, let time = try? LocalTime(text) { return time }
        guard let day = day(node) else { return nil }
        return LocalTime(day: day, clock: .midnight)
    }

    mutating func spans(_ node: Node) -> [DaySpan] {
        elements(node).map { element in
            var span = DaySpan()
            for entry in mapping(element)?.entries ?? [] {
                switch entry.key {
                case "from": span.from = day(entry.value)
                case "to": span.to = day(entry.value)
                default: refuse(entry, of: model.shapes.span.type)
                }
            }
            return span
        }
    }

    /// The terms under a vocabulary's key.
    mutating func terms(_ entry: Mapping.Entry, in record: String) -> [String] {
        let words = model.declaredWords(of: entry.key, in: record)
        let nodes = entry.value.sequence ?? [entry.value]
        return nodes.compactMap { word($0, among: words) }
    }

    /// A text, spelled as declared where the network declares what it may be.
    mutating func word(_ node: Node, among words: DeclaredWords?) -> String? {
        guard let text = text(node), let words else { return node.text }
        if let declared = words.words.first(where: { $0 == text }) { return declared }
        diagnostics.append(words.diagnostic(of: text, at: node.span))
        return nil
    }

    /// A declared field's or parameter's value.
    mutating func value(_ node: Node, of type: FieldType, field: String, in record: String) -> FieldValue? {
        switch type {
        case .text: return text(node).map(FieldValue.text)
        case .choice: return word(node, among: model.declaredWords(of: field, in: record)).map(FieldValue.text)
        case .integer: return integer(node).map { .integer(Int64($0)) }
        case .number: return number(node).map(FieldValue.number)
        case .date: return day(node).map(FieldValue.date)
        case .boolean:
            if let boolean = node.asBoolean { return .boolean(boolean) }
            refuse(node, wanted: .boolean)
            return nil
        case .list(of: .some):
            let words = model.declaredWords(of: field, in: record)
            let nodes = node.sequence ?? [node]
            return .list(nodes.compactMap { word($0, among: words) }.map(FieldValue.text))
        case .list(of: .none): return .list((node.sequence ?? [node]).map(Self.free))
        case .map: return Self.free(node)
        }
    }

    /// A value of no declared type: what the core schema reads.
    private static func free(_ node: Node) -> FieldValue {
        switch node.content {
        case .sequence(let elements): return .list(elements.map(free))
        case .mapping(let mapping):
            return .map(
                Dictionary(
                    mapping.entries.map { ($0.key, free($0.value)) }, uniquingKeysWith: { first, _ in first }))
        case .scalar(let scalar):
            if let boolean = scalar.asBoolean { return .boolean(boolean) }
            if let integer = scalar.asInteger { return .integer(integer) }
            if let number = scalar.asNumber { return .number(number) }
            return .text(scalar.text)
        }
    }
}
