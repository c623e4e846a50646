/// Why a wish cannot be carried out; nothing has been changed then.
package enum Refusal: Error, Hashable, Sendable {
  case unknownCase(String)
  case unknownCaseType(String, allowed: [String])
  case unknownQuestion(String)
  case unknownStandard(String)
  case unknownFact(String)
  case unknownRating(String, allowed: [String])
  case unknownSetting(String)
  case answerNotAllowed(question: String, value: String, allowed: [String])
  case notAsked(question: String, caseType: String)
  case notAskedOfThisCase(question: String, fact: String)
  case notRelevant(question: String)
  case notAReason(question: String, value: String, allowed: [String])
  case unknownSection(String)
  case cannotBePassed(String)
  case valueNotAllowed(fact: String, value: String, allowed: [String])
  case factNotForType(fact: String, value: String, caseType: String)
  case numberOutOfRange(fact: String, value: String, from: Int, to: Int)
  case notADate(String)
  case notACount(String)
  case duplicateReference(String)
  case emptyReference
  case emptyText(String)
  case takesNoJudgement(String)
  case takesNoDecision(String)
  case noRuleRating(String)
  case duplicateFreeze(String)
  case unknownFreeze(String, known: [String])
  case illegalStep(reference: String, from: CaseState, to: CaseState, allowed: [CaseState])
  case disputed(String, [CaseState])
  case notReady(reference: String, step: String, because: [String])
  case reasonNeeded(String, CaseState)
  case caseLocked(String)
  case caseAccepted(String)
  case disputedVersions(of: String)
  case wouldBeIncomplete(String, CaseState)
  case illegalDeed(Query.Deed, state: Query.State)
  case nobodyTold
  case flagStays
  case flagClosed(by: String, on: String)
  case dayOutOfRange(String, from: String, to: String)
  case ownReading(reference: String, String)
  case ownQuery(reference: String, String, asked: String, Query.Deed)
  case othersQuery(Query.Deed, asked: String, [String])
  case flagOpen(String)
  case otherContent(String)
  // The improvement plan
  case unknownPlanItem(String)
  case ambiguousPlanItem(String)
  case planPlace(PlanItem.Kind)
  case unknownPlanField(String, allowed: [String])
  case planNumberTaken(Int)
  case unknownPlanLink(String)
  case linksBelongToLines
  case notLinked(String)
  case reauditOfAnotherKind(String)
  case notAReaudit(String)
  case copyForSecondReading
  case unsettledDraw
  case seedIsKept(String)
  case nothingToDraw
  case outOfRange(String, from: Int, to: Int)
  case nothingToReadAgain
  case readingsAgree(question: String)
  case votedTwice(String)
  case noCalibration(framework: String)
  case notForCalibration
  case forReviewers([String])
  case disputedReviewers
  case nothingToVerify(question: String)
  case notVerified(question: String)
  case ownAnswer(question: String, String)
  case notExempted(reference: String, DueReading.Kind)
  case nothingToExempt(reference: String, DueReading.Kind)
  case notForComment(reference: String, CaseState)
  case noComment(question: String, reference: String)
  case unknownQuery(Int, reference: String, count: Int)
  case unknownFlag(Int, count: Int)
}

