package import Diagnostics

/// A sentence of help in every language in which Verkosto speaks; a missing one does not compile.
package struct Help: LocalizedMessage, Hashable {
    private let fi: String
    private let sv: String
    private let en: String

    /// Creates a help text.
    package init(fi: String, sv: String, en: String) {
        self.fi = fi
        self.sv = sv
        self.en = en
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: fi
        case .sv: sv
        case .en: en
        }
    }
}
