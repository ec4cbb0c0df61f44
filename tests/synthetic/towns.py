"""Made-up councils: what they were, what was fought for, and how the seats fell."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

NOBODY = "no overall control"
PARTIES = ("con", "lab", "ld", "grn", "ukip", "oth")

Seats = dict[str, int]


@dataclass
class Town:
    """One council. Seats are by party; `after` follows from the rest."""

    code: str
    name: str
    region: str
    type: str
    cycle: str
    size: int
    contested: int
    leave: float
    before: Seats
    defended: Seats
    won: Seats
    declared: bool = True
    comparable: bool = True
    basis: str = "last-election"

    @property
    def after(self) -> Seats:
        """The whole council now."""
        names = {*self.before, *self.won}
        return {
            one: self.before.get(one, 0) - self.defended.get(one, 0) + self.won.get(one, 0)
            for one in names
        }

    @property
    def control_before(self) -> str:
        """Who had a majority before, or nobody."""
        return majority(self.before, self.size)

    @property
    def control_after(self) -> str:
        """Who has a majority now, or nobody."""
        return majority(self.after, self.size)

    @property
    def leader(self) -> str:
        """The party with most seats now; the first by name when level."""
        return max(sorted(self.after), key=self.after.__getitem__)

    def move(self, loser: str, gainer: str, seats: int) -> int:
        """Let `gainer` win up to `seats` of those that `loser` would have won; say how many."""
        moved = max(0, min(seats, self.won.get(loser, 0)))
        if moved:
            self.won[loser] -= moved
            self.won[gainer] = self.won.get(gainer, 0) + moved
        return moved


def majority(seats: Seats, size: int) -> str:
    """The party with more than half of all seats, or nobody."""
    return next((one for one, held in seats.items() if 2 * held > size), NOBODY)


def give(town: Town, party: str) -> None:
    """Move seats until the party has a majority, as far as the seats contested allow."""
    while town.control_after != party:
        others = [one for one in town.won if one != party and town.won[one]]
        if not others:
            return
        town.move(max(sorted(others), key=town.after.__getitem__), party, 1)


def hang(town: Town, leader: str | None = None) -> None:
    """Move seats until nobody has a majority; `leader` is then the largest party."""
    for _ in range(town.size):
        first = leader or town.leader
        second = "ld" if first != "ld" else "lab"
        if leader is not None and town.leader != leader:
            town.move(town.leader, leader, 1)
        elif town.control_after != NOBODY:
            town.move(
                town.leader, second if town.after.get(second, 0) * 3 < town.size else "oth", 1
            )
        else:
            return


def level(town: Town, one: str, other: str) -> None:
    """Leave two parties level on the most seats."""
    pool = town.contested
    town.before = {one: town.size // 2, other: town.size - town.size // 2}
    town.defended = {one: pool // 2, other: pool - pool // 2}
    half = town.size // 2
    kept = {name: town.before[name] - town.defended[name] for name in (one, other)}
    town.won = {one: half - kept[one], other: half - kept[other]}
    if town.size % 2:
        town.won["ld"] = 1


def apportion(seats: int, weights: dict[str, float]) -> Seats:
    """Share out seats by weight, largest remainders last."""
    total = sum(weights.values())
    exact = {one: seats * weight / total for one, weight in weights.items()}
    shared = {one: int(value) for one, value in exact.items()}
    left = sorted(exact, key=lambda one: (shared[one] - exact[one], one))
    for one in left[: seats - sum(shared.values())]:
        shared[one] += 1
    return {one: held for one, held in shared.items() if held}


@dataclass(frozen=True)
class Country:
    """Where the councils of an election lie and what they are called."""

    names: tuple[str, ...]
    regions: tuple[str, ...]
    types: tuple[str, ...] = ("district", "metropolitan borough", "unitary authority")
    leave: tuple[float, float] = (28, 72)
    strong: tuple[str, ...] = ("con", "lab")
    ukip: float = 0.15
    all_out: float = 0.6
    sizes: tuple[int, ...] = field(default=(24, 30, 33, 45, 51, 60, 63))


def town(number: int, country: Country, chance: Random) -> Town:
    """A council before anything has happened: every party has won what it defended."""
    region = country.regions[number % len(country.regions)]
    kind = "London borough" if region == "London" else chance.choice(country.types)
    size = chance.choice(country.sizes)
    cycle, contested = "all-out", size
    if chance.random() > country.all_out:
        cycle, contested = chance.choice([("thirds", size // 3), ("halves", size // 2)])
    strong = chance.choice(country.strong)
    if region == "London" and chance.random() < 0.6:
        strong = "lab"
    weights = {one: chance.uniform(2, 10) for one in ("con", "lab")}
    weights |= {
        "ld": chance.uniform(0, 5),
        "grn": chance.uniform(0, 1),
        "oth": chance.uniform(0, 1),
    }
    weights["ukip"] = country.ukip * chance.uniform(4, 16)
    weights[strong] = weights.get(strong, 0) + chance.choice([3.0, 9.0, 16.0])
    before = apportion(size, weights)
    defended = before if cycle == "all-out" else apportion(contested, dict(before))
    defended = {one: min(held, before[one]) for one, held in defended.items()}
    short = contested - sum(defended.values())
    if short:
        defended[max(before, key=before.__getitem__)] += short
    return Town(
        code=f"E0700{number:04d}",
        name=country.names[number % len(country.names)],
        region=region,
        type=kind,
        cycle=cycle,
        size=size,
        contested=contested,
        leave=round(chance.uniform(*country.leave), 1),
        before=dict(before),
        defended=dict(defended),
        won=dict(defended),
    )
