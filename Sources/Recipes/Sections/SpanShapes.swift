import Diagnostics
import LocatedYAML
import SectionSchema
import WorkCalendar

extension Record<DaySpan> {
    /// Days from one to another, both with their years.
    static let daySpan = Record(
        "day_span", at: "from/to",
        help: Help(
            fi: "Päivät alusta loppuun, molemmat mukana.", sv: "Dagar från början till slut, båda med.",
            en: "Days from a first to a last one, both inside."),
        requiredOneOf: [["from", "to"]]
    ) {
        Field(
            "from", .day, { $0.from = $1 }, example: "2026-01-01", fi: "Ensimmäinen päivä.", sv: "Den första dagen.",
            en: "The first day.")
        Field(
            "to", .day, { $0.to = $1 }, example: "2028-12-31", fi: "Viimeinen päivä.", sv: "Den sista dagen.",
            en: "The last day."
        )
    }
}

extension Shape<[DaySpan]> {
    /// A span, or a list of spans.
    static let daySpans = Shape.oneOrMore(.record(.daySpan) { _ in DaySpan() })
}

/// A span of the calendar as its keys give it.
struct SpanDraft: Sendable {
    var from: CalendarDay?
    var to: CalendarDay?
    var date: CalendarDay?
}

extension SpanDraft {
    /// The span, if both ends recur or both have their years.
    var span: CalendarSpan? {
        switch (date ?? from, date ?? to) {
        case (.recurring(let fromMonth, let fromDay)?, .recurring(let toMonth, let toDay)?):
            .recurring(fromMonth: fromMonth, fromDay: fromDay, toMonth: toMonth, toDay: toDay)
        case (.dated(let from)?, .dated(let to)?): .dated(DaySpan(from: from, to: to))
        case (.dated(let from)?, nil): .dated(DaySpan(from: from))
        case (nil, .dated(let to)?): .dated(DaySpan(to: to))
        default: nil
        }
    }
}

extension Decoding {
    /// The span that a draft's keys give; nil if they don't go together, which is reported.
    mutating func span(of draft: SpanDraft, at node: Node) -> CalendarSpan? {
        if let span = draft.span { return span }
        if draft.from != nil || draft.to != nil { report(SpanMessage.mixedEnds, at: node.span) }
        return nil
    }
}

/// A thing that is written with the keys of a span.
protocol SpannedDraft: Sendable {
    var span: SpanDraft { get set }
}

extension Field where Whole: SpannedDraft {
    /// The keys `from`, `to` and `date` of a span of the calendar.
    static var calendarSpan: [Field] {
        [
            Field(
                "from", .calendarDay, { $0.span.from = $1 }, example: "24.6.",
                fi: "Ensimmäinen päivä, vuosineen tai joka vuosi.", sv: "Den första dagen, med år eller varje år.",
                en: "The first day, with its year or every year."),
            Field(
                "to", .calendarDay, { $0.span.to = $1 }, example: "6.8.",
                fi: "Viimeinen päivä. Joka vuosi toistuva jakso saa jatkua yli vuodenvaihteen.",
                sv: "Den sista dagen. En period som återkommer varje år får gå över nyår.",
                en: "The last day. A span that recurs each year may pass New Year."),
            Field(
                "date", .calendarDay, { $0.span.date = $1 }, example: "30.4.",
                fi: "Yksi ainoa päivä, avainten from ja to sijasta.", sv: "En enda dag, i stället för from och to.",
                en: "A single day, instead of from and to."),
        ]
    }
}

extension Record where Whole: SpannedDraft {
    /// The sets of keys of which a span of the calendar needs one.
    static var spanKeys: [[String]] { [["from", "to", "date"]] }
}

/// Why the ends of a span don't go together.
enum SpanMessage: DiagnosticMessage, Hashable {
    case mixedEnds

    var code: String { "mixed-span" }
    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi:
            "jakson molemmissa päissä on vuosi, tai kummassakaan ei ole; joka vuosi toistuva jakso tarvitsee molemmat päät"
        case .sv: "båda ändarna har ett årtal, eller ingendera; en period som återkommer varje år behöver båda ändarna"
        case .en: "both ends have a year, or neither has; a span that recurs each year needs both its ends"
        }
    }
}
