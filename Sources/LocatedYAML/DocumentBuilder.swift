import CLibYAML
import Diagnostics
import SourceText

/// Builds one document's nodes from libyaml's events, in one pass and without recursion.
struct DocumentBuilder: ~Copyable {
    private let file: SourceFile
    private let limits: ReadingLimits
    private let signs: Signs?
    private var nodes = PendingStack<Node>()
    private var entries = PendingStack<Mapping.Entry>()
    private var open = PendingStack<OpenCollection>()
    /// The anchors met so far.
    private(set) var anchors = Anchors()
    /// How many nodes there are so far, keys among them, aliases followed.
    private(set) var nodeCount = 0
    /// The document's root, once it is complete.
    private(set) var root: Node?
    /// Where the last scalar stands.
    private(set) var lastScalar: SourceSpan?
    /// What was found so far.
    private(set) var problems: ProblemList
    /// Whether a limit was passed, so that nothing more is read.
    private(set) var isStopped = false

    init(_ file: SourceFile, limits: ReadingLimits, signs: Signs?) {
        self.file = file
        self.limits = limits
        self.signs = signs
        problems = ProblemList(limit: limits.problems)
    }

    /// Takes in an event that concerns a node; others are none of its business.
    mutating func take(_ event: UnsafePointer<yaml_event_t>) {
        let span = SourceSpan(
            file: file.id,
            start: UInt32(truncatingIfNeeded: event.pointee.start_mark.index),
            end: UInt32(truncatingIfNeeded: event.pointee.end_mark.index)
        )
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            takeScalar(event.pointee.data.scalar, at: span)
        case YAML_ALIAS_EVENT:
            takeAlias(named: String(cString: event.pointee.data.alias.anchor), at: span)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.pointee.data.sequence_start
            check(tag: start.tag, isCollection: "tag:yaml.org,2002:seq", at: span)
            begin(.sequence, anchor: start.anchor, at: span)
        case YAML_MAPPING_START_EVENT:
            let start = event.pointee.data.mapping_start
            check(tag: start.tag, isCollection: "tag:yaml.org,2002:map", at: span)
            begin(.mapping, anchor: start.anchor, at: span)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            // The end of a block, and of a pair written without braces, has no width and lies where the next thing
            // begins.
            endCollection(at: span.start == span.end ? nil : span.end)
        default:
            break
        }
        if problems.isFull { isStopped = true }
    }

    /// Ends what is still open where reading broke off, so that what was read so far can be looked at.
    mutating func close() {
        isStopped = true
        while let collection = open.last {
            if case .given(_, let keySpan) = collection.pointee.key {
                let place = SourceSpan(file: file.id, start: keySpan.end, end: keySpan.end)
                attach(.text("", at: place))
            }
            endCollection(at: nil)
        }
    }

    mutating func report(_ diagnostic: Diagnostic) {
        problems.append(diagnostic)
    }
}

// MARK: - Scalars and aliases

extension DocumentBuilder {
    private typealias ScalarEvent = yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar

    private mutating func takeScalar(_ event: ScalarEvent, at span: SourceSpan) {
        let text = UnsafeBufferPointer(start: UnsafePointer(event.value), count: event.length)
        var scalar = Scalar(String(decoding: text, as: UTF8.self), style: Scalar.Style(event.style))
        var span = span
        if scalar.style == .literal || scalar.style == .folded { span.end = endOfBlockScalar(span) }
        if event.tag != nil { scalar.tag = tag(of: scalar, named: String(cString: event.tag), at: span) }
        if event.anchor != nil {
            let anchored = Anchors.Content(node: Node(.scalar(scalar), at: span), nodeCount: 1, height: 0)
            anchors.define(String(cString: event.anchor), as: anchored)
        }
        lastScalar = span
        count(nodes: 1, at: span)
        take(scalar, at: span, mayHoldSigns: signs?.areHeld(byScalar: text) ?? true)
    }

