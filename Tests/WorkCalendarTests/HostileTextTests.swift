import Testing

@testable import WorkCalendar

@Suite("Any text is read or refused")
struct HostileTextTests {
    /// A small generator with a seed (SplitMix64), so that a failure comes again.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test("a spoilt example is never a trap, and its fault lies inside it", arguments: CalendarTextForm.allCases)
    func mutations(form: CalendarTextForm) throws {
        var chance = Chance(state: 150)
        let pieces = [
            "", " ", "-", ".", ":", ",", ";", "=", "9999999999999999999", "0", "½", "×", "P", "T", "ä", "\u{0}",
            "\u{301}", "day", "the",
        ]
        for _ in 0..<400 {
            var scalars = Array(try #require(form.examples.randomElement(using: &chance)).unicodeScalars)
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                let place = Int.random(in: 0...scalars.count, using: &chance)
                let end = min(scalars.count, place + Int.random(in: 0...3, using: &chance))
                scalars.replaceSubrange(
                    place..<end, with: Array((pieces.randomElement(using: &chance) ?? "").unicodeScalars))
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            do throws(CalendarTextError) {
                try read(String(view), as: form)
            } catch {
                #expect((0...scalars.count).contains(error.offset), "\(String(view)): \(error)")
            }
        }
    }

    private func read(_ text: String, as form: CalendarTextForm) throws(CalendarTextError) {
        switch form {
        case .day: _ = try Day(text)
        case .calendarDay: _ = try CalendarDay(text)
        case .clockTime: _ = try ClockTime(text)
        case .localTime: _ = try LocalTime(text)
        case .zonedTime: _ = try ZonedTime(text)
        case .gap: _ = try Gap(text)
        case .meetingLength: _ = try MeetingLength(text)
        case .cadence: _ = try Cadence(text)
        case .cadenceStep: _ = try CadenceStep(text)
        case .cadencePeriod: _ = try CadencePeriod(text)
        case .cadenceDays: _ = try EveryCadence.On(text)
        case .recurrenceRule: _ = try RecurrenceRule(text)
        }
    }
}
