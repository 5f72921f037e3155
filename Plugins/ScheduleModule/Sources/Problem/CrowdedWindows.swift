import Diagnostics
import WorkCalendar

/// More meetings than fit into the days that are theirs: provable before any search.
package struct CrowdedWindow: Sendable, Hashable {
    /// Who or what they share: an attendee's or a venue's id.
    package let holder: String
    package let constraint: HardConstraint
    /// Indices of the instances.
    package let instances: [Int]
    /// How many of them fit at most.
    package let room: Int
}

extension SchedulingProblem {
    /// For each attendee and each venue the meetings that must lie within the same days and cannot all.
    func crowdedWindows() -> [CrowdedWindow] {
        let free = instances.indices.filter { instances[$0].pinned == nil }
        let domains = Dictionary(uniqueKeysWithValues: free.map { ($0, startDays(of: instances[$0])) })
        var ofAttendee: [Int: [Int]] = [:]
        var ofVenue: [Int: [Int]] = [:]
        for index in free where !(domains[index]?.isEmpty ?? true) {
            for attendee in crowds[instances[index].crowd].attendees { ofAttendee[attendee, default: []].append(index) }
            let venues = roomyVenues(for: instances[index])
            if venues.count == 1, let venue = venues[0] { ofVenue[venue, default: []].append(index) }
        }
        let byAttendee = ofAttendee.sorted { $0.key < $1.key }.compactMap { holder, indices in
            crowded(indices, domains, capacity: attendees[holder].capacity).map {
                CrowdedWindow(
                    holder: attendees[holder].id, constraint: .participant, instances: $0.indices, room: $0.room)
            }
        }
        let byVenue = ofVenue.sorted { $0.key < $1.key }.compactMap { holder, indices in
            crowded(indices, domains, capacity: 1).map {
                CrowdedWindow(holder: venues[holder].id, constraint: .venueSingle, instances: $0.indices, room: $0.room)
            }
        }
        var seen: Set<[Int]> = []
        return (byAttendee + byVenue).filter { seen.insert($0.instances).inserted }
    }

    /// Of meetings that share somebody, those of the narrowest days that hold too few of them; nil if all may fit.
    private func crowded(_ indices: [Int], _ domains: [Int: [Day]], capacity: Int) -> (indices: [Int], room: Int)? {
        let narrow = indices.filter { (domains[$0]?.count ?? 0) <= 60 }
        guard narrow.count > capacity else { return nil }
        let windows = Set(narrow.compactMap { domains[$0] }).sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
        for window in windows {
            let days = Set(window)
            let inside = narrow.filter { domains[$0]?.allSatisfy(days.contains) ?? false }
            let room = capacity * room(for: inside, in: window)
            if inside.count > room { return (inside, room) }
        }
        return nil
    }

    /// How many meetings, one after another, fit into so many days at most: as many as the shortest of them would.
    private func room(for indices: [Int], in days: [Day]) -> Int {
        let shapes = indices.map { series[instances[$0].series].shape }
        guard let opens = shapes.map(\.opens).min(), let closes = shapes.map(\.closes).max(),
            let shortest = shapes.map(\.minutes).min(), shortest > 0
        else { return Int.max }
        let last = shapes.map(\.dayCount).max() ?? 1
        return (days.count + last - 1) * max(0, (closes - opens) / shortest)
    }

    /// Warns of meetings that cannot all be placed, before any search.
    mutating func reportCrowdedWindows() {
        for window in crowdedWindows() {
            let ids = window.instances.map { instances[$0].id }
            findings.append(
                Diagnostic(
                    ScheduleFinding.tooManyForWindow(holder: window.holder, meetings: ids, room: window.room),
                    at: series[instances[window.instances[0]].series].origin,
                    notes: Set(window.instances.map { instances[$0].series }).sorted().dropFirst().map { index in
                        DiagnosticNote(ScheduleNote.alsoSeries(series[index].id), at: series[index].origin)
                    }))
        }
    }
}

/// What a finding points to besides.
enum ScheduleNote: LocalizedMessage {
    case alsoSeries(String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.alsoSeries(let id), .fi): "Samaan ikkunaan pyrkii myös sarja \(id)."
        case (.alsoSeries(let id), .sv): "Även serien \(id) ska in i samma fönster."
        case (.alsoSeries(let id), .en): "The series \(id) must fit into the same window too."
        }
    }
}
