import GRDB
import Inspection

/// Finds the action that undo or redo is about, walking back through an author's actions.
///
/// An undo names the action it takes back, and a redo the undo. So an action that a later one
/// names is out of the game, and of the rest an undo is what redo looks for.
struct ActionSearch {
  enum Direction {
    case undo
    case redo
  }

  /// The author's rows: a merge can bring a second one for the same code.
  let authors: [Int]

  private var named: Set<EntryID> = []
  private var undos: [EntryID: Bool] = [:]
  private var position: Position?

  init(authors: [Int]) {
    self.authors = authors
  }

  mutating func find(_ direction: Direction, _ db: Database) throws -> EntryID? {
    while let action = try next(db) {
      if action.kind.isEvent { continue }
      if let target = action.undoes { named.insert(target) }
      if named.contains(action.id) { continue }
      let isUndo = try isUndo(action.id, action.undoes, db)
      switch direction {
      case .undo where !isUndo: return action.id
      case .redo where isUndo: return action.id
      case .redo where action.undoes == nil: return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether an action takes something back, rather than doing it or putting it back.
  private mutating func isUndo(
    _ id: EntryID, _ target: EntryID?, _ db: Database
  ) throws -> Bool {
    var path: [EntryID] = []
    var next = (id: id, target: target)
    while undos[next.id] == nil, let target = next.target {
      path.append(next.id)
      next = (target, try StoredEntry.with(target, db)?.entry.undoes)
    }
    var isUndo = undos[next.id] ?? false
    undos[next.id] = isUndo
    for id in path.reversed() {
      isUndo.toggle()
      undos[id] = isUndo
    }
    return undos[id] ?? false
  }
}

// MARK: - Walking back

extension ActionSearch {
  private struct Position {
    let time: Int
    let writer: RandomID
  }

  private struct Found {
    let position: Position
    let id: EntryID
    let undoes: EntryID?
    let kind: EntryKind
  }

  private mutating func next(_ db: Database) throws -> Found? {
    let found = try authors.compactMap { try latest(of: $0, db) }
      .max { ($0.position.time, $0.id.writer) < ($1.position.time, $1.id.writer) }
    position = found?.position
    return found
  }

  private func latest(of author: Int, _ db: Database) throws -> Found? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT time, writer, sequence, undoes, kind FROM entry
        WHERE author = ? AND sequence = action AND time <= ? AND (time < ? OR writer < ?)
        ORDER BY time DESC, writer DESC LIMIT 1
        """)
    let time = position?.time ?? Int.max
    let writer = position?.writer.bytes ?? []
    let row = try Row.fetchOne(statement, arguments: [author, time, time, writer.column])
    return try row.map { row in
      let writer = try row.randomID(1)
      return Found(
        position: Position(time: try row.integer(0), writer: writer),
        id: EntryID(writer: writer, sequence: try row.integer(2)),
        undoes: try row.entryIDIfAny(3), kind: EntryKind(rawValue: try row.text(4)))
    }
  }
}
