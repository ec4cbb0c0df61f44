"""Made-up counties candidate by candidate: six councils with a dozen wards each, now and before."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.synthetic.candidates import DAY, HEADER, NAMED
from tests.synthetic.names import PLAIN, person
from tests.synthetic.names import WARDS as WARD_NAMES

COUNCILS = 6
WARDS = 12
REGION = "North West"
PARTIES = ("con", "lab", "ld", "grn")
HOLDERS = {"con": "Conservative", "lab": "Labour", "ld": "Liberal Democrats"}
SECOND = 0.45
"""Chance that a ward of several seats elects a candidate of the second party too."""
FURTHER_REGION = "South West"
REGIONS = (REGION, FURTHER_REGION, "East Midlands")
SHARED_BEFORE = 0.2
"""Chance that the seats of a ward of several seats were shared last time."""


@dataclass
class Place:
    """One council: its name, the party that is strong there, and what is odd about it.

    `quiet`: the same party wins every ward both times. `askew`: the strong party wins more wards
    and the second more votes. `hung`: two parties win half of the wards each. `level`: no party is
    second in votes, as two are level. `calm`: no ward is decided by a handful of votes.
    `unopposed`: so many of its wards have no more candidates than seats. `sparse`: few stand.
    """

    name: str
    strong: str
    seats: int
    quiet: bool
    askew: bool
    hung: bool
    level: bool
    calm: bool
    unopposed: int
    sparse: bool
    number: int

    def ward_name(self, ward: int) -> str:
        """What its ward with this number is called; no two councils have a ward of one name."""
        return WARD_NAMES[self.number * WARDS + ward]

    @property
    def slug(self) -> str:
        """The name as ballots write it."""
        return self.name.lower().replace(" ", "-").replace("'", "")

    @property
    def order(self) -> list[str]:
        """The parties, the strong one first."""
        return [self.strong, *(one for one in PARTIES if one != self.strong)]


def write_county(folder: Path, number: int) -> None:
    """Write results and a council table: turnout, and margins of every sort.

    In one of eight the further councils are of a region of their own, and one party's alone. In
    one of five the councils are of three regions, and the same party is strong in all.
    """
    chance, turn, divided = Random(number), number // 15, number % 8 == 4
    spread = turn % 5 == 1 and not divided
    now: list[list[Any]] = []
    before: list[list[Any]] = []
    councils: list[list[Any]] = []
    for place in range(COUNCILS):
        name = PLAIN[(number + place * 3) % len(PLAIN)]
        strong = PARTIES[0 if number % 4 == 0 or spread else place % 3]
        seats = chance.choice([1, 3])
        further = divided and place >= COUNCILS // 2
        one = Place(
            name,
            strong,
            seats,
            quiet=(place >= 4 and not spread) or further,
            askew=place == 3 and not further,
            hung=place == 1,
            level=place == 5,
            calm=turn % 3 == 0,
            unopposed=turn % 2 if place == 0 else turn % 4 // 3,
            sparse=turn % 5 == 2,
            number=place,
        )
        for ward in range(WARDS):
            now += _ward(one, ward, len(now), chance)
            if one.quiet or spread or chance.random() < 0.8:
                winner = strong if one.quiet else chance.choice(PARTIES[:3])
                before += _previous(one, ward, winner, chance)
        size = WARDS * seats
        cycle, whole = ("all-out", size) if place % 2 else ("thirds", size * 3)
        nobody = one.hung and number % 2
        holder = "No overall control" if nobody else HOLDERS[strong]
        code = f"X0700{number % 90 + 10:02}{place:02}"
        region = FURTHER_REGION if further else REGIONS[place // 2 if spread else 0]
        councils.append([code, name, region, "district", cycle, whole, size, holder, 30 + place])
    columns = ["code", "name", "region", "type", "cycle", "size", "seats_contested",
               "control_before", "turnout"]  # fmt: skip
    _write(folder / "councils.csv", columns, councils)
    _write(folder / "results.csv", HEADER, now)
    previous = ["Ward", "Council", "Candidate", "Party", "Votes", "Elected"]
    _write(folder / "before.csv", previous, before)


def _ward(one: Place, ward: int, written: int, chance: Random) -> list[list[Any]]:
    ranked = _ranked(one, ward, chance)
    if ward >= WARDS - one.unopposed:
        ranked = ranked[: one.seats]
    ballot = f"local.{one.slug}.ward-{ward + 1}.{DAY}"
    turnout = chance.choice(["", 31.5, 44])
    rows = []
    for place, (party, vote) in enumerate(ranked, start=1):
        name, code, _ = NAMED[party]
        number = written + place
        rows.append(
            [number, person(number), f"local.{one.slug}.{DAY}", ballot, DAY, name, code,
             one.ward_name(ward), "f", one.seats, max(vote, 1), "t" if place <= one.seats else "f",
             "f", turnout]
        )  # fmt: skip
    return rows


def _ranked(one: Place, ward: int, chance: Random) -> list[tuple[str, int]]:
    """Parties and votes of the candidates, the elected first."""
    parties, first = one.order, chance.randrange(500, 2600)
    gap = chance.choice([0, 3, 18, 90, 250, 400, first // 2, first * 3 // 4])
    if one.calm:
        gap = max(gap, chance.randrange(60, 400))
    if one.askew:
        first, gap = (2000, 1500) if ward < 5 else (600, 90 if one.calm else 3)
    if one.quiet:
        gap = first // 2
    if one.hung:
        turned = ward % 2 == 1
    elif one.askew:
        turned = ward < 5
    else:
        turned = not one.quiet and chance.random() < 0.3
    if turned:
        parties[0], parties[1] = parties[1], parties[0]
    votes = [first, max(20, first - gap), max(10, first // 4), max(5, first // 9)]
    if one.level:
        votes[1] = votes[2]
    standing = 2 if chance.random() < (0.9 if one.sparse else 0.15) and not one.level else 4
    pairs = list(zip(parties, votes, strict=True))[:standing]
    ranked = [(party, vote - seat) for party, vote in pairs for seat in range(one.seats)]
    if one.seats > 1 and not (one.quiet or one.askew or one.hung) and chance.random() < SECOND:
        at = next(place for place, pair in enumerate(ranked) if pair[0] == parties[1])
        last = one.seats - 1
        least = chance.randrange(9, 40) if one.calm else 4
        ranked[last], ranked[at] = (parties[1], first - 1), (parties[0], first - least)
    return sorted(ranked, key=lambda pair: -pair[1])


def _previous(one: Place, ward: int, winner: str, chance: Random) -> list[list[Any]]:
    parties = [winner, *(party for party in PARTIES if party != winner)]
    first = chance.randrange(500, 2400)
    gap = chance.choice([5, 60, 300, first // 2])
    votes = (first, max(15, first - gap), max(10, first // 5), max(5, first // 10))
    shared = one.seats > 1 and (ward == 0 if one.quiet else chance.random() < SHARED_BEFORE)
    elected = {(0, seat) for seat in range(one.seats)}
    if shared:
        elected = {*elected, (1, 0)} - {(0, one.seats - 1)}
    return [
        [one.ward_name(ward), one.name, f"Former {ward} {place} {seat}", NAMED[party][2],
         max(1, votes[place] - seat), int((place, seat) in elected)]
        for place, party in enumerate(parties)
        for seat in range(one.seats)
    ]  # fmt: skip


def _write(path: Path, header: list[str], rows: list[list[Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
