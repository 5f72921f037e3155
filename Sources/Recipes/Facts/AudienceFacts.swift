import LocatedYAML

extension RecipeFacts {
    /// Steps that tell of every application beside a report for a role: what a task makes lies in one folder, and whoever is
    /// given that folder sees all of it.
    mutating func checkAudiences(of tasks: [RecipeTask]) {
        for task in tasks {
            let telling = task.steps.filter { $0.uses == "check" || $0.uses == "report" }
            guard let role = telling.lazy.compactMap(\.audience).first else { continue }
            for step in telling where step.audience == nil { tell(.tellsOfAll(role: role), at: step.origin) }
        }
    }
}

extension TaskStep {
    /// The role for which it tells of applications, as written; nil if it is for everybody.
    fileprivate var audience: String? { with?.mapping?.entries.first { $0.key == "for" }?.value.text }
}
