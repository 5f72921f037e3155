import ModuleContract
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import ReportModule

@Suite("The network map")
struct NetworkMapTests {
    @Test("shows members one by one, with what they are to groups and applications")
    func small() throws {
        let ties = ties(of: ExampleNetwork.request())
        #expect(!ties.isFolded)
        #expect(Set(ties.members) == ["Oulun kaupunki", "Seurakunta", ExampleNetwork.hostile])
        let parish = try #require(ties.members.firstIndex(of: "Seurakunta"))
        let application = try #require(ties.groups.firstIndex(of: ExampleNetwork.hostile))
        #expect(ties.ties.contains { $0.member == parish && $0.group == application && $0.role == .endorses })
        #expect(ties.ties.count { $0.role == .leads } == 2)
    }

    @Test("puts many members together by kind, many groups by what they are part of, in a ring too")
    func folded() throws {
        var request = ExampleNetwork.request()
        request.recipe.network.members = (0..<500).map { number in
            with(Member(id: "m\(number)")) { $0.kind = number.isMultiple(of: 4) ? "municipality" : "association" }
        }
        request.recipe.network.groups = (0..<100).map { number in
            with(Group(id: "g\(number)")) {
                $0.members = [Participant(member: "m\(number)"), Participant(member: "m\(number + 1)")]
                $0.partOf = number < 50 ? "g0" : "g\(number == 50 ? 51 : 50)"
            }
        }
        let ties = ties(of: request)
        #expect(ties.isFolded)
        #expect(ties.members.sorted() == ["järjestö (375)", "kunta (125)"])
        #expect(ties.groups.count <= 5)
        #expect(ties.ties.reduce(0) { $0 + $1.count } == 200)
    }

    @Test("keeps those of many groups with most members, where nothing puts them together")
    func alone() {
        var request = ExampleNetwork.request()
        request.register.applications = []
        request.recipe.network.groups = (0..<100).map { number in
            with(Group(id: "g\(number)")) {
                $0.members = [Participant(member: "city")] + (number < 60 ? [] : [Participant(member: "parish")])
            }
        }
        let groups = ties(of: request).groups
        #expect(Set(groups) == Set((60..<90).map { "g\($0)" } + ["muut ryhmät (70)"]))
    }

    private func ties(of request: Request) -> NetworkTies {
        let report = Report(request)
        return NetworkTies(report.model, report.words)
    }
}

@Suite("Marks of applications")
struct MarkedDayTests {
    @Test("are complete on the day of the last one needed")
    func marked() throws {
        var request = ExampleNetwork.request()
        request.recipe.endorsements[0].require = [Requirement(measure: .atLeast(1), among: nil)]
        request.register.applications[0].partners = []
        request.register.applications[0].marks.append(
            Mark(endorsement: "mark", by: "city", at: day("2027-02-25"), word: .endorsed))
        #expect(ReportModel(request).applications.map(\.marked) == [day("2027-02-20")])
        request.recipe.endorsements[0].require = [Requirement(measure: .atLeast(2), among: nil)]
        #expect(ReportModel(request).applications.map(\.marked) == [day("2027-02-25")])
        request.recipe.endorsements[0].require = [Requirement(measure: .atLeast(3), among: nil)]
        #expect(ReportModel(request).applications.map(\.marked) == [nil])
    }
}
