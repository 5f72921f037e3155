/// A folder whose files are held in memory, such as those of recipes built into the program.
package struct MemoryFolder: RecipeFolder {
    private let name: String
    private let files: [String: [UInt8]]

    /// Creates a folder from its files by path; `name` stands before their paths where people are told them.
    package init(name: String = "", files: [String: [UInt8]]) {
        self.name = name
        self.files = files
    }

    package func contents(ofFile path: String, limit: Int) throws(RecipeFileError) -> [UInt8] {
        guard let bytes = files[path] else {
            let isFolder = path.isEmpty || files.keys.contains { $0.hasPrefix(path + "/") }
            throw RecipeFileError(path: path, reason: isFolder ? .folder : .missing)
        }
        guard bytes.count <= limit else { throw RecipeFileError(path: path, reason: .tooLarge(limit: limit)) }
        return bytes
    }

    package func names(inFolder path: String) throws(RecipeFileError) -> [String] {
        let prefix = path.isEmpty ? "" : path + "/"
        let names = files.keys.filter { $0.hasPrefix(prefix) }
            .compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) }
        guard !names.isEmpty else { throw RecipeFileError(path: path, reason: .missing) }
        return Set(names).sorted()
    }

    package func shownPath(ofFile path: String) -> String {
        name.isEmpty ? path : name + "/" + path
    }
}
