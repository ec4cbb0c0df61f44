"""Synthetic elections: `write_election(folder, number)` writes the pack with that number.

The same number gives the same pack on any machine. The first are staged; for the rest a night
(landslide, stalemate, ties, …), what became of the targets, and the warts of the files are drawn
anew for each number, so that a few hundred numbers meet in every pairing that matters.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.synthetic import candidates, counties
from tests.synthetic.briefings import AIMS, briefing, set_targets
from tests.synthetic.names import AWKWARD, AWKWARD_REGIONS, PLAIN, REGIONS
from tests.synthetic.nights import NIGHTS, Sides
from tests.synthetic.staged import STAGES, Stage
from tests.synthetic.towns import NOBODY, PARTIES, Country, Town, give, town

CONTROL = {"con": "Conservative", "lab": "Labour", "ld": "Liberal Democrats", "grn": "Green"}
CONTROL |= {"ukip": "UKIP", "oth": "Independent"}

WARTS = (
    "none", "none", "half declared", "no briefing", "no briefing", "all Leave",
    "no previous election", "awkward names",
    "new boundaries", "mixed bases", "no regions", "no area figures", "one region", "all Leave",
    "control before unknown", "nothing declared", "mostly thirds",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """What a synthetic election was made to be."""

    number: int
    night: str
    aims: str
    wart: str
    form: str

    def __str__(self) -> str:
        """For messages: everything that brings the election back."""
        return f"election {self.number} ({self.form}: {self.night}, {self.aims}, {self.wart})"


def write_election(folder: Path, number: int) -> Story:
    """Write the synthetic election with this number into `folder`; say what it was made to be."""
    folder.mkdir(parents=True, exist_ok=True)
    if number < len(STAGES):
        return _country(folder, number)
    if number % 15 == 8:
        return _county(folder, number)
    if number % 6 == 5:
        return _wards(folder, number)
    if number % 12 == 4:
        return _single(folder, number)
    if number % 12 == 10:
        return _few(folder, number)
    return _country(folder, number)


def _country(folder: Path, number: int) -> Story:
    chance = Random(number)
    stage = STAGES[number] if number < len(STAGES) else _drawn(number, chance)
    sides, wart = stage.sides, stage.wart
    towns = [town(place, _land(wart, number), chance) for place in range(stage.size)]
    stage.night(towns, sides, chance)
    targets = set_targets(towns, AIMS[stage.aims], sides, chance)
    if wart in ("half declared", "nothing declared", "hardly anything known"):
        for one in towns[:: 1 if wart == "nothing declared" else chance.choice([2, 3])]:
            one.declared = False
    _compare(towns, wart)
    write_councils(folder / "councils.csv", towns, _columns(wart))
    said = None
    if stage.briefed or number >= len(STAGES):
        said = briefing(towns, targets, sides, chance, whole=stage.briefed)
    if said and not stage.leaders:
        said.pop("leaders", None)
    said = None if wart == "no briefing" else said
    write_manifest(folder, [_councils_file()], said, wart != "no previous election")
    return Story(number, stage.night.__name__, stage.aims, wart, f"{len(towns)} councils")


def _drawn(number: int, chance: Random) -> Stage:
    return Stage(
        NIGHTS[number % len(NIGHTS)],
        chance.choice([*AIMS, *["no targets"] * 4]),
        chance.choice(WARTS),
        chance.choice([8, 14, 26, 40]),
        chance.choice([Sides(), Sides(), Sides(), Sides("lab", "con")]),
        briefed=False,
    )


def _county(folder: Path, number: int) -> Story:
    counties.write_county(folder, number)
    files = [
        _councils_file(),
        _file("results.csv", "democracy-club", "results"),
        _file("before.csv", "leap", "previous-results"),
    ]
    write_manifest(folder, files, None, True)
    return Story(number, "county", "no targets", "none", f"{counties.COUNCILS} councils of wards")


def _few(folder: Path, number: int) -> Story:
    chance = Random(number)
    night = NIGHTS[(number // 12) % len(NIGHTS)]
    towns = [town(place, Country(PLAIN, REGIONS), chance) for place in range(2 + number % 5)]
    night(towns, Sides(), chance)
    if number % 24 == 22:
        towns[-1].declared = False
        for one in towns[:-1]:
            give(one, "lab" if one.control_before == "con" else "con")
    if number % 24 == 10:
        give(towns[0], "ld")
        give(towns[1], "lab" if towns[1].control_before == "con" else "con")
    write_councils(folder / "councils.csv", towns, set())
    write_manifest(folder, [_councils_file()], None, True)
    return Story(number, night.__name__, "no targets", "none", f"{len(towns)} councils")


def _single(folder: Path, number: int) -> Story:
    chance = Random(number)
    night = NIGHTS[(number // 12) % len(NIGHTS)]
    lands = Country(AWKWARD if number % 24 == 4 else PLAIN, REGIONS, all_out=1)
    towns = [town(number % 9, lands, chance)]
    night(towns, Sides(), chance)
    wart = "only the seats won" if number % 36 == 16 else "none"
    if wart != "none":
        towns[0].won = {"lab": towns[0].contested} if number % 72 == 16 else towns[0].won
    write_councils(folder / "councils.csv", towns, _columns(wart))
    write_manifest(folder, [_councils_file()], None, number % 8 == 0)
    return Story(number, night.__name__, "no targets", wart, "one council")


def _wards(folder: Path, number: int) -> Story:
    chance = Random(number)
    party = candidates.newcomer(chance)
    collapse = number % 36 == 17
    wards = 30 if collapse else chance.choice([1, 3, 9])
    contests = [candidates.contest(one, chance, party) for one in range(wards)]
    if number % 36 == 23:
        contests = [candidates.by_election(chance)]
    elif all(one.by_election for one in contests):
        contests[0].by_election = False
    candidates.write_results(folder / "results.csv", "thornmere", contests)
    files = [_file("results.csv", "democracy-club", "results")]
    before = number % 12 == 5
    if number % 24 in (5, 11):
        candidates.write_council(folder / "councils.csv", "Thornmere", contests, chance)
        files.append(_councils_file())
    if before:
        winner = "ukip" if collapse else None
        candidates.write_previous(folder / "before.csv", "Thornmere", contests, chance, winner)
        files.append(_file("before.csv", "leap", "previous-results"))
    write_manifest(folder, files, None, before)
    return Story(number, "wards", "no targets", "none", f"{len(contests)} wards")


def _land(wart: str, number: int) -> Country:
    names, regions, leave = PLAIN, REGIONS, (28.0, 72.0)
    if wart == "awkward names":
        names, regions = (*AWKWARD, *PLAIN), AWKWARD_REGIONS
    if wart == "one region":
        regions = REGIONS[number % 2 : number % 2 + 1]
    if wart == "no regions":
        regions = ("",)
    if wart == "all Leave":
        leave = (51.0, 74.0)
    strong = ("con", "lab", "con", "lab", "ld", "ukip") if number % 5 == 0 else ("con", "lab")
    ukip, all_out = (0.5 if number % 3 else 0.2), (0.2 if wart == "mostly thirds" else 0.6)
    return Country(names, regions, leave=leave, strong=strong, ukip=ukip, all_out=all_out)


def _compare(towns: list[Town], wart: str) -> None:
    for place, one in enumerate(towns):
        if wart == "new boundaries" or (wart == "mixed bases" and place % 4 == 0):
            one.comparable = False
        if wart == "mixed bases" and place % 3 == 1:
            one.basis = "notional"


def _columns(wart: str) -> set[str]:
    """The columns that the file leaves out."""
    none = {"defended_basis", "comparable", "before_basis"}
    left_out = {
        "no regions": {"region"},
        "no area figures": {"leave_share", "type"},
        "no previous election": none,
        "control before unknown": none | {"control_before"},
        "hardly anything known": none | {"control_before"},
        "only the seats won": none | {"control_before", "control_after", "after"},
    }
    return left_out.get(wart, set())


def write_councils(path: Path, towns: list[Town], without: set[str]) -> None:
    """Write the council table; columns named in `without` are left out, prefixes too."""
    extra = sorted({one for town in towns for one in town.won} - set(PARTIES))
    parties = [*PARTIES, *extra]
    rows = [_row(one, parties) for one in towns]
    if "defended_basis" in without:
        prefixes = ("defended_", "before_", *(["after_"] if "after" in without else []))
        without = without | {name for name in rows[0] if name.startswith(prefixes)}
    header = [name for name in rows[0] if name not in without]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _row(one: Town, parties: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": one.code, "name": one.name, "region": one.region, "type": one.type,
        "cycle": one.cycle, "size": one.size, "seats_contested": one.contested,
        "control_before": CONTROL.get(one.control_before, one.control_before),
        "control_after": CONTROL.get(one.control_after, one.control_after) if one.declared else "",
        "comparable": "yes" if one.comparable else "no",
        "defended_basis": one.basis if one.comparable else "",
        "before_basis": one.basis,
        "leave_share": one.leave,
        "controlled_before_since": 1962 + one.size if one.control_before != NOBODY else "",
    }  # fmt: skip
    for party in parties:
        row[f"won_{party}"] = one.won.get(party, 0) if one.declared else ""
        row[f"defended_{party}"] = one.defended.get(party, 0) if one.comparable else ""
        row[f"before_{party}"] = one.before.get(party, 0)
        row[f"after_{party}"] = one.after.get(party, 0) if one.declared else ""
    return row


def _file(path: str, form: str, role: str) -> dict[str, str]:
    title = f"Made-up {role}"
    return {"path": path, "format": form, "role": role, "title": title, "published": "2018-05-04"}


def _councils_file() -> dict[str, str]:
    return _file("councils.csv", "council-table", "councils")


def write_manifest(
    folder: Path, files: list[dict[str, str]], said: dict[str, Any] | None, previous: bool
) -> None:
    """Write `election.yaml`, and `briefing.yaml` where there is one."""
    manifest: dict[str, Any] = {"name": "Made-up elections", "date": "2018-05-03", "kind": "local"}
    if previous:
        manifest["previous"] = {
            "name": "The elections before", "date": "2014-05-22", "basis": "last-election"
        }  # fmt: skip
    manifest["files"] = files
    if said is not None:
        manifest["briefing"] = "briefing.yaml"
        _dump(folder / "briefing.yaml", said)
    _dump(folder / "election.yaml", manifest)


def _dump(path: Path, data: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
