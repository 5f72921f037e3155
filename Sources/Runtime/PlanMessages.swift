package import Diagnostics

/// What can be wrong with a task before it runs.
package enum PlanMessage: DiagnosticMessage {
    case unknownModule(String, known: [String])
    case circle(String)

    package var code: String {
        switch self {
        case .unknownModule: "unknown-module"
        case .circle: "step-circle"
        }
    }

    package var level: DiagnosticLevel { .error }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .unknownModule(let id, let known):
            "Moduulia ”\(id)” ei ole; käytettävissä ovat \(known.joined(separator: ", "))"
        case .circle(let id): "Vaihe ”\(id)” odottaa itseään: vaiheiden `after` ja viittaukset muodostavat kehän"
        }
    }

    private var swedish: String {
        switch self {
        case .unknownModule(let id, let known):
            "Modulen ”\(id)” finns inte; tillgängliga är \(known.joined(separator: ", "))"
        case .circle(let id): "Steget ”\(id)” väntar på sig självt: stegens `after` och hänvisningar bildar en cirkel"
        }
    }

    private var english: String {
        switch self {
        case .unknownModule(let id, let known): "there is no module “\(id)”; there are \(known.joined(separator: ", "))"
        case .circle(let id): "step “\(id)” waits for itself: the steps’ `after` and references form a circle"
        }
    }
}
