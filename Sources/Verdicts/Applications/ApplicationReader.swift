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
    /// Where the value begins that is read, in bytes.
    var valueStart = 0
    var problems = ApplicationProblems(suggesting: false)
    let members: WordLookup
    let markWords: WordLookup
    let endorsements: WordLookup
    let keys: ExpectedKeys
    let needKeys: ExpectedKeys
    let markKeys: ExpectedKeys
    /// By dimension and term, the list of that term alone, once it has been needed: what has one term shares it. A reader has
    /// lists of its own, because counting references to shared ones from several threads takes longer than making them.
    var termLists: [[[String]]]
    /// Needs of applications before, whose room new ones take.
    var spareNeeds: [PlacedNeed] = []
    private let firstState: String

    init(_ decoder: ApplicationDecoder) {
        self.decoder = decoder
        members = decoder.members.lookup
        markWords = decoder.markWords.lookup
        endorsements = decoder.endorsements.lookup
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
        case application([ApplicationProblem])
        case none([ApplicationProblem])
    }

    /// Reads the application that a JSON text describes. O(length).
    ///
    /// - Parameter suggesting: whether to say what unknown words may have meant.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, suggesting: Bool) -> Outcome {
        guard bytes.count <= Self.byteLimit else {
            return .none([ApplicationProblem(.lineTooLong(limit: Self.byteLimit))])
        }
        problems = ApplicationProblems(suggesting: suggesting)
        parser = JSONParser(bytes: bytes, maximumDepth: Self.depthLimit)
        while let need = application.needs.popLast() { spareNeeds.append(need) }
        application.empty(state: firstState)
        do {
            try read()
        } catch {
            return .none([ApplicationProblem(.syntax(error.reason), at: error.offset, in: bytes)])
        }
        let found = problems.isEmpty ? [] : problems.located(in: bytes)
        return problems.hasErrors ? .none(found) : .application(found)
    }

    /// Notes what is wrong with the value that was read last, or with what begins elsewhere.
    mutating func tell(_ message: ApplicationMessage, at offset: Int? = nil) {
        problems.append(message, at: offset ?? valueStart)
    }

    private mutating func read() throws(Failure) {
        parser.begin()
        let start = parser.position
        valueStart = start
        guard case .object = parser.kind else {
            _ = try parser.value()
            try parser.end()
            return tell(.notAnObject)
        }
        try forEachMember(keys) { (reader, place) throws(Failure) in try reader.take(place) }
        try parser.end()
        if application.id.isEmpty { tell(.missing(field: "id"), at: start) }
    }

    private mutating func take(_ place: Int) throws(Failure) {
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
            tell(.unknownState(state, suggestion: suggestion))
        }
    }

    private mutating func member(_ field: FieldPath) throws(Failure) -> Int? {
        guard let text = try bytes(field) else { return nil }
        if let place = members.place(of: text) { return place }
        let id = String(decoding: text, as: UTF8.self)
        let suggestion = problems.isSuggesting ? decoder.member(nearestTo: id) : nil
        tell(.unknownMember(id, field: name(of: field), suggestion: suggestion))
        return nil
    }
}

// MARK: - Objects and lists

extension ApplicationReader {
    /// Shows the known members of the object that starts here, by the places of their keys; those that are null are left out, and
    /// of those that are not known it is told.
    ///
    /// - Parameter beginning: what stands before a key where a problem names it.
    mutating func forEachMember(
        _ keys: ExpectedKeys, named beginning: StaticString = "",
        _ take: (inout ApplicationReader, Int) throws(Failure) -> Void
    ) throws(Failure) {
        guard try parser.enter() else { return }
        var seen = SeenKeys()
        var last = ExpectedKeys.beginning
        repeat {
            let start = parser.position
            switch try keys.next(after: last, in: &parser) {
            case .known(let place):
                guard seen.insert(place) else {
                    throw Failure(reason: .duplicateName(keys.table.words[place]), offset: start)
                }
                last = place
                valueStart = parser.position
                if case .null = parser.kind { _ = try parser.value() } else { try take(&self, place) }
            case .unknown(let name):
                let name = String(decoding: name, as: UTF8.self)
                guard seen.insert(name) else { throw Failure(reason: .duplicateName(name), offset: start) }
                try passOver(unknown: name, at: start, beginning, among: keys)
            }
        } while try parser.hasNextMember()
    }

    private mutating func passOver(
        unknown name: String, at start: Int, _ beginning: StaticString, among keys: ExpectedKeys
    ) throws(Failure) {
        let isNull = if case .null = parser.kind { true } else { false }
        _ = try parser.value()
        guard !isNull else { return }
        let suggestion = problems.isSuggesting ? Suggestion.nearest(to: name, among: keys.table.words) : nil
        tell(.unknownField("\(beginning)\(name)", suggestion: suggestion), at: start)
    }

    /// Goes through the elements of the list that should start here.
    mutating func forEachElement(
        _ field: FieldPath, _ take: (inout ApplicationReader) throws(Failure) -> Void
    ) throws(Failure) {
        guard case .array = parser.kind else { return try refuse(field, wanted: .list) }
        guard try parser.enter() else { return }
        repeat {
            valueStart = parser.position
            try take(&self)
        } while try parser.hasNextElement()
    }

    /// Passes over a value that is of the wrong type.
    mutating func refuse(_ field: FieldPath, wanted: ApplicationMessage.FieldForm) throws(Failure) {
        _ = try parser.value()
        tell(.wrongType(field: name(of: field), wanted: wanted))
    }

    /// The keys of an object that were there already.
    private struct SeenKeys {
        /// A bit for each of the first known keys, which are mostly all.
        private var first: UInt64 = 0
        private var others: [AnyHashable: Void]?

        mutating func insert(_ place: Int) -> Bool {
            guard place < 64 else { return insert(other: place) }
            defer { first |= 1 << UInt64(place) }
            return first & (1 << UInt64(place)) == 0
        }

        mutating func insert(_ name: String) -> Bool { insert(other: name) }

        private mutating func insert(other key: AnyHashable) -> Bool {
            others = others ?? [:]
            return others?.updateValue((), forKey: key) == nil
        }
    }
}
