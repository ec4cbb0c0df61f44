"""What the kinds of picture share: what one is of, what it shows, and putting it together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.article import Level, Picture, PictureItem
from generator.facts.models import Fact
from generator.pictures.source import Source
from generator.pictures.words import Words

Values = dict[str, float | str | None]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a picture is of. `within` says it with its preposition: in the South East."""

    level: Level
    id: str
    name: str
    within: str

    @property
    def words(self) -> dict[str, str]:
        """The names that every title and description may use."""
        return {"place": self.name, "within": self.within}


@dataclass(frozen=True, slots=True)
class Found:
    """What a picture shows.

    `said` has the items in words, `fill` what title, subtitle, opening and closing need besides
    the scope's words, `subtitle` the piece to use.
    """

    items: list[PictureItem]
    said: list[str]
    fill: dict[str, str] = field(default_factory=dict)
    notes: dict[str, float | str] = field(default_factory=dict)
    subtitle: str = "subtitle"


Make = Callable[[Source, Scope, Words, Fact], Found | None]


@dataclass(frozen=True)
class PictureKind:
    """A kind of picture: what it can be of, its columns, its pieces of text, and how it is made.

    `pieces` maps each piece that `templates/pictures.yaml` must have to the names it may use.
    """

    name: str
    levels: frozenset[Level]
    columns: frozenset[str]
    pieces: Mapping[str, frozenset[str]]
    make: Make


PLACE = frozenset({"place", "within"})


def pieces(head: Iterable[str], **own: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the pieces of a kind: those that all have, with the names in `head`, and its own."""
    names = PLACE | frozenset(head)
    shared = dict.fromkeys(("title", "subtitle", "subtitle_plain", "opening", "closing"), names)
    return {**shared, **{name: frozenset(some) for name, some in own.items()}}


def picture(
    kind: str, found: Found, *, scope: Scope, words: Words, source: Source, fact: Fact
) -> Picture:
    """Put the picture together; it has no caption yet."""
    fill, common = {**scope.words, **found.fill}, source.book.common
    told = common.between.join(found.said) + common.end if found.said else ""
    parts = (words.say("opening", **fill), told, words.say("closing", **fill))
    subtitle = words.say(found.subtitle, **fill)
    return Picture(
        kind=kind,
        title=words.say("title", **fill),
        description=" ".join(part for part in parts if part),
        caption="",
        fact=fact.id,
        columns=words.columns,
        items=found.items,
        notes={"subtitle": subtitle, "election": source.election.name, **found.notes},
    )


def figure(value: float, decimals: int = 0) -> str:
    """Return a figure as a picture prints it: 1,576, −28, 40.0."""
    text = f"{value:,.{decimals}f}"
    return (text if float(text.replace(",", "")) else text.lstrip("-")).replace("-", "−")


def so_far(source: Source, declared: int, total: int) -> str:
    """Return how much has been counted while councils are out; nothing when all is in."""
    if declared >= total:
        return ""
    return source.book.common.so_far.format(declared=figure(declared), all=figure(total))
