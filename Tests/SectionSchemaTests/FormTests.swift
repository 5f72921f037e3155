import SectionSchema
import SourceText
import Testing

@Suite("Names")
struct NameRuleTests {
    static let names: [(name: String, rule: NameRule, problem: NameRule.Problem?)] = [
        ("oulu", .id, nil),
        ("stea-haku_2", .id, nil),
        ("työikäiset", .id, nil),
        ("ελλάδα", .id, nil),
        ("日本", .id, nil),
        ("2027", .id, nil),
        ("", .id, .empty),
        ("Oulu", .id, .upperCase),
        ("oulun kaupunki", .id, .character(" ")),
        ("a.b", .id, .character(".")),
        ("life_stage", .nameInExpressions, nil),
        ("life-stage", .nameInExpressions, .hyphen),
        ("2tavoite", .nameInExpressions, .leadingDigit),
        ("in", .nameInExpressions, .reservedWord),
    ]

    @Test("keep their rule or say what breaks it", arguments: names)
    func problems(name: String, rule: NameRule, problem: NameRule.Problem?) {
        #expect(rule.problem(with: name) == problem)
    }

    @Test("are put into Normalization Form C")
    func composition() {
        #expect(Array("a\u{308}iti".canonicallyComposed.unicodeScalars) == Array("äiti".unicodeScalars))
        #expect("oulu".canonicallyComposed == "oulu")
    }
}
