import Inspection
import OrderedCollections
import Standards

extension Picker {
  /// The answers that may settle a difference between two readings; then the reason is asked for.
  static func readings(
    _ line: ComparedCase.Line, of index: Int, _ model: Model
  ) -> Picker {
    let framework = model.inspection.framework
    let question = framework.questions[line.question]
    return Picker(
      title: "\(question.id): which answer counts?",
      choices: framework.answers(to: question).map { answer in
        let givers = [
          line.first == answer ? "first reading" : nil,
          line.second == answer ? "second reading" : nil,
          line.settled == answer ? "as it is settled" : nil,
        ].compactMap(\.self)
        return Choice(
          name: framework.name(of: answer, to: question),
          detail: givers.joined(separator: ", "),
          key: model.keys.key(of: .answering(answer), in: .walk),
          requests: [.lay(Field.settling(question, as: answer, of: index, line.reason, model))])
      })
  }

  /// The cases in which a judgement is pivotal.
  static func pivotal(_ pivotal: PivotalJudgement, _ model: Model) -> Picker {
    let inspection = model.inspection
    let question = inspection.framework.questions[pivotal.question]
    return Picker(
      title: "\(question.id) \(question.name): a further look",
      choices: pivotal.cases.map { index in
        Choice(
          name: inspection.cases[index].reference,
          detail: inspection.comparedCase(index) == nil
            ? inspection.summary(of: inspection.cases[index]) : "read twice",
          requests: [.push(Walk(model, caseAt: index, question: question))])
      })
  }
}

extension Field {
  /// Asks why a difference between two readings is settled so.
  static func settling(
    _ question: Question, as answer: Answer, of index: Int, _ reason: String?, _ model: Model
  ) -> Field {
    let id = model.newID
    return Field(
      title: "\(question.id): \(model.inspection.framework.name(of: answer, to: question))",
      hint: "The reason; it is shown with both readings, which stay as they are.",
      buffer: TextBuffer(reason ?? "")
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.settlingReadings(
        question, as: answer, because: text, by: model.author, of: index, reading: id)
      return [
        .commit(changes, then: [.dismiss, .say("Settled; both readings stay, u takes it back")])
      ]
    }
  }

  /// Asks how many cases are drawn for a second reading, and from which seed.
  static func drawing(_ model: Model) -> Field {
    let draw = model.inspection.draw
    let chance = String(model.newID.description.prefix(12))
    let share = draw?.share ?? SecondReadingDraw.usualShare
    let least = draw?.least ?? SecondReadingDraw.usualLeast
    return Field(
      title: "Draw cases for a second reading",
      hint: "Per cent of the cases and the fewest, such as 10 2"
        + (draw == nil ? "; a third word is the seed, else it is drawn too." : "."),
      buffer: TextBuffer("\(share) \(least)")
    ) { text, model throws(Refusal) in
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      let numbers = words.prefix(2).compactMap { Int($0) }
      guard numbers.count == 2 else { throw .notACount(text) }
      let seed = words.dropFirst(2).joined(separator: " ")
      let changes = try model.inspection.drawing(
        share: numbers[0], least: numbers[1],
        seed: seed.isEmpty ? model.inspection.draw?.seed ?? chance : seed)
      return [.commit(changes, then: [.dismiss, .say("Drawn; handover --drawn hands them over")])]
    }
  }
}
