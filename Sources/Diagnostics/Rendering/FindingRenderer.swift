/// Turns findings into one of the forms that people and programs read.
///
/// Renderers are pure: they are given everything that they show, and write nowhere.
public protocol FindingRenderer: Sendable {
    /// The whole output, each line ended by a line feed; empty where there is nothing to say.
    func render(_ findings: [Finding]) -> String
}
