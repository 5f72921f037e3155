import Foundation

/// What came with the program, found from where the program lies: installed, or built in a clone.
enum ProgramPlace {
    /// The first folder of one of these names beside or above the program that is as wanted.
    static func folder(named candidates: [String], where isWanted: (String) -> Bool = { _ in true }) -> String? {
        var place = URL(filePath: executablePath).deletingLastPathComponent()
        for _ in 0..<6 {
            for candidate in candidates {
                let path = place.appending(path: candidate).path
                if FileManager.default.fileExists(atPath: path), isWanted(path) { return path }
            }
            place.deleteLastPathComponent()
        }
        return nil
    }

    private static var executablePath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first ?? ""
    }
}