    /// Takes a scalar for a key or for a value, as its place wants.
    private mutating func take(_ scalar: consuming Scalar, at span: SourceSpan, mayHoldSigns: Bool) {
        if let collection = open.last, collection.pointee.awaitsKey {
            collection.pointee.key = key(from: scalar, at: span, in: collection)
            collection.pointee.end = span.end
        } else {
            attach(Node(.scalar(scalar), at: span, mayHoldSigns: mayHoldSigns))
        }
    }

    private mutating func takeAlias(named name: String, at span: SourceSpan) {
        guard let content = content(of: name, at: span) else {
            takeNothing(at: span)
            return
        }
        count(nodes: content.nodeCount, at: span)
        if case .scalar(let scalar) = content.node.content {
            take(scalar, at: span, mayHoldSigns: true)
            return
        }
        open.last?.pointee.raiseHeight(to: content.height)
        attach(Node(content.node.content, at: span))
    }

    /// Leaves the place of something unusable empty: a value is null, and a key drops its entry.
    private mutating func takeNothing(at span: SourceSpan) {
        if let collection = open.last, collection.pointee.awaitsKey {
            collection.pointee.key = .refused
        } else {
            attach(.text("", at: span))
        }
    }

    /// What an alias stands for, if it may be used here.
    private mutating func content(of name: String, at span: SourceSpan) -> Anchors.Content? {
        switch anchors.resolve(name) {
        case .undefined(let suggestion):
            report(.undefinedAlias(name, suggestion: suggestion, at: span))
            return nil
        case .open:
            report(Diagnostic(ReaderMessage.recursiveAlias(shortened(name)), at: span))
            return nil
        case .defined(let content):
            guard anchors.expand(content, atMost: limits.aliasedNodes) else {
                report(Diagnostic(ReaderMessage.aliasExpansion(limit: limits.aliasedNodes), at: span))
                isStopped = true
                return nil
            }
            guard open.count + content.height <= limits.depth else {
                refuseDepth(at: span)
                return nil
            }
            return content
        }
    }

    /// One past a block scalar's last line; libyaml counts the empty lines behind it in.
    private func endOfBlockScalar(_ span: SourceSpan) -> UInt32 {
        let bytes = file.bytes(of: span)
        let blankTail = bytes.reversed().prefix { $0 == UInt8(ascii: " ") || $0.isLineBreak }
        guard blankTail.contains(where: \.isLineBreak) else { return span.end }
        let lastLineBreak = blankTail.lastIndex { $0.isLineBreak } ?? blankTail.endIndex
        return span.end - UInt32(blankTail.distance(from: blankTail.startIndex, to: lastLineBreak)) - 1
    }
}

// MARK: - Collections

extension DocumentBuilder {
    private mutating func begin(_ kind: OpenCollection.Kind, anchor: UnsafePointer<UInt8>?, at span: SourceSpan) {
        guard open.count < limits.depth else {
            refuseDepth(at: SourceSpan(file: file.id, start: span.start, end: span.start + 1))
            return
        }
        let anchor = anchor.map { String(cString: $0) }
        if let anchor { anchors.open(anchor) }
        open.push(
            OpenCollection(
                kind: kind, start: span.start, end: span.end,
                firstWaiting: kind == .sequence ? nodes.count : entries.count,
                anchor: anchor, nodesBefore: nodeCount
            )
        )
        count(nodes: 1, at: span)
    }

    /// Ends the innermost collection; without a place of its own the end is where its last content ended.
    private mutating func endCollection(at end: UInt32?) {
        guard let collection = open.pop() else { return }
        let content: Node.Content =
            switch collection.kind {
            case .sequence: .sequence(nodes.gather(from: collection.firstWaiting))
            case .mapping: .mapping(Mapping(entries.gather(from: collection.firstWaiting)))
            }
        let span = SourceSpan(file: file.id, start: collection.start, end: end ?? collection.end)
        let node = Node(content, at: span, mayHoldSigns: collection.mayHoldSigns)
        let height = collection.height + 1
        if let anchor = collection.anchor {
            let nodeCount = nodeCount - collection.nodesBefore
            anchors.define(anchor, as: Anchors.Content(node: node, nodeCount: nodeCount, height: height))
        }
        open.last?.pointee.raiseHeight(to: height)
        attach(node)
    }

