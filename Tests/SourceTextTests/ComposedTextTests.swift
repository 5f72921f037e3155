import SourceText
import Testing

@Suite struct ComposedTextTests {
    @Test(arguments: [
        ("jäsen", "ja\u{308}sen", true), ("åland", "a\u{30A}land", true), ("Å", "\u{212B}", true),
        ("한", "\u{1112}\u{1161}\u{11AB}", true),
        ("jäsen", "jasen", false), ("ﬁ", "fi", false), ("", "a", false), ("a\u{323}\u{307}", "a\u{307}\u{323}", true),
    ])
    func textsAreTheSameKeyWhenTheyAreTheSameText(_ first: String, _ second: String, _ areSame: Bool) {
        #expect((first == second) == areSame)
        #expect((ComposedText(first) == ComposedText(second)) == areSame)
        #expect((Set([ComposedText(first), ComposedText(second)]).count == 1) == areSame)
    }

    /// Wherever in a text the letter stands that is not composed.
    @Test(arguments: 0..<20)
    func everyLetterIsComposed(at place: Int) {
        let before = String(repeating: "ö", count: place / 2) + String(repeating: "x", count: place % 2)
        let text = before + "a\u{308}" + String(repeating: "y", count: 20 - place)
        let composed = before + "\u{E4}" + String(repeating: "y", count: 20 - place)
        #expect(Array(text.canonicallyComposed.utf8) == Array(composed.utf8))
        #expect(ComposedText(text) == ComposedText(composed))
    }
}
