import Diagnostics

/// The schedule's constraints by what they are called in a report; their ids are those of schedule-model.md.
enum ConstraintWord: String, LocalizedMessage {
    case even, weekday, avoid, load, stability, unscheduled
    case timeOfDay = "time_of_day"

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .even: "Tasaisuus"
        case .weekday: "Toivottu viikonpäivä"
        case .avoid: "Vältettävä jakso"
        case .load: "Jäsenten kuormitus"
        case .stability: "Muutos edellisestä"
        case .unscheduled: "Vailla paikkaa"
        case .timeOfDay: "Toivottu kellonaika"
        }
    }

    private var swedish: String {
        switch self {
        case .even: "Jämnhet"
        case .weekday: "Önskad veckodag"
        case .avoid: "Period att undvika"
        case .load: "Medlemmarnas belastning"
        case .stability: "Ändring från det förra"
        case .unscheduled: "Utan plats"
        case .timeOfDay: "Önskat klockslag"
        }
    }

    private var english: String {
        switch self {
        case .even: "Evenness"
        case .weekday: "Preferred weekday"
        case .avoid: "Period to avoid"
        case .load: "Members' load"
        case .stability: "Change from the last one"
        case .unscheduled: "Without a place"
        case .timeOfDay: "Preferred time of day"
        }
    }
}

extension ReportWords {
    /// A constraint of the schedule by its id.
    func constraint(_ id: String) -> String {
        ConstraintWord(rawValue: id).map { $0.text(in: own) } ?? id
    }
}
