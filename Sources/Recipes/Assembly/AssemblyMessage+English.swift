import Diagnostics
extension AssemblyMessage {
    var english: String {
        switch self {
        case .recipeNotMapping: "a recipe is a mapping of sections, such as `network:` and `members:`"
        case .fileUnreadable(let path, let reason): "`\(path)` \(reason.english)"
        case .pathOutside(let path):
            "`\(path)` leads out of the recipe's folder; write a path that stays inside it, or set the folder with --root"
        case .recipeUnknown(let name, let near):
            "no bundled recipe is called `\(name)`, and no such file lies beside this one" + Self.meant(near)
        case .extendsCycle(let chain): "the recipes extend each other in a circle: " + chain.joined(separator: " → ")
        case .extendsTooDeep(let limit): "more than \(limit) recipes extend one another"
        case .withoutUnknown(let name, let near): "the recipe extended has no section `\(name)`" + Self.meant(near)
        case .removeUnknown(let name, let near):
            "there is nothing called `\(name)` to remove from the recipe extended" + Self.meant(near)
        case .removeWithoutBase: "there is nothing to remove here: the recipe extended has no such list or section"
        case .removeWithoutID: "what is to be removed is named by its id"
        case .parameterUnknown(let name, let near): "there is no parameter `\(name)`" + Self.meant(near)
        case .parameterWithoutValue(let name):
            "the parameter `\(name)` has no value; give it a default, or set it with --set \(name)=…"
        case .parameterType(let name, let wanted, let written):
            "the parameter `\(name)` takes \(Self.kind(wanted))" + (written.map { ", `\($0)` is none" } ?? "")
        case .parameterChoice(let name, let word, let choices, let near):
            "the parameter `\(name)` is one of \(choices.joined(separator: ", ")), not `\(word)`" + Self.meant(near)
        case .parameterRange(let name, let limits):
            switch (limits.minimum, limits.maximum) {
            case (let least?, let most?): "the parameter `\(name)` lies between \(least) and \(most)"
            case (let least?, nil): "the parameter `\(name)` is at least \(least)"
            case (nil, let most): "the parameter `\(name)` is at most \(most ?? "")"
            }
        case .parameterPattern(let name, let pattern):
            "the whole value of the parameter `\(name)` must match the pattern \(pattern)"
        case .parameterCircle(let names):
            "parameters take their values from each other in a circle: \(names.joined(separator: ", "))"
        case .templateWithoutName: "`for_each` needs `as` beside it, the name of one element of the list"
        case .templateNameNotName(let name):
            "`as` takes a name of letters, digits and _" + (name.map { ", not `\($0)`" } ?? "")
        case .templateNameTaken(let name):
            "`\(name)` already names something that expressions see; choose another name"
        case .templateNeedsList: "`for_each` takes a list, or an expression in ${{ }} that gives one"
        case .templatesTooLarge(let limit): "the templates unroll into more than \(limit) values"
        case .expressionUnclosed: "`${{` is not closed by `}}`"
        case .rootNotKnownYet(let name):
            "`\(name)` is not known yet here; what is filled in on reading sees only parameters, network and vocabularies"
        case .valueWithoutForm(let source): "`\(source)` gives a value that a recipe has no form for"
        case .table(let problem): problem.text(in: .en)
        case .tableWithoutHeader: "the table is empty; its first line names the columns"
        case .tableColumnWithoutName: "every column has a name in the first line, such as `id` or `contract.from`"
        case .tableRowWidth(let cells, let columns): "the line has \(cells) cells, the first line \(columns)"
        case .tableKeyUnknown(let key): "`\(key)` has no meaning beside `file`"
        case .logoNotPicture(let path): "`\(path)` is no picture that pages show; a logo is a PNG, JPEG or SVG file"
        case .logoUnsafe(let path, let part):
            "the logo `\(path)` has `\(part)`, which can run programs or fetch things from the network; save it without, or as PNG"
        case .logoTooLarge(let path, let limit):
            "the logo `\(path)` is larger than \(limit >> 10) kB; it stands in every paper, so make it smaller"
        case .templatesTooMany(let path, let limit): "the folder of templates `\(path)` has more than \(limit) files"
        case .templateNotUTF8: "the template is not UTF-8"
        case .tablePathNotText: "`file` takes the path of a table"
        }
    }

    private static func meant(_ near: String?) -> String { near.map { "; did you mean `\($0)`?" } ?? "" }

    private static func kind(_ type: String) -> String {
        switch type {
        case "integer": "a whole number"
        case "number": "a number"
        case "boolean": "true or false"
        case "date": "a day, such as 2027-09-30 or 30.9.2027"
        case "list": "a list"
        case "map": "a mapping"
        default: "a text"
        }
    }
}

extension RecipeFileError.Reason {
    fileprivate var english: String {
        switch self {
        case .missing: "is not there"
        case .folder: "is a folder"
        case .special: "is no ordinary file"
        case .outside: "leads out of the recipe's folder; set the folder with --root if that is meant"
        case .tooLarge(let limit): "is larger than \(limit >> 20) MB"
        case .unreadable: "can't be read"
        }
    }
}
