import LocatedYAML
import RecipeEditing
import SourceText
import Testing

/// The canonical form: the same meaning and comments, and once is enough.
struct FormattingTests {
    @Test func putsEverythingInItsPlace() throws {
        let before = """
            # Alku
            verkosto:   1
            network:
                id: x   # tunnus
                name: {fi: A,sv: B ,
                       en: C}


                purpose: >
                   Pitkä
                   teksti
            members:
            - {id: a,  kind: association}
            # ennen b:tä
            -   id: b
                roles: [ x, # ensimmäinen
                         y ]
                # b:n lopussa
            rules:
              - id: r   #sääntö
                require:   "a &&
                  b"
            # loppu
            """
        let after = """
            # Alku
            verkosto: 1

            network:
              id: x  # tunnus
              name: {fi: A, sv: B, en: C}

              purpose: >
                Pitkä
                teksti

            members:
              - {id: a, kind: association}
              # ennen b:tä
              - id: b
                roles:
                  - x  # ensimmäinen
                  - y
                # b:n lopussa

            rules:
              - id: r  #sääntö
                require: "a &&
                  b"
            # loppu

            """
        let text = try #require(RecipeText(path: "recipe.yaml", bytes: Array(before.utf8)))
        let formatted = try #require(Formatting.formatted(text))
        #expect(String(decoding: formatted.file.bytes, as: UTF8.self) == after)
        #expect(try #require(Formatting.formatted(formatted)).file.bytes == formatted.file.bytes)
    }

    @Test(arguments: BundledTexts.names, [false, true])
    func formatsBundledRecipes(name: String, isCRLF: Bool) throws {
        var bytes = try BundledTexts.bytes(of: name)
        if isCRLF { bytes = bytes.flatMap { $0 == UInt8(ascii: "\n") ? [13, 10] : [$0] } }
        let text = try #require(RecipeText(path: name, bytes: bytes))
        for round in 0..<propertyRounds {
            var editing = RandomEditing(generator: SeededGenerator(state: UInt64(round)))
            let edited = try #require(Rewriting.rewrite(text, to: editing.changed(text.tree, times: round))).text
            let formatted = try #require(Formatting.formatted(edited), "\(name), round \(round)")
            let again = try #require(Formatting.formatted(formatted), "\(name), round \(round)")
            #expect(again.file.bytes == formatted.file.bytes, "\(name), round \(round)")
        }
    }
}
