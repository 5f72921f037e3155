import Diagnostics
import PluginHost
import Recipes
import Runtime

/// Sees to it that a task runs no plugin that its user does not trust: they are told what each may do.
struct PluginConsent {
    let session: RecipeSession

    /// Ends the command if a step of a plan uses a plugin that is not trusted, before any step runs.
    func requireTrust(in plan: Plan) throws(ExitStatus) {
        let language = session.options.language
        var asked: [String] = []
        for case let module as ProcessModule in plan.steps.map(\.module) {
            let plugin = module.plugin
            guard !asked.contains(plugin.manifest.id), let content = try? plugin.content() else { continue }
            let trust = session.plugins.trust(in: plugin, content: content)
            guard trust != .trusted else { continue }
            asked.append(plugin.manifest.id)
            let message = session.plugins.distrust(of: plugin, changed: trust == .changed)
            let step = plan.steps.first { ($0.module as? ProcessModule)?.plugin.manifest.id == plugin.manifest.id }
            session.tell([Diagnostic(message, at: step?.step.origin)])
            Console.standardError.write(PluginSummary(plugin: plugin, language: language).text + "\n")
        }
        if !asked.isEmpty { throw .plugin }
    }
}
