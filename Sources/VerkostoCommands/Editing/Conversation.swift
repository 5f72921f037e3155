import Diagnostics
import Foundation

/// Questions on a terminal, with answers typed behind them.
struct Conversation {
    var language: MessageLanguage

    /// Whether a person sits there to answer.
    static var isPossible: Bool { isatty(STDIN_FILENO) != 0 && Console.standardError.isTerminal }

    /// Asks until an answer is right; an empty one takes what is offered.
    ///
    /// - Parameter problem: what is wrong with an answer, if anything.
    func ask(
        _ question: String, explanation: String?, offer: String, problem: (String) -> String?
    ) throws(ExitStatus) -> String {
        if let explanation { Console.standardError.write("\n\(explanation)\n") }
        while true {
            Console.standardError.write(offer.isEmpty ? "\(question): " : "\(question) [\(offer)]: ")
            guard let line = readLine(strippingNewline: true) else {
                Console.standardError.write("\n")
                Console.standardError.say(EditingMessage.inputEnded, in: language)
                throw .wrongUsage
            }
            let typed = line.trimmingCharacters(in: .whitespaces)
            let answer = typed.isEmpty ? offer : typed
            guard let problem = problem(answer) else { return answer }
            Console.standardError.say(EditingMessage.badAnswer(problem), in: language)
        }
    }
}
