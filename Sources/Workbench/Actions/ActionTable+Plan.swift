extension ActionTable {
  static let plan: [ActionLine] = [
    line(
      .addPlanItem, ["+"], "add", "Add a recommendation, an area, a line of enquiry or an action",
      [.plan]),
    line(
      .draftPlan, ["D"], "drafts", "Draft a recommendation from the weakest prompts and themes",
      [.plan]),
    line(
      .linkPlan, ["L"], "link", "Link the line of enquiry to a prompt, theme or standard",
      [.plan]),
    line(
      .selectPlan, ["G"], "list", "List everything, or what is overdue, unowned or has gaps",
      [.plan]),
    line(
      .withdraw, ["w"], "withdraw", "Withdraw the item with a reason, or bring it back", [.plan]),
    line(
      .history, ["H"], "history", "Show who wrote what of the item, when, and in place of what",
      [.plan]),
  ]
}
