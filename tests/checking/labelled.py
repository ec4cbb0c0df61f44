"""The labelled sentences of tests/claims, and what the checker says of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.checking.check import check
from generator.checking.known import Known
from generator.checking.report import GRAVEST_FIRST, Report, Verdict

CLAIMS = Path(__file__).parents[1] / "claims"
SAMPLES = Path(__file__).parents[2] / "samples"
FOLDERS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
    "control", "places", "seats", "wards", "blind",
)  # fmt: skip


class Labelled(NamedTuple):
    """A sentence with the verdict that it should get."""

    id: str
    pack: str
    text: str
    verdict: Verdict
    relation: str


@lru_cache(maxsize=4)
def known(pack: str) -> Known:
    """Return a sample pack as the checker knows it."""
    return Known.of(SAMPLES / pack)


def labelled(folder: str) -> Iterator[Labelled]:
    """Yield the sentences of a folder."""
    for path in sorted((CLAIMS / folder).glob("*.yaml")):
        for one in yaml.safe_load(path.read_text(encoding="utf-8")):
            verdict = Verdict(one["verdict"])
            yield Labelled(one["id"], one["pack"], one["text"], verdict, one["relation"])


def gravest(report: Report) -> Verdict | None:
    """The gravest verdict of a text; None where nothing in it is a claim."""
    found = {one.verdict for one in report.findings}
    return next((one for one in GRAVEST_FIRST if one in found), None)


def said_of(one: Labelled) -> Verdict | None:
    """What the checker says of a sentence."""
    return gravest(check(one.text, known(one.pack)))
