import Diagnostics

/// What can go wrong while a task runs.
enum RunMessage: DiagnosticMessage {
    case cancelled(step: String)
    case unable(step: String, reason: any LocalizedMessage)
    case conditionUndecided(step: String, reason: String)
    case notAList(step: String)
    case unsafePath(String)
    case samePath(String)

    var code: String {
        switch self {
        case .cancelled: "step-cancelled"
        case .unable: "step-failed"
        case .conditionUndecided: "condition-undecided"
        case .notAList: "not-a-list"
        case .unsafePath: "artifact-path"
        case .samePath: "artifact-twice"
        }
    }

    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .cancelled(let step): "vaihe ”\(step)” keskeytettiin"
        case .unable(let step, let reason): "vaihe ”\(step)” ei onnistunut: \(reason.text(in: .fi))"
        case .conditionUndecided(let step, let reason): "vaiheen ”\(step)” ehtoa ei voi ratkaista: \(reason)"
        case .notAList(let step): "vaiheen ”\(step)” `for_each` ei ole luettelo"
        case .unsafePath(let path): "tiedostonimeä ”\(path)” ei saa kirjoittaa: sen on pysyttävä tuloskansiossa"
        case .samePath(let path): "kaksi vaihetta kirjoittaisi saman tiedoston ”\(path)”"
        }
    }

    private var swedish: String {
        switch self {
        case .cancelled(let step): "steget ”\(step)” avbröts"
        case .unable(let step, let reason): "steget ”\(step)” lyckades inte: \(reason.text(in: .sv))"
        case .conditionUndecided(let step, let reason): "villkoret för steget ”\(step)” kan inte avgöras: \(reason)"
        case .notAList(let step): "`for_each` i steget ”\(step)” är ingen lista"
        case .unsafePath(let path): "filnamnet ”\(path)” får inte skrivas: det måste stanna i resultatmappen"
        case .samePath(let path): "två steg skulle skriva samma fil ”\(path)”"
        }
    }

    private var english: String {
        switch self {
        case .cancelled(let step): "step “\(step)” was cancelled"
        case .unable(let step, let reason): "step “\(step)” failed: \(reason.text(in: .en))"
        case .conditionUndecided(let step, let reason): "the condition of step “\(step)” can’t be decided: \(reason)"
        case .notAList(let step): "`for_each` of step “\(step)” is no list"
        case .unsafePath(let path): "the file name “\(path)” may not be written: it has to stay in the output folder"
        case .samePath(let path): "two steps would write the same file “\(path)”"
        }
    }
}
