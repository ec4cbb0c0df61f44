"""Tables with a row for a party: over all councils, in a region, in a kind of area."""

from __future__ import annotations

from generator.measures.catalogue.columns import maybe, number, schema, text, truth
from generator.measures.schema import Column


def _party_totals(scope: str) -> tuple[Column, ...]:
    """Return what is counted for a party; `scope` ends the sentences, such as `in all`."""
    return (
        number("won", "seats", f"Seats won {scope}."),
        maybe("won_comparable", "seats", f"Seats won {scope} in comparable councils."),
        maybe("defended", "seats", f"Seats defended {scope} in comparable councils."),
        maybe("net_change", "seats", f"Net change {scope}, comparable councils on one basis.",
              "won_comparable − defended"),
        maybe("change_rate", "per cent", "Net change as a share of seats defended.",
              "100 × net_change ÷ defended"),
        number("comparable_councils", "councils", "Councils in which seats can be compared."),
        number("councils", "councils", f"Councils that have declared {scope}."),
        number("undeclared", "councils", f"Councils still to declare {scope}."),
        maybe("controlled_before", "councils", f"Councils run before, declared ones {scope}."),
        number("controlled_after", "councils", f"Councils run now, declared ones {scope}."),
        maybe("net_councils", "councils", "Net change in councils run.",
              "controlled_after − controlled_before"),
        number("councils_gained", "councils", "Councils gained, from a party or from none."),
        number("councils_lost", "councils", "Councils lost, to a party or to none."),
        maybe("share_of_councils", "per cent", "Councils run as a share of those declared.",
              "100 × controlled_after ÷ councils"),
        maybe("share_of_seats", "per cent", "Seats won as a share of all seats won there.",
              "100 × won ÷ all seats won"),
        maybe("seats_rank", "", "Rank by seats won; competition ranking, 1 is most."),
        maybe("share", "per cent", "Share of the vote, where votes are known."),
        maybe("share_change", "points", "Change in share over wards that can be compared."),
    )  # fmt: skip


_STANDING = (
    maybe("standing_councillors", "councillors", "Councillors in all councils after these polls."),
    maybe("standing_councils", "councils", "Councils run, of all councils, after these polls."),
    maybe("standing_rank", "", "Rank by councillors; none when tied."),
    maybe("projected_share", "per cent", "Projected national share of the vote."),
    text("projected_method", "clause", "Whose projection it is, and of what.", optional=True),
)

PARTY = schema(
    "party",
    ("party",),
    "One row for each party, over every declared council.",
    text("party", "party", "The party."),
    *_party_totals("in all"),
    truth("main", "One of the main parties of the party register."),
    truth("governs", "In national government, by the briefing."),
    truth("opposes", "Main party of opposition, by the briefing."),
    maybe("years_in_government", "years", "Years in government on polling day, two decimals."),
    text("leader", "clause", "The leader's name.", optional=True),
    text("leader_short", "clause", "The leader's name at second mention.", optional=True),
    number("targets", "councils", "Targets in the briefing that have declared."),
    number("targets_undeclared", "councils", "Targets in the briefing still to declare."),
    number("targets_taken", "councils", "Targets the party now runs."),
    number("targets_largest", "councils", "Targets missed in which it is now the largest party."),
    number(
        "targets_missed", "councils", "Targets that it does not run, the largest-party ones too."
    ),
    maybe("headwinds", "", "Number of headwinds in the briefing."),
    *_STANDING,
)

PARTY_IN_REGION = schema(
    "party_in_region",
    ("party", "region"),
    "One row for each party in each region.",
    text("party", "party", "The party."),
    text("region", "region", "The region."),
    *_party_totals("in the region"),
)

PARTY_IN_BAND = schema(
    "party_in_band",
    ("party", "dimension", "band"),
    "One row for each party in each kind of area.",
    text("party", "party", "The party."),
    text("dimension", "", "What divides the areas."),
    text("band", "band", "The kind of area."),
    text("opposite", "band", "The kind it is set against, if any.", optional=True),
    *_party_totals("in the kind of area"),
    maybe("opposite_net_change", "seats", "Net change in the opposite kind."),
    maybe("opposite_change_rate", "per cent", "Rate of change in the opposite kind."),
    maybe("opposite_comparable_councils", "councils", "Comparable councils of the opposite kind."),
    maybe("opposite_net_councils", "councils", "Net change in councils run in the opposite kind."),
)

AREA_LINK = schema(
    "area_link",
    ("party", "area"),
    "One row for each party and numeric area column.",
    text("party", "party", "The party."),
    text("area", "", "The area column, for example leave_share."),
    number("n", "councils", "Comparable councils with both numbers."),
    maybe("correlation", "", "Pearson's r of change per seat contested with the area column."),
)
