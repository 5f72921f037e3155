import Diagnostics
import Testing
import WorkCalendar

@testable import Recipes

@Suite struct DatedWeekdayTests {
    static let texts: [(language: MessageLanguage, text: String, found: String)] = [
        (.fi, "Foorumi tiistaina 24.1.2016 klo 8.30", "tuesday 2016-01-24 8..<27"),
        (.fi, "Foorumi ti 24.1.2016", "tuesday 2016-01-24 8..<20"),
        (.fi, "Foorumi (ti 24.1.2016)", "tuesday 2016-01-24 9..<21"),
        (.fi, "ti. 24.1.2016", "tuesday 2016-01-24 0..<13"),
        (.fi, "24.1.2016 (tiistai)", "tuesday 2016-01-24 0..<18"),
        (.fi, "24. 1. 2016, tiistai", "tuesday 2016-01-24 0..<20"),
        (.fi, "keskiviikkona 3. helmikuuta 2027", "wednesday 2027-02-03 0..<32"),
        (.fi, "Lauantaisin 6.2.2027", "saturday 2027-02-06 0..<20"),
        (.sv, "tisdagen den 3 februari 2027", "tuesday 2027-02-03 0..<28"),
        (.sv, "Tors 4.2.2027", "thursday 2027-02-04 0..<13"),
        (.sv, "lördag 6.2.2027", "saturday 2027-02-06 0..<15"),
        (.en, "Thursday, 3 February 2027", "thursday 2027-02-03 0..<25"),
        (.en, "on Thu, February 3rd, 2027", "thursday 2027-02-03 3..<26"),
        (.en, "Tuesday the 2nd of February 2027", "tuesday 2027-02-02 0..<32"),
        (.en, "2027-02-02, Tuesday", "tuesday 2027-02-02 0..<19"),
        (.fi, "maanantai 1.2.2027 ja ti 2.2.2027", "monday 2027-02-01 0..<18; tuesday 2027-02-02 22..<33"),
        (.en, "from 1.2.2027 to 2.2.2027", ""),
        (.fi, "Seminaari on 24.1.2016", ""),
        (.fi, "tiistaina 24.1.", ""),
        (.fi, "tiistaina 31.2.2016", ""),
        (.fi, "Tiistaiseura 24.1.2016", ""),
        (.fi, "joka tiistai. Uusi kausi alkaa 24.1.2016", ""),
        (.fi, "24.1.2016 tiistaikerho", ""),
        (.fi, "tiistai", ""),
        (.fi, "", ""),
        (.fi, "99999999999999999999.1.2016 ti 1.1.99999", ""),
    ]

    @Test(arguments: texts)
    func findsDaysWithTheirWeekdays(language: MessageLanguage, text: String, found: String) {
        let all = DatedWeekday.all(in: text, language: language)
        #expect(all.map { "\($0.weekday) \($0.day) \($0.range)" }.joined(separator: "; ") == found)
    }
}
