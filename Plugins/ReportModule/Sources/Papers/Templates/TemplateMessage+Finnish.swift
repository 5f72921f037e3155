extension TemplateMessage {
    var finnish: String {
        switch self {
        case .unclosedTag: "merkintää `{{` ei päätä `}}`"
        case .unknownTag(let tag): "asiakirjamallissa ei käytetä merkintää `\(tag)`; katso docs/templates.md"
        case .unknownName(let name, let near):
            "tässä asiakirjassa ei ole tietoa `\(name)`" + (near.map { "; tarkoititko `\($0)`?" } ?? "")
        case .notOneValue(let name):
            "`\(name)` ei ole yksi teksti: avaa se merkinnällä `{{#\(name)}}` ja sulje merkinnällä `{{/\(name)}}`"
        case .wrongEnd(let name, let open): "`{{/\(name)}}` sulkee osan, mutta auki on `\(open)`"
        case .endWithoutSection(let name): "`{{/\(name)}}` sulkee osan, jota ei ole avattu"
        case .unclosedSection(let name): "osaa `\(name)` ei suljeta; kirjoita loppuun `{{/\(name)}}`"
        case .tooDeep(let limit): "osia tai malleja on sisäkkäin yli \(limit)"
        case .unknownPartial(let name, let near):
            "mallikansiossa ei ole tiedostoa `\(name).md`" + (near.map { "; tarkoititko `\($0)`?" } ?? "")
        case .partialCircle(let names): "mallit sisällyttävät toisiaan kehässä: \(names.joined(separator: " → "))"
        case .tooLarge(let limit): "malli on sisällytyksineen yli \(limit >> 10) kt"
        case .unused(let name):
            "mallia `\(name).md` ei käytä mikään: asiakirjan mallin nimi on esimerkiksi `invitation.fi.md` tai `invitation.md`"
        case .cut(let paper, let limit): "asiakirjasta ”\(paper)” tuli yli \(limit >> 20) Mt; loppu on jätetty pois"
        case .leftOut(.meetings, let count, let limit):
            "asiakirjat on tehty \(limit) ensimmäiselle tulevalle kokoukselle; \(count) myöhempää on jätetty pois"
        case .leftOut(.heldMeetings, let count, let limit):
            "pöytäkirjat on tehty \(limit) viimeksi pidetystä kokouksesta; \(count) aiempaa on jätetty pois"
        case .leftOut(.applications, let count, let limit):
            "lausunnot on tehty \(limit) ensimmäisestä hakemuksesta; \(count) muuta on jätetty pois"
        }
    }
}
