"""The table with a row for a ward."""

from __future__ import annotations

from generator.measures.catalogue.columns import maybe, number, schema, text, truth

WARD = schema(
    "ward",
    ("ward",),
    "One row for each ward that has declared; wards known candidate by candidate only.",
    text("ward", "ward", "The ward's id, unique in the election."),
    text("council", "council", "Its council."),
    text("region", "region", "Its region.", optional=True),
    truth("by_election", "A by-election, outside the ordinary elections."),
    truth("uncontested", "No more candidates than seats."),
    truth("comparable", "Contested last time, same name and seats."),
    number("seats_contested", "seats", "Seats contested."),
    number("candidates", "candidates", "Candidates."),
    text("winner", "party", "The party that won every seat; none if shared.", optional=True),
    text("winner_before", "party", "The party that won every seat last time.", optional=True),
    truth("changed_hands", "One party won it all now, another last time."),
    maybe("margin", "votes", "Last candidate elected over first not elected."),
    maybe("margin_share", "points", "That margin as a share of the votes for top candidates."),
    truth("tied", "The last elected and the first not elected are level."),
    truth("by_lot", "The tie was decided by lot: level votes, one elected."),
    text("lot_winner", "party", "Party that won the lot.", optional=True),
    text("lot_loser", "party", "Party that lost the lot; none if several.", optional=True),
    maybe("turnout", "per cent", "Turnout, where known."),
    maybe("swing", "points", "Butler swing from the first to the second party now.",
          "half of (change of the second − change of the first)"),
)  # fmt: skip
