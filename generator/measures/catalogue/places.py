"""Tables with a row for a place: the whole election, a region, a kind of area."""

from __future__ import annotations

from generator.measures.catalogue.columns import BASES, maybe, number, schema, text, truth

NATION = schema(
    "nation",
    (),
    "One row: the whole election.",
    text("election", "", "The election's name."),
    number("total", "councils", "Councils that vote."),
    number("declared", "councils", "Councils that have declared."),
    number("undeclared", "councils", "Councils still to declare."),
    truth("provisional", "Some councils have still to declare."),
    number("seats", "seats", "Seats filled."),
    text("largest", "party", "Party with most seats won; none when tied.", optional=True),
    text("second", "party", "Party with second most seats won; none when tied.", optional=True),
    text("most_councils", "party", "Party that runs most of these councils.", optional=True),
    number("no_overall_control_after", "councils", "Declared councils under no overall control."),
    maybe("no_overall_control_before", "councils", "The same councils before."),
    number("changed_hands", "councils", "Councils whose control changed."),
    text("government", "party", "The party in national government.", optional=True),
    text("opposition", "party", "The main party of opposition.", optional=True),
    maybe("government_net_councils", "councils", "Net change in councils run by it."),
    maybe("opposition_net_councils", "councils", "Net change in councils run by it."),
    maybe("government_net_change", "seats", "Net change in seats of it."),
    maybe("opposition_net_change", "seats", "Net change in seats of it."),
    maybe("government_change_rate", "per cent", "Its net change as a share of seats defended."),
    maybe("opposition_change_rate", "per cent", "Its net change as a share of seats defended."),
    maybe("government_projected_share", "per cent", "Its projected national share."),
    maybe("opposition_projected_share", "per cent", "Its projected national share."),
    number("comparable_councils", "councils", "Declared councils comparable seat by seat."),
    text("basis", "", "Basis of the comparison, if it is one.", optional=True, choices=BASES),
    maybe("previous_year", "year", "Year of the election that changes are counted from."),
)

REGION = schema(
    "region",
    ("region",),
    "One row for each region.",
    text("region", "region", "The region."),
    number("councils", "councils", "Councils that have declared."),
    number("undeclared", "councils", "Councils still to declare."),
    number("seats", "seats", "Seats filled."),
    text("largest", "party", "Party with most seats won; none when tied.", optional=True),
    number("changed_hands", "councils", "Councils whose control changed."),
    number("no_overall_control_after", "councils", "Declared councils under no overall control."),
    number("comparable_councils", "councils", "Declared councils comparable seat by seat."),
    text("basis", "", "Basis of the comparison, if it is one.", optional=True, choices=BASES),
    maybe("leave_share", "per cent", "Mean Leave share of its councils, each counted once."),
)

BAND = schema(
    "band",
    ("dimension", "band"),
    "One row for each kind of area of rules/register/areas.yaml.",
    text("dimension", "", "What divides the areas: referendum, council-type, capital."),
    text("band", "band", "The kind of area."),
    text("opposite", "band", "The kind it is set against, if any.", optional=True),
    number("councils", "councils", "Councils that have declared."),
    number("undeclared", "councils", "Councils still to declare."),
    number("seats", "seats", "Seats filled."),
    text("largest", "party", "Party with most seats won; none when tied.", optional=True),
    number("changed_hands", "councils", "Councils whose control changed."),
)
