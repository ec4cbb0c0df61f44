"""Made-up briefings: targets, what becomes of them, and everything else an editor adds."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.synthetic.nights import Sides
from tests.synthetic.towns import NOBODY, Town, give, hang

FULL = {"con": "conservative", "lab": "labour", "ld": "liberal-democrat", "grn": "green"}
FULL |= {"ukip": "ukip", "oth": "other"}

SOURCE = "desk"


@dataclass(frozen=True)
class Aims:
    """How many targets there are, where they lie, and what becomes of them in turn."""

    number: int
    fates: tuple[str, ...]
    region: str | None = None
    first: str | None = None


AIMS: dict[str, Aims] = {
    "no targets": Aims(0, ()),
    "one target, taken": Aims(1, ("taken",)),
    "one target, missed": Aims(1, ("missed",)),
    "one target, nobody's": Aims(1, ("largest",)),
    "all taken": Aims(5, ("taken",)),
    "none taken": Aims(6, ("missed",)),
    "none taken, some led": Aims(6, ("missed", "largest", "missed")),
    "mixed": Aims(6, ("taken", "missed")),
    "one taken of seven": Aims(
        7, ("missed", "missed", "taken", "missed", "largest", "missed", "rival")
    ),
    "all in one region, missed": Aims(4, ("missed",), region="main"),
    "all in one region, mixed": Aims(4, ("taken", "missed", "hung"), region="main"),
    "nearest taken": Aims(5, ("missed",), first="taken"),
    "nearest gained by a rival": Aims(5, ("missed",), first="rival"),
    "nearest without a majority": Aims(5, ("missed",), first="hung"),
    "as it falls": Aims(6, ("natural",)),
    "six missed in one region": Aims(8, ("missed",), region="most"),
}


def set_targets(towns: list[Town], aims: Aims, sides: Sides, chance: Random) -> list[Town]:
    """Choose the councils that the opposition set out to win, and let each meet its fate."""
    party = sides.opposition
    able = [one for one in towns if one.cycle == "all-out" and one.control_before != party]
    main = towns[0].region
    near = sorted(able, key=lambda one: (-one.before.get(party, 0) / one.size, one.name))
    if aims.region:
        here = [one for one in near if one.region == main]
        away = [one for one in near if one.region != main]
        most = here[: max(2, aims.number - 2)]
        near = here if aims.region == "main" else [*most, *away[:2]]
    chosen = near[: aims.number]
    for place, town in enumerate(chosen):
        fate = aims.fates[place % len(aims.fates)]
        if place == 0 and aims.first is not None:
            fate = aims.first
        _meet(town, fate, party, sides)
    return chosen


def _meet(town: Town, fate: str, party: str, sides: Sides) -> None:
    if fate == "taken":
        give(town, party)
    elif fate == "largest":
        hang(town, party)
    elif fate == "hung":
        hang(town, "ld")
    elif fate == "rival":
        give(town, "ld" if town.control_before == sides.government else sides.government)
    elif fate == "missed":
        give(town, town.control_before if town.control_before != NOBODY else sides.government)


def briefing(
    towns: list[Town], targets: list[Town], sides: Sides, chance: Random, whole: bool = False
) -> dict[str, Any]:
    """A briefing for the night, each part of it there or not as chance has it, or the `whole`."""
    there = lambda share: whole or chance.random() < share  # noqa: E731
    government, opposition = FULL[sides.government], FULL[sides.opposition]
    written: dict[str, Any] = {
        "sources": {SOURCE: {"title": "Notes of the desk", "published": "2018-05-02"}},
        "targets": [
            {"party": opposition, "council": one.name, "source": SOURCE} for one in targets
        ],
    }
    if there(0.9):
        since = chance.choice(["2010-05-11", "2014-01-02", "2017-06-01", "2010-01-05"])
        written["government"] = {"party": government, "since": since, "source": SOURCE}
        written["opposition"] = {"party": opposition, "source": SOURCE}
    if there(0.7):
        written["leaders"] = _leaders(government, opposition, there(0.7))
    written["expectations"] = _expectations(targets, opposition, sides, towns, chance)
    said = [*_arguments(government, opposition), *_of_targets(targets, opposition)]
    said.append(_mood(chance.choice([government, opposition])))
    written["arguments"] = [one for one in said if there(0.7)]
    winds = ("the Cabinet's divisions", "a poor winter in the hospitals", "the row over fares")
    heads = chance.sample(winds, chance.choice([1, 2, 3] if whole else [0, 1, 2, 3]))
    written["headwinds"] = [{"party": government, "what": w, "source": SOURCE} for w in heads]
    written["people"] = _people(government, chance.choice([1, 2] if whole else [0, 1, 2]))
    written["quotations"] = _quotations(opposition, chance)
    written["calendar"] = _calendar(chance)
    written["standing"] = _standing(government, opposition, chance)
    written["projected_shares"] = _shares(government, opposition, chance)
    return {key: value for key, value in written.items() if value}


def _leaders(government: str, opposition: str, short: bool) -> list[dict[str, str]]:
    named = [(government, "Ada Lune", "Lune"), (opposition, "Bram O'Dell", "O'Dell")]
    named.append(("liberal-democrat", "Cleo Marsh", "Marsh"))
    leaders = [{"party": p, "name": n, "short": s, "source": SOURCE} for p, n, s in named]
    for one in leaders:
        if not short:
            del one["short"]
    return leaders


def _expectations(
    targets: list[Town], party: str, sides: Sides, towns: list[Town], chance: Random
) -> list[dict[str, Any]]:
    taken = sum(one.control_after == sides.opposition and one.declared for one in targets)
    run = sum(one.control_after == sides.opposition and one.declared for one in towns)
    wished = [
        {"measure": "targets_taken", "at_least": chance.choice([max(taken, 1), taken + 1, 1]),
         "text": "a handful of prizes"},
        {"measure": "councils_controlled", "at_least": chance.choice([run, run + 3, run // 3]),
         "text": "a good share of the councils"},
        {"measure": "net_seats", "at_least": chance.choice([-20, 5, 400]), "text": "some gains"},
        {"measure": "net_councils", "at_least": chance.choice([-1, 1, 6]), "text": "some councils"},
    ]  # fmt: skip
    chosen = chance.sample(wished, chance.choice([0, 1, 1, 2]))
    holders = ("analysts", "pollsters")
    return [
        {"party": party, "holder": holders[place], "source": SOURCE, **one}
        for place, one in enumerate(chosen)
    ]


def _arguments(government: str, opposition: str) -> list[dict[str, Any]]:
    told = [
        (
            "cause",
            "the party has lost touch with its old strongholds",
            "critics within",
            opposition,
        ),
        ("cause", "the leaflets came too late", None, opposition),
        (
            "consequence",
            "the smaller parties' voters are there to be won",
            "organisers",
            opposition,
        ),
        (
            "policy",
            "the manifesto's promises must be kept",
            "members of the front bench",
            opposition,
        ),
        ("blame", "the campaign never found its voice", "backbenchers", government),
        ("caveat", "a general election turns on other things", "pollsters", None),
    ]
    return [
        {"id": f"{topic}-{place}", "topic": topic, "claim": claim, "source": SOURCE}
        | ({"holder": holder} if holder else {})
        | ({"party": party} if party else {})
        for place, (topic, claim, holder, party) in enumerate(told)
    ]


def _mood(party: str) -> dict[str, Any]:
    return {
        "id": "mood", "topic": "psychology", "claim": "the tide has turned at last",
        "holder": "campaigners", "party": party, "source": SOURCE,
    }  # fmt: skip


def _of_targets(targets: list[Town], party: str) -> list[dict[str, Any]]:
    """A cause for each of the first targets, since any of them may be the one picked out."""
    return [
        {"id": f"cause-of-{one.code}", "topic": "cause", "claim": "the old guard stayed at home",
         "holder": "critics within", "party": party, "council": one.name, "source": SOURCE}
        for one in targets[:4]
    ]  # fmt: skip


def _people(party: str, number: int) -> list[dict[str, str]]:
    return [
        {"name": name, "party": party, "role": role, "credited_by": "colleagues",
         "credit": "a livelier campaign", "source": SOURCE}
        for name, role in [("Dora Vane", "chairman"), ("Eli Stokes", "organiser")][:number]
    ]  # fmt: skip


def _quotations(party: str, chance: Random) -> list[dict[str, str]]:
    who: list[dict[str, str]] = [
        {"speaker": "Flora Kemp", "role": "pollster", "outlet": "the Evening Post"},
        {"speaker": "Gus Tarrant", "outlet": "the Evening Post"},
        {"speaker": "Hilda Moss"},
    ]
    said = {"judgement": "result is neither one thing nor the other", "outlook": "we shall see"}
    return [
        {"id": place, "text": text, "place": place, "party": party, "source": SOURCE}
        | chance.choice(who)
        for place, text in said.items()
        if chance.random() < 0.7
    ]


def _calendar(chance: Random) -> list[dict[str, str]]:
    if chance.random() < 0.3:
        return []
    entry = {"what": "the autumn conferences", "source": SOURCE}
    if chance.random() < 0.5:
        entry["when"] = "in September"
    if chance.random() < 0.5:
        entry |= {"risk": "old quarrels break out again", "holder": "party managers"}
    return [entry]


def _standing(government: str, opposition: str, chance: Random) -> list[dict[str, Any]]:
    figures = chance.choice([None, (9055, 6457), (6457, 9055), (5000, 5000), (47, 12)])
    if figures is None:
        return []
    pairs = zip((government, opposition), figures, strict=True)
    more = [{} if number < 6000 else {"councils": number // 50} for number in figures]
    return [
        {"party": p, "councillors": number, "source": SOURCE, **extra}
        for (p, number), extra in zip(pairs, more, strict=True)
    ]


def _shares(government: str, opposition: str, chance: Random) -> list[dict[str, Any]]:
    figures = chance.choice([None, (35, 35), (37.5, 35), (28.4, 28.4)])
    if figures is None:
        return []
    method = "projected national share"
    pairs = zip((government, opposition), figures, strict=True)
    return [{"party": p, "share": n, "method": method, "source": SOURCE} for p, n in pairs]
