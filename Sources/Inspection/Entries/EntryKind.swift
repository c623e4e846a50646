/// The kind of an entry; the raw value stands in the file.
package struct EntryKind: RawRepresentable, Hashable, Sendable {
  /// The word that stands in the file, so none may ever change.
  package let rawValue: String

  /// Makes a kind of any word, since a file may hold kinds of a later version.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// A field of the inspection: service, dates, planned and eligible numbers, provenance.
  package static let setting = EntryKind(rawValue: "setting")
  /// The existence of a case: its type.
  package static let caseAdded = EntryKind(rawValue: "case")
  /// That a case was withdrawn, and why.
  package static let withdrawal = EntryKind(rawValue: "withdrawal")
  /// A fact of a case; the reference is one.
  package static let fact = EntryKind(rawValue: "fact")
  /// The answer to a question in a reading.
  package static let answer = EntryKind(rawValue: "answer")
  /// A note on a question, a case or a standard; the name is the note's own random identity.
  package static let note = EntryKind(rawValue: "note")
  /// A question marked "ask at interview".
  package static let mark = EntryKind(rawValue: "mark")
  /// That a section of a case was called complete; the name is the number of the section.
  package static let completion = EntryKind(rawValue: "completion")
  /// Why a question does not apply to a case; the name is the question.
  package static let because = EntryKind(rawValue: "because")
  /// The rating of a judged standard, with its rationale.
  package static let judgement = EntryKind(rawValue: "judgement")
  /// A panel's decision on a case-based standard.
  package static let decision = EntryKind(rawValue: "decision")
  /// The review state of a case.
  package static let state = EntryKind(rawValue: "state")
  /// A further reading of a case: its kind and reader.
  package static let reading = EntryKind(rawValue: "reading")
  /// A manager's query and what followed.
  package static let query = EntryKind(rawValue: "query")
  /// What was said about a query; the name is the query's identity, “/”, and a random one.
  package static let remark = EntryKind(rawValue: "remark")
  /// That a reviewer verified an answer; the name is the question.
  package static let verified = EntryKind(rawValue: "verified")
  /// The last day for a reading of a case; the name is the kind of reading.
  package static let due = EntryKind(rawValue: "due")
  /// That a reading of a case is not expected any more; the name is the kind of reading.
  package static let exemption = EntryKind(rawValue: "exemption")
  /// What the practitioner says of a finding; the name is the question.
  package static let comment = EntryKind(rawValue: "comment")
  /// What came of what a practitioner said; the name is the question.
  package static let commentOutcome = EntryKind(rawValue: "commentOutcome")
  /// A safeguarding concern; the name is a random identity.
  package static let flag = EntryKind(rawValue: "flag")
  /// What is said of an item of the improvement plan; the name says what.
  package static let plan = EntryKind(rawValue: "plan")
  /// Why a value was chosen that nobody had given; the name is the kind and name of its key.
  package static let reason = EntryKind(rawValue: "reason")
  /// That somebody vouches for a case in which two people answered; the value says for whose
  /// answers.
  package static let confirmation = EntryKind(rawValue: "confirmation")
  /// The ratings of a moment, frozen under a name; the entry's name is a random identity.
  package static let freeze = EntryKind(rawValue: "freeze")
  /// The random share of cases that is read a second time.
  package static let draw = EntryKind(rawValue: "draw")
  /// A panel member's vote on a standard; the name is a random identity, for codes are sealed.
  package static let vote = EntryKind(rawValue: "vote")
  /// The adoption of a framework revision.
  package static let framework = EntryKind(rawValue: "framework")
  /// What a writer could see when it began or merged; only the ledger writes it.
  package static let frontier = EntryKind(rawValue: "frontier")
  /// That somebody opened, viewed or exported something.
  package static let access = EntryKind(rawValue: "access")
  /// That the content of a case was erased.
  package static let erasure = EntryKind(rawValue: "erasure")
}

extension EntryKind {
  /// Whether values of this kind that disagree stop anything until a person chooses.
  ///
  /// Two reasons for one choice or answer may both be true, and so may two confirmations. Of days,
  /// exemptions, verifications and comments that differ one counts, as their folding says.
  var needsChoice: Bool {
    ![
      .reason, .confirmation, .because, .verified, .due, .exemption, .comment, .commentOutcome,
    ].contains(self)
  }
}
