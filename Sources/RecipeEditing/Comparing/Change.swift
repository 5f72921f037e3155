package import LocatedYAML

/// One difference between two recipes.
package struct Change: Sendable {
    /// Where.
    package var path: TreePath
    /// What was there; nil for what is new.
    package var old: Node?
    /// What is there now; nil for what is gone.
    package var new: Node?
    /// What the nearest thing around it is called, for people.
    package var thing: Node?
    /// Whether an element only stands elsewhere in its list.
    package var isMove = false
}
