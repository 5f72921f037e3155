import Foundation
import NetworkModel

/// What stands at the head of every page and paper of a network: its logo, if it has one, and its colour.
struct Letterhead {
    private let appearance: Appearance

    /// The grounds of pages by day and by night; those of ``PageStyle``.
    private static let lightGround = Colour.white
    private static let darkGround = Colour(red: 0x14, green: 0x18, blue: 0x1C)

    init(_ network: NetworkModel.Network) {
        appearance = network.appearance
    }

    /// Sets the network's colour over the style sheet's: as it is where text in it can be read, else darker or lighter.
    func writeStyle(to html: inout HTMLWriter, hasDarkMode: Bool) {
        guard let colour = appearance.colour else { return }
        html.text(":root { --accent: \(colour.readable(on: Self.lightGround)); }\n")
        guard hasDarkMode else { return }
        html.text(
            "@media (prefers-color-scheme: dark) { :root { --accent: \(colour.readable(on: Self.darkGround)); } }\n")
        // What is said here comes after the style sheet's own word on paper.
        html.text("@media print { :root { --accent: \(colour.readable(on: Self.lightGround)); } }\n")
    }

    /// Writes the logo. It says nothing that the name beside it does not.
    func writeLogo(to html: inout HTMLWriter) {
        guard let logo = appearance.logo else { return }
        let data = Data(logo.bytes).base64EncodedString()
        html.void("img", [("src", "data:image/\(logo.form.rawValue);base64,\(data)"), ("alt", "")])
    }
}
