import SectionSchema

/// What becomes of the expressions at a place of a recipe while it is put together.
enum FillingMode: Sendable {
    /// They are worked out: a value is needed on reading.
    case now
    /// They wait for the thing spoken of; the variables of templates around are filled in.
    case waiting
    /// As `waiting`, and a text is an expression as a whole: a condition.
    case waitingCondition
    /// They wait for the run, which has templates of its own: a task's steps.
    case running

    /// The mode of the value under a key; `path` are the keys that lead to it from the recipe's root, without that key.
    func mode(under key: String, path: [String]) -> FillingMode {
        switch self {
        case .running:
            return .running
        case .waitingCondition where path == ["rules", "require"] && Sections.agreements.keys.contains(key):
            return .now
        case .waiting, .waitingCondition:
            return Self.conditionKeys.contains(key) ? .waitingCondition : .waiting
        case .now:
            if key == "where" { return .waitingCondition }
            switch (path.first, path.count) {
            case ("rules", 1), ("endorsements", 1):
                return Self.mode(ofRulePart: key, isEndorsement: path.first == "endorsements")
            case ("endorsements", 2) where path[1] == "require" && key == "among": return .waitingCondition
            case ("tasks", 2) where key == "steps": return .running
            default: return .now
            }
        }
    }

    private static let conditionKeys: Set<String> = ["when", "where", "if", "require", "among"]

    private static func mode(ofRulePart key: String, isEndorsement: Bool) -> FillingMode {
        switch key {
        case "when": .waitingCondition
        case "require": isEndorsement ? .now : .waitingCondition
        case "message", "examples": .waiting
        default: .now
        }
    }
}
