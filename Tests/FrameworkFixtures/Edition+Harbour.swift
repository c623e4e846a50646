extension Edition {
  /// A made-up framework: five ratings with uneven points, exact rounding, relevant cases only,
  /// a standard about victims, a limit on a case-based standard, and one type of case.
  package static let harbourText = """
    {
      "format": "caseaudit-framework/1",
      "id": "harbour-2030",
      "revision": 7,
      "title": "Harbour visits",
      "attribution": "Made up for tests.",
      "scale": [
        {"id": "poor", "name": "Poor", "short": "Poor", "letter": "P", "points": 0, "from": 0},
        {"id": "weak", "name": "Weak", "short": "Weak", "letter": "W", "points": 1, "from": 40},
        {"id": "fair", "name": "Fair", "short": "Fair", "letter": "F", "points": 3, "from": 55},
        {"id": "fine", "name": "Fine", "short": "Fine", "letter": "N", "points": 4, "from": 70},
        {"id": "excellent", "name": "Excellent", "short": "Excel.", "letter": "E", "points": 6, "from": 90}
      ],
      "rounding": "exact",
      "denominator": "relevantCases",
      "overall": [
        {"rating": "poor", "from": 0},
        {"rating": "fair", "from": 8},
        {"rating": "fine", "from": 15},
        {"rating": "excellent", "from": 21}
      ],
      "triggers": {"nearBoundary": {"points": 2}, "smallSample": {"cases": 3}},
      "limits": [
        {
          "id": "victims",
          "name": "Victims limit",
          "caps": "2.1",
          "atMost": "fair",
          "when": {"of": ["3.1"], "atLeast": "fine", "fewerThanPercent": 100},
          "because": "Work for victims is below Fine."
        },
        {
          "id": "leaders",
          "name": "Leaders limit",
          "caps": "overall",
          "atMost": "poor",
          "when": {"of": ["1.1", "3.2", "2.1"], "atLeast": "fair", "fewerThanPercent": 60},
          "because": "Too few of the leading standards are Fair."
        }
      ],
      "caseTypes": [{"id": "visit", "name": "Harbour visit", "short": "visit", "prefix": "V"}],
      "themes": [{"id": "safety", "name": "Safety"}, {"id": "victims", "name": "Victims"}],
      "facts": [
        {
          "id": "setting",
          "name": "Setting",
          "kind": "choice",
          "values": [{"id": "quay", "name": "Quay"}, {"id": "boat", "name": "Boat"}]
        },
        {
          "id": "concern",
          "name": "Level of concern",
          "kind": "choice",
          "judged": true,
          "values": [{"id": "low", "name": "Low"}, {"id": "high", "name": "High"}]
        },
        {"id": "visitedOn", "name": "Visited on", "kind": "date"},
        {"id": "crew", "name": "Crew", "kind": "number", "from": 1, "to": 9},
        {"id": "visitor", "name": "Visitor", "kind": "code"}
      ],
      "reasons": [
        {"id": "alone", "name": "Nobody else was on duty"},
        {"id": "moored", "name": "The boat lay moored"}
      ],
      "domains": [
        {
          "id": "1",
          "name": "Leadership",
          "caseTypes": [],
          "standards": [
            {
              "id": "1.1",
              "name": "Leaders",
              "statement": "Leaders know the work and improve it.",
              "kind": "judged",
              "scored": true,
              "keyQuestions": [{"id": "1.1.1", "text": "Do leaders know how good the work is?"}]
            }
          ]
        },
        {
          "id": "2",
          "name": "Visits",
          "caseTypes": ["visit"],
          "standards": [
            {
              "id": "2.1",
              "name": "The visit",
              "statement": "Visits are prepared, safe and useful.",
              "kind": "cases",
              "scored": true,
              "keyQuestions": [
                {
                  "id": "2.1.1",
                  "name": "Safe visit",
                  "text": "Was enough done to make the visit safe?",
                  "relevance": {
                    "text": "Relevant where there was a concern.",
                    "propose": {"fact": "concern", "is": ["low"], "because": "The concern was judged low."}
                  },
                  "prompts": [
                    {"id": "2.1.1.a", "text": "Concerns checked before the visit", "themes": ["safety"]},
                    {"id": "2.1.1.b", "text": "Colleague told of the visit", "whereApplicable": true, "reasons": ["alone"]}
                  ]
                },
                {
                  "id": "2.1.2",
                  "name": "On board",
                  "text": "Was the boarding agreed with the master?",
                  "askedOf": {"fact": "setting", "is": ["boat"]},
                  "prompts": [{"id": "2.1.2.a", "text": "Master asked beforehand", "reasons": ["moored", "alone"]}]
                }
              ]
            },
            {
              "id": "2.2",
              "name": "After the visit",
              "statement": "What was found leads to something.",
              "kind": "cases",
              "scored": true,
              "keyQuestions": [
                {
                  "id": "2.2.1",
                  "name": "Followed up",
                  "text": "Was the visit followed up?",
                  "prompts": [{"id": "2.2.1.a", "text": "Actions recorded"}]
                }
              ]
            }
          ]
        },
        {
          "id": "3",
          "name": "Victims",
          "caseTypes": ["visit"],
          "standards": [
            {
              "id": "3.1",
              "name": "Victims",
              "statement": "Victims are heard and protected.",
              "kind": "cases",
              "scored": true,
              "keyQuestions": [
                {
                  "id": "3.1.1",
                  "name": "Heard",
                  "text": "Were victims heard?",
                  "prompts": [{"id": "3.1.1.a", "text": "Wishes recorded", "themes": ["victims"]}]
                }
              ]
            },
            {
              "id": "3.2",
              "name": "Provision",
              "statement": "There is enough to offer victims.",
              "kind": "judged",
              "scored": false,
              "keyQuestions": [{"id": "3.2.1", "text": "Is there enough to offer?"}]
            }
          ]
        }
      ],
      "oversight": {"id": "supervision", "name": "Supervision", "text": "Did a manager look at this visit?"},
      "oversightRules": [
        {
          "id": "unseen",
          "name": "Nobody looked",
          "severity": "high",
          "words": "No manager looked at the visit.",
          "action": {"for": "harbour master", "text": "Look at the visit."},
          "when": {"kind": "oversight", "is": "no"}
        },
        {
          "id": "checks",
          "name": "Unsafe and unexplained",
          "severity": "low",
          "words": "A visit of high concern was not safe, and no note says why.",
          "action": {"for": "visitor", "text": "Say what happened."},
          "when": {
            "all": [
              {"fact": "concern", "is": ["high"]},
              {"theme": "safety", "is": "no", "inStandards": 1, "note": "missing"},
              {"not": {"fact": "crew", "missing": true}},
              {"days": {"from": "visitedOn", "to": "today"}, "moreThan": 7, "fewerThan": 99}
            ]
          }
        }
      ],
      "checks": [
        {
          "id": "unlikely",
          "name": "Safe against the prompts",
          "kind": "soft",
          "words": "The visit was safe, and nothing that makes it so was done.",
          "when": {"is": "yes", "prompts": "no", "kind": "keyQuestion"}
        },
        {
          "id": "unseenConcern",
          "name": "Nobody looked at a concern",
          "kind": "soft",
          "words": "Nobody saw the visit, and the concern was high.",
          "when": {"all": [{"answer": "supervision", "is": "no"}, {"is": ["high"], "fact": "concern"}]}
        },
        {
          "id": "tomorrow",
          "name": "Visit to come",
          "kind": "hard",
          "words": "The visit lies after today.",
          "when": {"fewerThan": 0, "days": {"to": "today", "from": "visitedOn"}}
        }
      ],
      "derivedFacts": [
        {"id": "sinceVisit", "name": "Since the visit", "days": {"to": "today", "from": "visitedOn"}},
        {
          "id": "crewless",
          "name": "Without a crew",
          "days": {"to": "today", "from": "visitedOn"},
          "when": {"fact": "crew", "missing" : true}
        }
      ],
      "disclosure": {"fewest": 3, "by": ["setting"]},
      "sample": {
        "confidencePercent": 90,
        "marginPercent": 10,
        "sized": "visit",
        "window": {"opensDaysBefore": 180, "closesDaysBefore": 30},
        "strata": ["concern"]
      }
    }
    """
}
