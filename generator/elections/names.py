"""Names of councils, wards and parties brought to a form in which two sources agree."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_JOINED = re.compile(r"[.'’‘`]")
_PARTING = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return the name in lower case, without accents and stops, words divided by one space.

    `St. Mary's & Bow` and `st-marys-and-bow` both become `st marys and bow`.
    """
    lower = _JOINED.sub("", name.casefold().replace("&", " and "))
    if not lower.isascii():
        parts = unicodedata.normalize("NFKD", lower)
        lower = "".join(mark for mark in parts if not unicodedata.combining(mark))
    return _PARTING.sub(" ", lower).strip()


def slug(name: str) -> str:
    """Return the plain name with hyphens: `Garforth First` becomes `garforth-first`."""
    return plain(name).replace(" ", "-")


def ward_key(name: str) -> str:
    """Return the form in which two sources' names of a ward agree: plain, without `and`.

    Slugs drop an ampersand: `hoxton-east-shoreditch` is Hoxton East & Shoreditch.
    """
    return " ".join(word for word in plain(name).split() if word != "and")


def without_ends(name: str, ends: tuple[str, ...]) -> str:
    """Return the plain name without any of the plain phrases `ends` at its start or end."""
    left = plain(name)
    for end in [*ends, *ends]:
        left = left.removeprefix(f"{end} ").removesuffix(f" {end}")
    return left
