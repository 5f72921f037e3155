import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import ReportModule
import Runtime
import ScheduleModule
import SourceText

/// Schedules asked for on the command line: recipes with their settings, and those of the command line above them.
struct ScheduleRun {
    /// One for each recipe, in the order named.
    let requests: [Request]
    private let sessions: [RecipeSession]
    private var language: MessageLanguage { sessions[0].options.language }

    /// Reads the recipes and settles what is asked.
    init(_ names: [String], schedule: ScheduleOptions, options: CommonOptions) throws(ExitStatus) {
        var sessions: [RecipeSession] = []
        for name in names {
            sessions.append(
                try RecipeSession(name, options: options, after: sessions.last?.reading.files ?? SourceFiles()))
        }
        self.sessions = sessions
        requests = try ScheduleRequests(sessions, schedule).all
    }

    /// Schedules, each with the one that it follows, if any.
    struct Result {
        /// In the order of the requests.
        var networks: [NetworkResult]
        /// All findings, each once.
        var findings: [Diagnostic]
    }

    /// One network's part of the result.
    struct NetworkResult {
        var request: Request
        var outcome: Outcome
        var answer: JSONObject
        var schedule: Schedule
        /// What has changed since the schedule that it follows.
        var difference: ScheduleDifference?
    }

    /// Searches. What is to be pinned or moved with no previous schedule named is taken from the schedules that the same
    /// recipes have without that.
    func result() async throws(ExitStatus) -> Result {
        var requests = requests
        let wantsChange = requests.contains { $0.with["pin"] != nil || $0.with["move"] != nil }
        if wantsChange, requests.contains(where: { $0.with["previous"] == nil }) {
            let first = try await county(of: requests.map(\.withoutChanges)).outcomes
            for (index, outcome) in first.enumerated() where requests[index].with["previous"] == nil {
                requests[index].with["previous"] = outcome.outputs["schedule"]
            }
        }
        let county = try await county(of: requests)
        var networks: [NetworkResult] = []
        for (request, outcome) in zip(requests, county.outcomes) {
            guard case .object(let answer)? = outcome.outputs["schedule"] else { continue }
            let schedule = try schedule(.object(answer))
            var result = NetworkResult(request: request, outcome: outcome, answer: answer, schedule: schedule)
            if let previous = request.with["previous"] {
                result.difference = ScheduleDifference(from: try self.schedule(previous), to: schedule)
            }
            networks.append(result)
        }
        return Result(networks: networks, findings: county.findings)
    }

    /// Searches, with progress on a terminal; Ctrl-C ends the search with the best schedules so far.
    private func county(of requests: [Request]) async throws(ExitStatus) -> CountySchedule {
        let isWatched = Console.standardError.isTerminal && !sessions[0].options.quiet
        let progress = TerminalProgress()
        defer { if isWatched { progress.end() } }
        let result = await withInterruption { () -> Swift.Result<CountySchedule, ModuleFailure> in
            do throws(ModuleFailure) {
                return .success(
                    try await BuiltInModules.schedule.schedule(
                        together: requests, progress: isWatched ? progress : NoProgress()))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let county): return county
        case .failure(let failure):
            tell(failure)
            throw .findings
        }
    }

    /// Shows findings to a person, on standard error.
    func tell(_ findings: [Diagnostic]) {
        // The last recipe read knows the files of all.
        sessions[sessions.count - 1].tell(findings)
    }

    /// Says why the module could give nothing.
    func tell(_ failure: ModuleFailure) {
        switch failure {
        case .cancelled: break
        case .unable(let reason): Console.standardError.say(reason, in: language)
        case .plugin(let findings): tell(findings)
        }
    }

    /// The series that meetings can be asked of, as `explain` takes them.
    var seriesNames: [String] {
        requests.flatMap { request in
            let prefix = requests.count > 1 ? "\(request.recipe.network.id):" : ""
            return request.recipe.network.meetings.map { prefix + $0.id }
        }
    }

    private func schedule(_ json: JSONValue) throws(ExitStatus) -> Schedule {
        do {
            return try Schedule(json)
        } catch {
            Console.standardError.say(CommandMessage.badFile("schedule", reason: error.path), in: language)
            throw .environment
        }
    }
}

extension Request {
    /// The same with nothing pinned or moved.
    fileprivate var withoutChanges: Request {
        var request = self
        request.with["pin"] = nil
        request.with["move"] = nil
        return request
    }
}

// MARK: - The forms in which schedules are shown

extension ScheduleRun {
    /// The schedules as tables for a terminal, with what has changed since the previous ones and what must be done by
    /// when; of several networks with a total.
    func table(of result: Result) -> String {
        let tables = result.networks.map(table)
        guard tables.count > 1 else { return tables.joined() }
        let headed = zip(result.networks, tables).map { result, table in
            let network = result.request.recipe.network
            return "\(network.name.text(in: language.rawValue)) (\(network.id))\n\(table)"
        }
        let total = CountyTotal(schedules: result.networks.map(\.schedule), language: language)
        return headed.joined(separator: "\n") + "\n" + total.text
    }

    private func table(of result: NetworkResult) -> String {
        let network = result.request.recipe.network
        var text = ScheduleTable(schedule: result.schedule, network: network, language: language).text
        if case .array(let lastDays)? = result.outcome.outputs["last_days"], !lastDays.isEmpty {
            text += LastDayListing(lastDays: lastDays, network: network, language: language).text
        }
        if let difference = result.difference {
            text += DifferenceListing(difference: difference, language: language).text
        }
        return text
    }

    /// The schedules as data: one as schedule-model.md has it, several in a list with a total; beside each, under
    /// `changes`, what has changed since the previous one.
    func json(of result: Result) -> JSONValue {
        let answers = result.networks.map { result in
            var answer = result.answer
            if let difference = result.difference {
                answer["changes"] = DifferenceListing(difference: difference, language: language).json
            }
            return answer
        }
        guard answers.count > 1 else { return .object(answers.first ?? [:]) }
        let networks = zip(result.networks, answers).map { result, answer in
            answer.members.reduce(into: ["network": .string(result.request.recipe.network.id)] as JSONObject) {
                $0[$1.name] = $1.value
            }
        }
        let total = CountyTotal(schedules: result.networks.map(\.schedule), language: language)
        return .object(["networks": .array(networks.map(JSONValue.object)), "score": total.json(of: answers)])
    }

    /// The schedules as one calendar.
    ///
    /// - Parameter attendees: Whether it names who attends.
    func calendar(of result: Result, naming attendees: Bool) -> [UInt8] {
        BuiltInModules.report.calendar(
            of: result.networks.map { network in
                var request = network.request
                request.with = ["attendees": .boolean(attendees)]
                request.steps = [
                    StepResult(
                        id: "schedule", uses: BuiltInModules.schedule.declaration.id,
                        findings: network.outcome.findings, outputs: network.outcome.outputs)
                ]
                return request
            })
    }
}
