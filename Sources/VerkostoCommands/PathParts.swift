extension String {
    /// The path of the folder that a path's last part lies in; empty for a name alone.
    ///
    /// Foundation's `deletingLastPathComponent` (Swift 6.3 on Linux) stops the program on a path of one character.
    var parentPath: String {
        guard let slash = withoutEndingSlashes.lastIndex(of: "/") else { return "" }
        return slash == startIndex ? "/" : String(self[..<slash]).withoutEndingSlashes
    }

    /// The last part of a path.
    var lastPathPart: String {
        let path = withoutEndingSlashes
        return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    private var withoutEndingSlashes: String {
        var path = self[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return String(path)
    }
}
