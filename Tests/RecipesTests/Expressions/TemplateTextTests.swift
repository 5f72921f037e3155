import Testing

@testable import Recipes

@Suite struct TemplateTextTests {
    @Test(arguments: [
        ("", [TemplateText.Piece]()),
        ("Hei", [.text("Hei")]),
        ("$ {{ a }}", [.text("$ {{ a }}")]),
        ("${{ a.b }}", [.expression("a.b", start: 4)]),
        ("Ä ${{a}}!", [.text("Ä "), .expression("a", start: 5), .text("!")]),
        ("${{ {'a': {'b': 1}} }}x", [.expression("{'a': {'b': 1}}", start: 4), .text("x")]),
        ("${{ '}}' + \"}}\" }}", [.expression("'}}' + \"}}\"", start: 4)]),
        ("${{ '''a'}}''' }}", [.expression("'''a'}}'''", start: 4)]),
        ("${{ r'\\' }}.", [.expression("r'\\'", start: 4), .text(".")]),
        ("${{ 'a\\'}}' }}", [.expression("'a\\'}}'", start: 4)]),
        ("a ${{ b", [.text("a "), .unclosed(start: 2)]),
        ("${{ 'b }}", [.unclosed(start: 0)]),
        ("${{ '\\", [.unclosed(start: 0)]),
        ("${{}}", [.expression("", start: 3)]),
    ])
    func `a text is split at its expressions`(_ text: String, _ pieces: [TemplateText.Piece]) {
        #expect(TemplateText(text).pieces == pieces)
    }

    @Test func `an expression alone keeps its type, with blanks around it too`() {
        #expect(TemplateText(" ${{ a }}\n").soleExpression?.source == "a")
        #expect(TemplateText("${{ a }}${{ b }}").soleExpression == nil)
        #expect(TemplateText("x ${{ a }}").soleExpression == nil)
    }
}
