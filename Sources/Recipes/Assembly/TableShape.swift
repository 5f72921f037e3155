/// What the columns of a table of members or activities mean beyond their names.
struct TableShape: Sendable {
    /// Columns whose cells are lists, split at `|`.
    var lists: Set<String>
    /// Columns of mappings (`contract.from`) that a thing may have several of; `|` parts them.
    var repeated: Set<String>

    /// The sections that may stand in a table.
    static let sections = ["members", "activities"]

    /// The shape of a section's table; every vocabulary is a column of terms.
    init(section: String, vocabularies: [String]) {
        let own: Set<String> = section == "members" ? ["roles"] : ["by"]
        lists = own.union(vocabularies)
        repeated = ["contract", "contributes", "funding"]
    }
}
