/// The example of the language page, whole, as it stands after `extends` and parameters; its two
/// venues that the page leaves undeclared are added.
enum LanguagePage {
    static let example = #"""
        verkosto: 1
        # extends: {recipe: elämänkaari, with: {alue: Kuopio}, without: [members, venues]}   # or a path inside this folder
        parameters:
          alue: {type: text, default: Oulu, help: Kunta tai alue}      # text integer number boolean date choice list map
        network:
          id: elämänkaari
          name: {fi: Elämänkaari-verkosto, sv: Nätverket Livsbågen}
          area: Oulu
          hosts: [oulu]
          languages: [fi, sv]
          time_zone: Europe/Helsinki
          purpose: Yhteinen tarve
          principles: [kumppanuus, osallisuus, monitoimisuus, sopimuksellisuus]
          phases: [{id: kehittäminen, from: 2027-01-01, to: 2028-12-31}]
        vocabularies:
          life_stage: [lapset, työikäiset, {id: ikäihmiset, name: Ikäihmiset}]
          area: [tuira, kaukovainio]
        members:                       # or {file: members.csv}
          - {id: oulu, name: Oulun kaupunki, kind: municipality, representatives: 4}
          - {id: setlementti, name: Oulun Seudun Setlementti ry, kind: association, roles: [vetäjä], life_stage: [ikäihmiset], contract: {from: 2026-01-01, to: 2028-12-31}, contributes: [{what: työntekijä, amount: 1}]}
        groups:
          - {id: johtoryhmä, name: Johtoryhmä, kind: steering, members: [oulu, setlementti], chair: oulu, seats: {association: 2}, term: 2 years}
          - {id: ikäihmiset, kind: thematic, lead: setlementti, members: {where: {life_stage: ikäihmiset}}, from: 2026-01-01, to: 2028-12-31}
        venues: [{id: valtuustosali, name: Valtuustosali, capacity: 120}, {id: tori}, {id: kirjasto}]
        calendar:
          holidays: fi                 # fi, sv, ax …, by data files; fi counts Midsummer Eve and Christmas Eve
          weekdays: [mon, tue, wed, thu, fri]
          hours: {from: "08:30", to: "16:00"}
          closed: [{name: Kesätauko, from: 24.6., to: 6.8.}]
          periods: [{id: talviloma, from: 2027-03-08, to: 2027-03-12}]
          deadlines: [{id: stea_haku, name: STEA, date: 31.5., at: "16:15", shifts: fi_150_1930, handling: 2 weeks}]   # handling: time needed before it
        meetings:
          - {id: teematapaaminen, of: {each: thematic}, cadence: 3 x half day per year, prefer: {weekdays: [tue, wed], from: "12:00"}, avoid: [talviloma]}
          - {id: kehittämispäivät, of: network, cadence: 2 x 2 days per year, spacing: 4 months, venue: [valtuustosali]}
          - {id: tarvetyöpaja, of: network, kind: needs_workshop, cadence: 1 x day per year, before: {what: stea_haku, by: 6 weeks}, within: {from: 1.2., to: 15.4.}}
          - {id: foorumi, of: network, dates: [{start: 2027-02-02T08:30, end: 2027-02-02T16:00, venue: valtuustosali, status: confirmed, programme: [{title: Hakemusprosessi, by: oulu, minutes: 30}]}]}
          - {id: kierros, kind: tour, of: ikäihmiset, cadence: every 2 weeks on tue at 10:00 for 3 h, venue: [tori, kirjasto], rotate: true, attended_by: none}
        needs: {workshop: tarvetyöpaja, dimensions: [area, life_stage], votes: 5, expire: 2 years}
        activities: [{id: liikkuva, name: Liikkuva resurssikeskus, by: [setlementti], life_stage: [ikäihmiset], funding: {from: 2026-01-01, to: 2027-12-31}}]   # or {file: …}
        figures: [{id: painopisteet, name: Hyvinvointikertomusten painopisteet, by: life_stage, values: {lapset: 14}, source: Kertomus}]
        deliverables: [{id: julkaisut, planned: 2, actual: 5}]
        application:
          fields: {amount: {type: integer, unit: EUR}, is_new: {type: boolean}, life_stage: {type: list, of: life_stage}}
          # states: the default stands below
        endorsements:
          - id: puumerkki
            name: Verkoston puumerkki
            about: application
            when: {partners: {kind: municipality}}
            given_by: network          # or a group
            require:
              - {at_least: 3, among: {kind: [association, parish]}}
              - {at_least: 1, among: {kind: parish}}
            excluding: [applicant, partners]
            window: {opens: submitted, lasts: 30 days}
            valid_for: 12 months
            gates: [city_review]
        rules:
          - id: tarvelähtöisyys
            about: application
            when: {is_new: true}
            require: "application.needs.exists(n, n.year >= year(application.submitted) - 1)"
            level: error
            gates: [city_review]
            message: {fi: "Hakemus ${{ application.title }} ei perustu työpajassa nostettuun tarpeeseen."}
            basis: Pelisäännöt, kohta 3
            examples: [{name: vanha tarve, given: {application: {title: A, is_new: true, submitted: 2027-03-01, needs: [{year: 2020}]}}, expect: broken}]
          - {id: esitteet, about: member, text: Esitteet tuodaan pisteeseen kuukausittain.}    # for people: listed, never judged
        tasks:
          vuosisuunnitelma:
            default: true
            steps:
              - {id: kalenteri, uses: schedule, with: {year: 2027}}
              - {uses: check}
              - uses: report
                if: "steps.kalenteri.findings.all(f, f.level != 'error')"
                after: [kalenteri]
                with: {formats: [html, ics, xlsx]}
          hakemus_saapuu: {starts_on: application_submitted, steps: [{uses: check}]}
        plugins: [{id: pdf, version: "1"}]
        """#
}
