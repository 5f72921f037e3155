import Diagnostics

/// The templates that come with the program; a paper without one in a language does not compile.
enum BuiltInTemplate {
    /// A template's text in UTF-8.
    static func bytes(_ kind: PaperKind, _ language: MessageLanguage) -> [UInt8] {
        switch (kind, language) {
        case (.invitation, .fi): PackageResources.invitation_fi_md
        case (.invitation, .sv): PackageResources.invitation_sv_md
        case (.invitation, .en): PackageResources.invitation_en_md
        }
    }
}
