import Diagnostics
import JSON
import NetworkModel
import WorkCalendar

/// Reads one application from JSON straight into its places, without a tree in between, and notes what is wrong with it.
struct ApplicationReader {
    typealias Failure = JSONParser.Failure

    /// How long an application's text may be, in bytes.
    static let byteLimit = 1 << 24
    private static let depthLimit = 32

    let decoder: ApplicationDecoder
    var parser: JSONParser
    private(set) var application: PlacedApplication
    var problems: ApplicationProblems

    init(_ bytes: UnsafeBufferPointer<UInt8>, decoder: ApplicationDecoder, suggesting: Bool) {
        self.decoder = decoder
        problems = ApplicationProblems(suggesting: suggesting)
        parser = JSONParser(bytes: bytes, maximumDepth: Self.depthLimit)
        application = PlacedApplication(
            state: decoder.states.words.first ?? "draft", fieldCount: decoder.places.fields.count)
    }

    mutating func read() throws(Failure) {
        parser.begin()
        guard parser.kind == .object else {
            _ = try parser.value()
            try parser.end()
            return problems.append(.notAnObject)
        }
        try forEachMember(keys: decoder.keys) { (reader, key) throws(Failure) in try reader.take(key) }
        try parser.end()
        if application.id.isEmpty { problems.append(.missing(field: "id")) }
    }

    private mutating func take(_ key: Key) throws(Failure) {
        guard case .known(let place) = key else {
            _ = try parser.value()
            let suggestion = problems.isSuggesting ? key.nearest(among: decoder.keys.words) : nil
            return problems.append(.unknownField(key.name, suggestion: suggestion))
        }
        guard let key = ApplicationKey(rawValue: place) else {
            let place = place - ApplicationKey.names.count
            let field = decoder.places.fields[place]
            application.fields[place] = try value(of: field.type, field.id)
            return
        }
        switch key {
        case .id: application.id = try text("id") ?? ""
        case .title: application.title = try text("title") ?? ""
        case .state: try takeState()
        case .applicant: application.applicant = try member("applicant")
        case .partners:
            try forEachElement("partners") { (reader) throws(Failure) in
                if let place = try reader.member("partners") { reader.application.partners.append(place) }
            }
        case .submitted: application.submitted = try day("submitted")
        case .needs:
            try forEachElement("needs") { (reader) throws(Failure) in
                if let need = try reader.need() { reader.application.needs.append(need) }
            }
        case .endorsements:
            try forEachElement("endorsements") { (reader) throws(Failure) in
                if let mark = try reader.mark() { reader.application.marks.append(mark) }
            }
        }
    }

    private mutating func takeState() throws(Failure) {
        guard let text = try bytes("state") else { return }
        if let place = decoder.states.place(of: text) {
            application.state = decoder.states.words[place]
        } else {
            let state = String(decoding: text, as: UTF8.self)
            let suggestion = Suggestion.nearest(to: state, among: decoder.states.words)
            problems.append(.unknownState(state, suggestion: suggestion))
        }
    }

    private mutating func member(_ field: String) throws(Failure) -> Int? {
        guard let text = try bytes(field) else { return nil }
        if let place = decoder.members.place(of: text) { return place }
        let id = String(decoding: text, as: UTF8.self)
        let suggestion = problems.isSuggesting ? decoder.member(nearestTo: id) : nil
        problems.append(.unknownMember(id, field: field, suggestion: suggestion))
        return nil
    }
}

// MARK: - Objects and lists

extension ApplicationReader {
    /// The key of a member: one that is known, by its place, or another.
    enum Key {
        case known(Int)
        case unknown(String)

        var name: String {
            if case .unknown(let name) = self { name } else { "" }
        }

        func nearest(among words: [String]) -> String? { Suggestion.nearest(to: name, among: words) }
    }

    /// Shows the members of the object that starts here, those that are null left out.
    mutating func forEachMember(
        keys: WordTable, _ take: (inout ApplicationReader, Key) throws(Failure) -> Void
    ) throws(Failure) {
        guard try parser.enter() else { return }
        var seen = SeenKeys()
        repeat {
            let start = parser.position
            let name = try parser.name()
            let key = keys.place(of: name).map(Key.known) ?? .unknown(String(decoding: name, as: UTF8.self))
            guard seen.insert(key) else {
                let name = if case .known(let place) = key { keys.words[place] } else { key.name }
                throw Failure(reason: .duplicateName(name), offset: start)
            }
            if parser.kind == .null { _ = try parser.value() } else { try take(&self, key) }
        } while try parser.hasNextMember()
    }

    /// Goes through the elements of the list that should start here.
    mutating func forEachElement(
        _ field: String, _ take: (inout ApplicationReader) throws(Failure) -> Void
    ) throws(Failure) {
        guard parser.kind == .array else { return try refuse(field, wanted: .list) }
        guard try parser.enter() else { return }
        repeat { try take(&self) } while try parser.hasNextElement()
    }

    /// Passes over a value that is of the wrong type.
    mutating func refuse(_ field: String, wanted: ApplicationMessage.FieldForm) throws(Failure) {
        _ = try parser.value()
        problems.append(.wrongType(field: field, wanted: wanted))
    }

    /// The keys of an object that were there already.
    private struct SeenKeys {
        private var first: UInt64 = 0
        private var others: Set<Int> = []
        private var unknown: Set<String> = []

        mutating func insert(_ key: Key) -> Bool {
            switch key {
            case .known(let place) where place < 64:
                defer { first |= 1 << UInt64(place) }
                return first & (1 << UInt64(place)) == 0
            case .known(let place): return others.insert(place).inserted
            case .unknown(let name): return unknown.insert(name).inserted
            }
        }
    }
}

/// What is wrong with an application, no more than people would read of one line.
struct ApplicationProblems {
    private static let shown = 20

    private let suggestions: Int
    private var first: [ApplicationMessage] = []
    private var rest = 0
    private(set) var hasErrors = false

    /// - Parameter suggesting: whether the first of them shall say what an unknown word may have meant.
    init(suggesting: Bool) {
        suggestions = suggesting ? 3 : 0
    }

    /// Whether it is worth looking for what an unknown word may have meant, which takes long among many words.
    var isSuggesting: Bool { first.count < suggestions }

    mutating func append(_ problem: ApplicationMessage) {
        hasErrors = hasErrors || problem.level == .error
        if first.count < Self.shown { first.append(problem) } else { rest += 1 }
    }

    /// The first of them, and how many more there are.
    var messages: [ApplicationMessage] {
        rest == 0 ? first : first + [.more(rest, level: hasErrors ? .error : .warning)]
    }
}