extension Refusal {
  /// What is wrong, where, and what to do, in one or two sentences.
  package var message: String {
    switch self {
    case .unknownCase(let reference): "There is no case “\(reference)” in this inspection."
    case .unknownCaseType(let type, let allowed):
      "“\(type)” is not a type of case here. It is one of \(list(allowed))."
    case .unknownQuestion(let key): "There is no question “\(key)” in this framework."
    case .unknownStandard(let id): "There is no standard “\(id)” in this framework."
    case .unknownFact(let name): "There is no fact “\(name)” in this framework."
    case .unknownRating(let rating, let allowed):
      "“\(rating)” is not a rating here. It is one of \(list(allowed))."
    case .unknownSetting(let name): "There is no setting “\(name)”."
    case .answerNotAllowed(let question, let value, let allowed):
      "“\(value)” does not answer \(question). It takes \(list(allowed))."
    case .notAsked(let question, let type):
      "\(question) is not asked of a case of type “\(type)”."
    case .notAskedOfThisCase(let question, let fact):
      "\(question) is not asked of this case, because of its \(fact)."
    case .notRelevant(let question):
      "\(question) cannot be “notRelevant”: in this edition every case counts, so the answer is yes or no."
    case .notAReason(let question, let value, let allowed):
      allowed.isEmpty
        ? "\(question) takes no reason; a note can say why it does not apply."
        : "“\(value)” is no reason why \(question) does not apply. It takes \(list(allowed))."
    case .unknownSection(let id): "This case has no section “\(id)”."
    case .cannotBePassed(let rule): "This cannot be, so no reason passes it: \(rule)"
    case .valueNotAllowed(let fact, let value, let allowed):
      "“\(value)” is not a value of \(fact). It takes \(list(allowed))."
    case .factNotForType(let fact, let value, let type):
      "“\(value)” is not a value of \(fact) for a case of type “\(type)”."
    case .numberOutOfRange(let fact, let value, let from, let to):
      "“\(value)” is not a value of \(fact). It is a whole number from \(from) to \(to)."
    case .notADate(let text): "“\(text)” is not a date such as 2026-11-23."
    case .notACount(let text): "“\(text)” is not a number of cases."
    case .duplicateReference(let reference):
      "There is a case “\(reference)” already. Give this one another reference."
    case .emptyReference: "A case needs a reference."
    case .emptyText(let what): "\(what) must not be empty."
    case .takesNoJudgement(let id):
      "\(id) is rated from cases, so it takes no judgement. A panel decision may move it."
    case .takesNoDecision(let id):
      "\(id) is a judged standard, so it takes no panel decision. Change the judgement."
    case .noRuleRating(let id):
      "\(id) has no rule rating yet, so there is nothing for a panel to decide."
    case .duplicateFreeze(let name):
      "The ratings were frozen “\(name)” already. Give this freeze another name."
    case .unknownFreeze(let name, let known):
      known.isEmpty
        ? "Nothing was frozen “\(name)”; nothing is frozen here yet."
        : "Nothing was frozen “\(name)”. There is \(list(known.map { "“\($0)”" }))."
    case .illegalStep(let reference, let from, let to, let allowed):
      "\(reference) is \(from.rawValue) and cannot become \(to.rawValue): "
        + "it can become \(list(allowed.map(\.rawValue)))."
    case .disputed(let reference, let states):
      "\(reference) is disputed: copies say \(CaseState.choice(of: states)). Choose one first, among "
        + "what disagrees in the workbench."
    case .notReady(let reference, let step, let obstacles):
      "\(reference) is not ready to \(step.lowercased()): \(list(obstacles))."
    case .reasonNeeded(let reference, let state):
      "\(reference) is \(state.rawValue), so a change of it needs a reason."
    case .caseLocked(let reference): "\(reference) is locked. Reopen it first, with a reason."
    case .caseAccepted(let reference):
      "\(reference) is accepted. Return it first, with a reason, and ask then."
    case .disputedVersions(let what):
      "Copies say different things of this \(what). Choose one first; the workbench lists it under !."
    case .wouldBeIncomplete(let reference, let state):
      "\(reference) is \(state.rawValue), so no question of it may be left open. Return it first."
    case .illegalDeed(let deed, let state):
      "A query that is \(state.rawValue) cannot be \(deed.rawValue)."
    case .nobodyTold: "Nobody was told yet. Record who was told and when; then close the flag."
    case .flagStays:
      "A safeguarding flag is not taken away. Close it with who was told, when, and the outcome."
    case .flagClosed(let author, let day):
      "\(author) closed this flag on \(day). Raise another where there is more to tell."
    case .dayOutOfRange(let day, let from, let to):
      "\(day) is not from \(from), when it was raised, to today, \(to)."
    case .ownReading(let reference, let reader):
      "\(reader) read \(reference) first, so another person reads it a second time."
    case .ownQuery(let reference, let reader, let asked, let deed):
      "\(reader) reads \(reference), so \(asked) or a reviewer \(deed.verb) what \(asked) asked."
    case .othersQuery(let deed, let asked, let reviewers):
      "What \(asked) asked is \(deed.rawValue) by \(asked) or by \(list(reviewers)), who review."
    case .flagOpen(let reference):
      "\(reference) has an open safeguarding flag. Close it first, with its outcome."
    case .disputedReviewers:
      "Copies name different people to review. Settle that first, as one of those who are named."
    case .forReviewers(let reviewers): "That is for \(list(reviewers)), who review."
    case .nothingToVerify(let question): "\(question) has no answer to verify."
    case .notVerified(let question): "Nobody has verified \(question)."
    case .ownAnswer(let question, let author):
      "\(author) answered \(question), so another person verifies it."
    case .notExempted(let reference, let kind):
      "The \(kind.rawValue) reading of \(reference) is not exempted."
    case .nothingToExempt(let reference, let kind):
      "The \(kind.rawValue) reading of \(reference) is done, so there is nothing to exempt."
    case .notForComment(let reference, let state):
      "\(reference) is \(state.rawValue). Its findings are given out once it is submitted."
    case .noComment(let question, let reference):
      "The practitioner said nothing of \(question) in \(reference)."
    case .unknownQuery(let number, let reference, let count):
      "\(reference) has no query \(number); it has \(count)."
    case .unknownFlag(let number, let count): "There is no flag \(number); there are \(count)."
    case .otherContent(let reference):
      "What is to be accepted or locked is not what \(reference) says."
    case .unknownPlanItem, .ambiguousPlanItem, .planPlace, .unknownPlanField, .planNumberTaken,
      .unknownPlanLink, .linksBelongToLines, .notLinked, .reauditOfAnotherKind, .notAReaudit:
      planMessage
    case .copyForSecondReading:
      "This is a copy for a second reading; that is for the file it was handed over from."
    case .unsettledDraw:
      "Two laptops drew the second readings differently. Settle that first: ! in the workbench."
    case .seedIsKept(let seed): "The seed of this inspection is “\(seed)”; it stays what it is."
    case .nothingToDraw: "There is nothing to draw: as many cases are chosen as were asked for."
    case .outOfRange(let what, let from, let to): "\(what) is a whole number from \(from) to \(to)."
    case .nothingToReadAgain:
      "No drawn case is left to hand over. “caseaudit second-reading” shows what was drawn; name a"
        + " case with --second-reading to hand it over again."
    case .readingsAgree(let question): "The readings do not differ on \(question)."
    case .noCalibration(let framework): "The framework “\(framework)” has no practice cases."
    case .notForCalibration:
      "This is no file of practice cases. “caseaudit calibration new” makes one."
    case .votedTwice(let member): "\(member) stands among the votes twice."
    }
  }

  func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension Query.Deed {
  /// What somebody does with what another asked.
  fileprivate var verb: String { self == .reopened ? "reopens" : "resolves" }
}
