import Diagnostics
import LocatedYAML
import NetworkModel

/// Holds the network's colour to what eyes need.
enum AppearanceFacts {
    /// A colour in which text would be hard to read on white.
    static func findings(in network: Network, tree: Node) -> [Diagnostic] {
        guard let colour = network.appearance.colour else { return [] }
        let used = colour.readable(on: .white)
        guard used != colour else { return [] }
        let span = tree["network"]?["appearance"]?["colour"]?.span
        let ratio = Int(colour.contrast(with: .white) * 10)
        return [Diagnostic(FactMessage.colourTooLight(colour, used: used, tenths: ratio), at: span)]
    }
}
