import SourceText

/// Terms that a thing carries, by vocabulary id, in the order of the ids.
///
/// A thing carries terms of few vocabularies, and a network may have many things: a short list takes less room than a table, and
/// less time to make.
package struct TermsByVocabulary: Sendable, Hashable {
    private var entries: [Entry] = []

    private struct Entry: Sendable, Hashable {
        let vocabulary: String
        var terms: [String]
    }

    /// Creates an empty collection.
    package init() {}

    /// Takes in terms in any order; of a vocabulary that comes twice the last. O(n log n).
    package init(_ terms: some Sequence<(String, [String])>) {
        for (vocabulary, terms) in terms.sorted(by: { $0.0 < $1.0 }) { self[vocabulary] = terms }
    }

    /// The terms of a vocabulary; nil if there are none, not even an empty list. O(log number of vocabularies) to ask.
    package subscript(vocabulary: String) -> [String]? {
        get {
            let place = place(of: vocabulary)
            return isKnown(vocabulary, at: place) ? entries[place].terms : nil
        }
        set {
            let place = place(of: vocabulary)
            switch (newValue, isKnown(vocabulary, at: place)) {
            case (let terms?, true): entries[place].terms = terms
            case (let terms?, false): entries.insert(Entry(vocabulary: vocabulary, terms: terms), at: place)
            case (nil, true): entries.remove(at: place)
            case (nil, false): break
            }
        }
    }

    private func place(of vocabulary: String) -> Int {
        entries.indices.partitioningIndex { entries[$0].vocabulary >= vocabulary }
    }

    private func isKnown(_ vocabulary: String, at place: Int) -> Bool {
        place < entries.count && entries[place].vocabulary == vocabulary
    }
}

extension TermsByVocabulary: RandomAccessCollection {
    package var startIndex: Int { entries.startIndex }
    package var endIndex: Int { entries.endIndex }

    package subscript(position: Int) -> (key: String, value: [String]) {
        (entries[position].vocabulary, entries[position].terms)
    }
}

extension TermsByVocabulary: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, [String])...) { self.init(elements) }
}
