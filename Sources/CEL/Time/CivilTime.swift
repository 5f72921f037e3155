/// What calendar and clock show at a point in time in some zone.
public struct CivilTime: Hashable, Sendable {
    /// 0...10000; the zone's offset may lead out of the years 1 to 9999.
    public var year: Int
    /// 1...12.
    public var month: Int
    /// 1...31.
    public var day: Int
    /// Days since 1 January, 0...365.
    public var dayOfYear: Int
    /// Days since Sunday, 0...6.
    public var dayOfWeek: Int
    /// 0...23.
    public var hour: Int
    /// 0...59.
    public var minute: Int
    /// 0...59.
    public var second: Int
    /// 0...999,999,999.
    public var nanosecond: Int
}

extension Timestamp {
    /// What calendar and clock show at this point in Coordinated Universal Time.
    public var civilTime: CivilTime { civilTime(secondsEastOfGreenwich: 0) }

    /// What calendar and clock show at this point in a zone.
    public func civilTime(in zone: CivilZone) -> CivilTime {
        civilTime(secondsEastOfGreenwich: zone.secondsEastOfGreenwich(at: self))
    }

    private func civilTime(secondsEastOfGreenwich offset: Int) -> CivilTime {
        let local = Int(secondsSinceEpoch) + offset
        let secondOfDay = ((local % 86_400) + 86_400) % 86_400
        let days = (local - secondOfDay) / 86_400
        let date = CivilDate(daysSinceEpoch: days)
        return CivilTime(
            year: date.year,
            month: date.month,
            day: date.day,
            dayOfYear: date.dayOfYear,
            // 1970-01-01 was a Thursday.
            dayOfWeek: ((days % 7) + 11) % 7,
            hour: secondOfDay / 3_600,
            minute: secondOfDay / 60 % 60,
            second: secondOfDay % 60,
            nanosecond: Int(nanoseconds)
        )
    }
}
