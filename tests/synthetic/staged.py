"""Elections staged for what chance brings too seldom: add a line to reach a new rule or wording."""

from __future__ import annotations

from dataclasses import dataclass

from tests.synthetic import nights
from tests.synthetic.nights import Night, Sides

USUAL = Sides()


@dataclass(frozen=True)
class Stage:
    """A night, what becomes of the targets, a wart of the files, and how big it all is.

    `briefed`: everything an editor can add is there. `leaders`: the briefing names them.
    """

    night: Night
    aims: str = "no targets"
    wart: str = "none"
    size: int = 40
    sides: Sides = USUAL
    briefed: bool = True
    leaders: bool = True


TURNED = Sides("lab", "con")

STAGES: tuple[Stage, ...] = (
    Stage(nights.opposition_landslide, "all taken"),
    *[Stage(nights.opposition_landslide, "all taken", leaders=False)] * 4,
    Stage(nights.opposition_landslide, "all taken", sides=TURNED),
    Stage(nights.opposition_landslide, "no targets", "half declared"),
    Stage(nights.opposition_landslide, "as it falls", "half declared"),
    Stage(nights.government_landslide, "no targets"),
    Stage(nights.government_landslide, "no targets", "half declared"),
    Stage(nights.government_landslide, "as it falls", "half declared"),
    Stage(nights.modest_government_loss, "none taken"),
    Stage(nights.modest_government_loss, "none taken", leaders=False),
    Stage(nights.modest_government_loss, "one taken of seven"),
    Stage(nights.modest_government_loss, "six missed in one region"),
    Stage(nights.modest_government_loss, "all in one region, missed"),
    Stage(nights.modest_government_loss, "all taken", "none", 14),
    Stage(nights.stalemate, "no targets", "no briefing", briefed=False),
    Stage(nights.stalemate, "no targets"),
    Stage(nights.stalemate, "as it falls", "mostly thirds"),
    Stage(nights.small_change, "no targets"),
    Stage(nights.small_change, "as it falls", "half declared"),
    Stage(nights.exchange, "no targets", "no briefing", briefed=False),
    Stage(nights.exchange, "no targets"),
    Stage(nights.both_advance, "no targets", "mostly thirds"),
    Stage(nights.both_advance, "no targets", "all Leave"),
    Stage(nights.both_fall, "no targets"),
    Stage(nights.both_fall, "mixed"),
    Stage(nights.quiet_collapse, "no targets", "all Leave"),
    Stage(nights.loud_collapse, "no targets", "all Leave"),
    Stage(nights.collapse, "none taken, some led", "all Leave"),
    Stage(nights.collapse, "no targets"),
    Stage(nights.collapse_by_leave, "no targets"),
    Stage(nights.collapse_by_remain, "no targets"),
    Stage(nights.remain_cities_lost, "no targets"),
    Stage(nights.remain_cities_lost, "none taken", leaders=False),
    Stage(nights.government_landslide, "all in one region, missed"),
    Stage(nights.divided_country, "all in one region, missed"),
    Stage(nights.divided_country, "no targets"),
    Stage(nights.divided_country, "one taken of seven"),
    Stage(nights.divided_country, "no targets", sides=TURNED),
    Stage(nights.government_in_the_cities, "no targets"),
    Stage(nights.third_party_wins, "no targets", leaders=False),
    Stage(nights.third_party_wins, "none taken"),
    Stage(nights.third_party_wins, "no targets", "no briefing", briefed=False),
    Stage(nights.everybody_hung, "one taken of seven"),
    Stage(nights.everybody_hung, "nearest without a majority"),
    Stage(nights.ties, "nearest gained by a rival"),
    Stage(nights.opposition_landslide, "no targets", "nothing declared"),
    Stage(nights.stalemate, "all taken", "nothing declared"),
    Stage(nights.opposition_landslide, "no targets", "control before unknown", briefed=False),
    Stage(nights.stalemate, "no targets", "hardly anything known", size=14, briefed=False),
)
