import Diagnostics
import NetworkModel
import Recipes
import Register
import Verdicts
import WorkCalendar

// MARK: - Handing in

extension Gate {
    func submit(_ submission: Submission, _ recording: inout Recording) throws(GateError) {
        var sheet = submission.sheet
        guard !sheet.title.isEmpty else { throw .refused(.missing("title")) }
        let known = try sheet.id.isEmpty ? nil : existing(sheet.id, recording)
        if known == nil { sheet.id = try recording.newID(sheet.id, of: .application) }
        recording.id = sheet.id
        try addDescribedNeeds(submission.describedNeeds, &recording)
        for need in sheet.needs { _ = try livingNeed(need, recording) }
        var application = Application(sheet, state: known?.state ?? firstState, day: today)
        application.marks = known?.marks ?? []
        application.needs = try needs(sheet.needs, recording)
        if submission.isDraft, submission.state == nil {
            return try draft(sheet, application, isNew: known == nil, &recording)
        }
        let step = try stepIn(submission, application, isNew: known == nil, recording)
        try recording.append(.applicationSubmitted(sheet, step))
        for mark in submission.marks {
            var act = MarkAct(application: sheet.id, word: mark.word)
            act.endorsement = mark.endorsement
            act.member = mark.by
            act.at = mark.at
            try take(act, &recording)
        }
    }

    /// Where an application begins.
    var firstState: String { network.applicationProcess.states.first?.id ?? "draft" }

    private func draft(
        _ sheet: ApplicationSheet, _ application: Application, isNew: Bool, _ recording: inout Recording
    ) throws(GateError) {
        guard application.state == firstState else {
            throw .refused(.alreadySubmitted(sheet.id, state: stateName(application.state)))
        }
        let role = try role(["applicant", "coordinator"], of: recording.actor, on: application)
        let step = StateStep(from: isNew ? nil : application.state, to: firstState, by: role)
        try recording.append(.applicationDrafted(sheet, step))
    }

    /// The step by which a submission enters the process.
    private func stepIn(
        _ submission: Submission, _ application: Application, isNew: Bool, _ recording: Recording
    ) throws(GateError) -> StateStep {
        let from = isNew ? nil : application.state
        guard isNew || application.state == firstState else {
            throw .refused(.alreadySubmitted(application.id, state: stateName(application.state)))
        }
        let moves = network.applicationProcess.state(firstState)?.moves ?? []
        let usual = moves.first { $0.to == "submitted" } ?? moves.first
        if let state = submission.state, state != usual?.to {
            throw .refused(.onItsWay(application.id, state: stateName(state)))
        }
        guard let usual else { return StateStep(from: from, to: firstState, by: recording.actor.id) }
        let role = try role(usual.by + ["coordinator"], of: recording.actor, on: application)
        let isOpen = try passes(application, to: usual.to, overrideReason: submission.overrideReason, recording)
        return StateStep(
            from: from, to: usual.to, by: role, overrideReason: isOpen ? nil : submission.overrideReason)
    }

    /// Raises needs that are described and not known yet.
    func addDescribedNeeds(_ needs: [Need], _ recording: inout Recording) throws(GateError) {
        for need in needs where need.year != nil {
            let reader = recording.reader
            guard try !inGate({ () throws(RegisterError) in try reader.has(.need, id: need.id) }) else { continue }
            var raised = RaisedNeed(id: need.id)
            raised.title = need.title
            raised.year = need.year
            raised.expires = need.expires
            raised.terms = need.terms
            try recording.append(.needAdded(raised))
        }
    }

    private func needs(_ ids: [String], _ recording: Recording) throws(GateError) -> [Need] {
        guard !ids.isEmpty else { return [] }
        let reader = recording.reader
        let needs = try inGate { () throws(RegisterError) in try reader.needs() }
        return needs.filter { ids.contains($0.id) }
    }
}

// MARK: - Moving

extension Gate {
    func move(
        _ id: String, to state: String, overrideReason: String?, _ recording: inout Recording
    ) throws(GateError) {
        let application = try application(id, recording)
        let step = try step(of: application, to: state, overrideReason: overrideReason, recording)
        try recording.append(.applicationMoved(application: id, step))
    }

    func withdraw(_ id: String, _ recording: inout Recording) throws(GateError) {
        let application = try application(id, recording)
        let step = try step(of: application, to: "withdrawn", overrideReason: nil, recording)
        try recording.append(.applicationWithdrawn(application: id, step))
    }

    private func step(
        of application: Application, to state: String, overrideReason: String?, _ recording: Recording
    ) throws(GateError) -> StateStep {
        try checkState(state)
        let moves = network.applicationProcess.state(application.state)?.moves ?? []
        guard let move = moves.first(where: { $0.to == state }) else {
            throw .refused(
                .noSuchMove(
                    application.id, from: stateName(application.state), to: stateName(state),
                    possible: moves.map(\.to)))
        }
        let role = try role(move.by, of: recording.actor, on: application)
        try refuseConflict(of: recording.actor, actingAs: role, on: application)
        let isOpen = try passes(application, to: state, overrideReason: overrideReason, recording)
        return StateStep(
            from: application.state, to: state, by: role, overrideReason: isOpen ? nil : overrideReason)
    }

