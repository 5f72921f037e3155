import Testing

@testable import ModuleContract

struct ArtifactPathTests {
    static let cases: [(path: String, isSafe: Bool)] = [
        ("report.html", true),
        ("calendars/johtoryhmä.ics", true),
        ("a/b/c/d.json", true),
        ("", false),
        ("/etc/passwd", false),
        ("../outside.html", false),
        ("calendars/../../outside.html", false),
        ("calendars//twice.ics", false),
        ("./here.html", false),
        (".hidden", false),
        ("calendars/.hidden.ics", false),
        ("with\u{0}nul", false),
        ("with\nbreak", false),
        ("back\\slash", false),
        (String(repeating: "a", count: 300), false),
        (String(repeating: "a/", count: 20) + "deep", false),
    ]

    @Test(arguments: cases) func pathsThatLeadOutAreRefused(path: String, isSafe: Bool) {
        #expect(ArtifactPath.isSafe(path) == isSafe)
    }
}
