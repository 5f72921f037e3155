import Diagnostics
import Testing

@Suite struct SuggestionTests {
    private static let names = [
        "members", "meetings", "network", "needs", "venues", "groups", "ikäihmiset", "työikäiset", "id",
    ]

    @Test(arguments: [
        ("memebrs", "members"), ("member", "members"), ("Members", "members"), ("metings", "meetings"),
        ("newtork", "network"), ("venue", "venues"), ("ikaihmiset", "ikäihmiset"), ("IKÄIHMISET", "ikäihmiset"),
        ("ika\u{308}ihmisett", "ikäihmiset"), ("tyoikaiset", "työikäiset"), ("ID", "id"), ("is", "id"),
    ])
    func nearNamesAreFound(_ name: String, _ meant: String) {
        #expect(Suggestion.nearest(to: name, among: Self.names) == meant)
    }

    @Test(arguments: ["", "x", "xy", "rules", "calendar", "nede", "abcdefghij"])
    func farNamesAreNot(_ name: String) {
        #expect(Suggestion.nearest(to: name, among: Self.names) == nil)
    }

    @Test func ofEquallyNearNamesTheFirstIsTaken() {
        #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
        #expect(Suggestion.nearest(to: "cat", among: ["cats", "CAT"]) == "CAT")
    }

    @Test func aNameIsNotSuggestedForItself() {
        #expect(Suggestion.nearest(to: "needs", among: ["needs"]) == nil)
    }
}
