import Synchronization

/// A plan that is made when it is first needed, once for all evaluations.
final class DeferredPlan: Sendable {
    private let made = Mutex<(any Plan)?>(nil)

    /// The plan; made by the closure at first use.
    func plan(_ make: () -> any Plan) -> any Plan {
        made.withLock { made in
            if let made { return made }
            let plan = make()
            made = plan
            return plan
        }
    }
}
