/// Values that wait to be gathered into an array, last in first out.
///
/// Gathering moves them, so it costs no reference counting, and gives arrays no larger than they need to be; over a
/// document this is most of what a plain array of arrays would cost.
struct PendingStack<Element>: ~Copyable {
    private var storage: UnsafeMutablePointer<Element>
    private var capacity: Int
    /// How many values wait.
    private(set) var count = 0

    init() {
        capacity = 256
        storage = .allocate(capacity: capacity)
    }

    deinit {
        storage.deinitialize(count: count)
        storage.deallocate()
    }

    /// The value that came last, to be changed in place; nil if none waits. Good until the next change of the stack.
    var last: UnsafeMutablePointer<Element>? {
        count > 0 ? storage + (count - 1) : nil
    }

    /// The values from a place on.
    func waiting(from start: Int) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: storage + start, count: count - start)
    }

    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        (storage + count).initialize(to: element)
        count += 1
    }

    /// Takes the value that came last off the stack; nil if none waits.
    mutating func pop() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        return (storage + count).move()
    }

    /// Takes the values from a place on off the stack, in the order in which they came.
    mutating func gather(from start: Int) -> [Element] {
        let gathered = count - start
        guard gathered > 0 else { return [] }
        count = start
        var values: [Element] = []
        values.reserveCapacity(gathered)
        for index in start..<start + gathered { values.append((storage + index).move()) }
        return values
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: storage, count: count)
        storage.deallocate()
        storage = larger
        capacity *= 2
    }
}
