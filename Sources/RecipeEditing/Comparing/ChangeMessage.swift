package import Diagnostics

/// A difference between two recipes in words.
package enum ChangeMessage: LocalizedMessage {
    /// A thing with its kind and name: `jäsen Uusi ry (uusi)`.
    package struct Thing: Sendable {
        var section: String
        var id: String?
        var name: [String: String]

        /// Its kind and name.
        func text(in language: MessageLanguage) -> String {
            let noun = SectionNoun(section).text(in: language)
            guard let id else { return noun }
            let name = self.name[language.rawValue] ?? self.name[""] ?? self.name.min { $0.key < $1.key }?.value
            return name.map { "\(noun) \($0) (\(id))" } ?? "\(noun) \(id)"
        }

        /// Its kind and name at the beginning of a sentence.
        func capitalized(in language: MessageLanguage) -> String {
            let text = text(in: language)
            return text.prefix(1).uppercased() + text.dropFirst()
        }
    }

    case sectionAdded(String)
    case sectionRemoved(String)
    case added(Thing)
    case removed(Thing)
    case valueAdded(Thing, key: String, value: String)
    case valueRemoved(Thing, key: String, value: String)
    case valueChanged(Thing, key: String, old: String, new: String)
    case quorum(Thing, old: String, new: String, rises: Bool)
    case joined(Thing, member: String)
    case left(Thing, member: String)
    case moved(Thing, old: String, new: String)
    case answer(Thing, old: String, new: String)

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .sectionAdded(let name): "Uusi osio: \(name)"
        case .sectionRemoved(let name): "Poistettu osio: \(name)"
        case .added(let thing): "Lisätty: \(thing.text(in: .fi))"
        case .removed(let thing): "Poistettu: \(thing.text(in: .fi))"
        case .valueAdded(let thing, let key, let value): "\(thing.capitalized(in: .fi)): lisätty \(key) = \(value)"
        case .valueRemoved(let thing, let key, let value):
            "\(thing.capitalized(in: .fi)): poistettu \(key) (oli \(value))"
        case .valueChanged(let thing, let key, let old, let new):
            "\(thing.capitalized(in: .fi)): \(key) \(old) → \(new)"
        case .quorum(let thing, let old, let new, let rises):
            "\(thing.capitalized(in: .fi)): vaadittu määrä \(rises ? "nousee" : "laskee") \(old) → \(new)"
        case .joined(let thing, let member): "\(thing.capitalized(in: .fi)): mukaan tulee \(member)"
        case .left(let thing, let member): "\(thing.capitalized(in: .fi)): pois jää \(member)"
        case .moved(let thing, let old, let new): "\(thing.capitalized(in: .fi)) siirtyy: \(old) → \(new)"
        case .answer(let thing, let old, let new): "\(thing.capitalized(in: .fi)): oletusarvo \(old) → \(new)"
        }
    }

    private var swedish: String {
        switch self {
        case .sectionAdded(let name): "Nytt avsnitt: \(name)"
        case .sectionRemoved(let name): "Avsnittet är borttaget: \(name)"
        case .added(let thing): "Har lagts till: \(thing.text(in: .sv))"
        case .removed(let thing): "Har tagits bort: \(thing.text(in: .sv))"
        case .valueAdded(let thing, let key, let value): "\(thing.capitalized(in: .sv)): nytt \(key) = \(value)"
        case .valueRemoved(let thing, let key, let value):
            "\(thing.capitalized(in: .sv)): \(key) är borttaget (var \(value))"
        case .valueChanged(let thing, let key, let old, let new):
            "\(thing.capitalized(in: .sv)): \(key) \(old) → \(new)"
        case .quorum(let thing, let old, let new, let rises):
            "\(thing.capitalized(in: .sv)): antalet som krävs \(rises ? "stiger" : "sjunker") \(old) → \(new)"
        case .joined(let thing, let member): "\(thing.capitalized(in: .sv)): \(member) kommer med"
        case .left(let thing, let member): "\(thing.capitalized(in: .sv)): \(member) lämnar"
        case .moved(let thing, let old, let new): "\(thing.capitalized(in: .sv)) flyttas: \(old) → \(new)"
        case .answer(let thing, let old, let new): "\(thing.capitalized(in: .sv)): standardvärdet \(old) → \(new)"
        }
    }

    private var english: String {
        switch self {
        case .sectionAdded(let name): "New section: \(name)"
        case .sectionRemoved(let name): "Section removed: \(name)"
        case .added(let thing): "Added: \(thing.text(in: .en))"
        case .removed(let thing): "Removed: \(thing.text(in: .en))"
        case .valueAdded(let thing, let key, let value): "\(thing.capitalized(in: .en)): new \(key) = \(value)"
        case .valueRemoved(let thing, let key, let value):
            "\(thing.capitalized(in: .en)): \(key) removed (was \(value))"
        case .valueChanged(let thing, let key, let old, let new):
            "\(thing.capitalized(in: .en)): \(key) \(old) → \(new)"
        case .quorum(let thing, let old, let new, let rises):
            "\(thing.capitalized(in: .en)): the number required \(rises ? "rises" : "falls") \(old) → \(new)"
        case .joined(let thing, let member): "\(thing.capitalized(in: .en)): \(member) joins"
        case .left(let thing, let member): "\(thing.capitalized(in: .en)): \(member) leaves"
        case .moved(let thing, let old, let new): "\(thing.capitalized(in: .en)) moves: \(old) → \(new)"
        case .answer(let thing, let old, let new): "\(thing.capitalized(in: .en)): default \(old) → \(new)"
        }
    }
}
