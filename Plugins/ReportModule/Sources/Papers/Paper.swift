import JSON
import ModuleContract

/// A paper in one language, ready to be read, printed and sent.
struct Paper {
    /// Below the output folder, without an ending.
    var path: String
    var title: String
    /// A BCP 47 tag.
    var language: String
    /// CommonMark with pipe tables.
    var markdown: String
    /// A page that stands alone: its style in it, no script, no request to other hosts.
    var html: [UInt8]

    /// What later steps get, such as those that make DOCX and PDF from it.
    var output: JSONValue {
        .object([
            "path": .string(path), "title": .string(title), "language": .string(language),
            "html": .string(String(decoding: html, as: UTF8.self)),
        ])
    }

    /// The paper as an HTML file.
    var page: Artifact { Artifact(path: path + ".html", kind: .document, bytes: html) }

    /// The paper as a Markdown file.
    var source: Artifact { Artifact(path: path + ".md", kind: .document, bytes: Array(markdown.utf8)) }
}
