/// What a network calls the things that an application speaks of. What has no name is called by its id.
package struct NetworkNames: Sendable, Hashable {
    package var states: [String: LocalizedText]
    package var members: [String: LocalizedText]
    package var endorsements: [String: LocalizedText]
    /// The fields that the network adds to an application, in the recipe's order.
    package var fields: [Field]
    /// Terms that fields may hold, by the field's id, `/` and their own.
    package var terms: [String: LocalizedText]

    /// A field by its name.
    package struct Field: Sendable, Hashable {
        package var id: String
        package var name: LocalizedText?
        /// Such as `EUR`.
        package var unit: String?

        package init(id: String, name: LocalizedText?, unit: String?) {
            self.id = id
            self.name = name
            self.unit = unit
        }
    }

    package init() {
        states = [:]
        members = [:]
        endorsements = [:]
        fields = []
        terms = [:]
    }
}
