import ModuleContract

/// The report's tables as files, one each.
struct TableFiles {
    var tables: [ReportTable]

    /// The tables as CSV.
    var artifacts: [Artifact] {
        var names = FileNames()
        return tables.map { table in
            Artifact(
                path: "tables/\(names.name(for: table.id)).csv", kind: .table,
                bytes: CommaSeparatedFile(table: table).bytes)
        }
    }
}
