import Foundation
import Testing

@testable import Recipes

@Suite struct FolderTests {
    /// Runs a test with a folder `inside` next to a folder `outside`, both removed afterwards.
    private func withFolders(_ body: (_ inside: URL, _ outside: URL) throws -> Void) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "verkosto-\(UUID().uuidString)")
        let (inside, outside) = (place.appending(path: "inside"), place.appending(path: "outside"))
        for folder in [inside, outside] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(at: place) }
        try body(inside, outside)
    }

    private func contents(_ path: String, in folder: URL, limit: Int = 100) -> Result<[UInt8], RecipeFileError> {
        Result { () throws(RecipeFileError) in try DiskFolder(folder.path()).contents(ofFile: path, limit: limit) }
    }

    private func failure(_ path: String, _ reason: RecipeFileError.Reason) -> Result<[UInt8], RecipeFileError> {
        .failure(RecipeFileError(path: path, reason: reason))
    }

    @Test func readsFilesAndSaysWhyNot() throws {
        try withFolders { inside, _ in
            try Data("abc".utf8).write(to: inside.appending(path: "a.yaml"))
            #expect(contents("a.yaml", in: inside) == .success(Array("abc".utf8)))
            #expect(contents("a.yaml", in: inside, limit: 3) == .success(Array("abc".utf8)))
            #expect(contents("a.yaml", in: inside, limit: 2) == failure("a.yaml", .tooLarge(limit: 2)))
            #expect(contents("b.yaml", in: inside) == failure("b.yaml", .missing))
            #expect(contents("a.yaml/b", in: inside) == failure("a.yaml/b", .missing))
            #expect(contents("", in: inside) == failure("", .folder))
        }
    }

    @Test func followsLinksInsideAndNotOut() throws {
        try withFolders { inside, outside in
            let files = FileManager.default
            try Data("in".utf8).write(to: inside.appending(path: "a"))
            try Data("out".utf8).write(to: outside.appending(path: "b"))
            try files.createSymbolicLink(atPath: inside.appending(path: "in").path(), withDestinationPath: "a")
            try files.createSymbolicLink(
                atPath: inside.appending(path: "out").path(), withDestinationPath: "../outside/b")
            try files.createSymbolicLink(atPath: inside.appending(path: "up").path(), withDestinationPath: "../outside")
            try files.createSymbolicLink(atPath: inside.appending(path: "loop").path(), withDestinationPath: "loop")
            #expect(contents("in", in: inside) == .success(Array("in".utf8)))
            #expect(contents("out", in: inside) == failure("out", .outside))
            #expect(contents("up/b", in: inside) == failure("up/b", .outside))
            #expect(contents("loop", in: inside) == failure("loop", .unreadable))
        }
    }

    @Test func opensNoPipesOrDevices() throws {
        try withFolders { inside, _ in
            #expect(mkfifo(inside.appending(path: "pipe").path(), 0o600) == 0)
            #expect(contents("pipe", in: inside) == failure("pipe", .special))
            #expect(DiskFolder("/dev").reason(for: "zero") == .special)
        }
    }

    @Test(arguments: [(".", "a.yaml"), ("", "a.yaml"), ("recipes/jake", "recipes/jake/a.yaml"), ("/x/", "/x/a.yaml")])
    func showsPathsAsTheyWereGiven(root: String, shown: String) {
        #expect(DiskFolder(root).shownPath(ofFile: "a.yaml") == shown)
    }

    static let relative: [(from: String, path: String, place: String?)] = [
        ("a/recipe.yaml", "m.csv", "a/m.csv"), ("a/recipe.yaml", "./m.csv", "a/m.csv"),
        ("a/recipe.yaml", "../b/recipe.yaml", "b/recipe.yaml"), ("a/recipe.yaml", "../../b", nil),
        ("recipe.yaml", "..", nil), ("recipe.yaml", "/etc/passwd", nil), ("a/b.yaml", "..", ""),
        ("recipe.yaml", "a/../../b", nil), ("recipe.yaml", "a//b/.", "a/b"), ("recipe.yaml", "a\u{0}b", nil),
        ("recipe.yaml", "..\\..\\b", "..\\..\\b"),
    ]

    @Test(arguments: relative)
    func keepsPathsInside(from: String, path: String, place: String?) {
        #expect(RecipePlace(bundled: nil, path: from).resolving(path)?.path == place)
    }
}

extension DiskFolder {
    fileprivate func reason(for path: String) -> RecipeFileError.Reason? {
        do {
            _ = try contents(ofFile: path, limit: 10)
            return nil
        } catch {
            return error.reason
        }
    }
}
