import LocatedYAML
import SectionSchema
import WorkCalendar

// What stands under the keys of agreements.

/// `submitted_before` as its keys give it.
struct SubmissionDraft: Sendable {
    var deadline: String?
    var gap: Gap?
    var year: String?
}

/// `documents` in a list, as its keys give it.
struct DocumentsDraft: Sendable {
    var list: String?
    var words: [String] = []
}

extension Shape<Agreement> {
    /// What stands under an agreement's key.
    static func agreement<Terms: Sendable>(
        _ shape: Shape<Terms>, _ kind: @escaping @Sendable (Terms) -> Agreement.Kind
    ) -> Shape {
        shape.refined { value, node, _ in Agreement(kind(value), at: node.span) }
    }
}

extension Shape<[Agreement.Party]> {
    static let parties = Shape.oneOrMore(.choice())
}

extension Shape<Agreement.SubmissionLimit> {
    /// A deadline by itself, or with a gap.
    static let submissionLimit = Shape.alternatives(
        text: Shape<String>.reference(to: "calendar.deadlines").map { Agreement.SubmissionLimit(deadline: $0) },
        mapping: Shape<SubmissionDraft>.record(Sections.submissionLimit) { _ in SubmissionDraft() }
            .refined { (draft, _, _) -> Agreement.SubmissionLimit? in
                draft.deadline.map { Agreement.SubmissionLimit(deadline: $0, gap: draft.gap, year: draft.year) }
            })
}

extension Shape<Agreement.NeedLink> {
    /// How many needs, or which.
    static let needLink = Shape.alternatives(
        text: Shape<Int>.count(from: 1).map { Agreement.NeedLink(atLeast: $0, sharing: []) },
        mapping: .record(Sections.needLink) { _ in Agreement.NeedLink(atLeast: 1, sharing: []) })
}

extension Shape<Agreement.OverlapLimit> {
    /// Fields by themselves, or with the time.
    static let overlapLimit = Shape.alternatives(
        text: Shape<String>.reference(to: "application.fields").map { Agreement.OverlapLimit(sharing: [$0]) },
        list: fields.map { Agreement.OverlapLimit(sharing: $0) },
        mapping: .record(Sections.overlapLimit) { _ in Agreement.OverlapLimit(sharing: []) })

    private static let fields = Shape<[String]>.oneOrMore(.reference(to: "application.fields"))
}

extension Shape<Agreement.DocumentDemand> {
    /// Fields that are to be filled in, or words in a list.
    static let documents = Shape.alternatives(
        text: Shape<String>.reference(to: "application.fields").map { Agreement.DocumentDemand.fields([$0]) },
        list: fields,
        mapping: Shape<DocumentsDraft>.record(Sections.documents) { _ in DocumentsDraft() }
            .refined { (draft, _, _) -> Agreement.DocumentDemand? in draft.list.map { .words(draft.words, in: $0) } })

    private static let fields = Shape<[String]>.oneOrMore(.reference(to: "application.fields"))
        .map { Agreement.DocumentDemand.fields($0) }
}

extension Shape<[Agreement.BudgetLimit]> {
    /// Limits by field.
    static let budget = Shape.byName(
        .reference(to: "application.fields"), .nameInExpressions,
        .record(Sections.budgetLimit) { _ in Agreement.BudgetLimit(field: "") }
    ) { field, _, limit in
        var limit = limit
        limit.field = field
        return limit
    }
}

extension Shape<Agreement.Amount> {
    static let amount = Shape.text(
        TextForm(
            "amount",
            help: Help(
                fi: "Luku, osuus prosentteina tai murtolukuna.", sv: "Ett tal, en andel i procent eller som bråk.",
                en: "A number, or a share in per cent or as a fraction."),
            pattern: #"^\d+([.,]\d+)?\s*%?$|^\d+\s*/\s*\d+$"#, examples: ["100000", "10 %", "1/3"],
            mayLookLikeNumber: true)
    ) { text in
        Agreement.Amount(text).map { .value($0) } ?? .problem(AgreementMessage.notAmount(text))
    }
}

extension Agreement.Amount {
    /// Whether it is a number of hundredths.
    var isPercentage: Bool { text.hasSuffix("%") }

    /// Reads `5000`, `12.5`, `12,5`, `10 %` or `1/3`; nil if it is none, or too long to be exact.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
        if parts.count == 2 {
            guard let numerator = Int64(parts[0]), let denominator = Int64(parts[1]), numerator >= 0, denominator > 0,
                denominator <= 1_000_000
            else { return nil }
            self.init(numerator: numerator, denominator: denominator, text: text)
            return
        }
        let isPercentage = text.hasSuffix("%")
        let digits = (isPercentage ? String(text.dropLast()) : text).trimmingBlanks.split(
            omittingEmptySubsequences: false
        ) { $0 == "." || $0 == "," }
        let fraction = digits.count == 2 ? digits[1] : ""
        guard (1...2).contains(digits.count), !digits[0].isEmpty, digits.count == 1 || !fraction.isEmpty,
            fraction.count <= 4, (digits[0] + fraction).allSatisfy({ $0.isASCII && $0.isNumber }),
            let numerator = Int64(digits[0] + fraction)
        else { return nil }
        let scale = fraction.reduce(Int64(1)) { scale, _ in scale * 10 }
        self.init(numerator: numerator, denominator: scale * (isPercentage ? 100 : 1), text: text)
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var trimmed = self[...]
        while trimmed.first == " " { trimmed.removeFirst() }
        while trimmed.last == " " { trimmed.removeLast() }
        return String(trimmed)
    }
}
