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

/// Which days are inside for an application, by its fields.
struct WindowRule: Sendable {
    /// What keeps a window from being known: the field that it opens on is absent.
    struct Absence: Error {
        let path: String
    }

    private enum Opening {
        case submitted
        case field(DeclaredField)
    }

    private let field: String
    private let opening: Opening
    private let lasts: Gap?

    init(_ window: EndorsementWindow, in world: ExpressionWorld) {
        field = window.opens
        opening = window.opens == "submitted" ? .submitted : .field(DeclaredField(window.opens, in: world))
        lasts = window.lasts
    }

    /// The window for an application.
    func window(for application: PlacedApplication) throws(Absence) -> MarkWindow {
        guard let opens = opens(for: application) else { throw Absence(path: "application.\(field)") }
        return MarkWindow(opens: opens, closes: lasts.map { opens.adding($0) })
    }

    private func opens(for application: PlacedApplication) -> Day? {
        switch opening {
        case .submitted: application.submitted
        case .field(let field): field.day(in: application)
        }
    }
}
