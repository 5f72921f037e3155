import ArgumentParser

/// Which register a command is about.
struct RegisterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The register's file; by default beside the recipe, for a bundled recipe in the working folder.",
            valueName: "file"))
    var register: String?
}

/// How something is recorded, and by whom.
struct RecordingOptions: ParsableArguments {
    @OptionGroup var file: RegisterOptions

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who acts: a role (coordinator, applicant, city, or a word of the recipe), a member's id or a person's id.",
            valueName: "who"))
    var actor: String?

    @Option(
        name: .customLong("id"),
        help: ArgumentHelp(
            "A name of your own for this request: asking again with it records nothing twice.", valueName: "name"))
    var key: String?

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "Record many at once, all or none, from a file: JSON Lines, or CSV with the names as header.",
            valueName: "file"))
    var rows: String?

    @Option(
        help: ArgumentHelp(
            "Where applications go whose state the recipe no longer has; may be repeated.", valueName: "old=new"))
    var map: [String] = []

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    mutating func validate() throws {
        for pair in map where pair.split(separator: "=", omittingEmptySubsequences: false).count != 2 {
            throw ValidationError("--map takes old=new, such as --map review=network_review, not “\(pair)”.")
        }
    }

    /// `--map` as states by the states that they take the place of.
    var stateMap: [String: String] {
        Dictionary(
            map.map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                return (parts.first ?? "", parts.last ?? "")
            }, uniquingKeysWith: { _, last in last })
    }
}
