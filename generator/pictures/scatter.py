"""A party's change in seats against the Leave share: a dot for each council compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from generator.article import PictureItem
from generator.facts.models import Fact
from generator.pictures.found import Found, PictureKind, Scope, figure, pieces
from generator.pictures.source import Source
from generator.pictures.words import Words

if TYPE_CHECKING:
    from generator.measures.table import Row


_AREA = "leave_share"
_FEWEST = 3


class Dot(NamedTuple):
    """A council: its Leave share in per cent, the net change and the seats contested."""

    council: str
    leave: float
    change: int
    contested: int

    @property
    def rate(self) -> float:
        """Net change as a share of the seats contested, in per cent."""
        return 100 * self.change / self.contested


def make(source: Source, scope: Scope, words: Words, fact: Fact) -> Found | None:
    """Return the dots by name of the council; None where there is no correlation to show."""
    party = fact.plain("party")
    r = _correlation(source, party)
    if r is None:
        return None
    dots = sorted(_dots(source, party), key=lambda dot: (dot.council, dot.leave))
    if len(dots) < _FEWEST:
        return None
    slope, intercept = _line(dots)
    fill = {
        "party": source.names.party(party).label,
        "adjective": source.names.adjective(party),
        "n": figure(len(dots)),
        "r": figure(r, 2),
        "basis": source.basis,
    }
    notes: dict[str, float | str] = {"n": len(dots), "r": round(r, 2)}
    notes |= {"slope": round(slope, 4), "intercept": round(intercept, 4)}
    notes |= {name: words.say(name, **fill) for name in ("x", "y", "link")}
    colour = source.names.party(party).colour
    items = [_item(dot, colour) for dot in dots]
    subtitle = "subtitle" if source.basis else "subtitle_plain"
    return Found(items, _said(words, dots, r), fill, notes, subtitle)


def _correlation(source: Source, party: str) -> float | None:
    links = source.rows("area_link", "party", party)
    found: float | None = next((one["correlation"] for one in links if one["area"] == _AREA), None)
    return found


def _dots(source: Source, party: str) -> Iterator[Dot]:
    """The councils that the measure counts: compared, with a Leave share and seats contested."""
    for council in source.all("council"):
        leave = council[_AREA]
        if not council["comparable"] or leave is None:
            continue
        rows = source.rows("party_in_council", "council", council["council"])
        contested = council["seats_contested"]
        if contested is None:
            contested = sum(row["won"] for row in rows)
        if contested > 0:
            name = source.names.council(council["council"])
            yield Dot(name, leave, _change(rows, party), contested)


def _change(rows: list[Row], party: str) -> int:
    """The party's net change; nought where it had no part."""
    return next((row["net_change"] or 0 for row in rows if row["party"] == party), 0)


def _line(dots: list[Dot]) -> tuple[float, float]:
    """The straight line with the least squares: its slope, and where it begins."""
    n = len(dots)
    x, y = sum(dot.leave for dot in dots) / n, sum(dot.rate for dot in dots) / n
    spread = sum((dot.leave - x) ** 2 for dot in dots)
    slope = sum((dot.leave - x) * (dot.rate - y) for dot in dots) / spread
    return slope, y - slope * x


def _item(dot: Dot, colour: str) -> PictureItem:
    values: dict[str, float | str | None] = {
        "leave": round(dot.leave, 1),
        "rate": round(dot.rate, 1) + 0.0,
        "change": dot.change,
        "seats": dot.contested,
    }
    return PictureItem(label=dot.council, colour=colour, values=values)


def _said(words: Words, dots: list[Dot], r: float) -> list[str]:
    """Which way it goes, and the councils at both ends."""
    best = max(dots, key=lambda dot: (dot.rate, dot.leave, dot.council))
    worst = min(dots, key=lambda dot: (dot.rate, dot.leave, dot.council))
    return [
        words.say("rising" if r > 0 else "falling"),
        *(_end(words, piece, dot) for piece, dot in (("best", best), ("worst", worst))),
    ]


def _end(words: Words, piece: str, dot: Dot) -> str:
    return words.say(
        piece,
        council=dot.council,
        change=figure(dot.change),
        seats=figure(dot.contested),
        leave=figure(dot.leave, 1),
    )


_HEAD = ("party", "adjective", "n", "r", "basis")
_END = ("council", "change", "seats", "leave")

KIND = PictureKind(
    "scatter",
    frozenset({"nation"}),
    frozenset({"label", "leave", "rate", "change", "seats"}),
    pieces(
        _HEAD,
        x=_HEAD,
        y=_HEAD,
        link=_HEAD,
        rising=(),
        falling=(),
        best=_END,
        worst=_END,
    ),
    make,
)
