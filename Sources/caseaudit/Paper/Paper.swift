/// Something to be printed and written on by hand, in whichever format.
struct Paper {
  /// What begins on a page of its own.
  struct Section {
    /// Stands at the top of each of its pages.
    let name: String
    var blocks: [Block] = []
  }

  /// A piece of a section, in the order of reading.
  enum Block {
    /// What the section is about, and how far it has come.
    case title(String, aside: String)
    case heading(String)
    case subheading(String)
    case text(String)
    /// The first row are the titles.
    case table([[String]])
    case fact(name: String, value: String)
    /// A fact that is to be filled in: one of these, or on a line.
    case missingFact(name: String, choices: [String])
    case question(Asked)
    /// Empty lines to write on.
    case lines(Int)
  }

  /// A question, with room for what is found out.
  struct Asked {
    let number: String
    let text: String
    /// What stands there so far.
    var state = ""
    /// The keys of the answers, to be ticked.
    var answers: [String] = []
    /// What was noted so far.
    var remarks: [String] = []
    /// Empty lines to write on.
    var lines = 0
  }

  let title: String
  var sections: [Section] = []
}
