import Diagnostics
import Testing
import WorkCalendar

@testable import Recipes

/// Contracts are held against today, those of a network whose phases are over against its last day.
@Suite struct ContractFactTests {
    static let cases: [(phases: String, contract: String, today: String, isOver: Bool)] = [
        ("[]", "{from: 2026-01-01, to: 2027-12-31}", "2027-12-31", false),
        ("[]", "{from: 2026-01-01, to: 2027-12-31}", "2028-01-01", true),
        ("[]", "[{to: 2026-12-31}, {from: 2028-01-01}]", "2030-01-01", false),
        ("[{id: a, from: 2009-01-01, to: 2013-12-31}]", "{from: 2009-01-01, to: 2013-12-31}", "2027-01-01", false),
        ("[{id: a, from: 2009-01-01, to: 2013-12-31}]", "{from: 2009-01-01, to: 2013-12-30}", "2027-01-01", true),
        ("[{id: a, to: 2012-12-31}, {id: b, from: 2013-01-01}]", "{to: 2013-12-31}", "2027-01-01", true),
        ("[{id: a, from: 2027-01-01, to: 2028-12-31}]", "{to: 2027-06-30}", "2027-06-30", false),
        ("[{id: a, from: 2027-01-01, to: 2028-12-31}]", "{to: 2027-06-30}", "2027-07-01", true),
    ]

    @Test(arguments: cases)
    func holdsContracts(phases: String, contract: String, today: String, isOver: Bool) throws {
        let recipe = """
            verkosto: 1
            network: {id: verkko, name: Verkko, phases: \(phases)}
            members: [{id: oulu, contract: \(contract)}]
            """
        let folder = MemoryFolder(files: ["recipe.yaml": Array(recipe.utf8)])
        let reader = RecipeReader(files: RecipeFiles(folder: folder), modules: [], today: try Day(today))
        let codes = try reader.read(.file(path: "recipe.yaml")).diagnostics.map(\.message.code)
        #expect(codes == (isOver ? ["contract-over"] : []))
    }
}
