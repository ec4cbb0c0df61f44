"""What copy claims about an election: a small typed model of each claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What a claim says of its subject."""

    gain_control = "gain-control"
    lose_control = "lose-control"
    hold_control = "hold-control"
    fail_to_take = "fail-to-take"
    win_control = "win-control"
    runs = "runs"
    ran_before = "ran-before"
    changed_hands = "changed-hands"
    largest_party = "largest-party"
    no_overall_control = "no-overall-control"
    majority = "majority"
    majority_change = "majority-change"
    net_change = "net-change"
    seats = "seats"
    wiped_out = "wiped-out"
    all_seats = "all-seats"
    councils_count = "councils-count"
    short_of_majority = "short-of-majority"
    share_of_seats = "share-of-seats"
    share_of_councils = "share-of-councils"
    votes = "votes"
    candidates = "candidates"
    wards = "wards"
    years = "years"
    comparison = "comparison"
    net_direction = "net-direction"
    targets = "targets"
    share = "share"
    share_change = "share-change"
    swing = "swing"
    topped_the_poll = "topped-the-poll"
    ward_result = "ward-result"
    ward_majority = "ward-majority"
    turnout = "turnout"
    area = "area"
    affiliation = "affiliation"
    share_direction = "share-direction"
    scoreboard = "scoreboard"
    record = "record"
    own_words = "own-words"
    seats_changing = "seats-changing"
    swing_to = "swing-to"
    quotation = "quotation"
    name = "name"
    opinion = "opinion"
    elsewhere = "elsewhere"


class Hedge(StrEnum):
    """How a figure is hedged."""

    exactly = "exactly"
    about = "about"
    almost = "almost"
    over = "over"
    under = "under"
    at_least = "at-least"
    at_most = "at-most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as copy writes it: its value, its unit (`seats`, `per cent`, …) and its hedge."""

    value: float
    unit: str = ""
    hedge: Hedge = Hedge.exactly
    text: str = ""
    fraction: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one sentence.

    `subjects` and `others` are ids of parties (or `no-overall-control`), `places` ids of councils,
    wards or regions, of the kind that `scope` says (`council`, `ward`, `region`, `nation`).
    `second_quantity` is the other figure of a score.
    `others` is the second party of the claim: from whom, ahead of whom. `direction` is 1 for up and
    −1 for down where the relation has one; `aspect` tells forms of a relation apart. An id with
    bars in it (`a|b`) means one of these; `either` means that one of the places is enough. `start`
    and `end` count in the sentence's text, `figure_start` too: where the figure of a pattern
    stands, and −1 where it has none.
    """

    relation: Relation
    start: int
    end: int
    subjects: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    second_places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    region: str = ""
    scope: str = "council"
    quantity: Quantity | None = None
    second_quantity: Quantity | None = None
    direction: int = 0
    positive: bool = True
    aspect: str = ""
    either: bool = False
    attributed: str = ""
    words: str = ""
    figure_start: int = -1
