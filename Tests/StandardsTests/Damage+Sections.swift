import Standards

// Damage to what belongs to the sections of a case: checks, reasons, derived facts.

extension Damage {
  static let sections = [
    Damage(
      "unknown kind of check", #""kind": "hard""#, #""kind": "stern""#, "$.checks[2].kind",
      .unknownValue("stern", allowed: ["soft", "hard"])),
    Damage(
      "check twice", #""id": "unlikely""#, #""id": "tomorrow""#, "$.checks[2].id",
      .duplicate("tomorrow"), line: "\"id\": \"tomorrow\",\n      \"name\": \"Visit"),
    Damage(
      "check without a condition",
      #""when": {"is": "yes", "prompts": "no", "kind": "keyQuestion"}"#,
      #""when": {}"#, "$.checks[0].when",
      .missing(
        "answer” or “theme” or “kind” or “fact” or “compare” or “days” or “all” or “any” or “not")),
    Damage(
      "prompts of a prompt", #""prompts": "no", "kind": "keyQuestion""#,
      #""prompts": "no", "kind": "prompt""#, "$.checks[0].when.prompts", .unreachable),
    Damage(
      "prompts that are neither", #""prompts": "no""#, #""prompts": "maybe""#,
      "$.checks[0].when.prompts",
      .unknownValue("maybe", allowed: ["yes", "no", "notApplicable"])),
    Damage(
      "reason that is not there", #""reasons": ["alone"]"#, #""reasons": ["asleep"]"#,
      "$.domains[1].standards[0].keyQuestions[0].prompts[1].reasons[0]",
      .unknownReference("asleep", to: "reason")),
    Damage(
      "reason named twice", #"["moored", "alone"]"#, #"["moored", "moored"]"#,
      "$.domains[1].standards[0].keyQuestions[1].prompts[0].reasons[1]", .duplicate("moored")),
    Damage(
      "reason that no question takes", #"["moored", "alone"]"#, #"["alone"]"#, "$.reasons[1]",
      .unused("question"), line: #""id": "moored""#),
    Damage(
      "derived fact that is a fact", #""id": "sinceVisit""#, #""id": "crew""#,
      "$.derivedFacts[0].id", .duplicate("crew"), line: #""id": "crew", "name": "Since"#),
    Damage(
      "days from what is no date",
      #""name": "Since the visit", "days": {"to": "today", "from": "visitedOn"}"#,
      #""name": "Since the visit", "days": {"to": "today", "from": "crew"}"#,
      "$.derivedFacts[0].days.from", .unreachable),
  ]
}