    /// Whether no verdict closes a state to an application; a closed one is passed only for a reason that is recorded.
    private func passes(
        _ application: Application, to state: String, overrideReason: String?, _ recording: Recording
    ) throws(GateError) -> Bool {
        let reader = recording.reader
        let known = try inGate { () throws(RegisterError) in try reader.circumstances() }
        let verdicts = judge(knowing: known).judge(application)
        guard verdicts.verdicts.contains(where: { $0.closesGates && $0.gates.contains(state) }) else { return true }
        guard let overrideReason else {
            throw .refused(.closed(closedGate(verdicts, state: state)))
        }
        guard !overrideReason.isEmpty else { throw .refused(.missing("override")) }
        return false
    }

    private func closedGate(_ verdicts: ApplicationVerdicts, state: String) -> ClosedGate {
        let closing = verdicts.verdicts.filter { $0.closesGates && $0.gates.contains(state) }
        let texts = ActTexts(network: network, language: MessageLanguage(rawValue: language) ?? .en)
        return ClosedGate(
            application: verdicts.application, stateName: stateName(state),
            reasons: closing.map { verdict in
                ClosedGate.Reason(message: verdict.message, acts: verdict.wouldDo.map(texts.text))
            })
    }

    /// A judge of applications as they stand today, by what the register knows beside them.
    func judge(knowing register: RegisterSnapshot) -> Judge {
        Judge(recipe, knowing: register, today: today, language: language)
    }

    /// The role in which an actor may do what is open to these roles.
    func role(_ words: [String], of actor: Actor, on application: Application) throws(GateError) -> String {
        guard let role = actor.role(among: words, on: application, in: network) else {
            throw .refused(.wrongRole(actor.id, wanted: words))
        }
        return role
    }

    /// A person who represents the applicant decides nothing on its application (hallintolaki 28 §).
    private func refuseConflict(
        of actor: Actor, actingAs role: String, on application: Application
    ) throws(GateError) {
        guard role != "applicant", actor.person != nil, let applicant = application.applicant,
            actor.members.contains(applicant)
        else { return }
        throw .refused(.conflictOfInterest(actor.id, applicant: name(ofMember: applicant)))
    }
}

// MARK: - Looking up

extension Gate {
    /// An application that must be there.
    func application(_ id: String, _ recording: Recording) throws(GateError) -> Application {
        guard let application = try existing(id, recording) else { throw .refused(.unknownApplication(id)) }
        return application
    }

    private func existing(_ id: String, _ recording: Recording) throws(GateError) -> Application? {
        let reader = recording.reader
        return try inGate { () throws(RegisterError) in try reader.application(id) }
    }

    /// A state must be one of the recipe's.
    func checkState(_ id: String) throws(GateError) {
        let known = network.applicationProcess.states.map(\.id)
        guard !known.contains(id) else { return }
        throw .refused(.unknownState(id, suggestion: Suggestion.nearest(to: id, among: known), known: known))
    }

    func stateName(_ id: String) -> String {
        network.applicationProcess.name(ofState: id, in: MessageLanguage(rawValue: language) ?? .en)
    }

    /// What people call a member.
    func name(ofMember id: String) -> String {
        network.members.first { $0.id == id }?.name?.text(in: language) ?? id
    }

    /// A member that must be there.
    func member(_ id: String) throws(GateError) -> Member {
        guard let member = network.members.first(where: { $0.id == id }) else {
            let suggestion = Suggestion.nearest(to: id, among: network.members.map(\.id))
            throw .refused(.unknownMember(id, suggestion: suggestion))
        }
        return member
    }

    /// The member whose word an actor gives: the one named, if the actor may speak for it, else the only one it speaks for.
    func member(_ named: String?, spokenForBy actor: Actor) throws(GateError) -> Member {
        if let named {
            let member = try member(named)
            if case .role = actor.kind { return member }
            guard actor.members.contains(named) else {
                throw .refused(.noMandate(actor.id, member: name(ofMember: named)))
            }
            return member
        }
        switch (actor.kind, Set(actor.members).count) {
        case (_, 1): return try member(actor.members[0])
        case (.role, _): throw .refused(.whichMember)
        case (_, 0): throw .refused(.noMandate(actor.id, member: nil))
        default: throw .refused(.severalMandates(actor.id, members: actor.members))
        }
    }
}

extension Application {
    /// The application as its sheet tells it.
    fileprivate init(_ sheet: ApplicationSheet, state: String, day: Day) {
        self.init(id: sheet.id, title: sheet.title, state: state)
        applicant = sheet.applicant
        partners = sheet.partners
        fields = sheet.fields
        submitted = sheet.submitted ?? day
    }
}
