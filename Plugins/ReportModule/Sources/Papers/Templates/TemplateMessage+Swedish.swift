extension TemplateMessage {
    var swedish: String {
        switch self {
        case .unclosedTag: "`{{` avslutas inte med `}}`"
        case .unknownTag(let tag): "`\(tag)` används inte i mallar för handlingar; se docs/templates.md"
        case .unknownName(let name, let near):
            "den här handlingen har ingen uppgift `\(name)`" + (near.map { "; menade du `\($0)`?" } ?? "")
        case .notOneValue(let name):
            "`\(name)` är inte en text: öppna den med `{{#\(name)}}` och stäng med `{{/\(name)}}`"
        case .wrongEnd(let name, let open): "`{{/\(name)}}` stänger en del, men öppen är `\(open)`"
        case .endWithoutSection(let name): "`{{/\(name)}}` stänger en del som inte har öppnats"
        case .unclosedSection(let name): "delen `\(name)` stängs inte; skriv `{{/\(name)}}` i slutet"
        case .tooDeep(let limit): "fler än \(limit) delar eller mallar inuti varandra"
        case .unknownPartial(let name, let near):
            "mallmappen har ingen fil `\(name).md`" + (near.map { "; menade du `\($0)`?" } ?? "")
        case .partialCircle(let names): "mallarna innehåller varandra i en cirkel: \(names.joined(separator: " → "))"
        case .tooLarge(let limit): "mallen är med allt den innehåller större än \(limit >> 10) kB"
        case .unused(let name):
            "ingenting använder mallen `\(name).md`: en handlings mall heter till exempel `invitation.sv.md` eller `invitation.md`"
        case .cut(let paper, let limit):
            "handlingen ”\(paper)” blev större än \(limit >> 20) MB; resten har lämnats bort"
        case .leftOut(.meetings, let count, let limit):
            "handlingarna har gjorts för de \(limit) första kommande mötena; \(count) senare har lämnats bort"
        case .leftOut(.heldMeetings, let count, let limit):
            "protokollen har gjorts för de \(limit) senast hållna mötena; \(count) tidigare har lämnats bort"
        case .leftOut(.applications, let count, let limit):
            "utlåtandena har gjorts om de \(limit) första ansökningarna; \(count) andra har lämnats bort"
        }
    }
}
