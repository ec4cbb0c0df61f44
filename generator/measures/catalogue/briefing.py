"""Tables with a row for each thing that the briefing says."""

from __future__ import annotations

from generator.measures.catalogue.columns import maybe, number, schema, text

_RESTS_ON = (
    text("rests_on_kind", "", "Fact kind that must hold.", optional=True),
    text("rests_on_party", "party", "Its party.", optional=True),
    text("rests_on_council", "council", "Its council.", optional=True),
    text("rests_on_region", "region", "Its region.", optional=True),
)

EXPECTATION = schema(
    "expectation",
    ("party", "measure"),
    "One row for each expectation in the briefing.",
    text("party", "party", "The party."),
    text("measure", "", "What was expected.",
         choices=("net_councils", "net_seats", "councils_controlled", "targets_taken")),
    number("at_least", "", "The floor expected."),
    maybe("actual", "", "What came of it."),
    text("text", "clause", "The expectation as a noun phrase."),
    text("holder", "clause", "Who expected it."),
)  # fmt: skip

ARGUMENT = schema(
    "argument",
    ("id",),
    "One row for each argument in the briefing.",
    text("id", "", "Its id."),
    text("topic", "", "What it is about.",
         choices=("cause", "consequence", "policy", "blame", "caveat", "psychology")),
    text("claim", "clause", "A clause after 'that'."),
    text("holder", "clause", "Who makes it.", optional=True),
    text("party", "party", "The party it is about.", optional=True),
    text("council", "council", "The council it is about.", optional=True),
    *_RESTS_ON,
)  # fmt: skip

HEADWIND = schema(
    "headwind",
    ("party", "what"),
    "One row for each headwind in the briefing.",
    text("party", "party", "The party."),
    text("what", "clause", "A noun phrase."),
)

PERSON = schema(
    "person",
    ("name",),
    "One row for each person in the briefing.",
    text("name", "clause", "The name."),
    text("short", "clause", "The name at second mention.", optional=True),
    text("party", "party", "The party."),
    text("role", "clause", "What the person does."),
    text("credited_by", "clause", "Who gives credit or lays blame.", optional=True),
    text("credit", "clause", "What for: a noun phrase.", optional=True),
    *_RESTS_ON,
)

QUOTATION = schema(
    "quotation",
    ("id",),
    "One row for each quotation in the briefing.",
    text("id", "", "Its id."),
    text("text", "clause", "The words, letter by letter."),
    text("speaker", "clause", "Who said them."),
    text("role", "clause", "What the speaker does.", optional=True),
    text("outlet", "clause", "Where.", optional=True),
    text("party", "party", "The party they are about.", optional=True),
    text("place", "", "Where they belong.", choices=("judgement", "outlook")),
    *_RESTS_ON,
)

EVENT = schema(
    "event",
    ("what",),
    "One row for each calendar entry of the briefing.",
    text("what", "clause", "A noun phrase."),
    text("when", "clause", "When.", optional=True),
    text("party", "party", "The party most concerned.", optional=True),
    text("risk", "clause", "A clause after 'that'.", optional=True),
    text("holder", "clause", "Who sees the risk.", optional=True),
)
