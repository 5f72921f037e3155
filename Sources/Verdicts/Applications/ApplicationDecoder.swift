import Diagnostics
package import JSON
package import NetworkModel
import Recipes
import WorkCalendar

/// Reads applications from JSON objects, by a recipe's fields, states, members and endorsements.
///
/// An application with an error is none; what is only worth a warning does not keep it from being judged.
package struct ApplicationDecoder: Sendable {
    let network: Network
    let memberIDs: Set<String>
    let stateIDs: Set<String>
    let endorsementIDs: Set<String>
    let terms: [String: Set<String>]
    let knownNeeds: [String: Need]
    private let declaredFields: [String: FieldType]

    /// Prepares for a recipe; needs that applications name by id alone are looked up among the known ones.
    package init(network: Network, endorsements: [String], knownNeeds: [Need] = []) {
        self.network = network
        memberIDs = Set(network.members.map(\.id))
        stateIDs = Set(network.applicationProcess.states.map(\.id))
        endorsementIDs = Set(endorsements)
        terms = Dictionary(
            network.vocabularies.map { ($0.id, Set($0.terms.map(\.id))) }, uniquingKeysWith: { first, _ in first })
        self.knownNeeds = Dictionary(knownNeeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        declaredFields = Dictionary(
            network.applicationProcess.fields.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
    }

    /// The application that an object describes, with all that is wrong with it; nil if something is an error.
    package func decode(_ value: JSONValue) -> (application: Application?, problems: [ApplicationMessage]) {
        guard case .object(let object) = value else { return (nil, [.notAnObject]) }
        var draft = Draft(decoder: self)
        for member in object.members { draft.take(member) }
        draft.finish()
        let isSound = draft.problems.allSatisfy { $0.level != .error }
        return (isSound ? draft.application : nil, draft.problems)
    }

    /// An application while it is read.
    struct Draft {
        let decoder: ApplicationDecoder
        var application: Application
        var problems: [ApplicationMessage] = []

        init(decoder: ApplicationDecoder) {
            self.decoder = decoder
            application = Application(
                id: "", title: "", state: decoder.network.applicationProcess.states.first?.id ?? "draft")
        }
    }

    func type(ofField id: String) -> FieldType? { declaredFields[id] }
}

extension ApplicationDecoder.Draft {
    /// The keys that every application may have.
    private static let keys = [
        "id", "title", "state", "applicant", "partners", "submitted", "needs", "endorsements",
    ]

    mutating func take(_ member: JSONObject.Member) {
        if case .null = member.value { return }
        switch member.name {
        case "id": application.id = text(member) ?? ""
        case "title": application.title = text(member) ?? ""
        case "state": takeState(member)
        case "applicant": application.applicant = text(member).flatMap { knownMember($0, "applicant") }
        case "partners": application.partners = texts(member).compactMap { knownMember($0, "partners") }
        case "submitted": application.submitted = day(member.value, "submitted")
        case "needs": takeNeeds(member)
        case "endorsements": takeMarks(member)
        default: takeDeclared(member)
        }
    }

    mutating func finish() {
        if application.id.isEmpty { problems.append(.missing(field: "id")) }
    }

    private mutating func takeState(_ member: JSONObject.Member) {
        guard let state = text(member) else { return }
        guard decoder.stateIDs.contains(state) else {
            let states = decoder.network.applicationProcess.states.map(\.id)
            problems.append(.unknownState(state, suggestion: Suggestion.nearest(to: state, among: states)))
            return
        }
        application.state = state
    }

    private mutating func takeDeclared(_ member: JSONObject.Member) {
        guard let type = decoder.type(ofField: member.name) else {
            let known = Self.keys + decoder.network.applicationProcess.fields.map(\.id)
            let suggestion = Suggestion.nearest(to: member.name, among: known)
            problems.append(.unknownField(member.name, suggestion: suggestion))
            return
        }
        application.fields[member.name] = value(member.value, of: type, member.name)
    }

    private mutating func knownMember(_ id: String, _ field: String) -> String? {
        if decoder.memberIDs.contains(id) { return id }
        let suggestion = Suggestion.nearest(to: id, among: decoder.network.members.map(\.id))
        problems.append(.unknownMember(id, field: field, suggestion: suggestion))
        return nil
    }

    // MARK: - Needs and marks

    private mutating func takeNeeds(_ member: JSONObject.Member) {
        guard case .array(let elements) = member.value else {
            problems.append(.wrongType(field: member.name, wanted: .list))
            return
        }
        application.needs = elements.compactMap { need($0) }
    }

    private mutating func need(_ value: JSONValue) -> Need? {
        switch value {
        case .string(let id):
            if let known = decoder.knownNeeds[id] { return known }
            if !decoder.knownNeeds.isEmpty { problems.append(.unknownNeed(id)) }
            return Need(id: id)
        case .object(let object): return need(object)
        default:
            problems.append(.wrongType(field: "needs", wanted: .object))
            return nil
        }
    }

    private mutating func need(_ object: JSONObject) -> Need {
        var need = Need(id: "")
        for member in object.members {
            switch (member.name, member.value) {
            case (_, .null): break
            case ("id", .string(let id)): need.id = id
            case ("title", .string(let title)): need.title = title
            case ("year", .integer(let year)): need.year = Int(year)
            case ("votes", .integer(let votes)): need.votes = Int(votes)
            case ("expires", let value): need.expires = day(value, "needs.expires")
            case ("id", _), ("title", _): problems.append(.wrongType(field: "needs.\(member.name)", wanted: .text))
            case ("year", _), ("votes", _):
                problems.append(.wrongType(field: "needs.\(member.name)", wanted: .integer))
            default: takeTerms(member, of: &need)
            }
        }
        return need
    }

    private mutating func takeTerms(_ member: JSONObject.Member, of need: inout Need) {
        let dimensions = decoder.network.needsPolicy.dimensions
        guard dimensions.contains(member.name) else {
            let suggestion = Suggestion.nearest(to: member.name, among: ["id", "title", "year", "votes"] + dimensions)
            problems.append(.unknownField("needs.\(member.name)", suggestion: suggestion))
            return
        }
        let texts: [String]
        if case .string(let term) = member.value { texts = [term] } else { texts = self.texts(member) }
        need.terms[member.name] = texts.filter { isTerm($0, of: member.name, field: "needs.\(member.name)") }
    }

    private mutating func takeMarks(_ member: JSONObject.Member) {
        guard case .array(let elements) = member.value else {
            problems.append(.wrongType(field: member.name, wanted: .list))
            return
        }
        application.marks = elements.compactMap { mark($0) }
    }

    private mutating func mark(_ value: JSONValue) -> Mark? {
        guard case .object(let object) = value else {
            problems.append(.wrongType(field: "endorsements", wanted: .object))
            return nil
        }
        var endorsement: String?
        var by: String?
        var at: Day?
        var word: Mark.Word?
        for member in object.members {
            switch (member.name, member.value) {
            case ("endorsement", .string(let id)): endorsement = knownEndorsement(id)
            case ("by", .string(let id)): by = id
            case ("at", let value): at = day(value, "endorsements.at")
            case ("mark", .string(let text)):
                word = Mark.Word(rawValue: text)
                if word == nil {
                    problems.append(.wrongType(field: "endorsements.mark", wanted: .oneOf(["endorsed", "declined"])))
                }
            case ("endorsement", _), ("by", _), ("mark", _):
                problems.append(.wrongType(field: "endorsements.\(member.name)", wanted: .text))
            default:
                let suggestion = Suggestion.nearest(to: member.name, among: ["endorsement", "by", "at", "mark"])
                problems.append(.unknownField("endorsements.\(member.name)", suggestion: suggestion))
            }
        }
        return mark(object, endorsement: endorsement, by: by, at: at, word: word)
    }

    private mutating func mark(
        _ object: JSONObject, endorsement: String?, by: String?, at: Day?, word: Mark.Word?
    ) -> Mark? {
        guard let endorsement, let by, let at, let word else {
            for key in ["endorsement", "by", "at", "mark"] where object[key] == nil {
                problems.append(.missing(field: "endorsements.\(key)"))
            }
            return nil
        }
        if !decoder.memberIDs.contains(by) { problems.append(.unknownMarker(by)) }
        return Mark(endorsement: endorsement, by: by, at: at, word: word)
    }

    private mutating func knownEndorsement(_ id: String) -> String? {
        if decoder.endorsementIDs.contains(id) { return id }
        let suggestion = Suggestion.nearest(to: id, among: decoder.endorsementIDs.sorted())
        problems.append(.unknownEndorsement(id, suggestion: suggestion))
        return nil
    }
}
