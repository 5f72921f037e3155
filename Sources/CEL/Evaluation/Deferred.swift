import Synchronization

/// A value that is made when it is first needed, once for all threads.
final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    /// The value; made by the closure at first use.
    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
