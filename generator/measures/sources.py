"""What each column rests on: which fields, of which councils. The table that tracing reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Over = Literal[
    "declared", "compared", "undeclared", "all", "changed", "none-before", "none-after",
    "ran-before", "ran-after", "ran", "gained", "lost", "targets", "targets-undeclared",
    "targets-taken", "targets-missed", "targets-largest",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """The fields of councils that a column sums over.

    `fields` are keys of `Council.cells`, with columns of the row in braces (`won.{party}`). `over`
    narrows the councils of the row; `direct` marks a value read as it stands; `first` keeps one
    council, enough to show that a party or place is named in the files.
    """

    fields: tuple[str, ...]
    over: Over = "declared"
    direct: bool = False
    first: bool = False


_CONTROL = ("control_before", "control_after")
_CHANGE = ("won.{party}", "defended.{party}")

_PLACE = {
    "council": Source(("name",), "all", direct=True),
    "region": Source(("region",), "all", direct=True),
    "council_type": Source(("type",), "all", direct=True),
    "cycle": Source(("cycle",), "all", direct=True),
    "declared": Source(("control_after",), "all"),
    "size": Source(("size",), "all", direct=True),
    "seats_contested": Source(("seats_contested",), "all", direct=True),
    "control_before": Source(("control_before",), "all", direct=True),
    "control_after": Source(("control_after",), "all", direct=True),
    "outcome": Source(_CONTROL, "all"),
    "leave_share": Source(("areas.leave_share",), "all", direct=True),
}

_COUNCIL = _PLACE | {
    "control_stated": Source(("control_after", "after.*"), "all"),
    "comparable": Source(("comparable",), "all", direct=True),
    "basis": Source(("before_basis", "defended_basis"), "all"),
    "largest_before": Source(("before.*",), "all"),
    "largest_after": Source(("after.*",), "all"),
    "second_after": Source(("after.*",), "all"),
    "largest_seats_after": Source(("after.*",), "all"),
    "second_seats_after": Source(("after.*",), "all"),
    "level_at_top": Source(("after.*",), "all"),
    "majority_after": Source(("control_after", "after.{control_after}", "size"), "all"),
    "majority_before": Source(("control_before", "before.{control_before}", "size"), "all"),
    "short_after": Source(("after.*", "size"), "all"),
    "seats_changing": Source(("won.*", "defended.*"), "all"),
    "years_in_control": Source(("controlled_before_since",), "all"),
    "turnout": Source(("turnout",), "all", direct=True),
    "most_won": Source(("won.*",), "all"),
    "vote_leader": Source(("votes",), "all"),
    "vote_second": Source(("votes",), "all"),
    "wards": Source(("votes",), "all"),
    "comparable_wards": Source(("votes_before",), "all"),
}

_PARTY_IN_COUNCIL = _PLACE | {
    "party": Source(("won.{party}",), "all"),
    "won": Source(("won.{party}",), "all", direct=True),
    "defended": Source(("defended.{party}",), "all", direct=True),
    "net_change": Source(_CHANGE, "all"),
    "seats_before": Source(("before.{party}",), "all", direct=True),
    "seats_after": Source(("after.{party}",), "all", direct=True),
    "short_before": Source(("before.{party}", "size"), "all"),
    "short_after": Source(("after.{party}", "size"), "all"),
    "majority_after": Source(("after.{party}", "size"), "all"),
    "controlled_before": Source(("control_before",), "all"),
    "controls_after": Source(("control_after",), "all"),
    "largest_before": Source(("before.*",), "all"),
    "largest_after": Source(("after.*",), "all"),
    "share": Source(("votes",), "all"),
    "share_change": Source(("votes", "votes_before"), "all"),
    "gain_rank": Source(_CHANGE, "all"),
    "loss_rank": Source(_CHANGE, "all"),
    "gain_rank_in_region": Source(_CHANGE, "all"),
    "loss_rank_in_region": Source(_CHANGE, "all"),
}

_TOTALS = {
    "main": Source(("won.{party}",), "declared", first=True),
    "party": Source(("won.{party}",), "declared", first=True),
    "won": Source(("won.{party}",)),
    "won_comparable": Source(("won.{party}",), "compared"),
    "defended": Source(("defended.{party}",), "compared"),
    "net_change": Source(_CHANGE, "compared"),
    "change_rate": Source(_CHANGE, "compared"),
    "comparable_councils": Source(("comparable",), "compared"),
    "councils": Source(("control_after",)),
    "undeclared": Source(("name",), "undeclared"),
    "controlled_before": Source(("control_before",), "ran-before"),
    "controlled_after": Source(("control_after",), "ran-after"),
    "net_councils": Source(_CONTROL, "ran"),
    "councils_gained": Source(_CONTROL, "gained"),
    "councils_lost": Source(_CONTROL, "lost"),
    "share_of_councils": Source(("control_after",)),
    "share_of_seats": Source(("won.*",)),
    "seats_rank": Source(("won.*",)),
    "share": Source(("votes",)),
    "share_change": Source(("votes", "votes_before")),
    "targets": Source(("control_after",), "targets"),
    "targets_undeclared": Source(("name",), "targets-undeclared"),
    "targets_taken": Source(("control_after",), "targets-taken"),
    "targets_largest": Source(("control_after", "after.*"), "targets-largest"),
    "targets_missed": Source(("control_after",), "targets-missed"),
}

_GROUP = {
    "region": Source(("region",), "all", first=True),
    "dimension": Source(("name",), "all", first=True),
    "band": Source(("name",), "all", first=True),
    "election": Source(("name",), "all", first=True),
    "previous_year": Source(("defended_basis",), "compared"),
    "councils": Source(("control_after",)),
    "declared": Source(("control_after",)),
    "total": Source(("name",), "all"),
    "undeclared": Source(("name",), "undeclared"),
    "provisional": Source(("name",), "undeclared"),
    "seats": Source(("won.*",)),
    "largest": Source(("won.*",)),
    "second": Source(("won.*",)),
    "most_councils": Source(("control_after",)),
    "no_overall_control_after": Source(("control_after",), "none-after"),
    "no_overall_control_before": Source(("control_before",), "none-before"),
    "changed_hands": Source(_CONTROL, "changed"),
    "comparable_councils": Source(("comparable",), "compared"),
    "basis": Source(("defended_basis",), "compared"),
    "leave_share": Source(("areas.leave_share",), "all"),
}

_AREA_LINK = {
    "party": Source(("won.{party}",), "compared", first=True),
    "area": Source(("areas.{area}",), "compared"),
    "n": Source(("areas.{area}",), "compared"),
    "correlation": Source((*_CHANGE, "seats_contested", "areas.{area}"), "compared"),
}

_TARGET = _PLACE | {
    "party": Source(("after.{party}",), "all"),
    "result": Source(("control_after", "after.*"), "all"),
    "short_before": Source(("before.{party}", "size"), "all"),
    "short_after": Source(("after.{party}", "size"), "all"),
    "holder_seats_after": Source(("control_before", "after.{control_before}"), "all"),
    "net_change": Source(_CHANGE, "all"),
}

_COLLAPSE = _PLACE | {
    "loser": Source(("won.{loser}",), "all"),
    "defended": Source(("defended.{loser}",), "all", direct=True),
    "won": Source(("won.{loser}",), "all", direct=True),
    "lost": Source(("won.{loser}", "defended.{loser}"), "all"),
    "gainer": Source(("won.*", "defended.*"), "all"),
    "gained": Source(("won.{gainer}", "defended.{gainer}"), "all"),
}

_BENEFICIARY = {
    "loser": Source(("won.{loser}",), "compared", first=True),
    "gainer": Source(("won.{gainer}",), "compared", first=True),
    "councils": Source(("won.{loser}", "defended.{loser}"), "compared"),
    "lost": Source(("won.{loser}", "defended.{loser}"), "compared"),
    "gained": Source(("won.{gainer}", "defended.{gainer}"), "compared"),
    "largest_gainer_in": Source(("won.*", "defended.*"), "compared"),
    "rank": Source(("won.*", "defended.*"), "compared"),
}

SOURCES: Mapping[str, Mapping[str, Source]] = {
    "nation": _GROUP,
    "party": _TOTALS,
    "region": _GROUP,
    "party_in_region": _GROUP | _TOTALS,
    "band": _GROUP,
    "party_in_band": _GROUP | _TOTALS,
    "area_link": _AREA_LINK,
    "council": _COUNCIL,
    "party_in_council": _PARTY_IN_COUNCIL,
    "target": _TARGET,
    "collapse": _COLLAPSE,
    "beneficiary": _BENEFICIARY,
}
"""The source of every column counted from councils, table by table."""

WARD_SOURCES: Mapping[str, tuple[str, ...]] = {
    "ward": ("name",),
    "council": ("name",),
    "region": ("name",),
    "by_election": ("name",),
    "uncontested": ("elected",),
    "comparable": ("elected", "elected_before"),
    "seats_contested": ("elected",),
    "candidates": ("votes",),
    "winner": ("elected",),
    "winner_before": ("elected_before",),
    "changed_hands": ("elected", "elected_before"),
    "margin": ("votes", "elected"),
    "margin_share": ("votes",),
    "tied": ("votes", "elected"),
    "by_lot": ("votes", "elected"),
    "lot_winner": ("votes", "elected"),
    "lot_loser": ("votes", "elected"),
    "turnout": ("turnout",),
    "swing": ("votes", "votes_before"),
    "runner_up": ("votes", "elected"),
    "margin_before": ("votes_before", "elected_before"),
    "closeness_rank": ("votes", "elected"),
    "safety_rank": ("votes", "elected"),
    "vote_first": ("votes",),
    "vote_second": ("votes",),
    "parties_elected": ("elected",),
    "party": ("elected", "votes"),
    "won": ("elected",),
    "defended": ("elected_before",),
    "share": ("votes",),
    "share_change": ("votes", "votes_before"),
    "candidate": ("elected",),
    "votes": ("votes",),
    "vote_rank": ("votes",),
}
"""The cells of a ward's candidacies that each column of the tables of wards rests on."""

WARD_TABLES = frozenset({"ward", "party_in_ward", "elected"})
