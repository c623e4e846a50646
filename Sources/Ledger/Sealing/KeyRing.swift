import Crypto
import GRDB
import Inspection
import Synchronization

/// The keys of an open file, in the hands of its connection.
///
/// Statements seal and open values by functions of the connection, so that they read alike for a
/// plain and a protected file, and none can forget to seal. The file's data key opens what belongs
/// to the whole inspection; every case, query and plan item has a key of its own, which lies
/// wrapped in the file and is thrown away when the case is erased.
final class KeyRing: Sendable {
  private struct State {
    var fileKey: DataKey?
    /// The keys of subjects by their wrapped bytes, since unwrapping the same one again is waste.
    var subjectKeys: [[UInt8]: DataKey] = [:]
  }

  private let state: Mutex<State>

  /// Without a key the file is plain.
  init(_ fileKey: DataKey? = nil) {
    state = Mutex(State(fileKey: fileKey))
  }

  /// The data key of the file; nil where it is plain.
  var fileKey: DataKey? { state.withLock(\.fileKey) }

  /// Puts the file under another key, or none.
  func use(_ fileKey: DataKey?) {
    state.withLock { $0 = State(fileKey: fileKey) }
  }

  /// How values lie in the file.
  var form: Content.Form { fileKey == nil ? .plain : .sealed }

  func freshKey(of owner: [UInt8]) -> [UInt8]? {
    fileKey.map { $0.wrap(.random(), authenticating: Self.context(of: owner)) }
  }

  /// Seals a value, unless the file is plain; nil where its owner has no key.
  ///
  /// What authenticates it is asked for only where there is something to seal.
  func seal(
    _ bytes: [UInt8], of owner: Owner, _ context: @autoclosure () -> SealingContext
  ) -> [UInt8]? {
    guard fileKey != nil else { return bytes }
    return key(of: owner)?.seal(bytes, authenticating: context())
  }

  /// Opens a value as it lies in the file; nil where that cannot be, or the form is not the file's.
  func open(
    _ bytes: [UInt8], _ form: Content.Form, of owner: Owner,
    _ context: @autoclosure () -> SealingContext
  ) -> [UInt8]? {
    guard form == self.form else { return nil }
    return form == .plain ? bytes : key(of: owner)?.open(bytes, authenticating: context())
  }
}

// MARK: - Keys of subjects

extension KeyRing {
  /// Whose key a value lies under.
  enum Owner: Equatable {
    case file
    /// A case, query or plan item, and its key as it lies in the file.
    case subject([UInt8], wrapped: [UInt8])
  }

  private func key(of owner: Owner) -> DataKey? {
    state.withLock { state in
      guard case .subject(let subject, let wrapped) = owner else { return state.fileKey }
      if let key = state.subjectKeys[wrapped] { return key }
      let key = state.fileKey?.unwrap(wrapped, authenticating: Self.context(of: subject))
      state.subjectKeys[wrapped] = key
      return key
    }
  }

  private static func context(of subject: [UInt8]) -> SealingContext {
    SealingContext("case", [subject])
  }
}
