"""How well copy is checked: `python benchmarks/claims.py [PACK]`.

On the labelled sentences of tests/claims: precision and recall of each verdict, and for each
relation how many false sentences are caught and true ones wronged. Then Recount's own drafts of a
pack with one figure, party or council changed, and the words a second of a warm check. The full
candidate files of 2018 are used where they are at hand, and the sample otherwise.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.processes import SAMPLE
from benchmarks.raw_pack import raw_pack
from generator.checking.check import check
from generator.checking.known import Known
from generator.checking.report import Verdict
from generator.pipeline import Night, night
from generator.sayings import known_by
from generator.story.subjects import members
from tests.checking.corruption import corruptions, is_still_true
from tests.checking.labelled import FOLDERS, Labelled, known, labelled, said_of

GOAL_CAUGHT, GOAL_WRONGED, GOAL_CORRUPTIONS, GOAL_WORDS = 95, 2, 99, 5000
TEXTS = {"analysis": 1, "region": 9, "party": 5, "council": 40, "ward": 40}
CHANGES = {"analysis": 60, "region": 8, "party": 8, "council": 4, "ward": 3}
"""Drafts of each genre, and changes tried in each."""

_Said = list[tuple[Labelled, Verdict | None]]


def share(part: int, whole: int) -> str:
    """Return a share in per cent, with what it is of."""
    return f"{100 * part / whole:5.1f} % of {whole}" if whole else "    – of 0"


def show_folder(folder: str) -> None:
    """Print the figures of one folder of labelled sentences."""
    said: _Said = [(one, said_of(one)) for one in labelled(folder)]
    if not said:
        return
    print(f"\n{folder}: {len(said)} sentences")
    for verdict in Verdict:
        wanted = [found for one, found in said if one.verdict is verdict]
        given = [one for one, found in said if found is verdict]
        right = sum(found is verdict for found in wanted)
        print(
            f"  {verdict:<14} precision {share(right, len(given))}, "
            f"recall {share(right, len(wanted))}"
        )
    false = [found for one, found in said if one.verdict is Verdict.contradicted]
    true = [found for one, found in said if one.verdict is Verdict.supported]
    caught = sum(found is Verdict.contradicted for found in false)
    wronged = sum(found is Verdict.contradicted for found in true)
    print(f"  false claims caught           {share(caught, len(false))}   goal: {GOAL_CAUGHT}")
    print(f"  true ones called contradicted {share(wronged, len(true))}   goal: {GOAL_WRONGED}")
    show_relations(said)


def show_relations(said: _Said) -> None:
    """Print, for each relation, false sentences caught and true ones wronged."""
    for relation in sorted({one.relation for one, _ in said}):
        here = [(one.verdict, found) for one, found in said if one.relation == relation]
        false = [found for verdict, found in here if verdict is Verdict.contradicted]
        true = [found for verdict, found in here if verdict is Verdict.supported]
        if false or true:
            caught = sum(found is Verdict.contradicted for found in false)
            wronged = sum(found is Verdict.contradicted for found in true)
            print(f"    {relation:<22} caught {caught} of {len(false)}, wronged {wronged}")


def show_corruptions(found: Night) -> None:
    """Print how many one-word corruptions of our own drafts are caught."""
    checked_by, tried, caught, true = known_by(found), Counter[str](), Counter[str](), 0
    for genre, most in TEXTS.items():
        everybody = [None] if genre == "analysis" else list(members(found.pack.election, genre))
        for one in random.Random(1).sample(everybody, min(most, len(everybody))):
            article = found.article(genre, one)
            for copy, sentence in corruptions(article, seed=1, most=CHANGES[genre]):
                report = check(copy, checked_by)
                still_true = is_still_true(report, sentence)
                true += still_true
                tried[genre] += not still_true
                caught[genre] += report.contradicted and not still_true
    print("\nOur own drafts with one figure, party or council changed")
    for genre in tried:
        print(f"  {genre:<10} caught {share(caught[genre], tried[genre])}")
    total = share(caught.total(), tried.total())
    print(f"  all        caught {total}   goal: {GOAL_CORRUPTIONS}")
    print(f"  left out: {true} that the change made into another sentence that the facts say")


def show_speed() -> None:
    """Print the words a second of a warm check of plain sentences."""
    every = [one for folder in FOLDERS for one in labelled(folder) if one.pack == "england-2018"]
    text = "\n\n".join(one.text for one in every)
    pack: Known = known("england-2018")
    check(text, pack)
    start = time.perf_counter()
    check(text, pack)
    spent = time.perf_counter() - start
    print(
        f"\nWords a second, warm, one core: {len(text.split()) / spent:,.0f}   goal: {GOAL_WORDS}"
    )


def main(pack: Path) -> None:
    """Print everything."""
    for folder in FOLDERS:
        show_folder(folder)
    show_corruptions(night(pack))
    show_speed()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder_name:
        given = Path(sys.argv[1]) if len(sys.argv) > 1 else raw_pack(Path(folder_name)) or SAMPLE
        main(given)
