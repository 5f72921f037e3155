import Diagnostics
import JSON
import PluginHost
import Recipes

/// The plugins that there are, as `plugin list` prints them.
struct PluginListing {
    var plugins: [ListedPlugin]
    var host: PluginHost
    var language: MessageLanguage

    /// A few lines for each plugin.
    var text: String { plugins.map(lines).joined(separator: "\n") }

    /// The same for programs.
    var json: JSONValue { .object(["plugins": .array(plugins.map(object))]) }

    private func lines(of listed: ListedPlugin) -> String {
        guard let plugin = listed.plugin else { return "\(listed.id)\n  \(say(.folder)): \(listed.place.folder)\n" }
        let source = PluginCommandMessage.source(listed.place.source).text(in: language)
        let standing = trust(in: plugin).map { ", " + PluginCommandMessage.trust($0).text(in: language) } ?? ""
        var text = PluginSummary(plugin: plugin, language: language).text
        text = text.replacing(
            "\(listed.id) \(plugin.manifest.version):",
            with: "\(listed.id) \(plugin.manifest.version) (\(source)\(standing)):", maxReplacements: 1)
        for module in plugin.manifest.modules {
            let settings = module.settings.map { $0.isRequired ? $0.name : "[\($0.name)]" }.joined(separator: " ")
            text += "  \(say(.modules)): \(listed.id)/\(module.name)" + (settings.isEmpty ? "" : " {\(settings)}")
            text += ": \(module.summary.text(in: language))\n"
        }
        if let hiding = listed.hiddenBy { text += "  \(say(.hiddenBy)): \(hiding)\n" }
        return text
    }

    private func say(_ label: PluginLabel) -> String { label.text(in: language) }

    private func trust(in plugin: InstalledPlugin) -> PluginHost.Trust? {
        guard let content = try? plugin.content() else { return nil }
        return host.trust(in: plugin, content: content)
    }

    private func object(of listed: ListedPlugin) -> JSONValue {
        var object: JSONObject = [
            "id": .string(listed.id), "source": .string(listed.place.source.rawValue),
            "folder": .string(listed.place.folder), "hidden_by": listed.hiddenBy.map(JSONValue.string) ?? .null,
        ]
        guard let plugin = listed.plugin else { return .object(object) }
        let manifest = plugin.manifest
        object["version"] = .string(manifest.version)
        object["summary"] = .string(manifest.summary.text(in: language))
        object["trusted"] = trust(in: plugin).map { .boolean($0 == .trusted) } ?? .null
        object["command"] = .array(manifest.command.map(JSONValue.string))
        object["programs"] = .array(manifest.programs.map(JSONValue.string))
        object["permissions"] = .object([
            "network": .array(manifest.permissions.network.map(JSONValue.string)),
            "files": .array(manifest.permissions.files.map(JSONValue.string)),
            "people": .boolean(manifest.permissions.people),
        ])
        object["modules"] = .array(
            manifest.modules.map { module in
                .object([
                    "id": .string("\(manifest.id)/\(module.name)"),
                    "summary": .string(module.summary.text(in: language)),
                    "with": .array(module.settings.map { .string($0.name) }),
                    "outputs": .array(module.outputs.map { .string($0.name) }),
                    "events": .array(module.events.map(JSONValue.string)),
                ])
            })
        return .object(object)
    }
}
