import Foundation
import Recipes
import Testing
import Verdicts
import WorkCalendar

/// What an example gives: ids are the recipe's things, a mapping is a thing of its own even under the id of another.
@Suite struct ExampleThingTests {
    static let examples = [
        "{about: member, require: \"member.representatives >= 3\", given: {member: kaupunki}, expect: held}",
        "{about: member, require: \"member.representatives >= 3\", given: {member: {id: kaupunki, representatives: 1}}, expect: broken}",
        "{about: group, require: \"group.members.size() == 1\", given: {group: ikäryhmä}, expect: held}",
        "{about: group, require: \"group.members.size() == 1\", given: {group: {id: ikäryhmä, members: []}}, expect: broken}",
        "{about: network, require: \"groups[0].members.size() == 1\", given: {groups: [ikäryhmä]}, expect: held}",
        "{about: network, require: \"figures[0].name == 'Luvut'\", given: {figures: [luvut]}, expect: held}",
        "{about: network, require: \"deadlines[0].id == 'haku'\", given: {deadlines: [haku]}, expect: held}",
        "{about: network, require: \"deliverables[0].planned == 2.0\", given: {deliverables: [opas]}, expect: held}",
        "{about: application, require: {applicant: {kind: parish}}, given: {application: {applicant: seura}}, expect: broken}",
        "{about: application, require: {applicant: {kind: parish}}, given: {application: {applicant: {id: seura, kind: parish}}}, expect: held}",
    ]

    @Test(arguments: examples)
    func givesWhatItSays(_ example: String) throws {
        let given = try #require(example.range(of: ", given: "))
        let test = try TestRecipe(
            """
            verkosto: 1
            network: {id: v, name: V}
            vocabularies: {aihe: [ikä]}
            members:
              - {id: kaupunki, kind: municipality, representatives: 3}
              - {id: seura, kind: association, aihe: ikä}
              - {id: srk, kind: parish}
            groups: [{id: ikäryhmä, kind: thematic, members: {where: {aihe: ikä}}}]
            calendar: {deadlines: [{id: haku, date: 30.9.}]}
            figures: [{id: luvut, name: Luvut, by: aihe, values: {ikä: 3}}]
            deliverables: [{id: opas, planned: 2}]
            rules:
              - {id: sääntö, \(example[..<given.lowerBound].dropFirst()), examples: [{\(example[given.lowerBound...].dropFirst(2))]}
            """)
        for result in ExampleRun(test.recipe, today: try Day("2027-03-15"), language: "en").results() {
            #expect(result.passes, "\(result.verdict.word) \(result.verdict.because)")
        }
    }
}
