import Diagnostics
import Foundation
import PluginHost

/// What a plugin is and may do, for whoever decides whether to trust it.
struct PluginSummary {
    var plugin: InstalledPlugin
    var language: MessageLanguage

    /// A few lines, the last with a line feed.
    var text: String {
        let manifest = plugin.manifest
        var lines = [
            "\(manifest.id) \(manifest.version): \(manifest.summary.text(in: language))",
            row(.folder, plugin.place.folder), row(.runs, manifest.command.joined(separator: " ")),
        ]
        if !manifest.programs.isEmpty { lines.append(row(.programs, manifest.programs.joined(separator: ", "))) }
        lines += permissions.map { row(.may, $0) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What it may do beyond reading the recipe and the register without persons, which every plugin does.
    private var permissions: [String] {
        let manifest = plugin.manifest
        var words: [String] = []
        let events = manifest.modules.flatMap(\.events)
        if !events.isEmpty { words.append(say(.events, events)) }
        if !manifest.permissions.network.isEmpty { words.append(say(.network, manifest.permissions.network)) }
        if !manifest.permissions.files.isEmpty { words.append(say(.files, manifest.permissions.files)) }
        if manifest.permissions.people { words.append(say(.people, [])) }
        return words.isEmpty ? [say(.nothing, [])] : words
    }

    private func row(_ label: PluginLabel, _ value: String) -> String { "  \(label.text(in: language)): \(value)" }

    private func say(_ permission: PluginPermissionText.Kind, _ things: [String]) -> String {
        PluginPermissionText(kind: permission, things: things).text(in: language)
    }
}

/// What stands before a fact about a plugin.
enum PluginLabel: LocalizedMessage {
    case folder, runs, programs, may, modules, hiddenBy

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.folder, .fi): "kansio"
        case (.folder, .sv): "mapp"
        case (.folder, .en): "folder"
        case (.runs, .fi): "ajaa"
        case (.runs, .sv): "kör"
        case (.runs, .en): "runs"
        case (.programs, .fi): "tarvitsee ohjelmat"
        case (.programs, .sv): "behöver programmen"
        case (.programs, .en): "needs the programs"
        case (.may, .fi): "saa"
        case (.may, .sv): "får"
        case (.may, .en): "may"
        case (.modules, .fi): "moduuli"
        case (.modules, .sv): "modul"
        case (.modules, .en): "module"
        case (.hiddenBy, .fi): "ei käytössä, koska sen edellä on"
        case (.hiddenBy, .sv): "används inte, eftersom före det finns"
        case (.hiddenBy, .en): "not used, since before it comes"
        }
    }
}

/// Something that a plugin may do, behind “may”.
struct PluginPermissionText: LocalizedMessage {
    enum Kind {
        case events, network, files, people, nothing
    }

    var kind: Kind
    var things: [String]

    func text(in language: MessageLanguage) -> String {
        let list = things.joined(separator: ", ")
        return switch (kind, language) {
        case (.events, .fi): "ehdottaa rekisteriin tapahtumia: \(list)"
        case (.events, .sv): "föreslå registret händelser: \(list)"
        case (.events, .en): "propose events for the register: \(list)"
        case (.network, .fi): "käyttää verkkoa (\(list)); bubblewrap ei erota palvelimia, joten koko verkko on auki"
        case (.network, .sv): "använda nätet (\(list)); bubblewrap skiljer inte värdar åt, så hela nätet är öppet"
        case (.network, .en): "use the network (\(list)); bubblewrap can’t tell hosts apart, so all of it is open"
        case (.files, .fi): "lukea reseptin vierestä: \(list)"
        case (.files, .sv): "läsa bredvid receptet: \(list)"
        case (.files, .en): "read beside the recipe: \(list)"
        case (.people, .fi): "saada henkilöiden nimet ja osoitteet"
        case (.people, .sv): "få personers namn och adresser"
        case (.people, .en): "be given names and addresses of persons"
        case (.nothing, .fi): "lukea reseptin ja rekisterin ilman henkilöitä, ei muuta"
        case (.nothing, .sv): "läsa receptet och registret utan personer, inget annat"
        case (.nothing, .en): "read the recipe and the register without persons, nothing else"
        }
    }
}
