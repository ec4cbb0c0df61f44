"""The tables beside this file: what a kind of fact never says, and what is known to be wrong."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

_HERE = Path(__file__).parent


class Polarity(BaseModel):
    """An entry of `polarity.yaml`: words that no wording of these kinds of fact may use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    because: str
    kinds: tuple[str, ...]
    never: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds the words, whole and in any case."""
        return re.compile(rf"\b({'|'.join(map(re.escape, self.never))})\b", re.IGNORECASE)


@cache
def polarities() -> tuple[Polarity, ...]:
    """Return the entries of `polarity.yaml`."""
    return tuple(Polarity.model_validate(one) for one in _read("polarity.yaml"))


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(one.pattern for one in polarities() if kind in one.kinds)


def word_against(kind: str, text: str) -> str:
    """Return a word of the text that says the opposite of what the kind of fact is; or nothing.

    >>> word_against("gained-councils", "Labour lost Barnet.")
    'lost'
    """
    found = (one.search(text) for one in _patterns(kind))
    return next((one[0] for one in found if one), "")


@cache
def never_written() -> dict[str, str]:
    """Return the wordings, or branches (`file:line#branch`), that no election brings, with why."""
    return dict(_read("never_written.yaml") or {})


@cache
def misread() -> frozenset[str]:
    """Return the wordings that the checker is known to read wrongly, by file and line."""
    return frozenset(_read("misread.yaml") or ())


def _read(name: str) -> Any:
    return yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))
