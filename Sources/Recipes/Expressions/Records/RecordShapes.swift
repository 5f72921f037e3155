import CEL
import NetworkModel
import WorkCalendar

/// The records of recipe-language.md, "What expressions see", with a recipe's own vocabularies and fields.
struct RecordShapes: Sendable {
    let span: RecordShape<DaySpan>
    let contribution: RecordShape<Contribution>
    let member: RecordShape<Member>
    let group: RecordShape<Group>
    let venue: RecordShape<Venue>
    let deadline: RecordShape<Deadline>
    let need: RecordShape<PlacedNeed>
    let activity: RecordShape<Activity>
    let figure: RecordShape<Figure>
    let deliverable: RecordShape<Deliverable>
    let meeting: RecordShape<Meeting>
    let programmeItem: RecordShape<ProgrammeItem>
    let application: RecordShape<PlacedApplication>
    let mark: RecordShape<PlacedMark>
    let phase: RecordShape<Phase>
    let network: RecordShape<Network>
    let parameters: RecordShape<[String: FieldValue]>
    let finding: RecordShape<StepFacts.Finding>

    init(network: Network, parameters: [Parameter]) {
        let vocabularies = network.vocabularies.map(\.id)
        span = .span
        contribution = .contribution
        member = .member(vocabularies: vocabularies)
        group = .group(vocabularies: vocabularies)
        venue = .venue(vocabularies: vocabularies)
        deadline = .deadline
        need = .need(dimensions: network.needsPolicy.dimensions)
        activity = .activity(vocabularies: vocabularies)
        figure = .figure
        deliverable = .deliverable
        meeting = .meeting(vocabularies: vocabularies)
        programmeItem = .programmeItem
        application = .application(fields: network.applicationProcess.fields)
        mark = .mark
        phase = .phase
        self.network = .network
        self.parameters = .parameters(parameters)
        finding = .finding
    }

    /// Every type, for an environment to declare.
    var types: [RecordType] {
        [
            span.type, contribution.type, member.type, group.type, venue.type, deadline.type, need.type, activity.type,
            figure.type, deliverable.type, meeting.type, programmeItem.type, application.type, mark.type, phase.type,
            network.type, parameters.type, finding.type,
        ]
    }
}

extension CELType {
    /// A list of records of a type.
    static func list(ofRecords name: String) -> CELType { .list(.record(name)) }

    /// The type of a declared field's or parameter's values.
    init(_ type: FieldType) {
        switch type {
        case .text, .choice: self = .string
        case .integer: self = .int
        case .number: self = .double
        case .boolean: self = .bool
        case .date: self = .timestamp
        case .list(of: .some): self = .list(.string)
        case .list(of: .none): self = .list(.dyn)
        case .map: self = .map(key: .string, value: .dyn)
        }
    }
}
