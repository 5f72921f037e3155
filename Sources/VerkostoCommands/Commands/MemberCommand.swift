import ArgumentParser

/// `member …`: edits of the network's members.
struct MemberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "Edit the members of a recipe.", subcommands: [MemberAddCommand.self])
}

/// `member add RECIPE ID`: a new member, in the recipe or in its table.
struct MemberAddCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a member to a recipe.",
        discussion: """
            verkosto member add kuopio martat --name "Kuopion Martat ry" \\
              --kind association --term theme=kulttuuri --contract-from 2027-01-01
            """
    )

    @OptionGroup var addition: AdditionOptions

    @Option(help: ArgumentHelp("How many represent it at meetings.", valueName: "number"))
    var representatives: Int?

    @Option(name: .customLong("role"), help: ArgumentHelp("Roles that it fills.", valueName: "role"))
    var roles: [String] = []

    @Option(help: ArgumentHelp("The first day of its contract.", valueName: "day"))
    var contractFrom: String?

    @Option(help: ArgumentHelp("The last day of its contract.", valueName: "day"))
    var contractTo: String?

    func perform() async throws {
        try addition.add(
            to: "members",
            [
                ("representatives", representatives.map(String.init)), ("roles", AdditionOptions.list(roles)),
                ("contract", AdditionOptions.mapping([("from", contractFrom), ("to", contractTo)])),
            ])
    }
}

/// `group …`: edits of the network's groups.
struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "Edit the groups of a recipe.", subcommands: [GroupAddCommand.self])
}

/// `group add RECIPE ID`: a new group.
struct GroupAddCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a group to a recipe.",
        discussion: "verkosto group add kuopio kulttuuri --kind thematic --member martat,kirjasto"
    )

    @OptionGroup var addition: AdditionOptions

    @Option(help: ArgumentHelp("The member that leads it.", valueName: "member"))
    var lead: String?

    @Option(help: ArgumentHelp("The member that chairs it.", valueName: "member"))
    var chair: String?

    @Option(name: .customLong("member"), help: ArgumentHelp("Its members, by id.", valueName: "member"))
    var members: [String] = []

    @Option(help: ArgumentHelp("The group that it is part of.", valueName: "group"))
    var partOf: String?

    @Option(help: ArgumentHelp("The first day on which there is such a group.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day on which there is such a group.", valueName: "day"))
    var to: String?

    func perform() async throws {
        try addition.add(
            to: "groups",
            [
                ("lead", lead), ("chair", chair), ("members", AdditionOptions.list(members)), ("part_of", partOf),
                ("from", from), ("to", to),
            ])
    }
}
