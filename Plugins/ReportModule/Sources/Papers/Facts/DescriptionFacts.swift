import NetworkModel
import Recipes

extension FactSet where Thing == RecipeDescription {
    /// The recipe's `description`: each field as its paragraphs.
    static let description = FactSet(
        "the model in words of the network's own",
        RecipeDescription.Field.allCases.map { field in
            .list(field.rawValue, of: .paragraphs, "`description.\(field.rawValue)` of the recipe, its paragraphs") {
                description, source in
                (source.words.text(description[field]) ?? "").split(separator: "\n\n").map(String.init)
            }
        } + [
            .text("place", "municipality, region and county, with commas") { description, source in
                [RecipeDescription.Field.municipality, .region, .county]
                    .compactMap { source.words.text(description[$0]) }.joined(separator: ", ")
            }
        ])
}

extension FactSet where Thing == String {
    static let paragraphs = FactSet("a paragraph", [.text("text", "the text") { text, _ in text }])
}
