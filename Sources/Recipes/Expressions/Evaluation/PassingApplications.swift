package import CEL
package import NetworkModel

/// Shows expressions one application after the other.
package struct PassingApplications: Sendable {
    private let maker: RecordMaker
    /// The records of members by their places; the maker holds them.
    private let members: [Unmanaged<ThingRecord>?]

    init(_ maker: RecordMaker) {
        self.maker = maker
        members = maker.membersByPlace.map { member in
            guard case .record(let record) = member, let record = record as? ThingRecord else { return nil }
            return .passUnretained(record)
        }
    }

    /// Makes a value an application as expressions see it; what stands there of the one before gives its room.
    package func refill(_ value: inout Value, with application: PlacedApplication) {
        fetchMembers(of: application)
        maker.shapes.application.refill(
            &value, with: application, identity: maker.identity(application.id), by: maker,
            asked: maker.asked?.ofApplication)
    }

    /// Has the memory of all members fetched at once that the application speaks of. They lie far apart, and counting references
    /// to one would wait for it before the next is looked for.
    private func fetchMembers(of application: PlacedApplication) {
        members.withUnsafeBufferPointer { members in
            for place in application.partners { members[place]?._withUnsafeGuaranteedRef { $0.fetch() } }
            if let applicant = application.applicant { members[applicant]?._withUnsafeGuaranteedRef { $0.fetch() } }
        }
    }
}
