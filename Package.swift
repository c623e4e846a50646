// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "caseaudit",
  products: [
    .executable(name: "caseaudit", targets: ["caseaudit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
  ],
  targets: [
    // The rooms, the lowest first. A room sees only what is named here: the compiler keeps it so.
    .target(name: "Standards", dependencies: [.bits, .ordered]),
    .target(name: "Inspection", dependencies: ["Standards", .bits, .crypto, .ordered]),
    .target(
      name: "Ledger",
      dependencies: [
        "Standards", "Inspection", .grdb, .crypto, .cryptoExtras, .ordered, .system,
      ]),
    .target(name: "Terminal", dependencies: [.system, .rainbow, .deque]),
    .target(
      name: "Workbench",
      dependencies: ["Standards", "Inspection", "Ledger", "Terminal", .rainbow, .ordered]),
    .executableTarget(
      name: "caseaudit",
      dependencies: [
        "Standards", "Inspection", "Ledger", "Terminal", "Workbench", "BundledData",
        .arguments, .ordered, .rainbow, .system,
      ]),

    // What travels inside the program, so that one file can be copied to a field laptop.
    .target(
      name: "BundledData", path: "Data",
      resources: [
        .embedInCode("Frameworks"),
        .embedInCode("Published"),
        .embedInCode("Demonstrations"),
      ]),

    // One test target for each room, and one that runs the built program in a pseudo-terminal.
    .testTarget(
      name: "StandardsTests",
      dependencies: ["Standards", "FrameworkFixtures", "SeededChance", .ordered]),
    .testTarget(
      name: "InspectionTests",
      dependencies: [
        "Standards", "Inspection", "BundledData", "FrameworkFixtures", "SeededChance", .bits,
        .ordered,
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Standards", "Inspection", "Ledger", "SeededChance", .grdb, .crypto, .system]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "TerminalTesting", "SeededChance", .rainbow, .system]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Standards", "Inspection", "Ledger", "Terminal", "Workbench", "BundledData",
        "TerminalTesting", "SeededChance", .grdb,
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Standards", "Inspection", "Ledger", "Terminal", "Workbench", "caseaudit", "BundledData",
        "FrameworkFixtures", "TerminalTesting", "SeededChance", .arguments, .system,
      ]),

    // Every reader of outside bytes, tried with inputs made by chance.
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "Standards", "Inspection", "Ledger", "Terminal", "Workbench", "caseaudit", "BundledData",
        "FrameworkFixtures", "SeededChance", .crypto, .ordered, .system,
      ]),

    // What tests of several rooms share.
    .target(name: "SeededChance", path: "Tests/SeededChance"),
    .target(
      name: "FrameworkFixtures", dependencies: ["Standards"], path: "Tests/FrameworkFixtures"),
    .target(
      name: "TerminalTesting", dependencies: ["Terminal", .rainbow, .system],
      path: "Tests/TerminalTesting"),
  ]
)

extension Target.Dependency {
  static let arguments: Self = .product(name: "ArgumentParser", package: "swift-argument-parser")
  static let bits: Self = .product(name: "BitCollections", package: "swift-collections")
  static let crypto: Self = .product(name: "Crypto", package: "swift-crypto")
  static let cryptoExtras: Self = .product(name: "CryptoExtras", package: "swift-crypto")
  static let deque: Self = .product(name: "DequeModule", package: "swift-collections")
  static let grdb: Self = .product(name: "GRDB", package: "GRDB.swift")
  static let ordered: Self = .product(name: "OrderedCollections", package: "swift-collections")
  static let rainbow: Self = .product(name: "Rainbow", package: "Rainbow")
  static let system: Self = .product(name: "SystemPackage", package: "swift-system")
}

// One loop for every room: Swift 6 with the upcoming features, and no warning left standing.
for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
