#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The variables that the process was started with.
enum EnvironmentVariable {
    /// A variable's value; nil where it is unset or empty.
    static func value(of name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
