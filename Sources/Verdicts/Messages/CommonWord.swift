package import Diagnostics
package import NetworkModel

/// Words that recipes use as ids of vocabularies, kinds, states and roles without naming them in any language.
package enum CommonWord: String, LocalizedMessage {
    case area
    case theme
    case ageGroup = "age_group"
    case lifeStage = "life_stage"
    case strategy
    case priority
    case site
    case channel
    case targetGroup = "target_group"
    case association
    case municipality
    case parish
    case county
    case culture
    case company
    case school
    case foundation
    case steering
    case thematic
    case working
    case project
    case forum
    case draft
    case submitted
    case networkReview = "network_review"
    case cityReview = "city_review"
    case withFunder = "with_funder"
    case granted
    case notGranted = "not_granted"
    case withdrawn
    case coordinator
    case applicant
    case city

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .area: "alue"
        case .theme: "teema"
        case .ageGroup: "ikäryhmä"
        case .lifeStage: "elämänvaihe"
        case .strategy: "strategia"
        case .priority: "painopiste"
        case .site: "toimipaikka"
        case .channel: "kanava"
        case .targetGroup: "kohderyhmä"
        case .association: "järjestö"
        case .municipality: "kunta"
        case .parish: "seurakunta"
        case .county: "hyvinvointialue"
        case .culture: "kulttuuritoimija"
        case .company: "yritys"
        case .school: "oppilaitos"
        case .foundation: "säätiö"
        case .steering: "johtoryhmä"
        case .thematic: "teematyöryhmä"
        case .working: "työryhmä"
        case .project: "hanke"
        case .forum: "foorumi"
        case .draft: "luonnos"
        case .submitted: "jätetty"
        case .networkReview: "verkoston käsittelyssä"
        case .cityReview: "kaupungin käsittelyssä"
        case .withFunder: "rahoittajalla"
        case .granted: "myönnetty"
        case .notGranted: "ei myönnetty"
        case .withdrawn: "peruutettu"
        case .coordinator: "koordinaattori"
        case .applicant: "hakija"
        case .city: "kaupunki"
        }
    }

    private var swedish: String {
        switch self {
        case .area: "område"
        case .theme: "tema"
        case .ageGroup: "åldersgrupp"
        case .lifeStage: "livsskede"
        case .strategy: "strategi"
        case .priority: "prioritering"
        case .site: "verksamhetsställe"
        case .channel: "kanal"
        case .targetGroup: "målgrupp"
        case .association: "organisation"
        case .municipality: "kommun"
        case .parish: "församling"
        case .county: "välfärdsområde"
        case .culture: "kulturaktör"
        case .company: "företag"
        case .school: "läroanstalt"
        case .foundation: "stiftelse"
        case .steering: "ledningsgrupp"
        case .thematic: "temaarbetsgrupp"
        case .working: "arbetsgrupp"
        case .project: "projekt"
        case .forum: "forum"
        case .draft: "utkast"
        case .submitted: "inlämnad"
        case .networkReview: "hos nätverket"
        case .cityReview: "hos staden"
        case .withFunder: "hos finansiären"
        case .granted: "beviljad"
        case .notGranted: "inte beviljad"
        case .withdrawn: "återkallad"
        case .coordinator: "koordinator"
        case .applicant: "sökande"
        case .city: "staden"
        }
    }

    private var english: String {
        switch self {
        case .area: "area"
        case .theme: "theme"
        case .ageGroup: "age group"
        case .lifeStage: "stage of life"
        case .strategy: "strategy"
        case .priority: "priority"
        case .site: "site"
        case .channel: "channel"
        case .targetGroup: "target group"
        case .association: "association"
        case .municipality: "municipality"
        case .parish: "parish"
        case .county: "wellbeing services county"
        case .culture: "cultural actor"
        case .company: "company"
        case .school: "school"
        case .foundation: "foundation"
        case .steering: "steering group"
        case .thematic: "thematic group"
        case .working: "working group"
        case .project: "project"
        case .forum: "forum"
        case .draft: "draft"
        case .submitted: "submitted"
        case .networkReview: "with the network"
        case .cityReview: "with the city"
        case .withFunder: "with the funder"
        case .granted: "granted"
        case .notGranted: "not granted"
        case .withdrawn: "withdrawn"
        case .coordinator: "coordinator"
        case .applicant: "applicant"
        case .city: "city"
        }
    }
}

extension CommonWord {
    /// A word of a recipe's own as the field says it, else as written.
    package static func text(of id: String, in language: MessageLanguage) -> String {
        CommonWord(rawValue: id)?.text(in: language) ?? id
    }
}

extension ApplicationProcess {
    /// What a state is called: by the recipe, else by the field, else by its id.
    package func name(ofState id: String, in language: MessageLanguage) -> String {
        state(id)?.name?.text(in: language.rawValue) ?? CommonWord.text(of: id, in: language)
    }
}
