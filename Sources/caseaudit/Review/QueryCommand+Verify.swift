import ArgumentParser
import Inspection
import Standards

extension QueryCommand {
  /// An answer, named by its case and question.
  struct AnswerTarget: ParsableArguments {
    @OptionGroup var target: CaseArgument

    @Argument(help: ArgumentHelp("The question.", valueName: "key"))
    var key: String

    func change(
      by writer: WriterOptions,
      _ wish: (Inspection, Question, Int) throws(Refusal) -> [Change]
    ) throws {
      try target.change(by: writer) { inspection, index in
        try wish(inspection, inspection.asked(key, of: index), index)
      }
    }
  }

  /// Verifies an answer.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Mark an answer as verified: you looked, and it stands.",
      discussion: """
        It is for a reviewer who did not give the answer. Once another answer stands there, it is \
        not verified any more.
        """)
    @OptionGroup var answer: AnswerTarget
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      try answer.change(by: writer) { inspection, question, index throws(Refusal) in
        try inspection.verifying(question, of: index, by: author, on: Program.today)
      }
      Console.say("Verified \(answer.key) of \(answer.target.reference).")
    }
  }

  /// Takes a verification back.
  struct Unverify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unverify", abstract: "Take back that an answer was verified.")
    @OptionGroup var answer: AnswerTarget
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      try answer.change(by: writer) { inspection, question, index throws(Refusal) in
        try inspection.endingVerification(of: question, in: index, by: author)
      }
      Console.say("\(answer.key) of \(answer.target.reference) is not verified any more.")
    }
  }
}
