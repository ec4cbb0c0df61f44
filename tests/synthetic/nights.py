"""What can happen on a night: each function moves seats between parties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.synthetic.names import NEW_PARTIES
from tests.synthetic.towns import NOBODY, Town, give, hang, level


@dataclass(frozen=True)
class Sides:
    """Who governs and who opposes."""

    government: str = "con"
    opposition: str = "lab"


Night = Callable[[list[Town], Sides, Random], None]


def _swing(town: Town, loser: str, gainer: str, rate: float) -> None:
    town.move(loser, gainer, round(rate * town.defended.get(loser, 0)))


def opposition_landslide(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The government loses heavily to the opposition."""
    for town in towns:
        _swing(town, sides.government, sides.opposition, chance.uniform(0.2, 0.9))


def government_landslide(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The opposition loses heavily to the government."""
    for town in towns:
        _swing(town, sides.opposition, sides.government, chance.uniform(0.2, 0.9))


def stalemate(towns: list[Town], sides: Sides, chance: Random) -> None:
    """Every seat stays where it was."""


def small_change(towns: list[Town], sides: Sides, chance: Random) -> None:
    """A few seats go from the government to others, hardly a council with them."""
    for town in towns[::2]:
        _swing(town, sides.government, chance.choice([sides.opposition, "ld"]), 0.08)


def modest_government_loss(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The government loses a few seats in each council, and no control by them."""
    for town in towns:
        before = town.control_before
        town.move(sides.government, sides.opposition, chance.choice([0, 0, 1]))
        if town.control_after != before:
            town.won = dict(town.defended)


def both_fall(towns: list[Town], sides: Sides, chance: Random) -> None:
    """Both main parties lose ground to others."""
    for town in towns:
        for loser in (sides.government, sides.opposition):
            _swing(town, loser, chance.choice(["ld", "grn", "oth"]), chance.uniform(0.2, 0.7))


def both_advance(towns: list[Town], sides: Sides, chance: Random) -> None:
    """Councils that nobody ran go to one main party or the other."""
    for place, town in enumerate(towns):
        if town.control_before == NOBODY or place % 5 == 0:
            give(town, (sides.government, sides.opposition)[place % 2])


def collapse(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party falls apart, and its seats go to the government's party."""
    for town in towns:
        _swing(town, "ukip", sides.government, chance.uniform(0.85, 1))


def quiet_collapse(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party falls apart, the government's party gains, and no council changes hands by it."""
    for town in towns:
        before = town.control_before
        _swing(town, "ukip", sides.government, 1)
        if town.control_after != before:
            town.won = dict(town.defended)
            town.move("ukip", "ld", town.contested)


def loud_collapse(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party falls apart, and every council where it stood goes to the government's party."""
    for town in towns:
        if town.control_before != sides.government and town.won.get("ukip", 0) > 1:
            town.move("ukip", sides.government, town.contested)
            give(town, sides.government)
        else:
            town.move("ukip", sides.opposition, town.contested)


def collapse_by_leave(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party falls apart; the government gains most, and the more so the more voted Leave."""
    for town in towns:
        town.move("ukip", sides.government, town.contested)
        if town.leave > 50:
            _swing(town, sides.opposition, sides.government, (town.leave - 50) / 40)
        else:
            _swing(town, sides.government, sides.opposition, (50 - town.leave) / 60)


def collapse_by_remain(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party falls apart; the government gains most, and the more so the more voted Remain."""
    for town in towns:
        town.move("ukip", sides.government, town.contested)
        if town.leave < 50:
            _swing(town, sides.opposition, sides.government, 0.6)
        else:
            _swing(town, sides.government, sides.opposition, 0.3)


def remain_cities_lost(towns: list[Town], sides: Sides, chance: Random) -> None:
    """A smaller party takes the government's councils that voted Remain, cities and others."""
    for place, town in enumerate(towns):
        if town.region != "London":
            town.type = ("metropolitan borough", "district")[place % 2]
        if town.control_before == sides.government and town.cycle == "all-out":
            town.leave = 30.0 + place % 20
            give(town, "ld")


def exchange(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One council goes one way and one the other; all else stays."""
    main = (sides.government, sides.opposition)
    for loser, gainer in (main, main[::-1]):
        held = [one for one in towns if one.control_before == loser and one.cycle == "all-out"]
        if held:
            give(held[0], gainer)


def collapse_elsewhere(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party is wiped out, and the opposition and others take its seats."""
    for town in towns:
        _swing(town, "ukip", sides.opposition, 1)
        _swing(town, sides.government, "ld", 0.04)


def divided_country(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The government gains where people voted Leave and loses where they voted Remain."""
    for town in towns:
        if town.leave > 50:
            _swing(town, sides.opposition, sides.government, 0.3)
        else:
            _swing(town, sides.government, "ld", 0.6)


def government_in_the_cities(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The government breaks through where it was weak, or is driven out of the cities."""
    for place, town in enumerate(towns):
        if town.leave < 50 and town.control_before != sides.government and place % 3:
            give(town, sides.government)


def new_party(towns: list[Town], sides: Sides, chance: Random) -> None:
    """A party that nobody knew wins seats and councils."""
    newcomer = chance.choice(NEW_PARTIES)
    for place, town in enumerate(towns):
        for loser in list(town.won):
            _swing(town, loser, newcomer, chance.uniform(0, 0.5))
        if place % 3 == 0:
            give(town, newcomer)


def ties(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The two main parties end level in council after council."""
    for town in towns[::2]:
        level(town, sides.government, sides.opposition)
    for town in towns[1::4]:
        hang(town, chance.choice([sides.government, sides.opposition]))


def clean_sweeps(towns: list[Town], sides: Sides, chance: Random) -> None:
    """One party wins every seat there is."""
    for place, town in enumerate(towns):
        town.won = {(sides.opposition, sides.government, "ld")[place % 3]: town.contested}


def wipe_out(towns: list[Town], sides: Sides, chance: Random) -> None:
    """The third party loses every seat."""
    for town in towns:
        _swing(town, "ld", chance.choice([sides.government, sides.opposition]), 1)


def everybody_hung(towns: list[Town], sides: Sides, chance: Random) -> None:
    """Majorities go and nobody takes their place."""
    for place, town in enumerate(towns):
        if place % 4:
            hang(town, town.control_before if town.control_before != NOBODY else None)


def third_party_wins(towns: list[Town], sides: Sides, chance: Random) -> None:
    """A smaller party takes councils from the government."""
    for place, town in enumerate(towns):
        if place % 4 == 0:
            give(town, "ld")


NIGHTS: tuple[Night, ...] = (
    opposition_landslide,
    government_landslide,
    stalemate,
    small_change,
    modest_government_loss,
    both_fall,
    both_advance,
    collapse,
    quiet_collapse,
    loud_collapse,
    exchange,
    collapse_elsewhere,
    divided_country,
    government_in_the_cities,
    new_party,
    ties,
    clean_sweeps,
    wipe_out,
    everybody_hung,
    third_party_wins,
)
