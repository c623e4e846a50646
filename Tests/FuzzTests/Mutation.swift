import SeededChance

/// Makes inputs of real ones: bits flip, pieces move, double or go, words and numbers that are
/// known for trouble come in.
struct Mutation {
  let corpus: [[UInt8]]
  let words: [[UInt8]]

  /// - Parameter words: what may be put in besides the words of the corpus itself.
  init(_ corpus: [[UInt8]], words: [String] = []) {
    self.corpus = corpus
    let found = Set(corpus.flatMap(Self.words))
    self.words =
      words.map { Array($0.utf8) }
      + found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// An input; one in fifty is as it was, so that the unharmed is tried as well.
  func input(using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = corpus.randomElement(using: &generator) ?? []
    if generator.chance(2) { return bytes }
    mutate(&bytes, using: &generator)
    return bytes
  }

  /// Changes bytes in one to six ways, most often in one or two.
  func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    repeat { change(&bytes, using: &generator) } while generator.chance(45)
  }

  private func change(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let piece = Self.piece(of: bytes, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: Self.flip(&bytes, using: &generator)
    case 2: Self.set(&bytes, UInt8.random(in: 0...255, using: &generator), using: &generator)
    case 3: bytes.replaceSubrange(piece, with: Self.number(using: &generator))
    case 4, 5: bytes.replaceSubrange(piece, with: word(using: &generator))
    case 6: bytes.insert(contentsOf: word(using: &generator), at: piece.lowerBound)
    case 7: bytes.removeSubrange(piece)
    case 8: bytes.insert(contentsOf: bytes[piece], at: piece.upperBound)
    case 9: bytes.removeSubrange(piece.upperBound...)
    case 10: splice(&bytes, at: piece.lowerBound, using: &generator)
    default: Self.swap(&bytes, piece, using: &generator)
    }
  }

  private func word(using generator: inout SeededGenerator) -> [UInt8] {
    words.randomElement(using: &generator) ?? []
  }

  /// Goes on as another input does.
  private func splice(
    _ bytes: inout [UInt8], at place: Int, using generator: inout SeededGenerator
  ) {
    let other = corpus.randomElement(using: &generator) ?? []
    let start = Int.random(in: 0...other.count, using: &generator)
    bytes.replaceSubrange(place..., with: other[start...])
  }

  private static func swap(
    _ bytes: inout [UInt8], _ piece: Range<Int>, using generator: inout SeededGenerator
  ) {
    let moved = Array(bytes[piece])
    bytes.removeSubrange(piece)
    bytes.insert(contentsOf: moved, at: Int.random(in: 0...bytes.count, using: &generator))
  }

  /// A piece of up to sixteen bytes, now and then of any length.
  private static func piece(
    of bytes: [UInt8], using generator: inout SeededGenerator
  ) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let most = generator.chance(90) ? min(16, bytes.count - start) : bytes.count - start
    return start..<start + Int.random(in: 0...most, using: &generator)
  }

  /// The words and numbers of a text, to be put in where they do not belong.
  private static func words(of bytes: [UInt8]) -> Set<[UInt8]> {
    let isPart = { (byte: UInt8) in
      byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
    }
    return Set(bytes.split { !isPart($0) }.filter { (2...40).contains($0.count) }.map(Array.init))
  }
}

// MARK: - Bytes

extension Mutation {
  static func flip(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard let place = bytes.indices.randomElement(using: &generator) else { return }
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
  }

  static func set(
    _ bytes: inout [UInt8], _ byte: UInt8, using generator: inout SeededGenerator
  ) {
    guard let place = bytes.indices.randomElement(using: &generator) else { return }
    bytes[place] = byte
  }

  /// A number at the edge of what some type holds, as digits or as bytes.
  static func number(using generator: inout SeededGenerator) -> [UInt8] {
    let edges: [Int] = [
      0, 1, -1, 2, 63, 64, 65, 127, 128, 255, 256, -128, 32767, 32768, 65535, 65536, 1_000_000,
      1_000_001, 2_147_483_647, 2_147_483_648, 4_294_967_295, 4_294_967_296, .max, .min,
    ]
    let edge = edges.randomElement(using: &generator) ?? 0
    let bytes = withUnsafeBytes(of: edge.bigEndian, Array.init)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return Array("\(edge)9".utf8)
    case 1: return bytes
    case 2: return Array(bytes.suffix(4))
    case 3: return Array(bytes.suffix(1))
    default: return Array("\(edge)".utf8)
    }
  }
}
