import Diagnostics
import JSON
package import NetworkModel
package import Recipes
import Synchronization
import WorkCalendar

/// Reads applications as data, by a recipe's fields, states, members and endorsements; made once for any number of them.
///
/// An application with an error is none; what is only worth a warning does not keep it from being judged.
package final class ApplicationDecoder: Sendable {
    package let places: ApplicationPlaces
    let members: WordTable
    let states: WordTable
    let endorsements: WordTable
    /// The keys of an application: those of every one, in the order of ``ApplicationKey``, then the declared fields.
    let keys: WordTable
    /// The keys of a need: those of ``NeedKey``, then the dimensions.
    let needKeys: WordTable
    /// The keys of a mark, in the order of ``MarkKey``.
    let markKeys = WordTable(MarkKey.names)
    let markWords = WordTable(Mark.Word.allCases.map(\.rawValue))
    let markWordsByPlace = Mark.Word.allCases
    /// How each declared field is read.
    let fieldReadings: [FieldReading]
    /// The words that each declared field may hold; nil for one that may hold any.
    let fieldWords: [WordTable?]
    /// The terms of each dimension's vocabulary; nil for one that is none.
    let dimensionTerms: [WordTable?]
    let knownNeeds: [String: PlacedNeed]
    /// The members' ids, ready to be compared with a mistyped one; made at first use.
    private let spellings = Mutex<Suggestion?>(nil)

    /// Prepares for a recipe; needs that applications name by id alone are looked up among the known ones.
    ///
    /// - Parameter places: the network's places, where they are known already.
    package init(
        network: Network, endorsements: [String], knownNeeds: [Need] = [], places: ApplicationPlaces? = nil
    ) {
        let places = places ?? ApplicationPlaces(network)
        self.places = places
        members = WordTable(places.members)
        states = WordTable(network.applicationProcess.states.map(\.id))
        self.endorsements = WordTable(endorsements)
        keys = WordTable(ApplicationKey.names + places.fields.map(\.id))
        needKeys = WordTable(NeedKey.names + places.dimensions)
        let terms = Dictionary(
            network.vocabularies.map { ($0.id, WordTable($0.terms.map(\.id))) }, uniquingKeysWith: { first, _ in first }
        )
        fieldReadings = places.fields.map { FieldReading($0.type) }
        fieldWords = places.fields.map { field in
            switch field.type {
            case .list(of: let vocabulary?): terms[vocabulary]
            case .choice(let words): WordTable(words)
            default: nil
            }
        }
        dimensionTerms = places.dimensions.map { terms[$0] }
        self.knownNeeds = Dictionary(
            knownNeeds.map { ($0.id, places.placed($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The member that a mistyped id was meant to be.
    func member(nearestTo id: String) -> String? {
        let suggestion = spellings.withLock { spellings in
            let suggestion = spellings ?? Suggestion(among: members.words)
            spellings = suggestion
            return suggestion
        }
        return suggestion.nearest(to: id)
    }

    /// Prepares for a recipe.
    package convenience init(_ recipe: Recipe) {
        self.init(network: recipe.network, endorsements: recipe.endorsements.map(\.id), places: recipe.places)
    }

    /// What came of one application's text.
    package struct Reading: Sendable {
        /// Nil if there is an error.
        package var application: PlacedApplication?
        package var problems: [ApplicationProblem]
    }
}

extension ApplicationReader {
    /// Reads the application that an object describes.
    mutating func reading(of value: JSONValue) -> ApplicationDecoder.Reading {
        var text: [UInt8] = []
        text.append(json: value)
        var reading = text.withUnsafeBufferPointer { self.reading(of: $0, suggesting: true) }
        // Nobody has seen this text.
        for place in reading.problems.indices { reading.problems[place].column = nil }
        return reading
    }

    /// Reads the application that a JSON text describes, to be kept. O(length).
    ///
    /// - Parameter suggesting: whether to say what unknown words may have meant.
    mutating func reading(
        of bytes: UnsafeBufferPointer<UInt8>, suggesting: Bool
    ) -> ApplicationDecoder.Reading {
        switch read(bytes, suggesting: suggesting) {
        case .application(let problems): ApplicationDecoder.Reading(application: application, problems: problems)
        case .none(let problems): ApplicationDecoder.Reading(problems: problems)
        }
    }
}

/// The keys that every application may have, by their places among the keys known.
enum ApplicationKey: Int, CaseIterable {
    case id, title, state, applicant, partners, submitted, needs, endorsements

    static let names = allCases.map { "\($0)" }
}

/// The keys that every need may have, by their places among the keys known.
enum NeedKey: Int, CaseIterable {
    case id, title, year, votes, expires

    static let names = allCases.map { "\($0)" }
}

/// The keys of a mark, by their places.
enum MarkKey: Int, CaseIterable {
    case endorsement, by, at, mark

    static let names = allCases.map { "\($0)" }
}
