package import Recipes
package import Register

/// The tasks that wait for events (`starts_on`) of which some were recorded since they last ran.
package struct WaitingTasks: Sendable {
    /// In the order of the recipe.
    package var tasks: [RecipeTask]
    /// The place in the journal up to which they will have seen it.
    package var upTo: Int

    package init(of recipe: Recipe, reader: RegisterReader) throws(RegisterError) {
        tasks = []
        upTo = try reader.head.sequence
        for task in recipe.tasks {
            guard let kind = task.startsOn else { continue }
            if try reader.hasEvent(of: kind, after: try reader.placeSeen(by: task.id)) { tasks.append(task) }
        }
    }
}
