/// Identifies one file among the files of a run; see ``SourceFiles``.
public struct SourceFileID: Hashable, Sendable {
    /// The file's place in the order in which files were added.
    public let rawValue: UInt32

    /// Creates an identifier from a file's place in its ``SourceFiles``.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }
}

/// A stretch of a file, half open, counted in Unicode scalars from the file's first (a byte-order mark is not counted).
///
/// Lines and columns are worked out from it only where a person reads them, by ``LineTable``.
public struct SourceSpan: Hashable, Sendable {
    /// The file that the stretch lies in.
    public var file: SourceFileID
    /// The first scalar, from 0.
    public var start: UInt32
    /// One past the last scalar; equal to `start` where the span marks a place between two scalars.
    public var end: UInt32

    /// Creates a span; `end` must not lie before `start`.
    public init(file: SourceFileID, start: UInt32, end: UInt32) {
        self.file = file
        self.start = start
        self.end = end
    }
}

extension SourceSpan {
    /// The shortest span that covers both; `other` must lie in the same file.
    public func union(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(file: file, start: min(start, other.start), end: max(end, other.end))
    }
}

/// A place in a file as people name it: line and column from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int

    /// Creates a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders positions as they are read.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a file as people name it; the end is the position one past the last scalar.
public struct SourceRange: Hashable, Sendable {
    /// The first scalar's position.
    public var start: SourcePosition
    /// The position one past the last scalar; equal to `start` for a place between two scalars.
    public var end: SourcePosition

    /// Creates a range.
    public init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = end
    }
}
