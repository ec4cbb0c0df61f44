"""Every measure that a rule may ask about: table by table, column by column."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measures.schema import Catalogue, Column, TableSchema, Unit

OUTCOMES = ("hold", "gain-from-party", "gain-from-none", "lost-to-none", "stays-none")
TARGET_RESULTS = ("taken", "largest-party", "missed")
BASES = ("last-election", "notional", "eve-of-poll")
CYCLES = ("all-out", "halves", "thirds")


def _number(name: str, unit: Unit, documentation: str, formula: str = "") -> Column:
    return Column(name, "number", unit, False, (), documentation, formula)


def _maybe(name: str, unit: Unit, documentation: str, formula: str = "") -> Column:
    return Column(name, "number", unit, True, (), documentation, formula)


def _truth(name: str, documentation: str, formula: str = "") -> Column:
    return Column(name, "truth", "", False, (), documentation, formula)


def _text(
    name: str,
    unit: Unit,
    documentation: str,
    *,
    optional: bool = False,
    choices: Iterable[str] = (),
) -> Column:
    return Column(name, "text", unit, optional, tuple(choices), documentation)


def _schema(name: str, key: tuple[str, ...], documentation: str, *columns: Column) -> TableSchema:
    return TableSchema(name, key, {column.name: column for column in columns}, documentation)


_COUNCIL_PLACE = (
    _text("council", "council", "The council's id."),
    _text("region", "region", "Region or nation of the United Kingdom.", optional=True),
    _text("council_type", "", "district, London borough, metropolitan borough, …", optional=True),
    _text("cycle", "", "How much of the council was elected.", optional=True, choices=CYCLES),
    _truth("declared", "Whether the council has declared."),
    _maybe("size", "seats", "Seats in the whole council."),
    _maybe("seats_contested", "seats", "Seats elected this time."),
    _text("control_before", "control", "Who ran it on the eve.", optional=True),
    _text("control_after", "control", "Who runs it now.", optional=True),
    _text("outcome", "", "What happened to control.", optional=True, choices=OUTCOMES),
    _maybe("leave_share", "per cent", "Leave share of valid votes in the referendum of 2016."),
)

COUNCIL = _schema(
    "council",
    ("council",),
    "One row for each council that votes.",
    *_COUNCIL_PLACE,
    _truth("control_stated", "A source states the control after, and the seats say otherwise."),
    _truth("comparable", "The same seats were contested last time on the same boundaries."),
    _text("basis", "", "What seats before were counted on.", optional=True, choices=BASES),
    _text("largest_before", "party", "Largest party before; none when tied.", optional=True),
    _text("largest_after", "party", "Largest party now; none when tied.", optional=True),
    _text("second_after", "party", "Second largest party now; none when tied.", optional=True),
    _maybe("largest_seats_after", "seats", "Seats of the largest party now."),
    _maybe("second_seats_after", "seats", "Seats of the second largest party now."),
    _truth("level_at_top", "Two parties are level on the most seats now."),
    _maybe("majority_after", "seats", "Majority of the controlling party.", "2 × seats − size"),
    _maybe("majority_before", "seats", "Majority before of the party that ran it.",
           "2 × seats − size"),
    _maybe("short_after", "seats", "Seats by which the largest party misses a majority.",
           "size // 2 + 1 − seats"),
    _maybe("seats_changing", "seats", "Seats that changed party, where comparable.",
           "half the sum of absolute net changes"),
    _maybe("years_in_control", "years", "Years the party (or nobody) had run it, where known."),
    _maybe("turnout", "per cent", "Turnout, where known."),
)  # fmt: skip

PARTY_IN_COUNCIL = _schema(
    "party_in_council",
    ("party", "council"),
    "One row for each party with a seat before, a seat now or a candidate, in each council.",
    _text("party", "party", "The party."),
    *_COUNCIL_PLACE,
    _number("won", "seats", "Seats won at this election."),
    _maybe("defended", "seats", "Of the same seats, those the party won last time."),
    _maybe("net_change", "seats", "Net change on the seats contested; only where comparable.",
           "won − defended"),
    _maybe("seats_before", "seats", "Seats in the whole council before."),
    _maybe("seats_after", "seats", "Seats in the whole council now."),
    _maybe("short_before", "seats", "Seats short of a majority before (0 with a majority).",
           "max(0, size // 2 + 1 − seats_before)"),
    _maybe("short_after", "seats", "Seats short of a majority now (0 with a majority).",
           "max(0, size // 2 + 1 − seats_after)"),
    _maybe("majority_after", "seats", "Lead over all others together, if it has one.",
           "2 × seats_after − size"),
    _truth("controlled_before", "The party ran the council before."),
    _truth("controls_after", "The party runs the council now."),
    _truth("largest_before", "The party alone was the largest before."),
    _truth("largest_after", "The party alone is the largest now."),
    _maybe("share", "per cent", "Share of the vote: the top candidate of each party in each ward.",
           "100 × votes of the party's top candidates ÷ those of all parties"),
    _maybe("share_change", "points", "Change in share over the wards that can be compared."),
)  # fmt: skip


def _party_totals(scope: str) -> tuple[Column, ...]:
    return (
        _number("won", "seats", f"Seats won {scope}."),
        _maybe("won_comparable", "seats", f"Seats won {scope} in comparable councils."),
        _maybe("defended", "seats", f"Seats defended {scope} in comparable councils."),
        _maybe("net_change", "seats", f"Net change {scope}, comparable councils on one basis.",
               "won_comparable − defended"),
        _maybe("change_rate", "per cent", "Net change as a share of seats defended.",
               "100 × net_change ÷ defended"),
        _number("comparable_councils", "councils", "Councils in which seats can be compared."),
        _number("councils", "councils", f"Councils that have declared {scope}."),
        _number("undeclared", "councils", f"Councils still to declare {scope}."),
        _maybe("controlled_before", "councils", f"Councils run before, declared ones {scope}."),
        _number("controlled_after", "councils", f"Councils run now, declared ones {scope}."),
        _maybe("net_councils", "councils", "Net change in councils run.",
               "controlled_after − controlled_before"),
        _number("councils_gained", "councils", "Councils gained, from a party or from none."),
        _number("councils_lost", "councils", "Councils lost, to a party or to none."),
        _maybe("share_of_councils", "per cent", "Councils run as a share of those declared.",
               "100 × controlled_after ÷ councils"),
        _maybe("share_of_seats", "per cent", "Seats won as a share of all seats won there.",
               "100 × won ÷ all seats won"),
        _maybe("seats_rank", "", "Rank by seats won; competition ranking, 1 is most."),
        _maybe("share", "per cent", "Share of the vote, where votes are known."),
        _maybe("share_change", "points", "Change in share over wards that can be compared."),
    )  # fmt: skip


_STANDING = (
    _maybe("standing_councillors", "councillors", "Councillors in all councils after these polls."),
    _maybe("standing_councils", "councils", "Councils run, of all councils, after these polls."),
    _maybe("standing_rank", "", "Rank by councillors; none when tied."),
    _maybe("projected_share", "per cent", "Projected national share of the vote."),
)

PARTY = _schema(
    "party",
    ("party",),
    "One row for each party, over every declared council.",
    _text("party", "party", "The party."),
    *_party_totals("in all"),
    _truth("main", "One of the main parties of the party register."),
    _truth("governs", "In national government, by the briefing."),
    _truth("opposes", "Main party of opposition, by the briefing."),
    _maybe("years_in_government", "years", "Years in government on polling day, two decimals."),
    _text("leader", "clause", "The leader's name.", optional=True),
    _text("leader_short", "clause", "The leader's name at second mention.", optional=True),
    _number("targets", "councils", "Targets in the briefing that have declared."),
    _number("targets_undeclared", "councils", "Targets in the briefing still to declare."),
    _number("targets_taken", "councils", "Targets the party now runs."),
    _number("targets_largest", "councils", "Targets missed in which it is now the largest party."),
    _number(
        "targets_missed", "councils", "Targets that it does not run, the largest-party ones too."
    ),
    _maybe("headwinds", "", "Number of headwinds in the briefing."),
    *_STANDING,
)

REGION = _schema(
    "region",
    ("region",),
    "One row for each region.",
    _text("region", "region", "The region."),
    _number("councils", "councils", "Councils that have declared."),
    _number("undeclared", "councils", "Councils still to declare."),
    _number("seats", "seats", "Seats filled."),
    _text("largest", "party", "Party with most seats won; none when tied.", optional=True),
    _number("changed_hands", "councils", "Councils whose control changed."),
    _maybe("leave_share", "per cent", "Mean Leave share of its councils, each counted once."),
)

PARTY_IN_REGION = _schema(
    "party_in_region",
    ("party", "region"),
    "One row for each party in each region.",
    _text("party", "party", "The party."),
    _text("region", "region", "The region."),
    *_party_totals("in the region"),
)

BAND = _schema(
    "band",
    ("dimension", "band"),
    "One row for each kind of area of rules/register/areas.yaml.",
    _text("dimension", "", "What divides the areas: referendum, council-type, capital."),
    _text("band", "band", "The kind of area."),
    _text("opposite", "band", "The kind it is set against, if any.", optional=True),
    _number("councils", "councils", "Councils that have declared."),
    _number("undeclared", "councils", "Councils still to declare."),
    _number("seats", "seats", "Seats filled."),
    _text("largest", "party", "Party with most seats won; none when tied.", optional=True),
    _number("changed_hands", "councils", "Councils whose control changed."),
)

PARTY_IN_BAND = _schema(
    "party_in_band",
    ("party", "dimension", "band"),
    "One row for each party in each kind of area.",
    _text("party", "party", "The party."),
    _text("dimension", "", "What divides the areas."),
    _text("band", "band", "The kind of area."),
    _text("opposite", "band", "The kind it is set against, if any.", optional=True),
    *_party_totals("in the kind of area"),
    _maybe("opposite_net_change", "seats", "Net change in the opposite kind."),
    _maybe("opposite_change_rate", "per cent", "Rate of change in the opposite kind."),
    _maybe("opposite_comparable_councils", "councils", "Comparable councils of the opposite kind."),
    _maybe("opposite_net_councils", "councils", "Net change in councils run in the opposite kind."),
)

AREA_LINK = _schema(
    "area_link",
    ("party", "area"),
    "One row for each party and numeric area column.",
    _text("party", "party", "The party."),
    _text("area", "", "The area column, for example leave_share."),
    _number("n", "councils", "Comparable councils with both numbers."),
    _maybe("correlation", "", "Pearson's r of change per seat contested with the area column."),
)

TARGET = _schema(
    "target",
    ("party", "council"),
    "One row for each target in the briefing.",
    _text("party", "party", "The party that set the target."),
    *_COUNCIL_PLACE,
    _text("result", "", "What became of it; missing until declared.", optional=True,
          choices=TARGET_RESULTS),
    _maybe("short_before", "seats", "Seats the party was short of a majority before."),
    _maybe("short_after", "seats", "Seats the party is short of a majority now."),
    _maybe("closeness", "",
           "Rank among the party's targets by share of seats it lacked; 1 is easiest, "
           "none when tied.",
           "rank of short_before ÷ size"),
    _maybe("regional_closeness", "", "The same within the region."),
    _maybe("holder_seats_after", "seats", "Seats now of the party that ran it before."),
    _maybe("net_change", "seats", "Net change of the party that set the target."),
)  # fmt: skip

COLLAPSE = _schema(
    "collapse",
    ("loser", "council"),
    "One row for each party that lost seats in a comparable council.",
    _text("loser", "party", "The party that lost seats."),
    *_COUNCIL_PLACE,
    _number("defended", "seats", "Seats the party defended."),
    _number("won", "seats", "Seats it won."),
    _number("lost", "seats", "Net loss.", "defended − won"),
    _text("gainer", "party", "The party that gained most there; none when tied.", optional=True),
    _maybe("gained", "seats", "Net gain of that party."),
)

BENEFICIARY = _schema(
    "beneficiary",
    ("loser", "gainer"),
    "One row for each party that lost seats and each that gained in the same councils.",
    _text("loser", "party", "The party that lost seats."),
    _text("gainer", "party", "A party that gained in those councils."),
    _number("councils", "councils", "Comparable councils in which the loser lost seats."),
    _number("lost", "seats", "Seats the loser lost in them."),
    _number("gained", "seats", "Net gain of the gainer in the same councils."),
    _number("largest_gainer_in", "councils", "Councils among them in which it gained most."),
    _maybe("wards_taken", "seats",
           "Seats of the loser that the gainer took, in wards that can be compared.",
           "the loser's net loss in wards where the gainer alone gained"),
    _maybe("wards_lost", "seats", "All seats the loser lost in wards that can be compared."),
    _maybe("rank", "", "Rank among the gainers by net gain; none when tied."),
)  # fmt: skip

WARD = _schema(
    "ward",
    ("ward",),
    "One row for each ward that has declared; wards known candidate by candidate only.",
    _text("ward", "ward", "The ward's id, unique in the election."),
    _text("council", "council", "Its council."),
    _text("region", "region", "Its region.", optional=True),
    _truth("by_election", "A by-election, outside the ordinary elections."),
    _truth("uncontested", "No more candidates than seats."),
    _truth("comparable", "Contested last time, same name and seats."),
    _number("seats_contested", "seats", "Seats contested."),
    _number("candidates", "candidates", "Candidates."),
    _text("winner", "party", "The party that won every seat; none if shared.", optional=True),
    _text("winner_before", "party", "The party that won every seat last time.", optional=True),
    _truth("changed_hands", "One party won it all now, another last time."),
    _maybe("margin", "votes", "Last candidate elected over first not elected."),
    _maybe("margin_share", "points", "That margin as a share of the votes for top candidates."),
    _truth("tied", "The last elected and the first not elected are level."),
    _truth("by_lot", "The tie was decided by lot: level votes, one elected."),
    _text("lot_winner", "party", "Party that won the lot.", optional=True),
    _text("lot_loser", "party", "Party that lost the lot; none if several.", optional=True),
    _maybe("turnout", "per cent", "Turnout, where known."),
    _maybe("swing", "points", "Butler swing from the first to the second party now.",
           "half of (change of the second − change of the first)"),
)  # fmt: skip

NATION = _schema(
    "nation",
    (),
    "One row: the whole election.",
    _text("election", "", "The election's name."),
    _number("total", "councils", "Councils that vote."),
    _number("declared", "councils", "Councils that have declared."),
    _number("undeclared", "councils", "Councils still to declare."),
    _truth("provisional", "Some councils have still to declare."),
    _number("seats", "seats", "Seats filled."),
    _text("largest", "party", "Party with most seats won; none when tied.", optional=True),
    _text("second", "party", "Party with second most seats won; none when tied.", optional=True),
    _text("most_councils", "party", "Party that runs most of these councils.", optional=True),
    _number("no_overall_control_after", "councils", "Declared councils under no overall control."),
    _maybe("no_overall_control_before", "councils", "The same councils before."),
    _number("changed_hands", "councils", "Councils whose control changed."),
    _text("government", "party", "The party in national government.", optional=True),
    _text("opposition", "party", "The main party of opposition.", optional=True),
    _maybe("government_net_councils", "councils", "Net change in councils run by it."),
    _maybe("opposition_net_councils", "councils", "Net change in councils run by it."),
    _maybe("government_net_change", "seats", "Net change in seats of it."),
    _maybe("opposition_net_change", "seats", "Net change in seats of it."),
    _maybe("government_change_rate", "per cent", "Its net change as a share of seats defended."),
    _maybe("opposition_change_rate", "per cent", "Its net change as a share of seats defended."),
    _maybe("government_projected_share", "per cent", "Its projected national share."),
    _maybe("opposition_projected_share", "per cent", "Its projected national share."),
    _number("comparable_councils", "councils", "Declared councils comparable seat by seat."),
    _text("basis", "", "Basis of the comparison, if it is one.", optional=True, choices=BASES),
    _maybe("previous_year", "year", "Year of the election that changes are counted from."),
)

_RESTS_ON = (
    _text("rests_on_kind", "", "Fact kind that must hold.", optional=True),
    _text("rests_on_party", "party", "Its party.", optional=True),
    _text("rests_on_council", "council", "Its council.", optional=True),
    _text("rests_on_region", "region", "Its region.", optional=True),
)

EXPECTATION = _schema(
    "expectation",
    ("party", "measure"),
    "One row for each expectation in the briefing.",
    _text("party", "party", "The party."),
    _text("measure", "", "What was expected.",
          choices=("net_councils", "net_seats", "councils_controlled", "targets_taken")),
    _number("at_least", "", "The floor expected."),
    _maybe("actual", "", "What came of it."),
    _text("text", "clause", "The expectation as a noun phrase."),
    _text("holder", "clause", "Who expected it."),
)  # fmt: skip

ARGUMENT = _schema(
    "argument",
    ("id",),
    "One row for each argument in the briefing.",
    _text("id", "", "Its id."),
    _text("topic", "", "What it is about.",
          choices=("cause", "consequence", "policy", "blame", "caveat", "psychology")),
    _text("claim", "clause", "A clause after 'that'."),
    _text("holder", "clause", "Who makes it.", optional=True),
    _text("party", "party", "The party it is about.", optional=True),
    _text("council", "council", "The council it is about.", optional=True),
    *_RESTS_ON,
)  # fmt: skip

HEADWIND = _schema(
    "headwind",
    ("party", "what"),
    "One row for each headwind in the briefing.",
    _text("party", "party", "The party."),
    _text("what", "clause", "A noun phrase."),
)

PERSON = _schema(
    "person",
    ("name",),
    "One row for each person in the briefing.",
    _text("name", "clause", "The name."),
    _text("short", "clause", "The name at second mention.", optional=True),
    _text("party", "party", "The party."),
    _text("role", "clause", "What the person does."),
    _text("credited_by", "clause", "Who gives credit or lays blame.", optional=True),
    _text("credit", "clause", "What for: a noun phrase.", optional=True),
    *_RESTS_ON,
)

QUOTATION = _schema(
    "quotation",
    ("id",),
    "One row for each quotation in the briefing.",
    _text("id", "", "Its id."),
    _text("text", "clause", "The words, letter by letter."),
    _text("speaker", "clause", "Who said them."),
    _text("role", "clause", "What the speaker does.", optional=True),
    _text("outlet", "clause", "Where.", optional=True),
    _text("party", "party", "The party they are about.", optional=True),
    _text("place", "", "Where they belong.", choices=("judgement", "outlook")),
    *_RESTS_ON,
)

EVENT = _schema(
    "event",
    ("what",),
    "One row for each calendar entry of the briefing.",
    _text("what", "clause", "A noun phrase."),
    _text("when", "clause", "When.", optional=True),
    _text("party", "party", "The party most concerned.", optional=True),
    _text("risk", "clause", "A clause after 'that'.", optional=True),
    _text("holder", "clause", "Who sees the risk.", optional=True),
)

CATALOGUE: Catalogue = {
    schema.name: schema
    for schema in (
        NATION, PARTY, REGION, PARTY_IN_REGION, BAND, PARTY_IN_BAND, AREA_LINK,
        COUNCIL, PARTY_IN_COUNCIL, TARGET, COLLAPSE, BENEFICIARY, WARD,
        EXPECTATION, ARGUMENT, HEADWIND, PERSON, QUOTATION, EVENT,
    )
}  # fmt: skip
"""Every table by name, in the order in which documentation lists them."""

__all__ = ["CATALOGUE", "OUTCOMES", "TARGET_RESULTS"]
