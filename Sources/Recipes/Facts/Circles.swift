/// The circles of a graph given by the names that each name leads to; each circle once, from its first name back to it.
func circles(_ edges: [(name: String, next: [String])]) -> [[String]] {
    let graph = Dictionary(edges.map { ($0.name, $0.next) }, uniquingKeysWith: { first, _ in first })
    var finished: Set<String> = []
    var found: [[String]] = []
    for (start, _) in edges where !finished.contains(start) {
        var path: [(name: String, rest: ArraySlice<String>)] = [(start, (graph[start] ?? [])[...])]
        var positions = [start: 0]
        while let last = path.last {
            guard let next = last.rest.first else {
                finished.insert(last.name)
                positions[last.name] = nil
                path.removeLast()
                continue
            }
            path[path.count - 1].rest = last.rest.dropFirst()
            if let back = positions[next] {
                found.append(path[back...].map(\.name) + [next])
            } else if !finished.contains(next) {
                positions[next] = path.count
                path.append((next, (graph[next] ?? [])[...]))
            }
        }
    }
    return found
}
