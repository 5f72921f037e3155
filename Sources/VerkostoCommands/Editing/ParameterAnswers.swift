import Diagnostics
import LocatedYAML
import RecipeEditing
import Recipes

/// The values that whoever copies a recipe gives its parameters, from `--set` and from questions on a terminal.
struct ParameterAnswers {
    /// The values that differ from the defaults, or were given on the command line.
    private(set) var given: [(name: String, text: String)]

    /// Takes the answers; ends the command where one is wrong.
    init(_ original: Original, options: CommonOptions, asks: Bool) throws(ExitStatus) {
        given = []
        guard asks || !options.settings.isEmpty else { return }
        let check = AnswerCheck(original: original, options: options)
        let settings = options.parameterSettings.map { ($0.name, $0.value) }
        guard let tree = try check.tree(with: settings) else { throw .findings }
        given = settings
        guard asks else { return }
        let conversation = Conversation(language: options.language)
        var values = Dictionary(settings, uniquingKeysWith: { $1 })
        for question in ParameterQuestion.all(in: tree) where values[question.id] == nil {
            guard check.asks(for: question.id, given: values) else { continue }
            let choices =
                question.choices.isEmpty
                ? nil : EditingMessage.choose(question.choices).text(in: options.language)
            let explanation = [question.explanation(in: options.language), choices].compactMap(\.self)
            let answer = try conversation.ask(
                question.id, explanation: explanation.isEmpty ? nil : explanation.joined(separator: "\n"),
                offer: question.standard
            ) { check.problem(with: $0, for: question.id) }
            values[question.id] = answer
            if answer != question.standard { given.append((question.id, answer)) }
        }
    }
}

/// Tries values of parameters by reading the recipe with them.
private struct AnswerCheck {
    var original: Original
    var options: CommonOptions

    private func reading(_ settings: [(String, String)]) -> RecipeReader.Reading? {
        original.reading(settings: settings.map { ParameterSetting(name: $0.0, text: $0.1) }, today: options.day)
    }

    /// The recipe with values from the command line; wrong ones are told and end the command.
    func tree(with settings: [(String, String)]) throws(ExitStatus) -> Node? {
        guard let reading = reading(settings) else { return nil }
        for problem in reading.settingProblems { Console.standardError.say(problem.message, in: options.language) }
        guard reading.settingProblems.isEmpty else { throw .wrongUsage }
        return reading.tree
    }

    /// Whether a parameter is asked for, given answers to others; while the recipe has errors, every one is.
    func asks(for parameter: String, given answers: [String: String]) -> Bool {
        guard let recipe = reading(answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })?.recipe,
            let parameter = recipe.parameters.first(where: { $0.id == parameter })
        else { return true }
        return recipe.asks(for: parameter, today: options.day)
    }

    /// What is wrong with an answer, if anything.
    func problem(with answer: String, for parameter: String) -> String? {
        reading([(parameter, answer)])?.settingProblems.first?.message.text(in: options.language)
    }
}
