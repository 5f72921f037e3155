import ArgumentParser

/// An option whose value is one of several words.
///
/// It lists its words itself: the parser's own way goes through key paths and casts at every start, whether or not help is
/// asked for.
protocol WordOption: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension WordOption {
    static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    static var allValueDescriptions: [String: String] { [:] }
}
