import BundledData
import Foundation
import Testing

/// Each JSON file under `Data` must be listed in ``BundledData``, or it would travel unseen.
@Suite struct DemonstrationFilesTests {
  @Test(arguments: [
    ("Frameworks", BundledData.frameworks), ("Published", BundledData.published),
    ("Demonstrations", BundledData.demonstrations),
  ])
  func everyFileIsListedWithItsBytes(_ folder: String, _ files: [BundledData.File]) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/\(folder)").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(files.map { "\($0.name).json" }))
    for file in files {
      #expect(
        try Array(Data(contentsOf: folder.appending(path: "\(file.name).json"))) == file.bytes)
    }
  }
}
