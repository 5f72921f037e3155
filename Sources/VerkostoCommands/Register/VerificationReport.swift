import ContentHash
import Diagnostics
import JSON
import Register

/// What checking a register came to, as people and programs read it.
struct VerificationReport {
    var verification: Verification
    var path: String
    var language: MessageLanguage

    func text(_ format: ResultFormat) -> String {
        switch format {
        case .json: json.indentedText + "\n"
        case .text: text
        }
    }

    private var text: String {
        let ending: YearWord = verification.faults.isEmpty ? .sound : .faults
        var lines = [
            "\(path): \(verification.count) \(YearWord.events.text(in: language)), \(ending.text(in: language))"
        ]
        lines += verification.faults.map { "  \(FaultMessage(fault: $0).text(in: language))" }
        if verification.faults.isEmpty { lines.append("\(YearWord.head.text(in: language)): \(verification.head)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var json: JSONValue {
        .object([
            "register": .string(path), "events": .integer(Int64(verification.count)),
            "hash": .string(verification.head.description), "sound": .boolean(verification.faults.isEmpty),
            "faults": .array(
                verification.faults.map { fault in
                    .object(
                        JSONObject(row: [
                            ("message", .string(FaultMessage(fault: fault).text(in: language))),
                            ("event", fault.sequence.map { .integer(Int64($0)) }),
                        ]))
                }),
        ])
    }
}

extension Verification.Fault {
    /// The event that it concerns, or the first of several; nil if it concerns none.
    fileprivate var sequence: Int? {
        switch self {
        case .changedEvent(let sequence), .missingEvent(let sequence), .brokenChain(let sequence),
            .unreadableEvent(let sequence):
            sequence
        case .damagedPage(_, _, let events): events?.lowerBound
        case .differingRow, .damagedFile, .unknownHash: nil
        }
    }
}

/// A fault in words.
private struct FaultMessage: LocalizedMessage {
    var fault: Verification.Fault

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch fault {
        case .changedEvent(let sequence): "tapahtuma \(sequence) ei ole se, mikä kirjattiin"
        case .missingEvent(let sequence): "tapahtuma \(sequence) puuttuu"
        case .brokenChain(let sequence): "tapahtuma \(sequence) ei jatka edellistä"
        case .unreadableEvent(let sequence): "tapahtuma \(sequence) ei ole lajinsa mukainen"
        case .differingRow(let table, let id): "taulu \(table), rivi ”\(id)”: ei seuraa päiväkirjasta"
        case .damagedPage(let page, let table, let events):
            "tiedoston sivu \(page) on vioittunut" + (table.map { " (taulu \($0))" } ?? "")
                + (events.map { "; sillä ovat tapahtumat \($0.lowerBound)–\($0.upperBound)" } ?? "")
        case .damagedFile(let words): "tiedosto on vioittunut: \(words)"
        case .unknownHash(let hash):
            "tiivistettä \(hash) ei ole ketjussa: tapahtumia on poistettu tai kirjoitettu uudelleen"
        }
    }

    private var swedish: String {
        switch fault {
        case .changedEvent(let sequence): "händelse \(sequence) är inte den som antecknades"
        case .missingEvent(let sequence): "händelse \(sequence) saknas"
        case .brokenChain(let sequence): "händelse \(sequence) fortsätter inte den föregående"
        case .unreadableEvent(let sequence): "händelse \(sequence) är inte av sitt slag"
        case .differingRow(let table, let id): "tabellen \(table), raden ”\(id)”: följer inte av journalen"
        case .damagedPage(let page, let table, let events):
            "filens sida \(page) är skadad" + (table.map { " (tabellen \($0))" } ?? "")
                + (events.map { "; på den finns händelserna \($0.lowerBound)–\($0.upperBound)" } ?? "")
        case .damagedFile(let words): "filen är skadad: \(words)"
        case .unknownHash(let hash):
            "kontrollsumman \(hash) finns inte i kedjan: händelser har tagits bort eller skrivits om"
        }
    }

    private var english: String {
        switch fault {
        case .changedEvent(let sequence): "event \(sequence) is not what was recorded"
        case .missingEvent(let sequence): "event \(sequence) is missing"
        case .brokenChain(let sequence): "event \(sequence) does not go on from the one before"
        case .unreadableEvent(let sequence): "event \(sequence) is none of its kind"
        case .differingRow(let table, let id): "table \(table), row “\(id)”: does not follow from the journal"
        case .damagedPage(let page, let table, let events):
            "page \(page) of the file is damaged" + (table.map { " (table \($0))" } ?? "")
                + (events.map { "; it holds events \($0.lowerBound)–\($0.upperBound)" } ?? "")
        case .damagedFile(let words): "the file is damaged: \(words)"
        case .unknownHash(let hash): "the hash \(hash) is not in the chain: events were taken away or written anew"
        }
    }
}
