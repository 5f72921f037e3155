import NetworkModel
import Testing

/// Terms behave as a table by vocabulary whose order is that of the vocabularies.
struct TermsByVocabularyTests {
    @Test func areInTheOrderOfTheVocabularies() {
        var terms: TermsByVocabulary = ["theme": ["memory"], "area": ["north", "south"]]
        terms["life_stage"] = []
        #expect(terms.map(\.key) == ["area", "life_stage", "theme"])
        #expect(terms.map(\.value) == [["north", "south"], [], ["memory"]])
    }

    @Test func areSetAndTakenAway() {
        var terms: TermsByVocabulary = ["theme": ["memory"]]
        #expect(terms["area"] == nil)
        terms["area"] = ["north"]
        terms["theme"] = ["loneliness"]
        #expect(terms["area"] == ["north"])
        #expect(terms["theme"] == ["loneliness"])
        terms["area"] = nil
        terms["area"] = nil
        #expect(terms == ["theme": ["loneliness"]])
    }

    @Test func ofAVocabularyThatComesTwiceTheLastCount() {
        let terms = TermsByVocabulary([("b", ["1"]), ("a", ["2"]), ("b", ["3"])])
        #expect(terms == ["a": ["2"], "b": ["3"]])
    }

    @Test func areTheSameInWhateverOrderTheyCame() {
        #expect(TermsByVocabulary([("b", []), ("a", [])]) == TermsByVocabulary([("a", []), ("b", [])]))
    }
}
