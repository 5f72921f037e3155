import Diagnostics
import LocatedYAML
import SourceText
import WorkCalendar

/// Finds weekdays in texts that the date beside them does not fall on.
struct WeekdayFacts {
    let files: SourceFiles

    /// The findings in all texts of a tree; a bare text is in the language given.
    func findings(in node: Node, language: MessageLanguage) -> [Diagnostic] {
        var found: [Diagnostic] = []
        collect(from: node, language: language, into: &found)
        return found
    }

    private func collect(from node: Node, language: MessageLanguage, into found: inout [Diagnostic]) {
        switch node.content {
        case .scalar(let scalar):
            guard DatedWeekday.mayBeNamed(in: scalar.text) else { return }
            found += findings(in: scalar, at: node.span, language: language)
        case .sequence(let elements):
            for index in elements.indices { collect(from: elements[index], language: language, into: &found) }
        case .mapping(let mapping):
            for index in mapping.entries.indices {
                let key = mapping.entries[index].key
                let own = key.utf8.count == 2 ? MessageLanguage(rawValue: key) : nil
                collect(from: mapping.entries[index].value, language: own ?? language, into: &found)
            }
        }
    }

    private func findings(in scalar: Scalar, at span: SourceSpan, language: MessageLanguage) -> [Diagnostic] {
        let wrong = DatedWeekday.all(in: scalar.text, language: language).filter { $0.weekday != $0.day.weekday }
        guard !wrong.isEmpty, let file = files[span.file] else { return [] }
        let map = ScalarTextMap(text: scalar.text, span: span, in: file)
        return wrong.map { dated in
            Diagnostic(
                FactMessage.otherWeekday(date: dated.date, written: dated.weekday, is: dated.day.weekday),
                at: map.span(start: dated.range.lowerBound, end: dated.range.upperBound))
        }
    }
}
