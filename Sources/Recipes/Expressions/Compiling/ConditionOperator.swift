/// The keys of a condition that ask something of a value rather than look into it.
enum ConditionOperator: String, CaseIterable {
    case not
    case atLeast = "at_least"
    case atMost = "at_most"
    case before, after, present
}
