package import NetworkModel

/// What a recipe's model is and what came of it, by the fields of Innokylä, the Finnish database of working models.
package struct RecipeDescription: Sendable {
    /// The texts under their fields, in Innokylä's order.
    package var texts: [(field: Field, text: LocalizedText)] = []

    package init() {}

    /// The text of a field.
    package subscript(field: Field) -> LocalizedText? {
        get { texts.first { $0.field == field }?.text }
        set {
            texts.removeAll { $0.field == field }
            guard let newValue else { return }
            texts.append((field, newValue))
            texts.sort { Field.order[$0.field, default: 0] < Field.order[$1.field, default: 0] }
        }
    }

    /// Innokylä's fields, named by their keys in a recipe.
    package enum Field: String, Sendable, CaseIterable {
        case summary, municipality, region, county, funder, maker, idea, conditions, environment
        case startingPoint = "starting_point"
        case needs, developers, change, measure, plan, results, tips

        fileprivate static let order = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
    }
}
