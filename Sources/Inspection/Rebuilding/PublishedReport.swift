package import OrderedCollections
package import Standards

/// What a published report prints about one inspection: totals, no cases.
///
/// Read from `Data/Published`, in the format `caseaudit-published/1`:
///
/// - `sample`: for each type of case its number of `cases`, how many had which value of
///   a fact (`facts`), and in how many `oversight` was found effective (`yes`) or not (`no`), where
///   that is printed;
/// - `keyQuestions`: for each how many cases said `yes` and `of` how many it counts. Where the
///   report prints the prompts, `prompts` are the Yes counts in the order of their letters,
///   `notApplicable` says in how many of the relevant cases a prompt did not apply, and
///   `promptsOf` over how many cases they were printed, if not over the relevant ones;
/// - `ratings`, `score` and `overall` as printed; those of judged standards are the judgements;
/// - `decisions` of a panel with the printed reason, in our words;
/// - `plan`, where the service published one: the improvement plan as an inspection document has
///   it, in our words and with roles in place of names;
/// - `notes` on standards that say what is derived and what was left out.
package struct PublishedReport: Hashable, Sendable {
  /// The word a file begins with.
  package static let format = "caseaudit-published/1"

  /// The word by which the rebuilt inspection is asked for.
  package let id: String
  /// The name of the service, as the report has it.
  package let service: String
  /// Year and month of publication, such as `2022-09`.
  package let published: String
  /// The identity of the framework, such as `hmip-youth-2021`.
  package let framework: String
  /// The first day of fieldwork as an ISO 8601 date, where it is printed.
  package let fieldworkStarted: String?
  /// By type of case.
  package let samples: OrderedDictionary<String, Sample>
  /// By number of the key question.
  package let figures: OrderedDictionary<String, Figure>
  /// By number of the standard.
  package let ratings: OrderedDictionary<String, String>
  /// The score as printed, which the rebuilt inspection must come to.
  package let score: Int
  /// The overall rating as printed, in the word of the interchange.
  package let overall: String
  /// Why a panel moved the rating of a standard, one for each decision.
  package let decisions: [Remark]
  /// What is derived and what was left out, by standard.
  package let notes: [Remark]
  /// The improvement plan as an inspection document has it; nil where none is known.
  package let plan: JSON?
}

extension PublishedReport {
  /// The cases of one type.
  package struct Sample: Hashable, Sendable {
    /// How many cases were inspected, from 1 to 1,000.
    package let cases: Int
    /// By fact, how many cases had which value; fewer in all where the report does not say.
    package let facts: OrderedDictionary<String, OrderedDictionary<String, Int>>
    /// How management oversight was found in them; nil where the report does not say.
    package let oversight: Oversight?
  }

  /// In how many cases management oversight was effective.
  package struct Oversight: Hashable, Sendable {
    /// Cases in which it was effective.
    package let yes: Int
    /// Cases in which it was not.
    package let no: Int
  }

  /// The counts of one key question and its prompts.
  package struct Figure: Hashable, Sendable {
    /// Relevant cases in which the answer was Yes.
    package let yes: Int
    /// The cases that count: all, or the relevant ones.
    package let relevant: Int
    /// In the order of their letters; none where the report prints none.
    package let prompts: [Prompt]
    /// The cases over which the prompts were printed; beyond the relevant ones they do not apply.
    package let promptCases: Int
  }

  /// The counts of one prompt.
  package struct Prompt: Hashable, Sendable {
    /// Cases in which the answer was Yes.
    package let yes: Int
    /// Relevant cases to which it did not apply.
    package let notApplicable: Int
  }

  /// A sentence of ours on one standard.
  package struct Remark: Hashable, Sendable {
    /// The number of the standard, such as `3.1`.
    package let standard: String
    /// The sentence, never one that was published.
    package let text: String
  }
}
