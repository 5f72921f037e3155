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
        "5 <= application.amount && 5 >= application.amount",
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
        ("true", "rule-always-holds"),
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

    private static func codes(ofRule condition: String) throws -> [String] {
        try codes(ofRules: "  - {id: sääntö, about: application, require: \"\(condition)\"}")
    }

    private static func codes(ofRules rules: String) throws -> [String] {
        let yaml = """
            verkosto: 1
            network: {id: n, name: N}
            application: {fields: {amount: {type: integer}, share: {type: number}, is_new: {type: boolean}, note: {type: text}}}
            rules:
            \(rules)
            """
        let folder = MemoryFolder(files: ["recipe.yaml": Array(yaml.utf8)])
        let reader = RecipeReader(files: RecipeFiles(folder: folder), modules: [], today: try Day("2027-01-15"))
        return try reader.read(.file(path: "recipe.yaml")).diagnostics.map(\.message.code)
    }
}
