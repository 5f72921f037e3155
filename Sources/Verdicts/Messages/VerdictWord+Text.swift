package import Diagnostics
package import Recipes

extension VerdictWord {
    /// The verdict as people read it. What is not earned is never called refused.
    package func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.held, .fi): "täyttyy"
        case (.held, .sv): "uppfylls"
        case (.held, .en): "holds"
        case (.broken, .fi): "ei vielä"
        case (.broken, .sv): "inte ännu"
        case (.broken, .en): "not yet"
        case (.pending, .fi): "odottaa"
        case (.pending, .sv): "väntar"
        case (.pending, .en): "pending"
        case (.notApplicable, .fi): "ei koske"
        case (.notApplicable, .sv): "gäller inte"
        case (.notApplicable, .en): "does not apply"
        case (.incomplete, .fi): "tietoja puuttuu"
        case (.incomplete, .sv): "uppgifter saknas"
        case (.incomplete, .en): "data missing"
        }
    }
}
