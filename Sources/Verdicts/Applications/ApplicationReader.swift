import Diagnostics
import JSON
import NetworkModel
import WorkCalendar

/// Reads one application after the other from JSON straight into its places, without a tree in between, and notes what is
/// wrong with it. Each takes the room of the one before.
struct ApplicationReader {
    typealias Failure = JSONParser.Failure

    /// How long an application's text may be, in bytes.
    static let byteLimit = 1 << 24
    private static let depthLimit = 32

    let decoder: ApplicationDecoder
    var parser = JSONParser(bytes: UnsafeBufferPointer(start: nil, count: 0), maximumDepth: Self.depthLimit)
    private(set) var application: PlacedApplication
    var problems = ApplicationProblems(suggesting: false)
    let keys: ExpectedKeys
    let needKeys: ExpectedKeys
    let markKeys: ExpectedKeys
    /// By dimension and term, the list of that term alone, once it has been needed: what has one term shares it. A reader has
    /// lists of its own, because counting references to shared ones from several threads takes longer than making them.
    var termLists: [[[String]]]
    private let firstState: String

    init(_ decoder: ApplicationDecoder) {
        self.decoder = decoder
        keys = ExpectedKeys(decoder.keys)
        needKeys = ExpectedKeys(decoder.needKeys)
        markKeys = ExpectedKeys(decoder.markKeys)
        termLists = decoder.dimensionTerms.map { Array(repeating: [], count: $0?.words.count ?? 0) }
        firstState = decoder.states.words.first ?? "draft"
        application = PlacedApplication(state: firstState, fieldCount: decoder.places.fields.count)
    }

    /// What came of a text: its application, here, or what is wrong with it.
    enum Outcome {
        /// Problems that are worth a warning at most.
        case application([ApplicationMessage])
        /// With the column where the text stops being JSON, if it does.
        case none([ApplicationMessage], column: Int?)
    }

    /// Reads the application that a JSON text describes. O(length).
    ///
    /// - Parameter suggesting: whether to say what unknown words may have meant.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, suggesting: Bool) -> Outcome {
        guard bytes.count <= Self.byteLimit else { return .none([.lineTooLong(limit: Self.byteLimit)], column: nil) }
        problems = ApplicationProblems(suggesting: suggesting)
        parser = JSONParser(bytes: bytes, maximumDepth: Self.depthLimit)
        application.empty(state: firstState)
        do {
            try read()
        } catch {
            let located = JSONError(error.reason, at: error.offset, in: bytes)
            return .none([.syntax(error.reason)], column: located.column)
        }
        return problems.hasErrors ? .none(problems.messages, column: nil) : .application(problems.messages)
    }

    private mutating func read() throws(Failure) {
        parser.begin()
        guard parser.kind == .object else {
            _ = try parser.value()
            try parser.end()
            return problems.append(.notAnObject)
        }
        try forEachMember(keys) { (reader, key) throws(Failure) in try reader.take(key) }
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
            application.fields[place] = try value(ofFieldAt: place)
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

    private mutating func member(_ field: FieldPath) throws(Failure) -> Int? {
        guard let text = try bytes(field) else { return nil }
        if let place = decoder.members.place(of: text) { return place }
        let id = String(decoding: text, as: UTF8.self)
        let suggestion = problems.isSuggesting ? decoder.member(nearestTo: id) : nil
        problems.append(.unknownMember(id, field: name(of: field), suggestion: suggestion))
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
        _ keys: ExpectedKeys, _ take: (inout ApplicationReader, Key) throws(Failure) -> Void
    ) throws(Failure) {
        guard try parser.enter() else { return }
        var seen = SeenKeys()
        var index = 0
        repeat {
            let start = parser.position
            let name = try parser.name()
            let key = keys.place(of: name, at: index).map(Key.known) ?? .unknown(String(decoding: name, as: UTF8.self))
            guard seen.insert(key) else {
                let name = if case .known(let place) = key { keys.table.words[place] } else { key.name }
                throw Failure(reason: .duplicateName(name), offset: start)
            }
            if parser.kind == .null { _ = try parser.value() } else { try take(&self, key) }
            index += 1
        } while try parser.hasNextMember()
    }

    /// Goes through the elements of the list that should start here.
    mutating func forEachElement(
        _ field: FieldPath, _ take: (inout ApplicationReader) throws(Failure) -> Void
    ) throws(Failure) {
        guard parser.kind == .array else { return try refuse(field, wanted: .list) }
        guard try parser.enter() else { return }
        repeat { try take(&self) } while try parser.hasNextElement()
    }

    /// Passes over a value that is of the wrong type.
    mutating func refuse(_ field: FieldPath, wanted: ApplicationMessage.FieldForm) throws(Failure) {
        _ = try parser.value()
        problems.append(.wrongType(field: name(of: field), wanted: wanted))
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
