import SourceText
package import WorkCalendar

/// An application in which members, fields and dimensions are known by their places in the network rather than by id, so that
/// judging need not look anything up.
package struct PlacedApplication: Sendable {
    package var id: String
    package var title: String
    package var state: String
    /// The member's place; nil if there is none.
    package var applicant: Int?
    /// The members' places.
    package var partners: [Int]
    package var submitted: Day?
    package var needs: [PlacedNeed]
    package var marks: [PlacedMark]
    /// The values of the declared fields in the order in which the network declares them.
    package var fields: [FieldValue?]

    package init(id: String = "", title: String = "", state: String, fieldCount: Int) {
        self.id = id
        self.title = title
        self.state = state
        partners = []
        needs = []
        marks = []
        fields = Array(repeating: nil, count: fieldCount)
    }

    /// Takes everything away but the room that it took.
    package mutating func empty(state: String) {
        id = ""
        title = ""
        self.state = state
        applicant = nil
        partners.removeAll(keepingCapacity: true)
        submitted = nil
        needs.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        for place in fields.indices { fields[place] = nil }
    }
}

/// A need of a placed application.
package struct PlacedNeed: Sendable {
    package var id: String
    package var title: String?
    package var year: Int?
    package var votes: Int
    package var expires: Day?
    /// What it is about, by the place of each dimension.
    package var terms: [[String]]

    package init(id: String = "", dimensionCount: Int) {
        self.id = id
        votes = 0
        terms = Array(repeating: [], count: dimensionCount)
    }

    /// Takes everything away but the room that it took.
    package mutating func empty() {
        id = ""
        title = nil
        year = nil
        votes = 0
        expires = nil
        for place in terms.indices { terms[place] = [] }
    }
}

/// A mark of a placed application.
package struct PlacedMark: Sendable {
    /// Who gave a mark.
    package enum Giver: Sendable, Hashable {
        /// The member's place.
        case member(Int)
        /// Someone who is no member, by the id that was given.
        case stranger(String)
    }

    package var endorsement: String
    package var by: Giver
    package var at: Day
    package var word: Mark.Word
    /// False where it is known who gave it, and that this person did not speak for the member.
    package var hasMandate = true

    package init(endorsement: String, by: Giver, at: Day, word: Mark.Word) {
        self.endorsement = endorsement
        self.by = by
        self.at = at
        self.word = word
    }
}

/// Which place belongs to which id: members in the network's order and behind them those that don't belong to it, the declared
/// fields of applications, and the dimensions of needs.
package final class ApplicationPlaces: Sendable {
    package let members: [String]
    package let fields: [ApplicationField]
    package let dimensions: [String]
    private let memberPlaces: Deferred<[ComposedText: Int]>
    private let fieldPlaces: [String: Int]

    /// Numbers a network's things, and members that it refers to without having them.
    package init(_ network: Network, foreign: [Member] = []) {
        let members = network.members.map(\.id) + foreign.map(\.id)
        self.members = members
        fields = network.applicationProcess.fields
        dimensions = network.needsPolicy.dimensions
        memberPlaces = Deferred {
            Dictionary(members.enumerated().map { (ComposedText($1), $0) }, uniquingKeysWith: { first, _ in first })
        }
        fieldPlaces = Dictionary(
            fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a member; nil if there is none of the id.
    package func place(ofMember id: String) -> Int? { memberPlaces.value[ComposedText(id)] }

    /// The place of a declared field; nil if there is none of the id.
    package func place(ofField id: String) -> Int? { fieldPlaces[id] }
}

// MARK: - There and back

extension ApplicationPlaces {
    /// An application by places; members that don't exist are left out.
    package func placed(_ application: Application) -> PlacedApplication {
        var placed = PlacedApplication(
            id: application.id, title: application.title, state: application.state, fieldCount: fields.count)
        placed.applicant = application.applicant.flatMap(place(ofMember:))
        placed.partners = application.partners.compactMap(place(ofMember:))
        placed.submitted = application.submitted
        placed.needs = application.needs.map(self.placed)
        placed.marks = application.marks.map { mark in
            let by = place(ofMember: mark.by).map(PlacedMark.Giver.member) ?? .stranger(mark.by)
            return PlacedMark(endorsement: mark.endorsement, by: by, at: mark.at, word: mark.word)
        }
        for (id, value) in application.fields {
            if let place = place(ofField: id) { placed.fields[place] = value }
        }
        return placed
    }

    /// A need by places.
    package func placed(_ need: Need) -> PlacedNeed {
        var placed = PlacedNeed(id: need.id, dimensionCount: dimensions.count)
        placed.title = need.title
        placed.year = need.year
        placed.votes = need.votes
        placed.expires = need.expires
        placed.terms = dimensions.map { need.terms[$0] ?? [] }
        return placed
    }

    /// An application by ids.
    package func application(_ placed: PlacedApplication) -> Application {
        var application = Application(id: placed.id, title: placed.title, state: placed.state)
        application.applicant = placed.applicant.map { members[$0] }
        application.partners = placed.partners.map { members[$0] }
        application.submitted = placed.submitted
        application.needs = placed.needs.map(need)
        application.marks = placed.marks.map { mark in
            Mark(endorsement: mark.endorsement, by: id(of: mark.by), at: mark.at, word: mark.word)
        }
        for (field, value) in zip(fields, placed.fields) { application.fields[field.id] = value }
        return application
    }

    /// The id of whoever gave a mark.
    package func id(of giver: PlacedMark.Giver) -> String {
        switch giver {
        case .member(let place): members[place]
        case .stranger(let id): id
        }
    }

    private func need(_ placed: PlacedNeed) -> Need {
        var need = Need(id: placed.id)
        need.title = placed.title
        need.year = placed.year
        need.votes = placed.votes
        need.expires = placed.expires
        for (dimension, terms) in zip(dimensions, placed.terms) where !terms.isEmpty { need.terms[dimension] = terms }
        return need
    }
}
