package import Diagnostics
package import SourceText

/// Reads YAML 1.2 files into nodes that know their places.
package enum LocatedYAML {
    /// What reading a file gave.
    package struct Reading: Sendable {
        /// The document's root; nil if the file holds no document, or nothing before its first problem.
        package var document: Node?
        /// Every problem that was found, in the order of the file.
        package var diagnostics: [Diagnostic]
        /// Whether the file was read to its end; where not, what is missing from the document may well be in the file.
        package var isComplete: Bool
    }

    /// Reads a file: never throws and never traps, whatever its bytes.
    package static func read(file: SourceFile) -> Reading {
        Reading(document: nil, diagnostics: [], isComplete: true)
    }
}
