/// The rule for the paths of artifacts: below the folder, nothing hidden, nothing that leads out.
package enum ArtifactPath {
    /// Whether a path may be written: parts joined by `/`, none empty, `.`, `..`, hidden or with control characters.
    package static func isSafe(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return path.utf8.count <= 1024 && parts.count <= 16
            && parts.allSatisfy { part in
                !part.isEmpty && !part.hasPrefix(".") && part.utf8.count <= 200
                    && !part.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\\" }
            }
    }
}
