import JSON

/// A change of the recipe's text that would mend a finding; it is shown, and carried out by the user alone.
public struct WireFix: Sendable, Hashable {
    /// What it does, as an imperative.
    public var title: WireText
    /// Whether it keeps the meaning that the author must have had.
    public var isSafe: Bool
    /// Its edits, which don't overlap.
    public var edits: [Edit]

    /// Creates a fix.
    public init(_ title: WireText, isSafe: Bool = false, edits: [Edit]) {
        self.title = title
        self.isSafe = isSafe
        self.edits = edits
    }

    /// Puts a text in the place of a stretch of one of the recipe's files.
    public struct Edit: Sendable, Hashable {
        /// What is replaced; empty to insert.
        public var place: WirePlace
        /// What comes in its place.
        public var text: String

        /// Creates an edit.
        public init(at place: WirePlace, text: String) {
            self.place = place
            self.text = text
        }

        init(_ object: WireObject) throws(WireError) {
            guard let place = try WirePlace(in: object) else {
                throw object.error(.missing, at: object.has("file") ? "range" : "file")
            }
            self.init(at: place, text: try object.text("text"))
        }

        var json: JSONObject {
            var object = JSONObject()
            place.write(to: &object)
            object["text"] = .string(text)
            return object
        }
    }

    init(_ object: WireObject) throws(WireError) {
        self.init(
            try WireText(object.required("title"), at: object.place("title")),
            isSafe: try object.boolean("safe", default: false),
            edits: try object.list("edits") { (value, path) throws(WireError) in
                try Edit(WireObject(value, at: path))
            })
    }

    var json: JSONObject {
        ["title": title.json, "safe": .boolean(isSafe), "edits": .array(edits.map { .object($0.json) })]
    }
}
