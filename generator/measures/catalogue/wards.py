"""Tables with a row for a ward, for a party in a ward, for a candidate elected."""

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
    text("runner_up", "party", "Party of the first not elected; none when several are "
         "level, or when it is the winner's own.",
         optional=True),
    maybe("margin_before", "votes", "That margin last time, where the same party won every seat."),
    maybe("closeness_rank", "", "Rank by margin_share among the council's wards, closest first; "
          "none when tied."),
    maybe("safety_rank", "", "The same rank, the safest first; none when tied."),
    text("vote_first", "party", "Party with most votes, by top candidates; none when tied.",
         optional=True),
    text("vote_second", "party", "Party with second most votes; none when tied.", optional=True),
    number("parties_elected", "parties", "Parties with a candidate elected."),
)  # fmt: skip

_PLACE = (
    text("ward", "ward", "The ward."),
    text("council", "council", "Its council."),
    text("region", "region", "Its region.", optional=True),
    truth("by_election", "A by-election, outside the ordinary elections."),
)
"""What the tables below say of the ward."""

PARTY_IN_WARD = schema(
    "party_in_ward",
    ("party", "ward"),
    "One row for each party with a candidate in each ward that has declared.",
    text("party", "party", "The party."),
    *_PLACE,
    truth("comparable", "Contested last time, same name and seats."),
    number("candidates", "candidates", "Its candidates."),
    number("won", "seats", "Seats it won."),
    maybe("defended", "seats", "Of the same seats, those it won last time."),
    maybe("share", "per cent", "Share of the vote: the top candidate of each party.",
          "100 × votes of the party's top candidate ÷ those of all parties"),
    maybe("share_change", "points", "Change in that share, where the ward can be compared."),
)  # fmt: skip

ELECTED = schema(
    "elected",
    ("ward", "candidate"),
    "One row for each candidate elected.",
    *_PLACE,
    text("candidate", "clause", "The name, as the source writes it."),
    text("party", "party", "The party."),
    maybe("votes", "votes", "The candidate's votes."),
    maybe("vote_rank", "", "Rank by votes among those elected in the council; none when tied."),
)
