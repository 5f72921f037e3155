package import SourceText
package import WorkCalendar

/// What many networks agree on, declared in a rule's `require` rather than written as a condition.
package struct Agreement: Sendable {
    package enum Kind: Sendable, Hashable {
        /// Those who apply have a contract in force.
        case contractInForce([Party])
        case submittedBefore(SubmissionLimit)
        case linkedNeed(NeedLink)
        case noOverlap(OverlapLimit)
        case documents(DocumentDemand)
        /// All limits hold.
        case budget([BudgetLimit])
    }

    package var kind: Kind
    package var origin: SourceSpan

    package init(_ kind: Kind, at origin: SourceSpan) {
        self.kind = kind
        self.origin = origin
    }

    /// The key of `require` that it stands under.
    package var key: String {
        switch kind {
        case .contractInForce: "contract_in_force"
        case .submittedBefore: "submitted_before"
        case .linkedNeed: "linked_need"
        case .noOverlap: "no_overlap"
        case .documents: "documents"
        case .budget: "budget"
        }
    }

    /// The fields of an application that it can't do without.
    package var fieldsRead: [String] {
        switch kind {
        case .contractInForce, .documents: []
        case .submittedBefore(let limit): [limit.year].compactMap(\.self)
        case .linkedNeed(let link): link.yearsBack == nil ? [] : ["submitted"]
        case .noOverlap(let limit): [limit.from, limit.to].compactMap(\.self)
        case .budget(let limits): limits.flatMap { [$0.field, $0.whole] }.compactMap(\.self)
        }
    }

    /// Who applies.
    package enum Party: String, Sendable, Hashable, CaseIterable {
        case applicant, partners
    }

    /// The application is submitted early enough before a deadline: after any legal shift, with the time that handling takes.
    package struct SubmissionLimit: Sendable, Hashable {
        /// The deadline's id.
        package var deadline: String
        /// Time to keep beside the deadline's `handling`.
        package var gap: Gap?
        /// The field with the year whose deadline counts; nil is the year of submission.
        package var year: String?
    }

    /// So many of the application's needs are alive and fit it.
    package struct NeedLink: Sendable, Hashable {
        package var atLeast: Int
        /// How many dots a need must have got.
        package var votes: Int?
        /// How many calendar years before submission a need may have been raised at most.
        package var yearsBack: Int?
        /// Fields of the application of which a need must share a term, each.
        package var sharing: [String]
    }

    /// No activity of others does the same at the same time.
    package struct OverlapLimit: Sendable, Hashable {
        /// Fields of the application of which an activity shares a term, each, where it does the same.
        package var sharing: [String]
        /// Fields with the first and the last day of what is applied for; nil is the day of submission.
        package var from: String?
        package var to: String?
    }

    /// Documents are there.
    package enum DocumentDemand: Sendable, Hashable {
        /// Fields of the application that are filled in.
        case fields([String])
        /// Words that stand in a field that holds a list.
        case words([String], in: String)
    }

    /// A limit to a number of the application.
    package struct BudgetLimit: Sendable, Hashable {
        package var field: String
        package var atLeast: Amount?
        package var atMost: Amount?
        /// The field that shares are shares of; nil where amounts stand by themselves.
        package var whole: String?
    }

    /// A number or a share, exact: 5000, 12.5, `5 %`, `1/3`.
    package struct Amount: Sendable, Hashable {
        package var numerator: Int64
        /// Above 0.
        package var denominator: Int64
        /// As the author wrote it.
        package var text: String
    }
}
