package import LocatedYAML

extension Node {
    /// The paths of files that a recipe's sections stand in, and of the recipe that it extends where it names one by path.
    package var namedFiles: [String] {
        let tables = mapping?.entries.compactMap { $0.value["file"]?.text } ?? []
        let base = (self["extends"]?["recipe"] ?? self["extends"])?.text
        let isPath = base.map { $0.contains("/") || $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") } ?? false
        return tables + (isPath ? [base ?? ""] : [])
    }
}
