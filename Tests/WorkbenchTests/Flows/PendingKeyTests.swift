import Terminal
import Testing

@testable import Workbench

/// A key that needs another shows at once what may follow, and can be left.
@Suite struct PendingKeyTests {
  @Test func boxAndFooterShowWhatMayFollow() throws {
    let sitting = try Desk.small().sit("z", at: "C01 2.1.1.a")
    expectScreen(
      sitting,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Assessment · Desistance ─────────────────────────────────────── Not started ─┐
      │2.1 Assessment                                                    Not started │
      │ 2.1.1 Desistance                                                 Not started │
      │ ▸ a  Offending behaviour analysed, with the child's attitude…    [y n a]     │
      │   b  Diversity issues analysed in enough depth                   ·           │
      │   c  Personal circumstances considered, family and social se…    ·           │
      │   d  Information that other agencies hold put to use             ·           │
      │   e  Strengths and protective factors brought out                ·           │
      │  (f) Main structural barriers in the child's way analysed        ·           │
      │   g  Maturity, ability, motivation to change and likely enga…    ·           │
      │  (h) Enough atten┌ z ────────────────────────────────────────────────────────┐
      │   i  Child and pa│ s    Set the parts of a case apart, or close together     │
      └──────────────────│ e    Wait for Enter after an answer, or go on at once     │
      ─ 2.1.1.a prompt ──│ b    Be told when a break is due, or not                  │
       Offending behaviou│ f    Forget your time in this inspection                  │
       No facts yet; d en│ h    Write this screen as a web page, for a screen reader │
                         │ t    Show the tour of one screen again                    │
                         │ Esc  Leave                                                │
                         └───────────────────────────────────────────────────────────┘
       z …   s spacing   e Enter to go on   b breaks   f forget timing   h web page  …

      """)
  }

  @Test func boxFitsASmallScreen() throws {
    let sitting = try Desk.small().sit("z", at: "C01 2.1.1.a", size: .small)
    expectScreen(
      sitting,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O    score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌ Assessment · Desistance ─────────────────── Not started ─┐
      │2.1 Assessment                                Not started │
      │ 2.1.1 Desistance                             Not started │
      │ ▸ a  Offending behaviour analysed, with …    [y n a]     │
      │   b  Diversity issues analysed in enough…    ·           │
      │   c  Personal circumstances considered, …    ·           │
      ┌ z ───────────────────────────────────────────────────────┐
      │ s    Set the parts of a case apart, or close together    │
      │ e    Wait for Enter after an answer, or go on at once    │
      │ b    Be told when a break is due, or not                 │
      │ f    Forget your time in this inspection                 │
      │ h    Write this screen as a web page, for a screen read… │
      │ t    Show the tour of one screen again                   │
      │ Esc  Leave                                               │
      └──────────────────────────────────────────────────────────┘
       z …   s spacing   e Enter to go on   b breaks   f forget t…

      """)
  }

  @Test func boxOfTheNoteEditor() throws {
    let sitting = try Desk.small().sit("e “Seen” Ctrl-X", at: "C01 2.1.1.a", size: .large)
    expectScreen(
      sitting,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
      ┌ Assessment · Desistance ───────────────────────────────────── Not started ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                  Not started ││ 1.1 Governance…       not judged                 │
      │ 2.1.1 Desistance                                               Not started ││ 1.2 Staff             not judged                 │
      │ ▸ a  Offending behaviour analysed, with the child's attitu…    [y n a]     ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues analysed in enough depth                 ·           ││ 1.4 Informatio…       not judged                 │
      │   c  Personal ci┌ Note on C01 2.1.1.a ───────────────────────────────────────────────────────────────────────┐  I–O            │
      │   d  Information│ Offending behaviour analysed, with the child's attitudes and motives                       │···· –           │
      │   e  Strengths a│ Evidence · no names, addresses or dates of birth                                           │···· –           │
      │  (f) Main struct│                                                                                            │···· –           │
      │   g  Maturity, a│ Seen                                                                                       │  I–O            │
      │  (h) Enough atte│                                                                                            │  I–O            │
      │   i  Child and p│                                                                                            │  I–O            │
      │   =  Is there en│                                                                                            │                 │
      │ 2.1.2 Child safe│                                                                                            │                 │
      │   a  Risks to sa│                                                                                            │                 │
      │  (b) Available s│                                                                                            │                 │
      │  (c) Controls an│                                                                                            │                 │
      │   =  Is there en│                                                                                            │                 │
      │ 2.1.3 Others saf│                                                                                            │                 │
      │   a  Risk of har│                                                                                            │                 │
      │  (b) Past behavi│                                                                                            │                 │
      │   c  Controls an│                                                                                            │                 │
      │   =  Is there en│                                                                                            │                 │
      │2.2 Planning     │                                                                                            │                 │
      │ 2.2.1 Desistance│                                                                                            │                 │
      │   a  Most promis│                                                                                            │──────────────── │
      │   b  Diversity i│                                                                                            │24 of 36         │
      │   c  Personal ci│                                                                                            │                 │
      └─────────────────│                                                                                            │Good · O Outst. ─┘
      ─ 2.1.1.a prompt ─│                                                                                            │where applicable ─
       Offending behavio└────────────────────────────────────────────────────────────────────────────────────────────┘
       No facts yet; d enters them                                      ┌ Ctrl-X ──────────────────────────────────────────────────────┐
                                                                        │ Ctrl-E  Go on writing in your own editor, which EDITOR names │
                                                                        │ q       Let the report quote the note, or not                │
                                                                        │ d       Delete the note                                      │
                                                                        │ Esc     Leave                                                │
                                                                        └──────────────────────────────────────────────────────────────┘
       Ctrl-X …   Ctrl-E own editor   q quote   d delete   Esc leave

      """)
  }

  @Test func whatFollowsIsDone() throws {
    let sitting = try Desk.small().sit("z s", at: "C01 2.1.1.a")
    #expect(sitting.message == " The parts of a case stand apart")
  }

  @Test func escapeLeavesAndDoesNothingElse() throws {
    let desk = try Desk.small()
    let before = try desk.sit("", at: "C01 2.1.1.a")
    let after = try desk.sit("z Esc", at: "C01 2.1.1.a")
    #expect(after.screen == before.screen)
    let sitting = try desk.sit("z Esc y", at: "C01 2.1.1.a")
    #expect(sitting.header.contains("1 of 70"))
  }

  @Test func keyThatDoesNotFollowSaysSoAndDoesNothing() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("z y", at: "C01 2.1.1.a")
    #expect(sitting.message == " z y does nothing here")
    try expectRows(desk, "")
  }

  @Test func twoStopsLeaveFromTheMidst() throws {
    let sitting = try Desk.small().sit("z Ctrl-C Ctrl-C", at: "C01 2.1.1.a")
    #expect(sitting.departure.exitCode == 130)
  }

  @Test func pastedTextIsNoSecondKey() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      batches: [[.key("z")], [.paste("s")], [.key("y")]], at: "C01 2.1.1.a")
    #expect(sitting.header.contains("1 of 70"))
  }

  @Test func hidingDoesNotWait() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("z Ctrl-O", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Out of sight."))
    let after = try desk.sit("z Ctrl-O Enter y", at: "C01 2.1.1.a")
    #expect(after.header.contains("1 of 70"), "the first key is forgotten")
  }

  @Test func linearModeTakesBothKeysInALine() throws {
    let desk = try Desk.small()
    let talk = try desk.talk("z s", at: "C01 2.1.1.a")
    #expect(talk.last.contains("The parts of a case stand apart"))
  }
}
