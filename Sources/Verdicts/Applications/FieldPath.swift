import NetworkModel

/// Where in an application something stands, as problems name it.
enum FieldPath: ExpressibleByStringLiteral {
    case fixed(StaticString)
    case declared(Int)
    case dimension(Int)

    init(stringLiteral name: StaticString) { self = .fixed(name) }
}

extension ApplicationReader {
    func name(of field: FieldPath) -> String {
        switch field {
        case .fixed(let name): name.description
        case .declared(let place): decoder.places.fields[place].id
        case .dimension(let place): "needs.\(decoder.places.dimensions[place])"
        }
    }
}

/// How a declared field is read.
enum FieldReading: Sendable {
    case text, integer, number, boolean, date, choice, terms, list, map

    init(_ type: FieldType) {
        switch type {
        case .text: self = .text
        case .integer: self = .integer
        case .number: self = .number
        case .boolean: self = .boolean
        case .date: self = .date
        case .choice: self = .choice
        case .list(of: let vocabulary): self = vocabulary == nil ? .list : .terms
        case .map: self = .map
        }
    }
}