    /// Puts a finished node where it belongs.
    private mutating func attach(_ node: consuming Node) {
        guard let collection = open.last else {
            root = node
            return
        }
        collection.pointee.end = node.span.end
        if node.mayHoldSigns { collection.pointee.mayHoldSigns = true }
        guard collection.pointee.kind == .mapping else {
            nodes.push(node)
            return
        }
        switch collection.pointee.key {
        case .awaited:
            // Where reading broke off, what was going to be a key is none yet.
            if !isStopped { report(Diagnostic(ReaderMessage.collectionAsKey, at: node.span)) }
            collection.pointee.key = .refused
        case .given(let key, let keySpan):
            entries.push(Mapping.Entry(key: key, at: keySpan, value: node))
            collection.pointee.key = .awaited
        case .refused:
            collection.pointee.key = .awaited
        }
    }
}

// MARK: - Keys

extension DocumentBuilder {
    /// Up to this many entries keys are compared one by one, which is faster than hashing.
    private static let fewEntries = 16

    /// The key that a scalar makes in a mapping; one that may not be there is reported and refused.
    private mutating func key(
        from scalar: Scalar,
        at span: SourceSpan,
        in mapping: UnsafeMutablePointer<OpenCollection>
    ) -> OpenCollection.Key {
        if scalar.style == .plain, scalar.text == "<<" {
            report(Diagnostic(ReaderMessage.mergeKey, at: span))
            return .refused
        }
        if let first = placeOfKey(equalTo: scalar.text, at: span, in: mapping) {
            report(.duplicateKey(scalar.text, at: span, first: first))
            return .refused
        }
        if signs?.areHeld(byKey: scalar.text) ?? true { mapping.pointee.mayHoldSigns = true }
        return .given(scalar.text, span)
    }

    /// Where a mapping has an equal key already; if nowhere, the key is remembered.
    private func placeOfKey(
        equalTo key: String,
        at span: SourceSpan,
        in mapping: UnsafeMutablePointer<OpenCollection>
    ) -> SourceSpan? {
        let known = entries.waiting(from: mapping.pointee.firstWaiting)
        if known.count < Self.fewEntries { return known.first { $0.key == key }?.keySpan }
        if mapping.pointee.keySpans == nil {
            mapping.pointee.keySpans = Dictionary(known.map { ($0.key, $0.keySpan) }) { first, _ in first }
        }
        if let first = mapping.pointee.keySpans?[key] { return first }
        mapping.pointee.keySpans?[key] = span
        return nil
    }
}

// MARK: - Tags and limits

extension DocumentBuilder {
    private mutating func check(tag: UnsafePointer<UInt8>?, isCollection expected: String, at span: SourceSpan) {
        guard let tag else { return }
        let name = String(cString: tag)
        if name != expected { report(.unknownTag(name, of: span, in: file)) }
    }

    /// The core schema's tag of a name; one that it doesn't have, or that doesn't fit the scalar, is reported.
    private mutating func tag(of scalar: Scalar, named name: String, at span: SourceSpan) -> Scalar.Tag? {
        guard let tag = Scalar.Tag(name: name) else {
            report(.unknownTag(name, of: span, in: file))
            return nil
        }
        var tagged = scalar
        tagged.tag = tag
        guard tagged.fitsTag else {
            report(.tagMismatch(name, of: span, in: file))
            return nil
        }
        return tag
    }

    private mutating func count(nodes: Int, at span: SourceSpan) {
        nodeCount += nodes
        guard nodeCount > limits.nodes, !isStopped else { return }
        report(Diagnostic(ReaderMessage.tooManyNodes(limit: limits.nodes), at: span))
        isStopped = true
    }

    private mutating func refuseDepth(at span: SourceSpan) {
        report(Diagnostic(ReaderMessage.tooDeep(limit: limits.depth), at: span))
        isStopped = true
    }
}
