import Terminal
import Testing

/// Heat maps as they are drawn.
@Suite struct HeatMapScreenTests {
  @Test func showsCasesByKeyQuestion() throws {
    let sitting = try Desk.anytown().sit("V Down Right", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Heat map · Court disposal · cases
             2.1.1 2.1.2 2.1.3 2.2.1 2.2.2 2.2.3 2.3.1 2.3.2 2.3.3 2.4.1 2.4.2 2.4.3
      1 C01  Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes
      ▸ C02  Yes   Yes   No    Yes   No    Yes   Yes   Yes   No    Yes   Yes   No
      3 C03  No    No    No    Yes   No    No    Yes   No    Yes   No    No    No
      4 C04  Yes   Yes   Yes   No    ·     Yes   Yes   Yes   Yes   Yes   Yes   Yes
      5 C05  Yes   Yes   Yes   Yes   Yes   Yes   Yes   ·     ·     ·     ·     ·
      6 C06  Yes   No    ·     ·     ·     ·     ·     ·     ·     ·     ·     ·
























      ─ C02 · 2.1.2 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Is there enough analysis to keep the child safe?
       Yes



       Enter open  G rows  Tab other cases  p prompts  W print  / find  Backspace back  : commands  f next open  g go to  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Heat map · Court disposal · cases
             2.1.1 2.1.2 2.1.3 2.2.1 2.2.2 2.2.3 2.3.1 2.3.2 2.3.3 2.4.1 2.4.2 2.4.3
      1 C01  Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes
      ▸ C02  Yes   Yes   No    Yes   No    Yes   Yes   Yes   No    Yes   Yes   No
      3 C03  No    No    No    Yes   No    No    Yes   No    Yes   No    No    No
      4 C04  Yes   Yes   Yes   No    ·     Yes   Yes   Yes   Yes   Yes   Yes   Yes
      5 C05  Yes   Yes   Yes   Yes   Yes   Yes   Yes   ·     ·     ·     ·     ·
      6 C06  Yes   No    ·     ·     ·     ·     ·     ·     ·     ·     ·     ·








      ─ C02 · 2.1.2 ──────────────────────────────────────────────────────────────────
       Is there enough analysis to keep the child safe?
       Yes



       Enter open  G rows  Tab other cases  p prompts  W print  / find  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Heat map · Court disposal · cases
             2.1.1 2.1.2 2.1.3 2.2.1 2.2.2 2.2.3 2.3.1 2.3.2
      1 C01  Yes   Yes   Yes   Yes   Yes   Yes   Yes   Yes
      ▸ C02  Yes   Yes   No    Yes   No    Yes   Yes   Yes
      3 C03  No    No    No    Yes   No    No    Yes   No
      4 C04  Yes   Yes   Yes   No    ·     Yes   Yes   Yes
      5 C05  Yes   Yes   Yes   Yes   Yes   Yes   Yes   ·
      6 C06  Yes   No    ·     ·     ·     ·     ·     ·




      ─ C02 · 2.1.2 · 4 more columns, left and right ─────────────
       Is there enough analysis to keep the child safe?
       Yes



       Enter open  G rows  Tab other cases  p prompts  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func showsTeams() throws {
    let sitting = try Desk.anytown().sit("V G 3 Right", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Heat map · Court disposal · by team
               2.1.1       2.1.2       2.1.3       2.2.1       2.2.2       2.2.3       2.3.1       2.3.2       2.3.3       2.4.1
      ▸ North  3/3 100% O  3/3 100% O  3/3 100% O  2/3 67% G   2/2 100% O  3/3 100% O  3/3 100% O  2/2 100% O  2/2 100% O  2/2 100% O
      2 South  2/3 67% G   1/3 33% I   0/2 0% I    2/2 100% O  0/2 0% I    1/2 50% R   2/2 100% O  1/2 50% R   1/2 50% R   1/2 50% R




























      ─ North · 2.1.2 · 2 more columns, left and right ─────────────────────────────────────────────────────────────────────────────────
       Is there enough analysis to keep the child safe?
       3 of 3 Yes, 100 per cent, Outstanding
       All rows: 4 of 6 Yes, 67 per cent, Good


       Enter open  G rows  Tab other cases  p prompts  W print  / find  Backspace back  : commands  f next open  g go to  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Heat map · Court disposal · by team
               2.1.1       2.1.2       2.1.3       2.2.1       2.2.2
      ▸ North  3/3 100% O  3/3 100% O  3/3 100% O  2/3 67% G   2/2 100% O
      2 South  2/3 67% G   1/3 33% I   0/2 0% I    2/2 100% O  0/2 0% I












      ─ North · 2.1.2 · 7 more columns, left and right ───────────────────────────────
       Is there enough analysis to keep the child safe?
       3 of 3 Yes, 100 per cent, Outstanding
       All rows: 4 of 6 Yes, 67 per cent, Good


       Enter open  G rows  Tab other cases  p prompts  W print  / find  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Heat map · Court disposal · by team
               2.1.1       2.1.2       2.1.3       2.2.1
      ▸ North  3/3 100% O  3/3 100% O  3/3 100% O  2/3 67% G
      2 South  2/3 67% G   1/3 33% I   0/2 0% I    2/2 100% O








      ─ North · 2.1.2 · 8 more columns, left and right ───────────
       Is there enough analysis to keep the child safe?
       3 of 3 Yes, 100 per cent, Outstanding
       All rows: 4 of 6 Yes, 67 per cent, Good


       Enter open  G rows  Tab other cases  p prompts  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func showsThemesByStandard() throws {
    let sitting = try Desk.anytown().sit("V G 2", thenSizes: [.large])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Heat map · themes by standard
                                    2.1         2.2         2.3         2.4         3.1         3.2         3.3
      ▸ Diversity                   5/6 83%     4/5 80%     5/5 100%    4/4 100%    5/5 100%    3/4 75%     4/4 100%
      2 Child and family involved   6/6 100%    3/5 60%     10/10 100%  4/4 100%    5/5 100%    3/4 75%     8/8 100%
      3 Victims                     3/5 60%     5/7 71%     2/3 67%                 2/4 50%     3/5 60%     2/2 100%
      4 Other agencies              11/16 69%   4/7 57%     6/7 86%     7/7 100%    10/10 100%  4/5 80%     3/3 100%
      5 Contingency                             3/7 43%                                         0/4 0%
      6 Strengths                   5/6 83%     4/5 80%     4/5 80%     4/4 100%    5/5 100%    4/4 100%
      7 Barriers                    4/5 80%                             4/4 100%    2/3 67%
      8 Risk to the child           13/17 76%   13/18 72%   6/8 75%     9/11 82%    9/10 90%    4/8 50%     6/7 86%
      9 Risk to others              10/15 67%   16/20 80%   8/10 80%    5/9 56%     10/10 100%  8/11 73%    6/6 100%
        Timing and sequence                     5/5 100%    5/5 100%                            4/5 80%     4/4 100%
        Compliance and enforcement                          6/6 100%                                        4/4 100%
        Adjustment to change                                            13/21 62%


















      ─ Diversity · 2.1 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Assessment
       5 of 6 Yes, 83 per cent



       Enter open  G rows  W print  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Heat map · themes by standard
                          2.1         2.2         2.3         2.4
      ▸ Diversity         5/6 83%     4/5 80%     5/5 100%    4/4 100%
      2 Child and famil…  6/6 100%    3/5 60%     10/10 100%  4/4 100%
      3 Victims           3/5 60%     5/7 71%     2/3 67%
      4 Other agencies    11/16 69%   4/7 57%     6/7 86%     7/7 100%
      5 Contingency                   3/7 43%
      6 Strengths         5/6 83%     4/5 80%     4/5 80%     4/4 100%
      7 Barriers          4/5 80%                             4/4 100%
      8 Risk to the chi…  13/17 76%   13/18 72%   6/8 75%     9/11 82%
      9 Risk to others    10/15 67%   16/20 80%   8/10 80%    5/9 56%
        Timing and sequ…              5/5 100%    5/5 100%
        Compliance and …                          6/6 100%
        Adjustment to c…                                      13/21 62%


      ─ Diversity · 2.1 · 3 more columns, left and right ─────────────────────────────
       Assessment
       5 of 6 Yes, 83 per cent



       Enter open  G rows  W print  / find  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func saysThatThereIsNothingYet() throws {
    expectScreen(
      try Desk.small(.hmip2021, []).sit("V"),
      """
       Smalltown · Heat map · Court disposal · cases

        There is nothing to map. No case has been added yet.



















       G rows  p prompts  / find  Backspace back  : commands  g go to  ? keys

      """)
  }
}
