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
}
