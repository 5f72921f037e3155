import Diagnostics

extension PluginProblem {
    var finnish: String {
        switch self {
        case .noManifest(let folder): "kansiossa \(folder) ei ole luettavaa tiedostoa `plugin.yaml`"
        case .folder(let plugin, let problem): "liitännäistä `\(plugin)` ei voi käyttää: \(problem.finnish)"
        case .untrusted(let plugin, false, let command):
            "liitännäiseen `\(plugin)` ei ole luotettu tällä koneella; "
                + "`\(command)` näyttää, mitä se saa tehdä, ja kysyy luvan"
        case .untrusted(let plugin, true, let command):
            "liitännäinen `\(plugin)` on muuttunut sen jälkeen, kun luotit siihen; "
                + "`\(command)` näyttää, mitä se saa tehdä, ja kysyy luvan uudelleen"
        case .unconfined(.files):
            "liitännäiset voivat täällä lukea ja kirjoittaa tiedostojasi, koska bubblewrap puuttuu; "
                + "kun asennat sen (`apt install bubblewrap`), ne näkevät vain sen, mihin ovat saaneet luvan"
        case .unconfined(.everything):
            "liitännäisiä pidättelevät täällä vain rajat, koska bubblewrapia eikä nimiavaruuksia voi käyttää; "
                + "asenna bubblewrap tai aja vain liitännäisiä, joille uskot tiedostosi"
        case .cannotStart(let plugin, let program):
            "liitännäinen `\(plugin)` tarvitsee ohjelman `\(program)`, jota ei ole asennettu; "
                + "Debianissa ja Ubuntussa kokeile `apt install \(program)`"
        case .missingFile(let plugin, let path):
            "liitännäinen `\(plugin)` lukee tiedoston `\(path)`, jota ei ole reseptin vieressä"
        case .overran(let plugin, let limit): "liitännäinen `\(plugin)` pysäytettiin: \(limit.finnish)"
        case .ended(let plugin, .exit(let code)):
            "liitännäinen `\(plugin)` päättyi koodiin \(code) eikä antanut vastausta"
        case .ended(let plugin, .signal(let signal)): "liitännäisen `\(plugin)` lopetti signaali \(signal)"
        case .reply(let plugin, let problem):
            "liitännäinen `\(plugin)` ei antanut kelvollista vastausta: \(problem.finnish)"
        case .failed(let plugin, let reason): "liitännäinen `\(plugin)` ei pysty tähän: \(reason.text(in: .fi))"
        case .beyondPermission(let plugin, let overreach): "liitännäinen `\(plugin)` \(overreach.finnish)"
        case .environment(let plugin, let reason): "liitännäistä `\(plugin)` ei voi ajaa: \(reason)"
        }
    }
}

extension PluginFolder.Problem {
    fileprivate var finnish: String {
        switch self {
        case .unreadable(let path): "tiedostoa `\(path)` ei voi lukea"
        case .linkOutside(let path): "linkki `\(path)` vie ulos sen kansiosta"
        case .special(let path): "`\(path)` ei ole tavallinen tiedosto"
        case .tooLarge(let megabytes): "sen tiedostot ovat yhteensä yli \(megabytes) Mt"
        case .tooMany(let files): "siinä on yli \(files) tiedostoa"
        }
    }
}

extension PluginOverrun {
    fileprivate var finnish: String {
        switch self {
        case .time(let seconds): "se kesti yli \(seconds.plain) sekuntia"
        case .processorTime(let seconds): "se käytti suoritinaikaa yli \(seconds) sekuntia"
        case .memory(let megabytes): "se käytti muistia yli \(megabytes) Mt"
        case .processes(let count): "sillä oli yli \(count) prosessia"
        case .output(let megabytes): "se kirjoitti yli \(megabytes) Mt"
        case .log(let megabytes): "sen loki oli yli \(megabytes) Mt"
        }
    }
}

extension ReplyProblem {
    fileprivate var finnish: String {
        switch self {
        case .empty: "se ei kirjoittanut mitään"
        case .notUTF8: "se, mitä se kirjoitti, ei ole UTF-8:aa"
        case .truncated: "sen JSON loppuu kesken"
        case .notJSON(let line, let column, let text):
            "se, mitä se kirjoitti, ei ole JSONia rivillä \(line), sarakkeessa \(column)"
                + (text.isEmpty ? "" : ": ”\(text)”")
        case .otherVersion(let version): "se puhuu protokollan versiota \(version) eikä versiota 1"
        case .otherMessage(let kind): "viestiä `\(kind)` ei pyydetty"
        case .grammar(let path, let wants):
            (path.isEmpty ? "viestin" : "kohdan `\(path)`") + " pitää olla muotoa: \(wants)"
        }
    }
}

extension PluginProblem.Overreach {
    fileprivate var finnish: String {
        switch self {
        case .event(let kind): "ehdotti tapahtumaa `\(kind)`, jota sen `plugin.yaml` ei mainitse"
        case .path(let path): "aikoi kirjoittaa tiedoston ”\(path)”, joka ei pysy tuloskansiossa"
        case .samePath(let path): "aikoi kirjoittaa tiedoston ”\(path)” kahdesti"
        case .edit(let path): "ehdotti tiedostoon ”\(path)” muutosta kohtaan, jota reseptissä ei ole"
        case .output(let name): "antoi tuloksen `\(name)`, jota sen `plugin.yaml` ei mainitse"
        }
    }
}
