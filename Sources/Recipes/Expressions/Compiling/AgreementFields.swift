import Diagnostics
import NetworkModel

extension Agreement {
    /// What is wrong with the fields that the agreement names, as a network declares them.
    func fieldProblems(in network: Network) -> [Diagnostic] {
        fieldsWanted.compactMap { id, wanted in
            guard let field = network.applicationProcess.fields.first(where: { $0.id == id }) else { return nil }
            guard !field.type.serves(wanted, in: network) else { return nil }
            return Diagnostic(AgreementMessage.wrongField(id, wanted: wanted), at: origin)
        }
    }

    private var fieldsWanted: [(field: String, wanted: AgreementMessage.WantedField)] {
        switch kind {
        case .contractInForce: []
        case .submittedBefore(let limit): limit.year.map { [($0, .wholeNumber)] } ?? []
        case .linkedNeed(let link): link.sharing.map { ($0, .needTerms) }
        case .noOverlap(let limit):
            limit.sharing.map { ($0, .terms) } + [limit.from, limit.to].compactMap(\.self).map { ($0, .day) }
        case .documents(.fields): []
        case .documents(.words(_, in: let field)): [(field, .list)]
        case .budget(let limits):
            limits.flatMap { [$0.field, $0.whole] }.compactMap(\.self).map { ($0, .number) }
        }
    }
}

extension FieldType {
    /// Whether a field of the type can be what an agreement wants.
    fileprivate func serves(_ wanted: AgreementMessage.WantedField, in network: Network) -> Bool {
        switch (wanted, self) {
        case (.number, .integer), (.number, .number), (.wholeNumber, .integer), (.day, .date), (.list, .list),
            (.terms, .list(of: .some)):
            true
        case (.needTerms, .list(of: let vocabulary?)): network.needsPolicy.dimensions.contains(vocabulary)
        default: false
        }
    }
}
