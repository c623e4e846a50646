/// The codes that the program ends with, as `sysexits.h` names them.
///
/// The workbench adds 129, 130 and 143 where a signal ended it; other commands die of theirs, for
/// which a shell shows the same numbers. Wrong usage, 64, is ArgumentParser's own.
enum ExitReason: Int32 {
  case done = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77
}
