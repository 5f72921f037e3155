package import WorkCalendar

/// Why data are no schedule, and where in them.
package struct ScheduleReadingError: Error, Hashable, Sendable {
    /// What is the matter.
    package var problem: Problem
    /// Where it stands, as `meetings[3].start`; empty for the whole.
    package var path: String

    /// What can be the matter.
    package enum Problem: Hashable, Sendable {
        /// A member that must be there is not.
        case missing
        /// The value is of another kind.
        case otherKind(expected: Kind)
        /// A whole number outside this range.
        case outOfRange(ClosedRange<Int>)
        /// A text that is no day or time.
        case unreadable(CalendarTextError)
        /// No zone has this name.
        case unknownTimeZone(String)
        /// It ends before it starts.
        case endsBeforeStart
        /// The id that series, body and number make.
        case idDiffers(expected: String)
        /// Two meetings have this id.
        case repeatedMeeting(String)
    }

    /// The kinds of values that a schedule is made of.
    package enum Kind: Hashable, Sendable {
        case text, wholeNumber, boolean, list, object
    }
}
