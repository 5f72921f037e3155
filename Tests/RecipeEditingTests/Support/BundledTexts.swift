import Foundation
import RecipeEditing

/// The recipes that come with the program, as files.
enum BundledTexts {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../recipes")
        .standardizedFileURL

    static let names = [
        "elämänkaari", "esko", "jake", "oulun_yhteistyöfoorumi", "turun_resurssikeskus", "yhteispalvelu",
    ]

    static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "\(name)/recipe.yaml")))
    }
}

/// How often a property is tried; more with `VERKOSTO_EDITING_ROUNDS`.
let propertyRounds = ProcessInfo.processInfo.environment["VERKOSTO_EDITING_ROUNDS"].flatMap(Int.init) ?? 3
