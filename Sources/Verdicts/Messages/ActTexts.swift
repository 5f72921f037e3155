package import Diagnostics

extension Act {
    /// Who could do it, by names, and how many more: ”A, B ja 19 984 muuta”.
    package func people(in language: MessageLanguage, named name: (String) -> String) -> String {
        let names = members.map(name).joined(separator: ", ")
        guard others > 0 else { return names }
        let number = Self.grouped(others, by: language == .en ? "," : "\u{A0}")
        return switch language {
        case .fi: "\(names) ja \(number) muuta"
        case .sv: "\(names) och \(number) \(others == 1 ? "annan" : "andra")"
        case .en: "\(names) and \(number) \(others == 1 ? "other" : "others")"
        }
    }

    /// A number with its digits in groups of three.
    private static func grouped(_ number: Int, by separator: Character) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
