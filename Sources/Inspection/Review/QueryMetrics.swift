import OrderedCollections
package import Standards

/// What the queries of an inspection come to.
///
/// Owners stand in the order of their codes, never by how many queries they have: it is no league
/// table of people.
package struct QueryMetrics: Hashable, Sendable {
  /// Something that queries are about, or a person, with a number of them.
  package struct Count<Thing: Hashable & Sendable>: Hashable, Sendable {
    /// What they are about, or who is to respond.
    package let thing: Thing
    /// How many there are of it.
    package let count: Int
  }

  /// Queries that nobody has responded to.
  package let open: Int
  /// Queries that somebody responded to and nobody has resolved.
  package let responded: Int
  /// Queries that are resolved now.
  package let resolved: Int
  /// Days from opening to resolution of those that are resolved, the median; nil where none is.
  package let medianDays: Int?
  /// The longest of these times, in days; nil where none is resolved.
  package let longestDays: Int?
  /// Questions by how often they were queried, the most queried first; nil stands for whole cases.
  package let questions: [Count<QuestionID?>]
  /// Open queries of each person who is to respond; nil for nobody.
  package let owners: [Count<String?>]

  /// Counts queries; what was queried equally often keeps their order.
  package init(_ queries: [Query]) {
    open = queries.count { $0.state == .open }
    responded = queries.count { $0.state == .responded }
    resolved = queries.count { $0.state == .resolved }
    let days = queries.compactMap(\.daysToResolve).sorted()
    // Between the two in the middle where their number is even, half a day counting as a whole.
    medianDays =
      days.isEmpty ? nil : (days[(days.count - 1) / 2] + days[days.count / 2] + 1) / 2
    longestDays = days.last
    let asked = OrderedDictionary(grouping: queries, by: \.about).mapValues(\.count)
    questions = asked.map { Count(thing: $0.key, count: $0.value) }
      .enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .map(\.element)
    let owned = Dictionary(grouping: queries.filter { $0.state == .open }, by: \.owner)
    owners = owned.map { Count(thing: $0.key, count: $0.value.count) }
      .sorted {
        ($0.thing == nil ? 1 : 0, $0.thing ?? "") < ($1.thing == nil ? 1 : 0, $1.thing ?? "")
      }
  }
}
