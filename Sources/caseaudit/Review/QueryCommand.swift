import ArgumentParser
import Inspection
import Workbench

/// Queries on answers, asked and answered without the screen.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask about an answer, respond, resolve, and list what is open.",
    subcommands: [
      List.self, Ask.self, Respond.self, Resolve.self, Reopen.self, Assign.self, Verify.self,
      Unverify.self,
    ])
}

extension QueryCommand {
  /// Asks a query.
  struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ask", abstract: "Ask about an answer, or about a whole case.")

    @OptionGroup var target: CaseArgument

    @Argument(help: "What should be looked at again.")
    var text: String

    @Option(help: ArgumentHelp("The question; else the whole case.", valueName: "key"))
    var key: String?

    @Option(
      help: ArgumentHelp("Who is to respond; else the reader of the case.", valueName: "code"))
    var owner: String?

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (id, remark, author) = (RandomID.random(), RandomID.random(), writer.author)
      let before = try target.change(by: writer) { inspection, index in
        try inspection.asking(
          text, on: key, of: index, owner: owner, today: Program.today, by: author, id: id,
          remark: remark)
      }
      let index = try before.only(target.reference, in: target.path)
      Console.say("Asked query \(before.queries(of: index).count + 1) on \(target.reference).")
    }
  }

  /// A query of a case, named by its number.
  struct Target: ParsableArguments {
    @OptionGroup var target: CaseArgument

    @Argument(
      help: "The number of the query, as “query list” gives it.",
      transform: { text in
        guard let number = Int(text) else {
          throw ValidationError("Name the case first, then the number: C01 1.")
        }
        return number
      })
    var number: Int

    /// Changes the query by a wish about it.
    func change(
      by writer: WriterOptions, _ wish: (Inspection, Query) throws -> [Change]
    ) throws {
      try target.change(by: writer) { inspection, index in
        let queries = inspection.queries(of: index)
        guard queries.indices.contains(number - 1) else {
          throw Refusal.unknownQuery(number, reference: target.reference, count: queries.count)
        }
        return try wish(inspection, queries[number - 1])
      }
    }

    /// Says something to the query.
    func say(_ deed: Query.Deed, _ text: String, by writer: WriterOptions) throws {
      let (remark, author) = (RandomID.random(), writer.author)
      try change(by: writer) { inspection, query in
        try inspection.doing(
          deed, to: query, text, today: Program.today, by: author, remark: remark)
      }
      Console.say("Query \(number) on \(target.reference) is \(deed.state.rawValue).")
    }
  }

  /// Responds to a query.
  struct Respond: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "respond", abstract: "Say what was found, or changed.")
    @OptionGroup var query: Target
    @Argument(help: "The response.") var text: String
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try query.say(.responded, text, by: writer) }
  }

  /// Resolves a query.
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Say why that settles it.")
    @OptionGroup var query: Target
    @Argument(help: "Why that settles it.") var text: String
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try query.say(.resolved, text, by: writer) }
  }

  /// Reopens a query.
  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: "Say what is still to be looked at.")
    @OptionGroup var query: Target
    @Argument(help: "What is still to be looked at.") var text: String
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try query.say(.reopened, text, by: writer) }
  }

  /// Gives a query to another person.
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Say who is to respond; an empty code leaves it to nobody.")
    @OptionGroup var query: Target
    @Argument(help: "The code of the person.") var owner: String
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try query.change(by: writer) { inspection, query in
        try inspection.assigning(query, to: owner)
      }
      let whom = owner.allSatisfy(\.isWhitespace) ? "nobody" : owner
      Console.say("Query \(query.number) on \(query.target.reference) is with \(whom).")
    }
  }
}
