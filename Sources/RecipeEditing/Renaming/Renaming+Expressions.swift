import CEL
import LocatedYAML
import Recipes
import SourceText

extension Renaming {
    /// Where the recipe's expressions compare something with an id written as text.
    func wordsInExpressions(of declaration: Declaration, in text: RecipeText) -> [Range<Int>] {
        if declaration.section == "endorsements" { return text.marks(of: declaration.id) }
        guard let place = declaration.wordPlace, let recipe = read(text.file.bytes)?.recipe else { return [] }
        let finder = ExpressionTexts(text: text, model: recipe.expressions, word: declaration.id, place: place)
        return finder.places
    }
}

extension RecipeText {
    /// Where examples give marks of an endorsement.
    fileprivate func marks(of endorsement: String) -> [Range<Int>] {
        let things = ["endorsements", "rules"].flatMap { tree[$0]?.sequence ?? [] }
        let given = things.flatMap { $0["examples"]?.sequence ?? [] }.compactMap { $0["given"]?["application"] }
        let marks = given.flatMap { $0["marks"]?.sequence ?? [] }.compactMap { $0["endorsement"] }
        return marks.filter { $0.text == endorsement }.map { file.byteRange(of: $0.span) }
    }
}

extension Renaming.Declaration {
    /// What expressions know the id as; nil for what they name directly.
    fileprivate var wordPlace: DeclaredWords.Place? {
        switch (section, owner) {
        case ("vocabularies", let owner?): .vocabulary(owner)
        case ("members", nil): .ids(of: "member")
        case ("groups", nil): .ids(of: "group")
        case ("venues", nil): .ids(of: "venue")
        case ("activities", nil): .ids(of: "activity")
        case ("calendar.deadlines", nil): .ids(of: "deadline")
        case ("network.phases", nil): .ids(of: "phase")
        default: nil
        }
    }
}

/// Goes through the places of a recipe where CEL stands.
private struct ExpressionTexts {
    let text: RecipeText
    let model: ExpressionModel
    let word: String
    let place: DeclaredWords.Place

    /// Where the word stands, quotes not counted.
    var places: [Range<Int>] {
        var places: [Range<Int>] = []
        for rule in text.tree["rules"]?.sequence ?? [] {
            let scope = rule["about"]?.text.flatMap(Subject.init(rawValue:)).map(ExpressionScope.about) ?? .roots
            for key in ["when", "require", "message"] {
                places += self.places(in: rule[key], isCondition: key != "message", scope)
            }
        }
        for endorsement in text.tree["endorsements"]?.sequence ?? [] {
            places += self.places(in: endorsement["when"], isCondition: true, .about(.application))
            places += self.places(in: endorsement["message"], isCondition: false, .about(.application))
            for item in endorsement["require"]?.sequence ?? [] {
                places += self.places(in: item["among"], isCondition: true, .about(.member))
            }
        }
        for group in text.tree["groups"]?.sequence ?? [] {
            places += self.places(in: group["members"]?["where"], isCondition: true, .about(.member))
        }
        for task in text.tree["tasks"]?.mapping?.entries ?? [] {
            let steps = task.value["steps"]?.sequence ?? []
            let scope = ExpressionScope.task(steps: steps.compactMap { $0["id"]?.text })
            for step in steps {
                places += self.places(in: step["if"], isCondition: true, scope)
                places += self.places(in: step["with"], isCondition: false, scope)
            }
        }
        return places
    }

    private func places(in node: Node?, isCondition: Bool, _ scope: ExpressionScope) -> [Range<Int>] {
        guard let node else { return [] }
        switch node.content {
        case .scalar(let scalar):
            let template = TemplateText(scalar.text)
            if isCondition, !template.hasExpressions { return places(of: scalar.text, from: 0, in: node, scope) }
            return template.pieces.flatMap { piece -> [Range<Int>] in
                guard case .expression(let source, let start) = piece else { return [] }
                return places(of: source, from: start, in: node, scope)
            }
        case .sequence(let elements):
            return elements.flatMap { places(in: $0, isCondition: false, scope) }
        case .mapping(let mapping):
            return mapping.entries.flatMap { places(in: $0.value, isCondition: false, scope) }
        }
    }

    private func places(of source: String, from start: Int, in node: Node, _ scope: ExpressionScope) -> [Range<Int>] {
        guard source.contains(word), let expression = model.environment(for: scope).parse(source).expression else {
            return []
        }
        let map = ScalarTextMap(text: node.text ?? "", span: node.span, in: text.file)
        guard map.isExact else { return [] }
        return model.places(of: word, declaredIn: place, in: expression, scope: scope).map { span in
            // The literal's quotes are one scalar each.
            text.file.byteRange(of: map.span(start: start + span.start + 1, end: start + span.end - 1))
        }
    }
}
