/// Changes of ids, which a recipe tells under `renames`.
package enum Renaming {
    /// The section's key.
    package static let section = "renames"
}
