import ArgumentParser

/// Editions of the standards.
struct FrameworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "List, show, check and export editions of the standards.",
    subcommands: [List.self, Show.self, Check.self, Export.self])
}
