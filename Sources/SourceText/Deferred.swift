import Synchronization

/// A value that is made when it is first asked for, and then kept; good to ask from any thread.
package final class Deferred<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private let made = AtomicLazyReference<Made>()
    private let make: @Sendable () -> Value

    /// Takes what makes the value; threads that ask first at the same time may each run it, and all get what one of them made.
    package init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    /// The value.
    package var value: Value {
        if let made = made.load() { return made.value }
        return made.storeIfNil(Made(make())).value
    }
}
