import CLibYAML

/// Pulls libyaml's events out of a text, one at a time; owns the parser and the event at hand.
///
/// Marks of events count Unicode scalars from the text's start. Their lines are never used: libyaml ends lines where
/// editors don't.
struct EventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let current: UnsafeMutablePointer<yaml_event_t>

    /// Starts on a text in UTF-8, which must stay in place for the parser's life; nil if memory ran out.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        current = .allocate(capacity: 1)
        current.initialize(to: yaml_event_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            current.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_event_delete(current)
        yaml_parser_delete(parser)
        current.deallocate()
        parser.deallocate()
    }

    /// The event at hand; its pointers hold until the next ``advance()``.
    var event: UnsafePointer<yaml_event_t> { UnsafePointer(current) }

    /// Whether nothing but the stream's end comes behind the event at hand, as far as the parser has looked.
    var isAtEnd: Bool {
        let tokens = parser.pointee.tokens
        return tokens.head != tokens.tail && tokens.head.pointee.type == YAML_STREAM_END_TOKEN
    }

    /// Goes to the next event; false if the text breaks YAML's syntax here, see ``failure``.
    func advance() -> Bool {
        yaml_event_delete(current)
        return yaml_parser_parse(parser, current) == 1
    }

    /// What libyaml says of the place where it stopped.
    var failure: SyntaxFailure {
        SyntaxFailure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
            offset: UInt32(truncatingIfNeeded: parser.pointee.problem_mark.index),
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            contextOffset: UInt32(truncatingIfNeeded: parser.pointee.context_mark.index)
        )
    }
}

/// libyaml's own account of a syntax error.
struct SyntaxFailure {
    /// What it missed or found, in its words.
    let problem: String
    /// Where, in scalars.
    let offset: UInt32
    /// What it was reading at the time, in its words; may be empty.
    let context: String
    /// Where that began, in scalars; 0 if there is no context.
    let contextOffset: UInt32
}
