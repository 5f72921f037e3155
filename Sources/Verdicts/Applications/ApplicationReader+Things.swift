import Diagnostics
import JSON
import NetworkModel
import WorkCalendar

// Needs and marks.

extension ApplicationReader {
    /// A need, by its id or described in place.
    mutating func need() throws(Failure) -> PlacedNeed? {
        switch parser.kind {
        case .text:
            let id = String(decoding: try parser.text(), as: UTF8.self)
            if let known = decoder.knownNeeds[id] { return known }
            if !decoder.knownNeeds.isEmpty { tell(.unknownNeed(id)) }
            return PlacedNeed(id: id, dimensionCount: decoder.places.dimensions.count)
        case .object:
            var need = spareNeeds.popLast() ?? PlacedNeed(dimensionCount: decoder.places.dimensions.count)
            need.empty()
            try forEachMember(needKeys, named: "needs.") { (reader, place) throws(Failure) in
                try reader.take(place, of: &need)
            }
            return need
        default:
            try refuse("needs", wanted: .object)
            return nil
        }
    }

    private mutating func take(_ place: Int, of need: inout PlacedNeed) throws(Failure) {
        guard let key = NeedKey(rawValue: place) else {
            let dimension = place - NeedKey.names.count
            need.terms[dimension] = try terms(ofDimension: dimension)
            return
        }
        switch key {
        case .id: need.id = try text("needs.id") ?? ""
        case .title: need.title = try text("needs.title")
        case .year: need.year = try integer("needs.year").map(Int.init)
        case .votes: need.votes = try count("needs.votes")
        case .expires: need.expires = try day("needs.expires")
        }
    }

    /// The terms of a dimension, given as one or as a list.
    private mutating func terms(ofDimension dimension: Int) throws(Failure) -> [String] {
        let terms = decoder.dimensionTerms[dimension]
        if case .text = parser.kind {
            let text = try parser.text()
            if let place = terms?.place(of: text) { return termList(place, ofDimension: dimension) }
            return term(text, among: terms, .dimension(dimension)).map { [$0] } ?? []
        }
        var list: [String] = []
        try forEachElement(.dimension(dimension)) { (reader) throws(Failure) in
            guard let text = try reader.bytes(.dimension(dimension)) else { return }
            if let term = reader.term(text, among: terms, .dimension(dimension)) { list.append(term) }
        }
        return list
    }

    private mutating func termList(_ place: Int, ofDimension dimension: Int) -> [String] {
        if termLists[dimension][place].isEmpty {
            termLists[dimension][place] = (decoder.dimensionTerms[dimension]?.words[place]).map { [$0] } ?? []
        }
        return termLists[dimension][place]
    }

    /// A mark; nil, with what is missing, if it is not whole.
    mutating func mark() throws(Failure) -> PlacedMark? {
        guard case .object = parser.kind else {
            try refuse("endorsements", wanted: .object)
            return nil
        }
        let start = valueStart
        var draft = MarkDraft()
        try forEachMember(markKeys, named: "endorsements.") { (reader, place) throws(Failure) in
            try reader.take(place, of: &draft)
        }
        guard let endorsement = draft.endorsement, let by = draft.by, let at = draft.at, let word = draft.word else {
            for key in MarkKey.allCases where !draft.isGiven(key) {
                tell(.missing(field: "endorsements.\(key)"), at: start)
            }
            return nil
        }
        if case .stranger(let id) = by { tell(.unknownMarker(id), at: start) }
        return PlacedMark(endorsement: decoder.endorsements.words[endorsement], by: by, at: at, word: word)
    }

    /// A mark while it is read.
    private struct MarkDraft {
        /// A bit for each key that is there, whatever stands under it.
        private var given: UInt8 = 0
        var endorsement: Int?
        var by: PlacedMark.Giver?
        var at: Day?
        var word: Mark.Word?

        func isGiven(_ key: MarkKey) -> Bool { given & (1 << UInt8(key.rawValue)) != 0 }
        mutating func give(_ key: MarkKey) { given |= 1 << UInt8(key.rawValue) }
    }

    private mutating func take(_ place: Int, of draft: inout MarkDraft) throws(Failure) {
        guard let key = MarkKey(rawValue: place) else { return }
        draft.give(key)
        switch key {
        case .endorsement: draft.endorsement = try endorsement()
        case .by:
            guard let text = try bytes("endorsements.by") else { return }
            draft.by =
                members.place(of: text).map(PlacedMark.Giver.member)
                ?? .stranger(String(decoding: text, as: UTF8.self))
        case .at: draft.at = try day("endorsements.at")
        case .mark:
            guard let text = try bytes("endorsements.mark") else { return }
            draft.word = markWords.place(of: text).map { decoder.markWordsByPlace[$0] }
            if draft.word == nil {
                tell(.wrongType(field: "endorsements.mark", wanted: .oneOf(decoder.markWords.words)))
            }
        }
    }

    private mutating func endorsement() throws(Failure) -> Int? {
        guard let text = try bytes("endorsements.endorsement") else { return nil }
        if let place = endorsements.place(of: text) { return place }
        let id = String(decoding: text, as: UTF8.self)
        let suggestion = Suggestion.nearest(to: id, among: decoder.endorsements.words.sorted())
        tell(.unknownEndorsement(id, suggestion: suggestion))
        return nil
    }
}
