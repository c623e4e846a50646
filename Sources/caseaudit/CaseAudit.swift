import ArgumentParser
import Glibc

/// The program: its commands, and the one place where every error becomes words and an exit code.
///
/// Every command says its name itself: to find one, ArgumentParser would ask the runtime about each
/// type at each start.
@main struct CaseAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseaudit",
    abstract: "Inspect youth justice services from a terminal.",
    discussion: """
      “caseaudit FILE” opens an inspection in the workbench; “caseaudit” alone shows where to \
      begin, and “caseaudit demo” opens an invented inspection to look at.
      """,
    version: Program.version,
    groupedSubcommands: [
      CommandGroup(name: "Workbench", subcommands: [OpenCommand.self, DemoCommand.self]),
      CommandGroup(
        name: "Inspections",
        subcommands: [
          NewCommand.self, SetCommand.self, CaseCommand.self, AnswerCommand.self,
          ImportCommand.self, ExportCommand.self,
        ]),
      CommandGroup(name: "On paper", subcommands: [SheetCommand.self, InterviewCommand.self]),
      CommandGroup(
        name: "Team", subcommands: [HandoverCommand.self, ReceiveCommand.self, MergeCommand.self]),
      CommandGroup(
        name: "Protection", subcommands: [ProtectCommand.self, PassphraseCommand.self]),
      CommandGroup(
        name: "Ratings",
        subcommands: [RateCommand.self, JudgeCommand.self, DiscretionCommand.self]),
      CommandGroup(
        name: "Management",
        subcommands: [
          TodayCommand.self, OversightCommand.self, HeatMapCommand.self, PlanCommand.self,
          ReviewCommand.self, StateCommand.self, QueryCommand.self, FlagCommand.self,
          CommentCommand.self, DueCommand.self,
        ]),
      CommandGroup(
        name: "Consistency",
        subcommands: [
          SecondReadingCommand.self, AgreementCommand.self, CalibrationCommand.self,
        ]),
      CommandGroup(name: "History", subcommands: [HistoryCommand.self, FreezeCommand.self]),
      CommandGroup(
        name: "Safe keeping",
        subcommands: [
          BackupCommand.self, RestoreCommand.self, VerifyCommand.self, RepairCommand.self,
          EraseCommand.self, DestroyCommand.self,
        ]),
      CommandGroup(
        name: "Reference", subcommands: [FrameworkCommand.self, KeysCommand.self]),
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    // A reader that has had enough, such as `head`, must not kill a program that holds a file.
    signal(SIGPIPE, SIG_IGN)
    keepPrivate()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      if let message = failure.message { Console.say("Error: \(message)") }
      Glibc.exit(failure.exitCode.rawValue)
    }
  }

  /// Whatever is made is for this person alone, and a crash leaves no memory on the disk.
  private static func keepPrivate() {
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    // Fails only for a limit above the present one.
    _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
