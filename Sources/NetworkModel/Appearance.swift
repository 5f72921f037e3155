/// How a network's pages and papers look.
package struct Appearance: Sendable {
    /// The colour of headings' rules and links.
    package var colour: Colour?
    package var logo: Logo?

    package init() {}
}

/// A picture that stands at the head of pages and papers.
package struct Logo: Sendable, Hashable {
    /// A form of pictures that every browser and printer shows.
    package enum Form: String, Sendable, Hashable, CaseIterable {
        case png, jpeg
        case svg = "svg+xml"
    }

    package var form: Form
    package var bytes: [UInt8]

    package init(form: Form, bytes: [UInt8]) {
        self.form = form
        self.bytes = bytes
    }
}

/// A colour of a screen (sRGB).
package struct Colour: Sendable, Hashable, CustomStringConvertible {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#00629b` or `#09c`; nil for anything else.
    package init?(_ text: String) {
        let digits = Array(text.utf8.dropFirst())
        guard text.hasPrefix("#"), digits.count == 3 || digits.count == 6 else { return nil }
        let full = digits.count == 6 ? digits : digits.flatMap { [$0, $0] }
        guard let number = UInt32(String(decoding: full, as: UTF8.self), radix: 16), !full.contains(UInt8(ascii: "+"))
        else { return nil }
        red = UInt8(number >> 16)
        green = UInt8(number >> 8 & 0xFF)
        blue = UInt8(number & 0xFF)
    }

    package static let white = Colour(red: 255, green: 255, blue: 255)
    package static let black = Colour(red: 0, green: 0, blue: 0)

    /// `#00629b`.
    package var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Colour {
    /// How well one colour stands out from another, 1…21 (WCAG 2.1, contrast ratio).
    package func contrast(with other: Colour) -> Double {
        let lights = [luminance, other.luminance]
        return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
    }

    /// The least contrast of text with its ground (WCAG 2.1, success criterion 1.4.3, level AA).
    package static let leastTextContrast = 4.5

    /// The colour, or the one nearest to it on the way to black or white that stands out from a ground as text must.
    package func readable(on ground: Colour) -> Colour {
        let end = ground.luminance > 0.18 ? Colour.black : .white
        let steps = (0...32).lazy.map { mixed(with: end, share: Double($0) / 32) }
        return steps.first { $0.contrast(with: ground) >= Self.leastTextContrast } ?? end
    }

    private func mixed(with other: Colour, share: Double) -> Colour {
        func mix(_ own: UInt8, _ others: UInt8) -> UInt8 {
            UInt8((Double(own) * (1 - share) + Double(others) * share).rounded())
        }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The relative luminance, 0…1 (WCAG 2.1). The curve of sRGB is taken by cubes and roots that need no library: its
    /// power 2.4 as 12/5.
    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        return base * base * fifthRoot(base * base)
    }

    /// The fifth root of a number 0…1 by Newton's steps.
    private static func fifthRoot(_ number: Double) -> Double {
        guard number > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<40 {
            let power = root * root * root * root
            root -= (power * root - number) / (5 * power)
        }
        return root
    }
}
