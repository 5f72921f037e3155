import Foundation
import NetworkModel
import Recipes
import ScheduleModule
import WorkCalendar

// Usage: ScheduleBenchmark RECIPE[=POINTS]… [--seconds N] [--seed N]
// Places each recipe's meetings of 2027 and prints how long the first schedule took, how soon the search was within 5 % and
// 1 % of POINTS (the best known), and what it came to. Without a recipe: networks of growing size.

struct Request {
    var recipes: [(path: String, best: Int?)] = []
    var seconds = 30
    var seed: UInt64 = 0

    init(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--seconds": seconds = rest.popFirst().flatMap { Int($0) } ?? seconds
            case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
            default:
                let parts = argument.split(separator: "=").map(String.init)
                recipes.append((parts[0], parts.count > 1 ? Int(parts[1]) : nil))
            }
        }
    }
}

let request = Request(Array(CommandLine.arguments.dropFirst()))
print("| network | meetings | first | within 5 % | within 1 % | left out | points | steps/s |")
print("| --- | --- | --- | --- | --- | --- | --- | --- |")
if request.recipes.isEmpty {
    for bodies in [2, 10, 50, 250, 1_000] {
        let row = await measure("grown", .grown(bodies: bodies), best: nil, request)
        print(row)
    }
}
for (path, best) in request.recipes {
    let url = URL(filePath: path)
    let files = RecipeFiles(folder: DiskFolder(url.deletingLastPathComponent().path))
    let today = Day(year: 2027, month: 1, day: 1) ?? Day(number: 0)
    let reader = RecipeReader(files: files, modules: [ScheduleModule(now: { .zero }).declaration], today: today)
    guard let recipe = try reader.read(.file(path: url.lastPathComponent)).recipe else {
        print("\(path) has errors: verkosto check tells them")
        exit(1)
    }
    print(await measure(url.deletingPathExtension().lastPathComponent, recipe.network, best: best, request))
}
