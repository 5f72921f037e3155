/// What the parts of points and lengths of time are, in Coordinated Universal Time or another zone.
enum TimeFunctions {
    static let all: [FunctionDeclaration] = [
        part("getFullYear", "The year.", "2027") { $0.year },
        part("getMonth", "The month, from 0 for January.", "1") { $0.month - 1 },
        part("getDayOfYear", "The day of the year, from 0.", "31") { $0.dayOfYear },
        part("getDate", "The day of the month, from 1.", "1") { $0.day },
        part("getDayOfMonth", "The day of the month, from 0.", "0") { $0.day - 1 },
        part("getDayOfWeek", "The day of the week, from 0 for Sunday.", "1") { $0.dayOfWeek },
        part("getHours", "The hour; of a duration, all its hours.", "13", span: { $0.wholeHours }) { $0.hour },
        part("getMinutes", "The minute; of a duration, all its minutes.", "14", span: { $0.wholeMinutes }) {
            $0.minute
        },
        part("getSeconds", "The second; of a duration, all its seconds.", "15", span: { $0.wholeSeconds }) {
            $0.second
        },
        part(
            "getMilliseconds", "The milliseconds after the second.", "0", span: { $0.millisecondsOfSecond }
        ) { $0.nanosecond / 1_000_000 },
    ]

    private static func part(
        _ name: String, _ documentation: String, _ value: String,
        span: (@Sendable (TimeSpan) -> Int64)? = nil, _ part: @escaping @Sendable (CivilTime) -> Int
    ) -> FunctionDeclaration {
        var overloads: [Overload] = [
            .function(.member) { (point: Timestamp) in Int64(part(point.civilTime)) },
            .function(.member) { (point: Timestamp, zone: String) throws(EvaluationError) in
                let zone = try rethrowing(name) { () throws(TimeError) in try CivilZone(zone) }
                return Int64(part(point.civilTime(in: zone)))
            },
        ]
        if let span { overloads.append(.function(.member) { (length: TimeSpan) in span(length) }) }
        return FunctionDeclaration(
            name, documentation, examples: ["timestamp('2027-02-01T13:14:15Z').\(name)() == \(value)"],
            overloads: overloads)
    }
}
