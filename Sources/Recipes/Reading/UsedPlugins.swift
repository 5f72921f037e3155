import Diagnostics
import LocatedYAML
import SectionSchema
import SourceText

/// The plugins that a recipe uses: those that `plugins` names, and those of its steps.
struct UsedPlugins {
    /// What those that were found declare.
    private(set) var declarations: [PluginDeclaration] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Looks for the plugins of a recipe that was put together.
    mutating func find(in tree: Node?, with finder: any PluginFinder, files: inout SourceFiles) {
        for use in Self.uses(in: tree) {
            switch finder.find(use.id, files: &files) {
            case .found(let declaration): take(declaration, for: use)
            case .unusable(let problems): diagnostics += problems
            case .missing: if use.isDeclared { tellMissing(use, known: finder.known) }
            }
        }
    }

    /// A plugin's name where the recipe first writes it.
    private struct Use {
        var id: String
        var version: Node?
        var span: SourceSpan
        /// Whether it stands under `plugins`; a step that names a plugin not found is a finding of the step's own.
        var isDeclared: Bool
    }

    private static func uses(in tree: Node?) -> [Use] {
        var uses: [Use] = []
        func add(_ use: Use) {
            if !uses.contains(where: { $0.id == use.id }) { uses.append(use) }
        }
        for element in tree?["plugins"]?.elements ?? [] {
            guard let node = element["id"] ?? element.scalar.map({ _ in element }), let id = node.text else { continue }
            add(Use(id: id.canonicallyComposed, version: element["version"], span: node.span, isDeclared: true))
        }
        for task in tree?["tasks"]?.mapping?.entries ?? [] {
            for step in (task.value["steps"] ?? task.value).elements {
                guard let node = step["uses"] ?? step.scalar.map({ _ in step }), let text = node.text,
                    let slash = text.firstIndex(of: "/")
                else { continue }
                let id = String(text[..<slash]).canonicallyComposed
                add(Use(id: id, version: nil, span: node.span, isDeclared: false))
            }
        }
        return uses
    }

    private mutating func take(_ declaration: PluginDeclaration, for use: Use) {
        for section in declaration.sections {
            guard let other = declarations.first(where: { $0.sections.contains { $0.name == section.name } }) else {
                continue
            }
            let message = PluginUseMessage.sameSection(section.name, of: [other.id, declaration.id])
            diagnostics.append(Diagnostic(message, at: use.span))
            return
        }
        declarations.append(declaration)
        guard let node = use.version, let version = node.text, !declaration.version.fits(version) else { return }
        let message = PluginUseMessage.otherVersion(use.id, asked: version, found: declaration.version)
        diagnostics.append(Diagnostic(message, at: node.span))
    }

    private mutating func tellMissing(_ use: Use, known: [String]) {
        let suggestion = Suggestion.nearest(to: use.id, among: known)
        let fixes = suggestion.map { id in
            DiagnosticFix(
                SectionFix.replace(with: id), isSafe: false, edits: [SourceEdit(span: use.span, text: id)])
        }
        diagnostics.append(
            Diagnostic(
                PluginUseMessage.missing(use.id, suggestion: suggestion), at: use.span, fixes: fixes.map { [$0] } ?? [])
        )
    }
}

extension String {
    /// Whether the version is one that a recipe made with `asked` can run on: all parts that `asked` names are the same.
    fileprivate func fits(_ asked: String) -> Bool {
        split(separator: ".").starts(with: asked.split(separator: "."))
    }
}

/// What can be wrong with a recipe's plugins.
enum PluginUseMessage: DiagnosticMessage {
    case missing(String, suggestion: String?)
    case otherVersion(String, asked: String, found: String)
    case sameSection(String, of: [String])

    var code: String {
        switch self {
        case .missing: "unknown-plugin"
        case .otherVersion: "plugin-version"
        case .sameSection: "plugin-section-twice"
        }
    }

    var level: DiagnosticLevel {
        switch self {
        case .missing, .sameSection: .error
        case .otherVersion: .warning
        }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .missing(let id, let suggestion):
            "liitännäistä `\(id)` ei löydy; sitä haettiin reseptin vierestä kansiosta `plugins/\(id)` ja muualta, "
                + "minkä `verkosto plugin list` luettelee" + (suggestion.map { "; tarkoititko `\($0)`?" } ?? "")
        case .otherVersion(let id, let asked, let found):
            "resepti on tehty liitännäisen `\(id)` versiolla \(asked), mutta täällä on \(found)"
        case .sameSection(let section, let plugins):
            "liitännäiset \(plugins.joined(separator: " ja ")) lisäävät kumpikin osan `\(section)`; vain toista voi käyttää"
        }
    }

    private var swedish: String {
        switch self {
        case .missing(let id, let suggestion):
            "tillägget `\(id)` hittas inte; det söktes bredvid receptet i `plugins/\(id)` och där "
                + "`verkosto plugin list` letar" + (suggestion.map { "; menade du `\($0)`?" } ?? "")
        case .otherVersion(let id, let asked, let found):
            "receptet är gjort med version \(asked) av tillägget `\(id)`, men här finns \(found)"
        case .sameSection(let section, let plugins):
            "tilläggen \(plugins.joined(separator: " och ")) lägger båda till avsnittet `\(section)`; bara ett kan användas"
        }
    }

    private var english: String {
        switch self {
        case .missing(let id, let suggestion):
            "the plugin `\(id)` is not found; it was looked for beside the recipe in `plugins/\(id)` and where "
                + "`verkosto plugin list` looks" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
        case .otherVersion(let id, let asked, let found):
            "the recipe was made with version \(asked) of the plugin `\(id)`, but \(found) is here"
        case .sameSection(let section, let plugins):
            "the plugins \(plugins.joined(separator: " and ")) both add the section `\(section)`; only one can be used"
        }
    }
}
