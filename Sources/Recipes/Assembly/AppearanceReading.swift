import Diagnostics
import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

/// What the files hold that `network.appearance` names.
struct AppearanceFiles: Sendable {
    var logo: Logo?
    /// By name.
    var templates: [TemplateFile] = []
}

/// Reads the files that `network.appearance` names.
struct AppearanceReading {
    let source: RecipeFiles
    var files: SourceFiles
    var findings: AssemblyFindings
    private(set) var result = AppearanceFiles()

    init(source: RecipeFiles, files: SourceFiles, findings: AssemblyFindings) {
        self.source = source
        self.files = files
        self.findings = findings
    }

    /// The logo stands in every paper, so that it has to be small.
    private static let logoLimit = 128 << 10
    private static let templateLimit = 128 << 10
    private static let templateCountLimit = 200

    /// Reads the logo.
    mutating func readLogo(_ path: Node, of layer: RecipeLayer) {
        guard let (name, place) = place(path, of: layer) else { return }
        do throws(RecipeFileError) {
            let bytes = try source.contents(of: place, limit: Self.logoLimit)
            guard let logo = Logo(bytes) else { return findings.tell(.logoNotPicture(name), at: path.span) }
            if let part = logo.unsafePart { return findings.tell(.logoUnsafe(name, part: part), at: path.span) }
            result.logo = logo
        } catch {
            if case .tooLarge(let limit) = error.reason {
                findings.tell(.logoTooLarge(name, limit: limit), at: path.span)
            } else {
                findings.tell(.fileUnreadable(name, error.reason), at: path.span)
            }
        }
    }

    /// Reads the templates: the files of the folder whose names end with `.md`.
    mutating func readTemplates(_ path: Node, of layer: RecipeLayer) {
        guard let (name, folder) = place(path, of: layer) else { return }
        do throws(RecipeFileError) {
            let names = try source.names(in: folder).filter { $0.hasSuffix(".md") }
            guard names.count <= Self.templateCountLimit else {
                return findings.tell(.templatesTooMany(name, limit: Self.templateCountLimit), at: path.span)
            }
            for file in names { try readTemplate(file, in: folder) }
        } catch {
            findings.tell(.fileUnreadable(name, error.reason), at: path.span)
        }
    }

    private mutating func readTemplate(_ name: String, in folder: RecipePlace) throws(RecipeFileError) {
        var place = folder
        place.path += place.path.isEmpty ? name : "/" + name
        let bytes = try source.contents(of: place, limit: Self.templateLimit)
        let file = files.add(path: source.shownPath(of: place), bytes: bytes)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            return findings.tell(.templateNotUTF8, at: SourceSpan(file: file.id, start: 0, end: 0))
        }
        result.templates.append(TemplateFile(name: String(name.dropLast(3)), file: file.id))
    }

    /// The place that a path means in the file of its layer.
    private mutating func place(_ path: Node, of layer: RecipeLayer) -> (name: String, place: RecipePlace)? {
        guard let name = path.text, !findings.gaps.spans.contains(path.span) else { return nil }
        guard let place = layer.place.resolving(name) else {
            findings.tell(.pathOutside(name), at: path.span)
            return nil
        }
        return (name, place)
    }
}

extension Logo {
    /// A picture by its first bytes; nil for another form.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            self.init(form: .png, bytes: bytes)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self.init(form: .jpeg, bytes: bytes)
        } else if let text = String(validating: bytes, as: UTF8.self), text.contains("<svg") {
            self.init(form: .svg, bytes: bytes)
        } else {
            return nil
        }
    }

    /// What in an SVG picture can run programs or reach outside the picture; nil if nothing can.
    ///
    /// Browsers run nothing of a picture in `img`; programs that make PDF or DOCX from it may be less strict.
    var unsafePart: String? {
        guard form == .svg else { return nil }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        let forbidden = [
            "<script", "<foreignobject", "<!doctype", "<!entity", "<?xml-stylesheet", "@import", "javascript:",
        ]
        if let part = forbidden.first(where: text.contains) { return part }
        if let match = text.firstMatch(of: /\son[a-z]+\s*=/) { return String(match.output.dropFirst()) }
        let references =
            text.matches(of: /href\s*=\s*["']?\s*([^"'\s>]*)/).map { ($0.output.0, $0.output.1) }
            + text.matches(of: /url\(\s*["']?\s*([^"')\s]*)/).map { ($0.output.0, $0.output.1) }
        return references.first { !$0.1.hasPrefix("#") && !$0.1.hasPrefix("data:image/") }.map { String($0.0) }
    }
}
