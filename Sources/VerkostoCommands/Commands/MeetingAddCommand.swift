import ArgumentParser
import LocatedYAML
import RecipeEditing

/// `meeting add RECIPE ID`: a new series of meetings in the recipe.
struct MeetingAddCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a series of meetings to a recipe.",
        discussion: """
            verkosto meeting add kuopio kahvit --of network --cadence "4 x 2 h per year"
            verkosto meeting add kuopio foorumi --of network \\
              --date 2027-02-02T08:30/2027-02-02T16:00
            """
    )

    @OptionGroup var addition: AdditionOptions

    @Option(help: ArgumentHelp("Who meets: network, or groups by id.", valueName: "body"))
    var of: [String]

    @Option(help: ArgumentHelp("How often and how long, such as “4 x 2 h per year”.", valueName: "cadence"))
    var cadence: String?

    @Option(name: .customLong("date"), help: ArgumentHelp("Given dates.", valueName: "start/end"))
    var dates: [String] = []

    @Option(help: ArgumentHelp("Where: venues by id.", valueName: "venue"))
    var venue: [String] = []

    @Option(help: ArgumentHelp("The least distance between meetings, such as “2 months”.", valueName: "length"))
    var spacing: String?

    @Option(help: ArgumentHelp("Periods of the calendar to keep away from.", valueName: "period"))
    var avoid: [String] = []

    @Option(help: ArgumentHelp("The first day of the year that will do.", valueName: "day"))
    var withinFrom: String?

    @Option(help: ArgumentHelp("The last day of the year that will do.", valueName: "day"))
    var withinTo: String?

    mutating func validate() throws {
        guard cadence != nil || !dates.isEmpty else {
            throw ValidationError("A meeting has --cadence or --date: --cadence \"4 x 2 h per year\".")
        }
        for date in dates where date.split(separator: "/").count != 2 {
            throw ValidationError("--date takes start/end, such as 2027-02-02T08:30/2027-02-02T16:00, not “\(date)”.")
        }
    }

    func perform() async throws {
        let given = dates.compactMap { date -> String? in
            let parts = date.split(separator: "/").map(String.init)
            return AdditionOptions.mapping([("start", parts[0]), ("end", parts[1])])
        }
        let body = of.count == 1 && !of[0].contains(",") ? of[0] : AdditionOptions.list(of)
        try addition.add(
            to: "meetings",
            [
                ("of", body), ("cadence", cadence.map(Node.quoted)),
                ("dates", given.isEmpty ? nil : "[" + given.joined(separator: ", ") + "]"), ("spacing", spacing),
                ("venue", AdditionOptions.list(venue)), ("avoid", AdditionOptions.list(avoid)),
                ("within", AdditionOptions.mapping([("from", withinFrom), ("to", withinTo)])),
            ])
    }
}
