/// What must be true of a case for a rule of oversight to find a gap in it, or for a check to fail.
package indirect enum GapCondition: Sendable {
  case answer(AnswerCondition)
  case fact(FactCondition)
  /// The fact is not recorded.
  case missing(Identifier<FactField>)
  case levels(LevelCondition)
  case days(DayCondition)
  case all([GapCondition])
  case any([GapCondition])
  case not(GapCondition)
}
