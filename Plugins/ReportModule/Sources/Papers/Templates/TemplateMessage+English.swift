extension TemplateMessage {
    var english: String {
        switch self {
        case .unclosedTag: "nothing ends `{{`; write `}}`"
        case .unknownTag(let tag): "templates of papers do without `\(tag)`; see docs/templates.md"
        case .unknownName(let name, let near):
            "this paper has no fact `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
        case .notOneValue(let name):
            "`\(name)` is not one text: open it with `{{#\(name)}}` and close it with `{{/\(name)}}`"
        case .wrongEnd(let name, let open): "`{{/\(name)}}` closes a section, but `\(open)` is open"
        case .endWithoutSection(let name): "`{{/\(name)}}` closes a section that nothing opened"
        case .unclosedSection(let name): "nothing closes the section `\(name)`; write `{{/\(name)}}` at its end"
        case .tooDeep(let limit): "more than \(limit) sections or templates inside one another"
        case .unknownPartial(let name, let near):
            "the folder of templates has no file `\(name).md`" + (near.map { "; did you mean `\($0)`?" } ?? "")
        case .partialCircle(let names):
            "the templates include one another in a circle: \(names.joined(separator: " → "))"
        case .tooLarge(let limit): "with all that it includes, the template is larger than \(limit >> 10) kB"
        case .unused(let name):
            "nothing uses the template `\(name).md`: that of a paper is called for example `invitation.en.md` or `invitation.md`"
        case .cut(let paper, let limit): "the paper “\(paper)” grew larger than \(limit >> 20) MB; the rest is left out"
        case .leftOut(.meetings, let count, let limit):
            "papers were made for the first \(limit) meetings to come; \(count) later ones are left out"
        case .leftOut(.heldMeetings, let count, let limit):
            "minutes were made of the last \(limit) meetings held; \(count) earlier ones are left out"
        case .leftOut(.applications, let count, let limit):
            "statements were made on the first \(limit) applications; \(count) others are left out"
        }
    }
}
