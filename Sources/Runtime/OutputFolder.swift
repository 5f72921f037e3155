#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
package import ModuleContract

/// The folder that a run's files go to: all of them are written beside their places, then renamed, so that a run that
/// fails on the way leaves the old files as they were.
package struct OutputFolder: Sendable {
    /// The folder's path; it is made if it is not there.
    package var path: String

    package init(path: String) {
        self.path = path
    }

    /// Writes artifacts; paths must have been checked by `ArtifactPath`.
    package func write(_ artifacts: [Artifact]) throws(OutputFolderError) {
        try stage(artifacts).commit()
    }

    /// Writes artifacts beside their places; paths must have been checked by ``ArtifactPath``.
    package func stage(_ artifacts: [Artifact]) throws(OutputFolderError) -> StagedArtifacts {
        var staged = StagedArtifacts()
        do throws(OutputFolderError) {
            for artifact in artifacts {
                let final = "\(path)/\(artifact.path)"
                try makeFolders(for: final)
                let temporary = final + ".verkosto-new"
                staged.files.append((temporary, final))
                try write(artifact.bytes, to: temporary)
            }
        } catch {
            staged.discard()
            throw error
        }
        return staged
    }

    private func makeFolders(for file: String) throws(OutputFolderError) {
        for (index, character) in file.utf8.enumerated() where character == UInt8(ascii: "/") && index > 0 {
            let folder = String(decoding: file.utf8.prefix(index), as: UTF8.self)
            if mkdir(folder, 0o777) != 0 && errno != EEXIST {
                throw OutputFolderError(path: folder, reason: lastSystemError())
            }
        }
    }

    private func write(_ bytes: [UInt8], to file: String) throws(OutputFolderError) {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFolderError(path: file, reason: lastSystemError()) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            guard count >= 0 || errno == EINTR else {
                throw OutputFolderError(path: file, reason: lastSystemError())
            }
            written += max(0, count)
        }
        guard fsync(descriptor) == 0 else { throw OutputFolderError(path: file, reason: lastSystemError()) }
    }

}

/// The system's words for what failed last.
private func lastSystemError() -> String { String(cString: strerror(errno)) }

/// Artifacts that lie beside their places, to be put into them all at once or not at all.
package struct StagedArtifacts: Sendable {
    fileprivate var files: [(temporary: String, final: String)] = []

    /// Puts them into their places.
    package func commit() throws(OutputFolderError) {
        for (temporary, final) in files where rename(temporary, final) != 0 {
            let reason = lastSystemError()
            discard()
            throw OutputFolderError(path: final, reason: reason)
        }
    }

    /// Takes away those that are not in their places.
    package func discard() {
        for (temporary, _) in files { unlink(temporary) }
    }
}

/// The system's `write`, told apart from the methods above.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// A file that could not be written.
package struct OutputFolderError: Error, Sendable {
    package var path: String
    /// The system's own words.
    package var reason: String
}
