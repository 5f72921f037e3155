import Diagnostics
import Recipes
import SectionSchema
import Testing

@Suite("Findings of sections")
struct SectionFindingTests {
    /// A broken recipe with what is found in it, as `line:column code: sentence`.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let yaml: String
        let findings: [String]
        let location: SourceLocation

        init(_ name: String, _ yaml: String, _ findings: String..., location: SourceLocation = #_sourceLocation) {
            self.name = name
            self.yaml = yaml
            self.findings = findings
            self.location = location
        }

        var testDescription: String { name }

        /// The recipe: the frame, without the section that the case itself has, and the case on line 11.
        var recipe: String {
            let key = yaml.prefix { $0 != ":" } + ":"
            let lines = frame.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.map { $0.hasPrefix(key) ? "#" : String($0) }.joined(separator: "\n") + yaml
        }
    }

    static let frame = """
        verkosto: 1
        network: {id: v, name: Verkosto}
        vocabularies: {life_stage: [lapset, ikäihmiset]}
        members:
          - {id: oulu, kind: municipality}
          - {id: setlementti, kind: association, roles: [vetäjä], life_stage: ikäihmiset}
        groups: [{id: johto, kind: steering, members: [oulu]}]
        calendar: {periods: [{id: talviloma, from: 8.3.2027, to: 12.3.2027}], deadlines: [{id: stea, date: 31.5.}]}
        application: {fields: {is_new: boolean, start: date}}


        """

    static let cases: [Case] = [
        Case(
            "unknown key of the recipe", "venue: []",
            "11:1 unknown-key: `venue` is not a key of the recipe; did you mean `venues`?"),
        Case(
            "unknown key, nearly right", "venues: [{id: sali, capasity: 12}]",
            "11:21 unknown-key: `capasity` is not a key of `venues`; did you mean `capacity`?"),
        Case(
            "unknown key, vocabulary", "activities: [{id: a, live_stage: lapset}]",
            "11:22 unknown-key: `live_stage` is not a key of `activities`; did you mean `life_stage`?"),
        Case(
            "misspelt key that is required", "meetings: [{id: m, off: network, cadence: 1 x day per year}]",
            "11:20 unknown-key: `off` is not a key of `meetings`; did you mean `of`?"),
        Case(
            "misspelt section that is referred to",
            "venue: [{id: sali}]\nmeetings: [{id: m, of: network, cadence: 1 x day per year, venue: sali}]",
            "11:1 unknown-key: `venue` is not a key of the recipe; did you mean `venues`?"),
        Case(
            "no space behind a colon", "venues: [{id: sali, capacity:120}]",
            "11:21 missing-space-after-colon: a colon after a key needs a space behind it: `capacity: 120`"),
        Case(
            "no such time zone", "network: {id: v, name: V, time_zone: Europe/Helsingfors}",
            "11:38 bad-time-zone: `Europe/Helsingfors` is not a time zone; for example `Europe/Helsinki`"),
        Case(
            "no language tag", "network: {id: v, name: V, languages: [suomi]}",
            "11:39 bad-language: `suomi` is not a language tag; for example `fi`, `sv` or `se`"),
        Case(
            "missing id", "venues: [{name: Sali}]",
            "11:11 missing-key: every element of `venues` needs the key `id`"),
        Case(
            "missing of", "meetings: [{id: m, cadence: 1 x day per year}]",
            "11:13 missing-key: `m` in `meetings` needs the key `of`"),
        Case(
            "neither cadence nor dates", "meetings: [{id: m, of: network}]",
            "11:13 missing-key: `m` in `meetings` needs one of the keys `cadence` or `dates`"),
        Case(
            "id left open", "venues: [{id: , name: Sali}]",
            "11:11 missing-key: every element of `venues` needs the key `id`"),
        Case(
            "id in upper case", "venues: [{id: Sali}]",
            "11:15 bad-id: an id has no upper-case letters: `Sali`"),
        Case(
            "id in upper case that is referred to",
            "venues: [{id: Sali}]\nmeetings: [{id: m, of: network, cadence: 1 x day per year, venue: [sali]}]",
            "11:15 bad-id: an id has no upper-case letters: `Sali`"),
        Case(
            "id with a space", "venues: [{id: iso sali}]",
            "11:15 bad-id: an id has no spaces: `iso sali`"),
        Case(
            "id twice", "venues: [{id: sali}, {id: sali}]",
            "11:27 duplicate-id: `sali` is there twice in `venues`; each id may be used once"),
        Case(
            "id twice, composed otherwise", "venues: [{id: \"äiti\"}, {id: \"a\u{308}iti\"}]",
            "11:29 duplicate-id: `äiti` is there twice in `venues`; each id may be used once"),
        Case(
            "text for a list of things", "venues: sali",
            "11:9 wrong-type: a list (- …) is wanted here, not a text"),
        Case(
            "mapping for a list of things", "venues: {sali: {capacity: 3}}",
            "11:9 wrong-type: a list (- …) is wanted here, not a mapping (key: value)"),
        Case(
            "list for a text", "venues: [{id: [sali]}]",
            "11:15 wrong-type: a text is wanted here, not a list (- …)"),
        Case(
            "number as text", "venues: [{id: sali, capacity: \"12\"}]",
            "11:31 wrong-type: a number is written without quotes: 12"),
        Case(
            "no number", "venues: [{id: sali, capacity: paljon}]",
            "11:31 wrong-type: a whole number is wanted here, not `paljon`"),
        Case(
            "number out of range", "venues: [{id: sali, capacity: -3}]",
            "11:31 out-of-range: -3 is not a number from 0 up to a thousand million"),
        Case(
            "yes for true", "meetings: [{id: m, of: network, cadence: 1 x day per year, rotate: kyllä}]",
            "11:68 wrong-type: `true` or `false` is wanted here, not `kyllä`"),
        Case(
            "expression that is not known yet", "venues: [{id: sali, capacity: \"${{ today }}\"}]",
            "11:31 expression-not-here: an expression can be used here only if it is known when the recipe is read: from parameters, network and vocabularies"
        ),
        Case(
            "unknown choice", "rules: [{id: r, about: aplication, text: T}]",
            "11:24 unknown-choice: `aplication` is none of `application`, `member`, `group`, `meeting`, `need`, `activity` or `network`; did you mean `application`?"
        ),
        Case(
            "unknown member", "activities: [{id: a, by: setlementi}]",
            "11:26 unknown-reference: `setlementi` is not found in `members`; did you mean `setlementti`?"),
        Case(
            "unknown role", "groups: [{id: r, members: [setlementti/vetaja]}]",
            "11:28 unknown-reference: `vetaja` is not found in the roles of `setlementti`; did you mean `vetäjä`?"),
        Case(
            "unknown venue", "meetings: [{id: m, of: network, cadence: 1 x day per year, venue: sali}]",
            "11:67 unknown-reference: `sali` is not found in `venues`"),
        Case(
            "unknown period", "meetings: [{id: m, of: network, cadence: 1 x day per year, avoid: talvilomaa}]",
            "11:67 unknown-reference: `talvilomaa` is not found in `calendar.periods` or `calendar.closed`; did you mean `talviloma`?"
        ),
        Case(
            "unknown deadline", "meetings: [{id: m, of: network, cadence: 1 x day per year, before: {what: setä}}]",
            "11:75 unknown-reference: `setä` is not found in `calendar.deadlines` or `meetings`"),
        Case(
            "unknown group", "meetings: [{id: m, of: johtoo, cadence: 1 x day per year}]",
            "11:24 unknown-reference: `johtoo` is not found in `groups`; did you mean `johto`?"),
        Case(
            "unknown kind of group", "meetings: [{id: m, of: {each: stering}, cadence: 1 x day per year}]",
            "11:31 unknown-term: `stering` is not found in the kinds that `groups` uses; did you mean `steering`?"),
        Case(
            "unknown term", "activities: [{id: a, life_stage: [lapset, ikäihmist]}]",
            "11:43 unknown-term: `ikäihmist` is not found in the vocabulary `life_stage`; did you mean `ikäihmiset`?"),
        Case(
            "unknown vocabulary", "needs: {dimensions: [life_stge]}",
            "11:22 unknown-reference: `life_stge` is not found in `vocabularies`; did you mean `life_stage`?"),
        Case(
            "unknown phase", "rules: [{id: r, about: network, text: T, during: kehitys}]",
            "11:50 unknown-reference: `kehitys` is not found in `network.phases`"),
        Case(
            "unknown state", "rules: [{id: r, about: network, text: T, gates: [city_revew]}]",
            "11:50 unknown-reference: `city_revew` is not found in `application.states`; did you mean `city_review`?"),
        Case(
            "unknown series", "needs: {workshop: paja}",
            "11:19 unknown-reference: `paja` is not found in `meetings`"),
        Case(
            "unknown module", "tasks: {t: [{uses: shedule}]}",
            "11:20 unknown-reference: `shedule` is not found in the modules that there are; did you mean `schedule`?"),
        Case(
            "unknown plugin", "tasks: {t: [{uses: pdf/render}]}",
            "11:20 unknown-reference: `pdf` is not found in `plugins`"),
        Case(
            "unknown step", "tasks: {t: [{uses: check}, {uses: report, after: chekc}]}",
            "11:50 unknown-reference: `chekc` is not found in the steps of `t`; did you mean `check`?"),
        Case(
            "unknown setting", "tasks: {t: [{uses: schedule, with: {yaer: 2027}}]}",
            "11:37 unknown-key: `yaer` is not a key of `with: schedule`; did you mean `year`?"),
        Case(
            "setting out of range", "tasks: {t: [{uses: schedule, with: {year: 27}}]}",
            "11:43 out-of-range: 27 does not lie between 1950 and 2100"),
        Case(
            "setting of another choice", "tasks: {t: [{uses: report, with: {formats: [html, pdf]}}]}",
            "11:51 unknown-choice: `pdf` is none of `html`, `ics`, `xlsx`, `csv`, `json`, `papers` or `markdown`"),
        Case(
            "task with a hyphen", "tasks: {vuosi-suunnitelma: [check]}",
            "11:9 bad-id: an id that expressions use has `_` instead of `-`: `vuosi-suunnitelma`"),
        Case(
            "for_each without as", "tasks: {t: [{uses: check, for_each: [a, b]}]}",
            "11:14 missing-key: `tasks.steps` needs the key `as`"),
        Case(
            "no such day", "activities: [{id: a, funding: {from: 31.2.2027}}]",
            "11:38 bad-day: the calendar has no day `31.2.2027`"),
        Case(
            "day without its year", "activities: [{id: a, funding: {from: 1.2.}}]",
            "11:38 bad-day: the day `1.2.` lacks its year; write for example `2027-09-30`, `30.9.2027`"),
        Case(
            "no day at all", "activities: [{id: a, funding: {from: huomenna}}]",
            "11:38 bad-day: `huomenna` is not a day; write for example `2027-09-30`, `30.9.2027`"),
        Case(
            "ends that don't go together",
            "meetings: [{id: m, of: network, cadence: 1 x day per year, within: {from: 1.2., to: 2027-03-01}}]",
            "11:68 mixed-span: both ends have a year, or neither has; a span that recurs each year needs both its ends"),
        Case(
            "no such time",
            "meetings: [{id: m, of: network, cadence: 1 x day per year, hours: {from: \"25:00\", to: \"26:00\"}}]",
            "11:74 bad-time: the clock never shows `25:00`",
            "11:87 bad-time: the clock never shows `26:00`"),
        Case(
            "no gap", "meetings: [{id: m, of: network, cadence: 1 x day per year, spacing: kuukausi}]",
            "11:69 bad-length: `kuukausi` is not a length of time; write for example `30 days`, `6 weeks`, `4 months`, `3 h`, `90 min`, `P6W`"
        ),
        Case(
            "no cadence", "meetings: [{id: m, of: network, cadence: joskus}]",
            "11:42 bad-cadence: `joskus` does not fit here; possible are `every`, `RRULE:`, for example `3 x half day per year`, `every 2 weeks on tue at 10:00 for 3 h`, `RRULE:FREQ=MONTHLY;BYDAY=2TU for 3 h`"
        ),
        Case(
            "cadence without length", "meetings: [{id: m, of: network, cadence: every week on tue}]",
            "11:42 bad-cadence: `every week on tue` needs a length: add `for 2 h`, or the key `for`"),
        Case(
            "cadence as half a mapping", "meetings: [{id: m, of: network, cadence: {times: 3, length: day}}]",
            "11:43 missing-key: `meetings.cadence` needs the key `per`"),
        Case(
            "start without end", "meetings: [{id: m, of: network, dates: {start: 2.2.2027 8.30}}]",
            "11:41 missing-key: `meetings.dates` needs one of the keys `end` or `for`"),
        Case(
            "date that is no day", "meetings: [{id: m, of: network, dates: [{date: 2.2.}]}]",
            "11:48 bad-day: the day `2.2.` lacks its year; write for example `2027-09-30`, `30.9.2027`"),
        Case(
            "a share above one",
            "endorsements: [{id: e, about: application, given_by: network, require: {share: 3/2}}]",
            "11:80 bad-share: a share is a fraction above 0 and at most 1, such as `2/3`; here it is `3/2`"),
        Case(
            "a demand without measure",
            "endorsements: [{id: e, about: application, given_by: network, require: {among: {kind: parish}}}]",
            "11:73 missing-key: `endorsements.require` needs one of the keys `at_least`, `share` or `no_declines`"),
        Case(
            "unknown giver", "endorsements: [{id: e, about: application, given_by: johtto, require: {at_least: 1}}]",
            "11:54 unknown-reference: `johtto` is not found in `groups` or `members`; did you mean `johto`?"),
        Case(
            "unknown field",
            "endorsements: [{id: e, about: application, given_by: network, require: {at_least: 1}, window: {opens: strat}}]",
            "11:103 unknown-reference: `strat` is not found in `application.fields`; did you mean `start`?"),
        Case(
            "figure of an unknown term", "figures: [{id: f, by: life_stage, values: {lapset: 1, aikuiset: 2}}]",
            "11:55 unknown-term: `aikuiset` is not found in the vocabulary `life_stage`"),
        Case(
            "parameter of type choice without choices", "parameters: {p: {type: choice}}",
            "11:18 missing-key: `parameters` needs the key `of`"),
        Case(
            "condition as a list", "rules: [{id: r, about: member, require: [a, b]}]",
            "11:41 wrong-type: a text or a mapping (key: value) is wanted here, not a list (- …)"),
        Case(
            "speaker nearly a member",
            "meetings: [{id: m, of: network, dates: [{date: 2.2.2027, programme: [{title: T, by: oulo}]}]}]",
            "11:85 unknown-reference: `oulo` is not found in `members`; did you mean `oulu`?"),
        Case(
            "language tag that is none", "venues: [{id: sali, name: {suomi_: Sali}}]",
            "11:28 bad-language: `suomi_` is not a language tag; for example `fi`, `sv` or `se`",
            "11:28 missing-language: the text is missing in `fi`, one of the network's languages"),
        Case(
            "vocabulary named like a key", "vocabularies: {kind: [a]}",
            "6:59 unknown-key: `life_stage` is not a key of `members`",
            "11:16 name-clash: `kind` is a key of `members` already; choose another name, so that they are not mixed up"
        ),
        Case(
            "field named like a key", "application: {fields: {title: text}}",
            "11:24 name-clash: `title` is a key of `application` already; choose another name, so that they are not mixed up"
        ),
    ]

    @Test("are located and worded", arguments: cases)
    func findings(of entry: Case) throws {
        #expect(try SectionReading(entry.recipe).findings == entry.findings, sourceLocation: entry.location)
    }

    @Test("speak Finnish and Swedish too", arguments: cases)
    func languages(of entry: Case) throws {
        let reading = try SectionReading(entry.recipe)
        let texts = MessageLanguage.allCases.map { reading.findings(in: $0) }
        #expect(Set(texts).count == 3, sourceLocation: entry.location)
    }

    @Test("offer what mends them", arguments: cases)
    func fixes(of entry: Case) throws {
        let reading = try SectionReading(entry.recipe)
        for diagnostic in reading.reading.diagnostics {
            guard let fix = diagnostic.fixes.first else { continue }
            let mended = try SectionReading(reading.text(applying: fix))
            #expect(mended.findings.count == entry.findings.count - 1, sourceLocation: entry.location)
        }
    }

    @Test("follow from nothing that was told before")
    func gaps() throws {
        let missing = try SectionReading(
            "verkosto: 1\nnetwork: {id: v, name: V, hosts: [oulu]}", gaps: Gaps(sections: ["members"]))
        #expect(missing.findings == [])
        let partial = try SectionReading("verkosto: 1\nvenues: [{id: a, area: b}]", gaps: Gaps(isMissingSections: true))
        #expect(partial.findings == [])
    }
}
