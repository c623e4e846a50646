import ArgumentParser
import Standards
import Workbench

extension FrameworkCommand {
  /// Names every fault of a framework file.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Name every fault of a framework file by line and path.",
      discussion: "Exits with 65 where there is one.")

    @OptionGroup var framework: FrameworkArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      do {
        let checked = try FrameworkSource(named: framework.name).framework
        Console.say("\(framework.name) has no faults: \(Self.summary(checked)).")
      } catch .faults(let path, let faults) {
        for fault in faults.faults { Console.say("\(path), \(fault.message)") }
        throw ExitCode(ExitReason.badData.rawValue)
      }
    }

    private static func summary(_ framework: Framework) -> String {
      "\(framework.id), revision \(framework.revision), "
        + "\(counted(framework.standards.count, "standard")), "
        + counted(framework.questions.count, "question")
    }
  }
}
