import Diagnostics

/// What can be wrong with a template of a paper.
enum TemplateMessage: DiagnosticMessage {
    case unclosedTag
    case unknownTag(String)
    case unknownName(String, near: String?)
    case notOneValue(String)
    case wrongEnd(String, open: String)
    case endWithoutSection(String)
    case unclosedSection(String)
    case tooDeep(Int)
    case unknownPartial(String, near: String?)
    case partialCircle([String])
    case tooLarge(Int)
    case unused(String)
    case cut(paper: String, limit: Int)
    case leftOut(Kept, count: Int, limit: Int)

    /// What only the first of are papers made for.
    enum Kept {
        case meetings, heldMeetings, applications
    }

    var code: String {
        switch self {
        case .unclosedTag, .unknownTag: "template-tag"
        case .unknownName: "template-name"
        case .notOneValue: "template-value"
        case .wrongEnd, .endWithoutSection, .unclosedSection: "template-section"
        case .tooDeep: "template-depth"
        case .unknownPartial: "template-partial"
        case .partialCircle: "template-cycle"
        case .tooLarge: "template-size"
        case .unused: "template-unused"
        case .cut: "paper-cut"
        case .leftOut: "papers-left-out"
        }
    }

    var level: DiagnosticLevel {
        switch self {
        case .unused, .cut: .warning
        case .leftOut: .note
        default: .error
        }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}
