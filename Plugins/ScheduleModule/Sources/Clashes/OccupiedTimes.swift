/// When pinned meetings take somebody or a venue, in minutes from 1970.
struct OccupiedTimes {
    private(set) var ofAttendee: [Int: [Range<Int>]] = [:]
    private(set) var ofVenue: [Int: [Range<Int>]] = [:]

    init(_ problem: SchedulingProblem) {
        for instance in problem.instances {
            guard let place = instance.pinned?.place else { continue }
            for stretch in problem.stretches(of: instance, at: place) {
                for attendee in problem.crowds[instance.crowd].attendees {
                    ofAttendee[attendee, default: []].append(stretch)
                }
                if let venue = place.venue { ofVenue[venue, default: []].append(stretch) }
            }
        }
    }
}
