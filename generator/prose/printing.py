"""What `{{ value }}` prints: names, figures and lists, marked with their evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.prose import english
from generator.prose.marks import unmarked
from generator.prose.references import writing
from generator.prose.values import (
    BandName,
    Figure,
    Names,
    PartyName,
    PlaceName,
    RegionName,
    Words,
)


def printed(value: Any) -> Any:
    """Return what `{{ value }}` prints: a marked text for everything that has evidence.

    Raises ValueError for what a reader must never see: nothing, or true and false.
    """
    if value is None or isinstance(value, bool):
        raise ValueError(f"{value} would be printed")
    printer = _PRINTERS.get(type(value))
    return value if printer is None else printer(value)


def _figure(figure: Figure) -> str:
    now = writing.get()
    if figure.unit == "year":
        return now.marks.mark(str(int(figure.plain)), "number", figure.evidence)
    text = english.number(figure.plain, now.style.numbers_in_words_up_to, now.style.decimals)
    return now.marks.mark(text, "number", figure.evidence)


def _party(party: PartyName) -> str:
    return writing.get().name(party.party, party.evidence)


def _place(place: PlaceName) -> str:
    return writing.get().marks.mark(place.text, place.kind, place.evidence)


def _band(band: BandName) -> str:
    now = writing.get()
    words = now.lexicon.bands.get(band.id)
    text = now.turn(words.areas) if words else band.id.replace("-", " ")
    return now.marks.mark(text, "band", band.evidence)


def _words(words: Words) -> str:
    now = writing.get()
    text = words.text.replace("'", now.style.apostrophe)
    return now.marks.mark(text, words.kind, words.evidence)


def _region(region: RegionName, form: str) -> str:
    now = writing.get()
    words = now.lexicon.regions.get(region.id)
    if words is None:
        text = region.id if form == "names" else f"in {region.id}"
    else:
        text = now.turn(words.names if form == "names" else words.within)
    return now.marks.mark(text, "region", region.evidence)


def within(region: RegionName) -> str:
    """`in the capital`, `in the South West`."""
    return _region(region, "within")


def listed(names: Names, most: int = 0, more: str = "more", last: str = "and") -> str:
    """Names joined as a writer would, cut at `most` or house style's limit, the rest counted."""
    now = writing.get()
    limit = most or now.style.names_in_a_list
    texts = [str(printed(item)) for item in names.items]
    if len(texts) <= limit:
        return _joined(texts, last)
    rest = len(texts) - limit
    evidence = tuple(e for item in names.items[limit:] for e in item.evidence)
    amount = english.number(rest, now.style.numbers_in_words_up_to)
    return _joined([*texts[:limit], now.marks.mark(f"{amount} {more}", "number", evidence)], last)


def with_figures(names: Names, figures: Names, most: int = 0, more: str = "more") -> str:
    """Each name with its figure, joined: `Labour 22, the Conservatives 16 and the Greens two`.

    `names` and `figures` are two lists of one fact, in the same order. Past `most` names, or house
    style's limit, the rest are counted.
    """
    now = writing.get()
    limit = most or now.style.names_in_a_list
    pairs = list(zip(names.items, figures.items, strict=True))
    texts = [f"{printed(name)} {printed(figure)}" for name, figure in pairs[:limit]]
    rest = pairs[limit:]
    if rest:
        evidence = tuple(one for _, figure in rest for one in figure.evidence)
        amount = english.number(len(rest), now.style.numbers_in_words_up_to)
        texts.append(now.marks.mark(f"{amount} {more}", "number", evidence))
    return _joined(texts, "and")


def _joined(texts: list[str], last: str) -> str:
    """Join marked texts; whether a name holds an `and` is judged without the marks."""
    bare = [f"\x00{unmarked(text)}\x00" for text in texts]
    plain = english.joined(bare, last)
    for name, text in zip(bare, texts, strict=True):
        plain = plain.replace(name, text, 1)
    return plain


def by_region(names: Names) -> str:
    """Places grouped by where they lie: `Derby and Lincoln in the East Midlands, and Swindon …`."""
    now = writing.get()
    shown = Names(names.items[: now.style.names_in_a_list])
    groups: dict[str, list[PlaceName]] = {}
    for item in shown.items:
        groups.setdefault(item.region, []).append(item)
    parts = []
    for region, places in groups.items():
        text = _joined([str(printed(place)) for place in places], "and")
        proof = places[0].evidence
        parts.append(f"{text} {within(RegionName(region, proof))}" if region else text)
    if len(names) > len(shown):
        evidence = tuple(e for item in names.items[len(shown) :] for e in item.evidence)
        amount = english.number(len(names) - len(shown), now.style.numbers_in_words_up_to)
        parts.append(now.marks.mark(f"{amount} more", "number", evidence))
    return _joined(parts, "and")


_PRINTERS: dict[type, Callable[[Any], str]] = {
    Figure: _figure,
    PartyName: _party,
    PlaceName: _place,
    RegionName: lambda region: _region(region, "names"),
    BandName: _band,
    Words: _words,
    Names: listed,
}
