import NetworkModel

extension FactSet where Thing == HealthMeasure {
    static let healthMeasures = FactSet(
        "a number of the network's health",
        [
            .text("name", "what it tells") { measure, source in source.words(measure.word) },
            .text("value", "the number; of a share in percent, with what it is a share of") { measure, source in
                switch measure.value {
                case .share(let share):
                    share.fraction.map { "\(source.words.percent($0)) (\(share.count)/\(share.total))" }
                case .count(let count): String(count)
                case .unknown: nil
                }
            },
        ])
}

extension FactSet where Thing == Dependence {
    static let dependence = FactSet(
        "something that may rest on few",
        [
            .text("name", "what rests on somebody") { dependence, source in source.words.subject(dependence.subject) },
            .text("largest", "the largest share that one bears, in percent") { dependence, source in
                dependence.share.fraction.map(source.words.percent)
            },
            .count("half_rests_on", "how few bear half of it") { dependence, _ in dependence.halfRestsOn },
            .count("carriers", "how many bear it") { dependence, _ in dependence.carriers },
        ])
}
