extension Inspection {
  /// The notes that the report may quote, those on standards first, then case by case.
  package var quotes: [Note] {
    (standardNotes + activeCases.flatMap { cases[$0].notes }).filter(\.isQuote)
  }
}
