import Diagnostics
import Testing
import WorkCalendar

@testable import Recipes

/// Nothing is told of rules that can be kept and broken, however narrow they are.
@Suite struct RuleProofTests {
    @Test(arguments: [
        "application.amount >= 4 && application.amount <= 4", "application.amount > 4 && application.amount < 6",
        "application.share > 4.0 && application.share < 5.0",
        "application.amount > 5 || application.amount < 6 && application.is_new",
        "application.amount in [1, 2] && application.amount in [2, 3]",
        "application.is_new != application.is_new || application.is_new",
        "application.note == 'a' || application.note == 'b'", "!(application.amount < 5) && application.amount < 6",
        "application.partners.exists(p, p.kind == 'a') && application.partners.exists(p, p.kind == 'b')",
        "application.partners.all(p, p.kind == 'a' && p.kind == 'b')",
        "!application.partners.exists(p, p.kind == 'a' && p.kind == 'b') && application.is_new",
        "has(application.note) && application.note != ''", "application.amount * 2 == 5 || application.is_new",
        "5 <= application.amount && 5 >= application.amount", "application.share > 4 && application.share < 5",
        "application.needs.exists(n, n.year > 2026) && application.needs.exists(n, n.year < 2020)",
        "application.needs.all(n, n.year > 2026 && n.year < 2020)", "size(application.needs) > 0",
        "application.starts > date('2027-05-01') && application.starts < date('2027-05-03')",
        "application.kind != 'a' || application.is_new",
        "parameters.limit > 4 && application.amount < parameters.limit",
    ])
    func `a rule that can be kept and broken is left alone`(_ condition: String) throws {
        #expect(try Self.codes(ofRule: condition).isEmpty)
    }

    @Test(arguments: [
        ("application.amount > 4 && application.amount < 5", "rule-never-holds"),
        ("application.amount in [1, 2] && application.amount in [3]", "rule-never-holds"),
        ("application.amount == 1 && application.amount != 1", "rule-never-holds"),
        ("application.is_new && !(application.is_new || application.amount > 1)", "rule-never-holds"),
        ("size(application.partners) > 2 && 2 >= size(application.partners)", "rule-never-holds"),
        ("application.amount > 4 || application.amount < 6", "rule-always-holds"),
        ("application.partners.all(p, p.kind == 'a' || p.kind != 'a')", "rule-always-holds"),
        ("application.kind != 'a' && application.kind != 'b'", "rule-never-holds"),
        ("application.is_new != true && application.is_new != false", "rule-never-holds"),
        ("application.starts > date('2027-05-01') && application.starts < date('2027-05-02')", "rule-never-holds"),
        ("size(application.needs) < 0", "rule-never-holds"),
        ("application.needs.exists(n, n.votes > 3 && n.votes < 4)", "rule-never-holds"),
        ("application.kind in ['a', 'b']", "rule-always-holds"), ("true", "rule-always-holds"),
    ])
    func `what is proved is told`(_ condition: String, _ code: String) throws {
        #expect(try Self.codes(ofRule: condition) == [code])
    }

    @Test func `rules that concern different applications don't contradict`() throws {
        let codes = try Self.codes(
            ofRules: """
                  - {id: uudet, about: application, when: {is_new: true}, require: {amount: {at_least: 10}}}
                  - {id: vanhat, about: application, when: {is_new: false}, require: {amount: {at_most: 5}}}
                """)
        #expect(codes.isEmpty)
    }

    @Test(arguments: [
        ("{amount: {at_least: 10}}", "{amount: {at_most: 5}}", true),
        ("{amount: {at_least: 10}}", "{amount: {at_most: 10}}", false),
        ("{share: {at_least: 4}}", "\"application.share < 4.5\"", false),
        ("\"application.share > 4\"", "\"application.share < 5\"", false),
        ("{is_new: true}", "{is_new: false}", true), ("{kind: a}", "{kind: b}", true),
        ("{partners: {kind: a}}", "{partners: {not: {kind: a}}}", true),
        ("{partners: {kind: a}}", "{partners: {kind: b}}", false),
        ("{budget: {amount: {at_least: 10}}}", "{budget: {amount: {at_most: 5}}}", true),
    ])
    func `two rules contradict where no application can keep both`(_ first: String, _ second: String, _ isTold: Bool)
        throws
    {
        let codes = try Self.codes(
            ofRules: """
                  - {id: ensin, about: application, require: \(first)}
                  - {id: sitten, about: application, require: \(second)}
                """)
        #expect(codes == (isTold ? ["rules-contradict"] : []))
    }

    /// Whoever applies, it is one of the members, and its mark does not count.
    @Test(arguments: [
        ("{at_least: 3}", "network", true), ("{at_least: 2}", "network", false), ("{at_least: 2}", "g", false),
    ])
    func `a quorum that the applicant would be needed for is out of reach`(
        _ require: String, _ giver: String, _ isTold: Bool
    ) throws {
        let codes = try Self.codes(
            ofRules: "  - {id: sääntö, about: application, require: {is_new: true}}",
            and: """
                members: [{id: m1}, {id: m2}, {id: m3}]
                groups: [{id: g, members: [m1, m2]}]
                endorsements: [{id: e, about: application, given_by: \(giver), require: \(require), excluding: [applicant]}]
                """)
        #expect(codes == (isTold ? ["quorum-out-of-reach"] : []))
    }

    private static func codes(ofRule condition: String) throws -> [String] {
        try codes(ofRules: "  - {id: sääntö, about: application, require: \"\(condition)\"}")
    }

    private static func codes(ofRules rules: String, and sections: String = "") throws -> [String] {
        let yaml = """
            verkosto: 1
            network: {id: n, name: N}
            application: {fields: {amount: {type: integer}, share: {type: number}, is_new: {type: boolean}, note: {type: text}, starts: {type: date}, kind: {type: choice, of: [a, b]}}}
            parameters: {limit: {type: integer, default: 5}}
            \(sections)
            rules:
            \(rules)
            """
        let folder = MemoryFolder(files: ["recipe.yaml": Array(yaml.utf8)])
        let reader = RecipeReader(files: RecipeFiles(folder: folder), modules: [], today: try Day("2027-01-15"))
        return try reader.read(.file(path: "recipe.yaml")).diagnostics.map(\.message.code)
    }
}
