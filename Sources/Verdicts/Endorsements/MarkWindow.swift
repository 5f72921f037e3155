import NetworkModel
import Recipes
import WorkCalendar

/// The days on which marks count for one application.
struct MarkWindow: Hashable {
    /// The first day inside; nil if the endorsement has no window.
    var opens: Day?
    /// The last day inside; nil if there is no last.
    var closes: Day?

    /// Whether a day lies inside.
    func contains(_ day: Day) -> Bool { isOpen(by: day) && !isClosed(on: day) }
    /// Whether the window has opened by a day.
    func isOpen(by day: Day) -> Bool { opens.map { $0 <= day } ?? true }
    /// Whether the window has closed before a day.
    func isClosed(on day: Day) -> Bool { closes.map { $0 < day } ?? false }
}

extension MarkWindow {
    /// What keeps a window from being known: the field that it opens on is absent.
    struct Absence: Error {
        let path: String
    }

    /// The window of an endorsement for an application.
    init(
        of endorsement: Endorsement, for application: PlacedApplication, places: ApplicationPlaces
    ) throws(Absence) {
        guard let window = endorsement.window else { return }
        guard let opens = Self.day(window.opens, of: application, places) else {
            throw Absence(path: "application.\(window.opens)")
        }
        self.opens = opens
        closes = window.lasts.map { opens.adding($0) }
    }

    private static func day(_ field: String, of application: PlacedApplication, _ places: ApplicationPlaces) -> Day? {
        if field == "submitted" { return application.submitted }
        guard let place = places.place(ofField: field), case .date(let day) = application.fields[place] else {
            return nil
        }
        return day
    }
}
