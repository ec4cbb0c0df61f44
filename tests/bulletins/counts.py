"""Two counts of one election, for tests of what changed between them."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.raw_pack import FOLDER, raw_pack
from generator.bulletins.difference_model import BulletinChange, Difference
from generator.bulletins.making import Making, Wanted, genres_of
from generator.pipeline import Night, night
from generator.story.subjects import LEVELS, By
from tests.bulletins.sets import ENGLAND, FICTIONAL

RESULTS = "results-2018-05-03.csv"


def told(pack: Path, levels: tuple[By, ...] = LEVELS) -> Night:
    """The night of a pack, with every fact that its bulletins can tell."""
    return night(pack, genres=genres_of(levels))


def changes(found: Difference) -> dict[str, str]:
    """What changed of each bulletin, by path."""
    return {one.path: one.change for one in found.bulletins}


def copy(found: Difference) -> set[str]:
    """The bulletins that read otherwise."""
    return {one.path for one in found.bulletins if one.change == "copy"}


def rank_alone(found: Difference, concerned: set[str]) -> bool:
    """Whether what differs beside these are parties, in their evidence: a rank rests on all seats.

    No text but that of a party, and of the election, tells a rank among all parties.
    """
    others = {path: change for path, change in changes(found).items() if path not in concerned}
    return all(one.startswith("party/") for one in others) and set(others.values()) <= {"evidence"}


def bulletin(found: Difference, path: str) -> BulletinChange:
    """The change of one bulletin."""
    return next(one for one in found.bulletins if one.path == path)


def fictional(folder: Path, *replaced: tuple[str, str]) -> Path:
    """A copy of the fictional pack in which candidates have other results."""
    shutil.copytree(FICTIONAL, folder)
    replace(folder / "results-2026.csv", *replaced)
    return folder


def real(folder: Path, results: tuple[tuple[str, str], ...] = ()) -> Path:
    """The pack of the full files, with its results and its table of councils as copies in it."""
    folder.mkdir(exist_ok=True)
    pack = raw_pack(folder)
    assert pack is not None
    shutil.copy(ENGLAND / "councils.csv", folder / "councils.csv")
    shutil.copy(FOLDER / RESULTS, folder / RESULTS)
    replace(folder / RESULTS, *results)
    lies_at = (f"{FOLDER.resolve()}/{RESULTS}", f"{ENGLAND.resolve()}/councils.csv")
    replace(folder / "election.yaml", *((one, Path(one).name) for one in lies_at))
    return folder


def replace(path: Path, *replaced: tuple[str, str]) -> None:
    """Put one text for another in a file that has it once."""
    path.chmod(0o644)
    text = path.read_text(encoding="utf-8")
    for old, new in replaced:
        assert text.count(old) == 1, f"{old}: {text.count(old)} times in {path.name}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def texts(found: Night, levels: tuple[By, ...] = LEVELS) -> dict[str, list[str]]:
    """Every bulletin there is, by path, sentence by sentence."""
    making = Making(found, levels)
    return {one.path: _sentences(found, one) for one in making.wanted() if _has_text(found, one)}


def _has_text(found: Night, wanted: Wanted) -> bool:
    return found.plan(wanted.genre, wanted.member).headline is not None


def _sentences(found: Night, wanted: Wanted) -> list[str]:
    return [one.text for one in found.article(wanted.genre, wanted.member).sentences]
