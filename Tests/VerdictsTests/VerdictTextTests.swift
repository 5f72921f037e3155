import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// What people are told, in the three languages.
@Suite struct VerdictTextTests {
    static let recipe = """
        verkosto: 1
        network: {id: n, name: N, languages: [fi, sv, en]}
        members:
          - {id: oulu, kind: municipality}
          - {id: martat, kind: association}
          - {id: setlementti, kind: association}
          - {id: seurakunta, kind: parish}
        application:
          fields: {amount: {type: integer}}
        endorsements:
          - id: puumerkki
            name: {fi: Puumerkki, sv: Bomärke, en: Endorsement mark}
            about: application
            given_by: network
            require: [{at_least: 2, among: {kind: [association, parish]}}, {at_least: 1, among: {kind: parish}}, {no_declines: true}]
            excluding: [applicant]
            window: {opens: submitted, lasts: 30 days}
            valid_for: 12 months
        rules:
          - id: raja
            about: application
            require: {amount: {at_most: 50000}}
            message: {fi: "Haettu summa on ${{ application.amount }} euroa.", sv: "Det sökta beloppet är ${{ application.amount }} euro.", en: "The sum is ${{ application.amount }} euros."}
          - {id: kumppani, name: {fi: Kumppani, sv: Partner, en: Partner}, about: application, require: {partners: {kind: municipality}}}

        """

    static func messages(_ language: String, today: String, marks: [(String, String, Mark.Word)]) throws -> [String] {
        let recipe = try TestRecipe(recipe).recipe
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: try Day(today), language: language)
        var application = Application(id: "h", title: "Hanke", state: "network_review")
        application.applicant = "martat"
        application.submitted = try Day("2027-03-01")
        application.fields["amount"] = .integer(60_000)
        application.marks = try marks.map {
            Mark(endorsement: "puumerkki", by: $0.0, at: try Day($0.1), word: $0.2)
        }
        return Judge(recipe, world: world).judge(application).verdicts.map(\.message)
    }

    @Test(arguments: [
        ("fi", "Puumerkki: saatu 9.3.2027, voimassa 9.3.2028 asti."),
        ("sv", "Bomärke: erhållet 9.3.2027, gäller till och med 9.3.2028."),
        ("en", "Endorsement mark: earned on 2027-03-09, valid until 2028-03-09."),
    ])
    func `an earned mark tells since when and until when`(_ language: String, _ text: String) throws {
        let marks: [(String, String, Mark.Word)] = [
            ("setlementti", "2027-03-05", .endorsed), ("seurakunta", "2027-03-09", .endorsed),
        ]
        #expect(try Self.messages(language, today: "2027-05-01", marks: marks)[0] == text)
    }

    @Test(arguments: [
        (
            "fi",
            "Puumerkki: ei vielä, koska puoltoja on 1/2 (järjestö tai seurakunta) ja 0/1 (seurakunta). "
                + "Puoltoja voi antaa 31.3.2027 asti."
        ),
        (
            "sv",
            "Bomärke: inte ännu, eftersom antalet tillstyrkanden är 1/2 (organisation eller församling) och "
                + "0/1 (församling). Tillstyrkanden kan ges till och med 31.3.2027."
        ),
        (
            "en",
            "Endorsement mark: not yet, because endorsements stand at 1/2 (association or parish) and "
                + "0/1 (parish). Endorsements can be given until 2027-03-31."
        ),
    ])
    func `a mark on its way says what is lacking and until when it can be given`(_ language: String, _ text: String)
        throws
    {
        let marks: [(String, String, Mark.Word)] = [("setlementti", "2027-03-05", .endorsed)]
        #expect(try Self.messages(language, today: "2027-03-10", marks: marks)[0] == text)
    }

    @Test(arguments: ["fi", "sv", "en"])
    func `what is not earned yet says why and is never called refused`(_ language: String) throws {
        let pending = try Self.messages(
            language, today: "2027-03-10", marks: [("setlementti", "2027-03-05", .endorsed)])
        let broken = try Self.messages(language, today: "2027-05-01", marks: [("seurakunta", "2027-03-05", .declined)])
        for text in [pending[0], broken[0], pending[2]] {
            #expect(["ei vielä, koska", "inte ännu, eftersom", "not yet, because"].contains { text.contains($0) })
            for refusal in ["hylät", "avslag", "avslå", "reject", "refuse", "denied"] {
                #expect(!text.lowercased().contains(refusal))
            }
        }
        #expect(["seurakunta", "församling", "parish"].contains { pending[0].contains($0) })
        #expect(pending[1].contains("60000"))
    }
}

@Suite struct NeedTests {
    @Test(arguments: [
        ("{year: 2026}", "held"), ("{year: 2024}", "broken"), ("{year: 2026, expires: 2027-01-31}", "broken"),
    ])
    func `a need past its time does not count`(_ need: String, _ word: String) throws {
        let recipe = try TestRecipe(
            """
            verkosto: 1
            network: {id: n, name: N}
            needs: {votes: 5, expire: 2 years}
            rules:
              - id: tarve
                about: application
                require: {needs: {present: true}}
                examples: [{given: {today: 2027-02-01, application: {needs: [\(need)]}}, expect: \(word)}]
            """
        ).recipe
        let results = ExampleRun(recipe, today: try Day("2027-01-15"), language: "fi").results()
        #expect(results.map(\.passes) == [true])
    }
}
