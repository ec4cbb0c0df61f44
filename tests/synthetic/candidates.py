"""Made-up results candidate by candidate: one council, with or without the election before."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.synthetic.names import AWKWARD, NEW_PARTIES, PLAIN, person

NAMED = {
    "con": ("Conservative and Unionist Party", "PP52", "C"),
    "lab": ("Labour Party", "PP53", "Lab"),
    "ld": ("Liberal Democrats", "PP90", "LD"),
    "grn": ("Green Party", "PP63", "Grn"),
    "ukip": ("UK Independence Party (UKIP)", "PP85", "UKIP"),
    "ind": ("Independent", "ynmp-party:2", "Ind"),
}

HEADER = [
    "person_id",
    "person_name",
    "election_id",
    "ballot_paper_id",
    "election_date",
    "party_name",
    "party_id",
    "post_label",
    "cancelled_poll",
    "seats_contested",
    "votes_cast",
    "elected",
    "tied_vote_winner",
    "turnout_percentage",
]

DAY = "2018-05-03"


@dataclass
class Contest:
    """One ward: who stood, with how many votes, and what ended level."""

    slug: str
    name: str
    seats: int
    votes: list[tuple[str, int | None]]
    lot: bool = False
    by_election: bool = False

    @property
    def winners(self) -> list[int]:
        """Places of the elected in `votes`: the first ones, once ordered."""
        return list(range(min(self.seats, len(self.votes))))


def contest(number: int, chance: Random, newcomer: str | None) -> Contest:
    """A ward in which one of the things that wards do has happened."""
    awkward = number % 7 == 3
    name = AWKWARD[number // 7 % len(AWKWARD)] if awkward else PLAIN[number * 5 % len(PLAIN)]
    seats = chance.choice([1, 1, 2, 3])
    parties = ["con", "lab", "ld"] + ([newcomer] if newcomer and number % 3 == 0 else [])
    chance.shuffle(parties)
    happening = chance.choice(["plain"] * 4 + ["lot", "close", "uncontested", "by-election"])
    slug = f"ward-{number}"
    if happening == "uncontested":
        return Contest(slug, name, seats, [(parties[0], None)] * seats)
    votes = [
        (party, chance.randrange(900 - 150 * place, 1000 - 150 * place))
        for place, party in enumerate(parties)
        for _ in range(seats)
    ]
    votes.sort(key=lambda one: -(one[1] or 0))
    first = votes[seats - 1][1] or 0
    if happening in ("lot", "close"):
        gap = 0 if happening == "lot" else chance.choice([1, 2, 5])
        votes[seats] = (votes[seats][0], first - gap)
        if happening == "lot" and number % 2 and len(votes) > seats + 1:
            others = [one for one, _ in votes[seats + 1 :] if one != votes[seats][0]]
            votes[seats + 1 :] = [(others[0], first), *votes[seats + 2 :]] if others else []
    found = Contest(slug, name, seats, votes, lot=happening == "lot")
    if happening == "by-election":
        found.by_election, found.seats, found.votes = True, 1, votes[::seats]
    return found


def by_election(chance: Random) -> Contest:
    """One by-election, and nothing else."""
    votes = [("lab", chance.randrange(700, 900)), ("con", 600), ("ld", 200)]
    return Contest("ward-0", PLAIN[0], 1, votes, by_election=True)


def write_results(path: Path, council: str, contests: list[Contest]) -> None:
    """Write the contests in Democracy Club's form."""
    rows: list[list[Any]] = []
    for one in contests:
        by = ".by" if one.by_election else ""
        where = f"{council}-elsewhere" if one.by_election else council
        ballot = f"local.{where}.{one.slug}{by}.{DAY}"
        for place, (party, votes) in enumerate(one.votes):
            name, code, _ = NAMED.get(party, (party, f"made-up:{len(party)}", party))
            elected = place in one.winners
            tied = one.lot and place == one.seats - 1
            rows.append(
                [len(rows) + 1, person(len(rows)), f"local.{where}.{DAY}", ballot, DAY,
                 name, code, one.name, "f", one.seats, "" if votes is None else votes,
                 "t" if elected else "f", "t" if tied else "f", ""]
            )  # fmt: skip
    _write(path, HEADER, rows)


def write_previous(
    path: Path, council: str, contests: list[Contest], chance: Random, winner: str | None = None
) -> None:
    """Write the election before, in the archive's form: some wards, or most, fell otherwise."""
    rows: list[list[Any]] = []
    for one in contests:
        if one.by_election or (winner is None and chance.random() < 0.15):
            continue
        parties = [*dict.fromkeys(party for party, _ in one.votes), "con", "lab"]
        first = winner or chance.choice(parties[:3])
        order = [first, *(party for party in dict.fromkeys(parties) if party != first)]
        for place, party in enumerate(order[:3]):
            code = NAMED.get(party, (party, "", party))[2]
            for seat in range(one.seats):
                votes = 1200 - 200 * place - seat
                rows.append(
                    [one.name, council, f"Former {len(rows)}", code, votes, int(place == 0)]
                )
    _write(path, ["Ward", "Council", "Candidate", "Party", "Votes", "Elected"], rows)


def write_council(path: Path, council: str, contests: list[Contest], chance: Random) -> None:
    """Write the council as a table: what it was before, and what these wards have made of it."""
    won = Counter(
        one.votes[place][0] for one in contests if not one.by_election for place in one.winners
    )
    size = sum(won.values())
    parties = sorted({*won, "con", "lab", "ld"})
    first = chance.randrange(size + 1)
    before = {"con": first, "ld": size - first}
    row: dict[str, Any] = {
        "code": "X07000001", "name": council, "type": "district", "cycle": "all-out",
        "size": size, "seats_contested": size, "comparable": "no", "before_basis": "last-election",
    }  # fmt: skip
    for party in parties:
        row |= {f"before_{party}": before.get(party, 0)}
        row |= {f"won_{party}": won[party], f"after_{party}": won[party]}
    _write(path, list(row), [list(row.values())])


def _write(path: Path, header: list[str], rows: list[list[Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *rows])


def newcomer(chance: Random) -> str | None:
    """A party that the register does not know, now and then."""
    return chance.choice([None, *NEW_PARTIES[:2]])
