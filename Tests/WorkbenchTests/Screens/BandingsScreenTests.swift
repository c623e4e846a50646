import Terminal
import Testing

/// Every key question with its figures, and why a standard has its rating.
@Suite struct BandingsScreenTests {
  @Test func showsFiguresBarsAndWhatCouldStillHappen() throws {
    let sitting = try Desk.anytown().sit("b Down Down", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Bandings · Youth justice inspection standards, 2021 edition
         Key question               Yes  No  n/r open    %                                               Band        Could end
       2.1 Assessment                                                                                    Req. impr.  Inad.–Good
       1 2.1.1 Desistance             5   1    0    2  83%  ███████████████████████████████████▊·······  Outst.      Req. impr.–Outst.
       2 2.1.2 Child safe             4   2    0    2  67%  ████████████████████████████▊··············  Good        Req. impr.–Good
       ▸ 2.1.3 Others safe            3   2    0    3  60%  █████████████████████████▊·················  Req. impr.  Inad.–Good
       2.2 Planning                                                                                      Req. impr.  Inad.–Good
       4 2.2.1 Desistance             4   1    0    3  80%  ██████████████████████████████████▍········  Outst.      Req. impr.–Outst.
       5 2.2.2 Child safe             2   2    0    4  50%  █████████████████████▌·····················  Req. impr.  Inad.–Good
       6 2.2.3 Others safe            4   1    0    3  80%  ██████████████████████████████████▍········  Outst.      Req. impr.–Outst.
       2.3 Implementation and delivery                                                                   Good        Inad.–Outst.
       7 2.3.1 Desistance             5   0    0    3 100%  ███████████████████████████████████████████  Outst.      Req. impr.–Outst.
       8 2.3.2 Child safe             3   1    0    4  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
       9 2.3.3 Others safe            3   1    0    4  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
       2.4 Reviewing                                                                                     Req. impr.  Inad.–Good
         2.4.1 Desistance             3   1    0    4  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
         2.4.2 Child safe             3   1    0    4  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
         2.4.3 Others safe            2   2    0    4  50%  █████████████████████▌·····················  Req. impr.  Inad.–Good
       3.1 Assessment                                                                                    Outst.      Inad.–Outst.
         3.1.1 Desistance             5   0    0    5 100%  ███████████████████████████████████████████  Outst.      Req. impr.–Outst.
         3.1.2 Child safe             4   1    0    5  80%  ██████████████████████████████████▍········  Outst.      Inad.–Outst.
         3.1.3 Others safe            5   0    0    5 100%  ███████████████████████████████████████████  Outst.      Req. impr.–Outst.
       3.2 Planning                                                                                      Good        Inad.–Outst.
         3.2.1 Desistance             4   0    0    6 100%  ███████████████████████████████████████████  Outst.      Inad.–Outst.
         3.2.2 Child safe             3   1    0    6  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
         3.2.3 Others safe            3   1    0    6  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
       3.3 Implementation and delivery                                                                   Good        Inad.–Outst.
      ─ 2.1 Assessment: Requires improvement ───────────────────────────────────────────────────────────────────────────────────────────
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
       Small sample: 5 cases or fewer answer 2.1.3.
       Pivotal: C01 2.1.3, C04 2.1.3, C05 2.1.3, C02 2.1.3, C03 2.1.3.




       Enter open  j standards  W print  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  ? keys
       invented; no service, child or practitioner is real                                                                   1–18 of 21
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Bandings · Youth justice inspection standards, 2021 edition
         Key question         Yes  No  n/r open    %            Band        Could end
       2.1 Assessment                                           Req. impr.  I–G
       1 2.1.1 Desistance       5   1    0    2  83%  ██████▋·  Outst.      R–O
       2 2.1.2 Child safe       4   2    0    2  67%  █████▍··  Good        R–G
       ▸ 2.1.3 Others safe      3   2    0    3  60%  ████▊···  Req. impr.  I–G
       2.2 Planning                                             Req. impr.  I–G
       4 2.2.1 Desistance       4   1    0    3  80%  ██████▍·  Outst.      R–O
       5 2.2.2 Child safe       2   2    0    4  50%  ████····  Req. impr.  I–G
       6 2.2.3 Others safe      4   1    0    3  80%  ██████▍·  Outst.      R–O
       2.3 Implementation and delivery                          Good        I–O
       7 2.3.1 Desistance       5   0    0    3 100%  ████████  Outst.      R–O
       8 2.3.2 Child safe       3   1    0    4  75%  ██████··  Good        I–O
       9 2.3.3 Others safe      3   1    0    4  75%  ██████··  Good        I–O
       2.4 Reviewing                                            Req. impr.  I–G
         2.4.1 Desistance       3   1    0    4  75%  ██████··  Good        I–O
      ─ 2.1 Assessment: Requires improvement ─────────────────────────────────────────
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
       Small sample: 5 cases or fewer answer 2.1.3.
       Enter open  j standards  W print  / find  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real                 1–10 of 21
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Bandings · Youth justice inspection standards…
         Key question         Yes  No  n/r open    %  Band
       2.1 Assessment                                 Req. impr.
       1 2.1.1 Desistance       5   1    0    2  83%  Outst.
       2 2.1.2 Child safe       4   2    0    2  67%  Good
       ▸ 2.1.3 Others safe      3   2    0    3  60%  Req. impr.
       2.2 Planning                                   Req. impr.
       4 2.2.1 Desistance       4   1    0    3  80%  Outst.
       5 2.2.2 Child safe       2   2    0    4  50%  Req. impr.
       6 2.2.3 Others safe      4   1    0    3  80%  Outst.
       2.3 Implementation and delivery                Good
       7 2.3.1 Desistance       5   0    0    3 100%  Outst.
      ─ 2.1 Assessment: Requires improvement ─────────────────────
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5)
       at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3…
       Enter open  j standards  W print  / find  ? keys
       invented; no service, child or practitioner i…   1–7 of 21
      """)
  }

  @Test func opensAtTheStandardBeingAnswered() throws {
    expectScreen(
      try Desk.anytown().sit("b", at: "C02 2.3.3"),
      """
       Anytown · Bandings · Youth justice inspection standards, 2021 edition
         Key question         Yes  No  n/r open    %            Band        Could end
       2.1 Assessment                                           Req. impr.  I–G
       1 2.1.1 Desistance       5   1    0    2  83%  ██████▋·  Outst.      R–O
       2 2.1.2 Child safe       4   2    0    2  67%  █████▍··  Good        R–G
       3 2.1.3 Others safe      3   2    0    3  60%  ████▊···  Req. impr.  I–G
       2.2 Planning                                             Req. impr.  I–G
       4 2.2.1 Desistance       4   1    0    3  80%  ██████▍·  Outst.      R–O
       5 2.2.2 Child safe       2   2    0    4  50%  ████····  Req. impr.  I–G
       6 2.2.3 Others safe      4   1    0    3  80%  ██████▍·  Outst.      R–O
       2.3 Implementation and delivery                          Good        I–O
       7 2.3.1 Desistance       5   0    0    3 100%  ████████  Outst.      R–O
       8 2.3.2 Child safe       3   1    0    4  75%  ██████··  Good        I–O
       ▸ 2.3.3 Others safe      3   1    0    4  75%  ██████··  Good        I–O
       2.4 Reviewing                                            Req. impr.  I–G
         2.4.1 Desistance       3   1    0    4  75%  ██████··  Good        I–O
      ─ 2.3 Implementation and delivery: Good ────────────────────────────────────────
       Good by rule: the lowest is 2.3.2 (3 of 4), 2.3.3 (3 of 4) at 75 per cent.
       Open cases could still end it from Inadequate to Outstanding.
       Near a boundary: 75 per cent lies within 5 points of 80.
       One differing judgement would change it: any Yes of 2.3.2, any Yes of 2.3.3.
       Small sample: 5 cases or fewer answer 2.3.1, 2.3.2, 2.3.3.
       Enter open  j standards  W print  / find  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real                 1–10 of 21
      """)
  }

  @Test func listsTheCasesBehindAKeyQuestionTheNoesFirst() throws {
    let sitting = try Desk.anytown().sit("b Enter", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Bandings · Youth justice inspection standards, 2021 edition
         Key question               Yes  No  n/r open    %                                               Band        Could end
       2.1 Assessment                                                                                    Req. impr.  Inad.–Good
       ▸ 2.1.1 Desistance             5   1    0    2  83%  ███████████████████████████████████▊·······  Outst.      Req. impr.–Outst.
       2 2.1.2 Child safe             4   2    0    2  67%  ████████████████████████████▊··············  Good        Req. impr.–Good
       3 2.1.3 Others safe            3   2    0    3  60%  █████████████████████████▊·················  Req. impr.  Inad.–Good
       2.2 Planning                                                                                      Req. impr.  Inad.–Good
       4 2.2.1 Desistance             4   1    0    3  80%  ██████████████████████████████████▍········  Outst.      Req. impr.–Outst.
       5 2.2.2 Child safe             2   2    0    4  50%  █████████████████████▌·····················  Req. impr.  Inad.–Good
       6 2.2.3 Others safe            4   1    0    3  80%  ██████████████████████████████████▍········  Outst.      Req. impr.–Outst.
       2.3 Implementation and delivery                                                                   Good        Inad.–Outst.
       7 2.3.1 Desistance             5   0    0    3 100%  ███████████████████████████████████████████  Outst.      Req. impr.–Outst.
       8 2.3.2 Child safe             3   1    0    4  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
       9 2.3.3 Others safe            3   1    0    4  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
       2.4 Reviewing                                                                                     Req. impr.  Inad.–Good
         2.4.1 Desistance             3   1 ┌ 2.1.1 Desistance: the cases ───────────────────────┐·····  Good        Inad.–Outst.
         2.4.2 Child safe             3   1 │ ▸ 1 C03  No  court · community sentence · age 17   │·····  Good        Inad.–Outst.
         2.4.3 Others safe            2   2 │   2 C01  Yes  court · community sentence · age 16  │·····  Req. impr.  Inad.–Good
       3.1 Assessment                       │   3 C02  Yes  court · community sentence · age 15  │       Outst.      Inad.–Outst.
         3.1.1 Desistance             5   0 │   4 C04  Yes  court · community sentence · age 14  │█████  Outst.      Req. impr.–Outst.
         3.1.2 Child safe             4   1 │   5 C05  Yes  court · community sentence · age 15  │·····  Outst.      Inad.–Outst.
         3.1.3 Others safe            5   0 │   6 C06  Yes  court · licence · age 17             │█████  Outst.      Req. impr.–Outst.
       3.2 Planning                         └────────────────────────────────────────────────────┘       Good        Inad.–Outst.
         3.2.1 Desistance             4   0    0    6 100%  ███████████████████████████████████████████  Outst.      Inad.–Outst.
         3.2.2 Child safe             3   1    0    6  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
         3.2.3 Others safe            3   1    0    6  75%  ████████████████████████████████▎··········  Good        Inad.–Outst.
       3.3 Implementation and delivery                                                                   Good        Inad.–Outst.
      ─ 2.1 Assessment: Requires improvement ───────────────────────────────────────────────────────────────────────────────────────────
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
       Small sample: 5 cases or fewer answer 2.1.3.
       Pivotal: C01 2.1.3, C04 2.1.3, C05 2.1.3, C02 2.1.3, C03 2.1.3.




       Enter choose  Esc leave
       invented; no service, child or practitioner is real                                                                   1–18 of 21
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Bandings · Youth justice inspection standards, 2021 edition
         Key question         Yes  No  n/r open    %            Band        Could end
       2.1 Assessment                                           Req. impr.  I–G
       ▸ 2.1.1 Desistance       5   1    0    2  83%  ██████▋·  Outst.      R–O
       2 2.1.2 Child safe       4   2    0    2  67%  █████▍··  Good        R–G
       3 2.1.3 Others safe      3   2    0    3  60%  ████▊···  Req. impr.  I–G
       2.2 Planning                                             Req. impr.  I–G
       4 2.2.1 Desi┌ 2.1.1 Desistance: the cases ───────────────────────┐   R–O
       5 2.2.2 Chil│ ▸ 1 C03  No  court · community sentence · age 17   │.  I–G
       6 2.2.3 Othe│   2 C01  Yes  court · community sentence · age 16  │   R–O
       2.3 Implemen│   3 C02  Yes  court · community sentence · age 15  │   I–O
       7 2.3.1 Desi│   4 C04  Yes  court · community sentence · age 14  │   R–O
       8 2.3.2 Chil│   5 C05  Yes  court · community sentence · age 15  │   I–O
       9 2.3.3 Othe│   6 C06  Yes  court · licence · age 17             │   I–O
       2.4 Reviewin└────────────────────────────────────────────────────┘.  I–G
         2.4.1 Desistance       3   1    0    4  75%  ██████··  Good        I–O
      ─ 2.1 Assessment: Requires improvement ─────────────────────────────────────────
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
       Small sample: 5 cases or fewer answer 2.1.3.
       Enter choose  Esc leave
       invented; no service, child or practitioner is real                 1–10 of 21
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Bandings · Youth justice inspection standards…
         Key question         Yes  No  n/r open    %  Band
       2.1 Assessment                                 Req. impr.
       ▸ 2.1.1 Desistance       5   1    0    2  83%  Outst.
       2 2.1.2 Child safe       4   2    0    2  67%  Good
       3 ┌ 2.1.1 Desistance: the cases ───────────────────────┐.
       2.│ ▸ 1 C03  No  court · community sentence · age 17   │.
       4 │   2 C01  Yes  court · community sentence · age 16  │
       5 │   3 C02  Yes  court · community sentence · age 15  │.
       6 │   4 C04  Yes  court · community sentence · age 14  │
       2.│   5 C05  Yes  court · community sentence · age 15  │
       7 │   6 C06  Yes  court · licence · age 17             │
      ─ 2└────────────────────────────────────────────────────┘───
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5)
       at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3…
       Enter choose  Esc leave
       invented; no service, child or practitioner i…   1–7 of 21
      """)
  }
}
