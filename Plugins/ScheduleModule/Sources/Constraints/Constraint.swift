package import Diagnostics

/// What no schedule may break.
package enum HardConstraint: String, Sendable, Hashable, CaseIterable, Comparable {
    case workingTime = "working_time"
    case participant
    case venueSingle = "venue_single"
    case venueCapacity = "venue_capacity"
    case venueChoice = "venue_choice"
    case window
    case precedence
    case order
    case fixed
    case busy

    /// Orders by id.
    package static func < (left: HardConstraint, right: HardConstraint) -> Bool { left.rawValue < right.rawValue }
}

/// What a schedule pays points for.
package enum SoftConstraint: String, Sendable, Hashable, CaseIterable, Comparable {
    case even
    case weekday
    case timeOfDay = "time_of_day"
    case avoid
    case load
    case stability
    case unscheduled

    /// Orders by id.
    package static func < (left: SoftConstraint, right: SoftConstraint) -> Bool { left.rawValue < right.rawValue }
}

extension HardConstraint: LocalizedMessage {
    /// The constraint as a rule that its users would say.
    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .workingTime: "Kokous pidetään työpäivinä ja työaikana."
        case .participant:
            "Jäsen on yhtä aikaa enintään niin monessa kokouksessa kuin sillä on edustajia, ja henkilö yhdessä."
        case .venueSingle: "Tilassa on yksi kokous kerrallaan."
        case .venueCapacity: "Osallistujat mahtuvat tilaan."
        case .venueChoice: "Kokous pidetään jossakin sille nimetyistä tiloista."
        case .window: "Kokous alkaa ja päättyy sarjalle sallittuina päivinä ja ryhmän toimikaudella."
        case .precedence: "Kokous on ennen määräaikaa tai toista kokousta tai niiden jälkeen niin kuin resepti sanoo."
        case .order: "Saman sarjan kokoukset seuraavat toisiaan järjestyksessä ja riittävän välein."
        case .fixed: "Kokous pidetään reseptin nimeämänä päivänä ja kellonaikana."
        case .busy: "Kukaan osallistujista ei ole varattu muualle."
        }
    }

    private var swedish: String {
        switch self {
        case .workingTime: "Mötet hålls på arbetsdagar och under arbetstid."
        case .participant:
            "En medlem är samtidigt på högst så många möten som den har representanter, och en person på ett."
        case .venueSingle: "En lokal har ett möte åt gången."
        case .venueCapacity: "Deltagarna ryms i lokalen."
        case .venueChoice: "Mötet hålls i någon av de lokaler som anges för det."
        case .window: "Mötet börjar och slutar på dagar som är tillåtna för serien och under gruppens mandattid."
        case .precedence: "Mötet ligger före eller efter en tidsfrist eller ett annat möte så som receptet säger."
        case .order: "Seriens möten följer på varandra i ordning och med tillräckligt mellanrum."
        case .fixed: "Mötet hålls den dag och det klockslag som receptet nämner."
        case .busy: "Ingen av deltagarna är upptagen på annat håll."
        }
    }

    private var english: String {
        switch self {
        case .workingTime: "A meeting is held on working days and within working hours."
        case .participant: "A member attends at most as many meetings at once as it has representatives, a person one."
        case .venueSingle: "A venue holds one meeting at a time."
        case .venueCapacity: "The participants fit into the venue."
        case .venueChoice: "A meeting is held in one of the venues named for it."
        case .window: "A meeting starts and ends on days allowed for its series and within its group's term."
        case .precedence: "A meeting lies before or after a deadline or another meeting as the recipe says."
        case .order: "Meetings of a series follow one another in order and far enough apart."
        case .fixed: "A meeting is held on the day and at the time that the recipe names."
        case .busy: "No participant is busy elsewhere."
        }
    }
}

extension SoftConstraint: LocalizedMessage {
    /// The constraint as a wish that its users would say.
    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .even: "Sarjan kokoukset jakautuvat tasaisesti."
        case .weekday: "Kokous on toivottuna viikonpäivänä."
        case .timeOfDay: "Kokous on toivottuun aikaan päivästä."
        case .avoid: "Kokous ei osu vältettävään jaksoon."
        case .load: "Jäsenellä ei ole samalla viikolla liikaa kokouksia."
        case .stability: "Aiemman aikataulun kokous pysyy paikallaan."
        case .unscheduled: "Jokainen kokous saa ajan."
        }
    }

    private var swedish: String {
        switch self {
        case .even: "Seriens möten fördelas jämnt."
        case .weekday: "Mötet är på en önskad veckodag."
        case .timeOfDay: "Mötet är vid en önskad tid på dagen."
        case .avoid: "Mötet faller inte på en period som ska undvikas."
        case .load: "En medlem har inte för många möten samma vecka."
        case .stability: "Ett möte i det tidigare schemat ligger kvar."
        case .unscheduled: "Varje möte får en tid."
        }
    }

    private var english: String {
        switch self {
        case .even: "The meetings of a series are spread evenly."
        case .weekday: "A meeting is on a preferred weekday."
        case .timeOfDay: "A meeting is at a preferred time of day."
        case .avoid: "A meeting does not touch a period to avoid."
        case .load: "No member has too many meetings in a week."
        case .stability: "A meeting of the previous schedule stays where it is."
        case .unscheduled: "Every meeting has a date."
        }
    }
}
