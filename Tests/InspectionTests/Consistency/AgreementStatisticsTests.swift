import Foundation
import Inspection
import Testing

/// A wrong coefficient looks like a right one, so each is held against figures that others computed.
@Suite struct AgreementStatisticsTests {
  @Test func coefficientsEqualTheVectors() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/agreement.csv")
    let rows = try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 4)
    for row in rows {
      let figures = row.split(separator: ",").compactMap { Double($0) }
      try #require(figures.count == 9)
      let table = ConfusionTable(
        bothYes: Int(figures[0]), firstYes: Int(figures[1]), secondYes: Int(figures[2]),
        bothNo: Int(figures[3]))
      let agreement = try #require(table.agreement)
      #expect(abs(agreement * 100 - figures[4]) <= 0.005001, "\(row)")
      for (found, printed, precision) in [
        (table.cohenKappa, figures[5], 0.00005), (table.gwetAC1, figures[6], 0.00005),
        (table.scottPi, figures[7], 0.00005), (table.pabak, figures[8], 0.0005),
      ] {
        #expect(abs(try #require(found) - printed) <= precision + 1e-9, "\(row)")
      }
    }
  }

  @Test func whatIsNotDefinedIsNeitherNoughtNorOne() {
    let nothing = ConfusionTable(categories: 2)
    #expect(
      [
        nothing.agreement, nothing.cohenKappa, nothing.gwetAC1, nothing.scottPi, nothing.pabak,
      ] == [nil, nil, nil, nil, nil])
    let allYes = ConfusionTable(bothYes: 12, firstYes: 0, secondYes: 0, bothNo: 0)
    #expect([allYes.agreement, allYes.gwetAC1, allYes.pabak] == [1, 1, 1])
    #expect([allYes.cohenKappa, allYes.scottPi] == [nil, nil])
    #expect(KrippendorffAlpha(units: [[1, 1], [1, 1, 1]]).coefficient(.nominal) == nil)
    #expect(KrippendorffAlpha(units: [[1], [2]]).coefficient(.interval) == nil)
    #expect(McNemarTest(0, 0).probability == nil)
  }

  @Test(arguments: [
    (KrippendorffAlpha.Metric.nominal, 0.743421), (.ordinal, 0.815388), (.interval, 0.849107),
  ])
  func alphaEqualsTheReference(_ metric: KrippendorffAlpha.Metric, _ expected: Double) throws {
    let readers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in readers.compactMap { $0[unit] } }
    let found = try #require(KrippendorffAlpha(units: units).coefficient(metric))
    #expect(abs(found - expected) < 0.0000006)
  }

  @Test func movementEqualsTheReference() {
    #expect(McNemarTest(5, 1).probability == 0.21875)
    #expect(McNemarTest(1, 5).probability == 0.21875)
    #expect(McNemarTest(3, 3).probability == 1)
  }
}
