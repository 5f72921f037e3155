/// How much of the machine one call of a plugin may use.
package struct PluginLimits: Sendable, Hashable {
    /// Wall time in milliseconds.
    package var milliseconds = 60_000
    /// Processor time of each of its processes, in seconds.
    package var processorSeconds = 60
    /// Memory of all its processes together, in bytes.
    package var memory = 1 << 30
    /// Processes at a time.
    package var processes = 64
    /// Files that each of its processes has open.
    package var openFiles = 256
    /// What it answers, in bytes.
    package var output = 64 << 20
    /// What it logs, in bytes; only the last lines are kept.
    package var log = 16 << 20
    /// What it writes into its scratch folder, in bytes.
    package var scratch = 256 << 20

    package init() {}

    /// What a manifest may ask for.
    static let mostSeconds = 600
    static let mostMegabytes = 8192
}
