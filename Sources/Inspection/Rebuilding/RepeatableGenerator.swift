/// Draws the same numbers whenever it starts from the same text.
///
/// What is rebuilt must come out alike on every machine and in every version, so neither the
/// system's chance nor Swift's hashing will do. The text becomes a seed by FNV-1a; the numbers
/// follow by SplitMix64 (Steele, Lea and Flood 2014).
struct RepeatableGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed text: String) {
    state = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
