import Diagnostics

/// The templates that come with the program; a paper without one in a language does not compile.
enum BuiltInTemplate {
    /// A template's text in UTF-8.
    static func bytes(_ kind: PaperKind, _ language: MessageLanguage) -> [UInt8] {
        switch language {
        case .fi: finnish(kind)
        case .sv: swedish(kind)
        case .en: english(kind)
        }
    }

    private static func finnish(_ kind: PaperKind) -> [UInt8] {
        switch kind {
        case .invitation: PackageResources.invitation_fi_md
        case .agenda: PackageResources.agenda_fi_md
        case .minutesForm: PackageResources.minutes_form_fi_md
        case .minutes: PackageResources.minutes_fi_md
        case .statement: PackageResources.statement_fi_md
        case .workshop: PackageResources.workshop_fi_md
        case .annualReport: PackageResources.annual_report_fi_md
        case .wellbeingAnnex: PackageResources.wellbeing_annex_fi_md
        case .model: PackageResources.model_fi_md
        case .services: PackageResources.services_fi_md
        }
    }

    private static func swedish(_ kind: PaperKind) -> [UInt8] {
        switch kind {
        case .invitation: PackageResources.invitation_sv_md
        case .agenda: PackageResources.agenda_sv_md
        case .minutesForm: PackageResources.minutes_form_sv_md
        case .minutes: PackageResources.minutes_sv_md
        case .statement: PackageResources.statement_sv_md
        case .workshop: PackageResources.workshop_sv_md
        case .annualReport: PackageResources.annual_report_sv_md
        case .wellbeingAnnex: PackageResources.wellbeing_annex_sv_md
        case .model: PackageResources.model_sv_md
        case .services: PackageResources.services_sv_md
        }
    }

    private static func english(_ kind: PaperKind) -> [UInt8] {
        switch kind {
        case .invitation: PackageResources.invitation_en_md
        case .agenda: PackageResources.agenda_en_md
        case .minutesForm: PackageResources.minutes_form_en_md
        case .minutes: PackageResources.minutes_en_md
        case .statement: PackageResources.statement_en_md
        case .workshop: PackageResources.workshop_en_md
        case .annualReport: PackageResources.annual_report_en_md
        case .wellbeingAnnex: PackageResources.wellbeing_annex_en_md
        case .model: PackageResources.model_en_md
        case .services: PackageResources.services_en_md
        }
    }
}
