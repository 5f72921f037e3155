package import CEL
package import NetworkModel

/// Shows expressions one application after the other.
package struct PassingApplications: Sendable {
    let maker: RecordMaker

    /// Makes a value an application as expressions see it; what stands there of the one before gives its room.
    package func refill(_ value: inout Value, with application: PlacedApplication) {
        maker.shapes.application.refill(
            &value, with: application, identity: maker.identity(application.id), by: maker,
            asked: maker.asked?.ofApplication)
    }
}
