"""Everything that a phrase can call, in one table for filters, one for functions, one for tests."""

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

_ALMOST = 0.8
"""Part of a year from which the next whole year is almost reached."""


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


def again(party: PartyName) -> str:
    """`the party` where nobody else was named since, else its name."""
    return writing.get().again(party.party, party.evidence)


def formal(party: PartyName) -> str:
    """The party's plain name, whatever its turn: `the Conservatives`."""
    return _named(party, party.party.short or party.party.name, party.party.article)


def adjective(party: PartyName) -> str:
    """`Conservative`, `Labour`, `Liberal Democrat`."""
    return _named(party, party.party.adjective or party.party.name, False)


def _named(party: PartyName, form: str, with_article: bool) -> str:
    now = writing.get()
    text = f"the {form}" if with_article else form
    return now.written(party.party, text, party.party.plural, party.evidence)


def possessive(name: Any) -> str:
    """`Labour’s`, `the Conservatives’`; also for places and people."""
    text = str(printed(name))
    ending = english.possessive(unmarked(text))[len(unmarked(text)) :]
    return f"{text[:-1]}{ending}{text[-1]}" if text.endswith("\ue002") else text + ending


def counted(figure: Figure, noun: str, more: str = "") -> str:
    """`one seat`, `two seats`, `no seats`: the figure with its noun; `more` goes between."""
    now = writing.get()
    amount = english.number(figure.plain, now.style.numbers_in_words_up_to, now.style.decimals)
    amount = "no" if figure.plain == 0 else amount
    word = noun if figure.plain == 1 else english.plural(noun)
    between = f" {more} " if more else " "
    return now.marks.mark(f"{amount}{between}{word}", "number", figure.evidence)


def roundly(figure: Figure) -> str:
    """`more than 9,000` for 9,055; the number itself where it is round already."""
    now = writing.get()
    floor = english.rounded_down(int(figure.plain))
    text = english.number(floor, now.style.numbers_in_words_up_to)
    text = text if floor == figure.plain else f"more than {text}"
    return now.marks.mark(text, "number", figure.evidence)


def share(figure: Figure) -> str:
    """`35 per cent`; a share is never written as points nor points as a share."""
    now = writing.get()
    text = english.number(figure.plain, 0, now.style.decimals)
    unit = "points" if figure.unit == "points" else now.style.per_cent
    return now.marks.mark(f"{text} {unit}", "number", figure.evidence)


def duration(figure: Figure) -> str:
    """`almost eight years` for 7.98, `eight years` for 8.1, `more than seven years` for 7.5."""
    now = writing.get()
    whole, part = divmod(figure.plain, 1)
    years = int(whole) + (part >= _ALMOST)
    hedge = "almost " if part >= _ALMOST else "more than " if part > 1 - _ALMOST else ""
    amount = english.number(years, now.style.numbers_in_words_up_to)
    noun = "year" if years == 1 else "years"
    return now.marks.mark(f"{hedge}{amount} {noun}", "number", figure.evidence)


def decades(figure: Figure, least: bool = False) -> str:
    """`four decades` for 40 years, `more than four` for 42; `25 years` for less than thirty.

    `least`: the wording goes on with `or more`, so the text does not say it too.
    """
    now = writing.get()
    if figure.plain < 30:
        return counted(figure, "year")
    amount = english.number(figure.plain // 10, now.style.numbers_in_words_up_to)
    hedge = "" if least or figure.plain % 10 == 0 else "more than "
    return now.marks.mark(f"{hedge}{amount} decades", "number", figure.evidence)


def ordinal_word(figure: Figure) -> str:
    """`first`, `second`, `third` … up to `twelfth`, then `13th`."""
    words = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    place = int(figure.plain)
    text = words.split()[place - 1] if 1 <= place <= 12 else f"{place}th"
    return writing.get().marks.mark(text, "number", figure.evidence)


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


def quoted(words: Words) -> str:
    """The words in quotation marks of the house, letter by letter."""
    now = writing.get()
    text = now.marks.mark(words.text, "quotation", words.evidence)
    return f"{now.style.opening_quote}{text}{now.style.closing_quote}"


def a(value: Any) -> str:
    """`a` or `an` before what the value prints."""
    text = str(printed(value))
    return f"{english.article(unmarked(text))} {text}"


def basis(words: Words) -> str:
    """What a change is counted from, in words: `since these seats were last fought`."""
    now = writing.get()
    return now.marks.mark(now.lexicon.bases.get(words.text, words.text), "basis", words.evidence)


def kind_of(band: BandName) -> str:
    """`Leave-voting`, to go before a noun."""
    now = writing.get()
    words = now.lexicon.bands.get(band.id)
    return now.marks.mark(words.kind if words else band.id, "band", band.evidence)


def verb(third_person: str, party: PartyName | None = None) -> str:
    """A verb in the form that the party named last needs: `has lost` or `have lost`."""
    irregular = writing.get().style.irregular_verbs
    return english.agree(third_person, _plural(party), irregular)


def _plural(party: PartyName | None) -> bool:
    return writing.get().plural_subject if party is None else party.party.plural


def _pronoun(singular: str, plural: str) -> Callable[..., str]:
    def pronoun(party: PartyName | None = None) -> str:
        return plural if _plural(party) else singular

    return pronoun


def plain_party(value: Any, party_id: str) -> bool:
    """`{% if holder is party 'labour' %}`."""
    return isinstance(value, PartyName) and value.party.id == party_id


def one(value: Any) -> bool:
    """True for the number one and for a list of one."""
    return len(value) == 1 if isinstance(value, Names) else bool(value.plain == 1)


def several(value: Any) -> bool:
    """True for a number above one and for a list of two or more."""
    return len(value) > 1 if isinstance(value, Names) else bool(value.plain > 1)


def pair(value: Any) -> bool:
    """True for the number two and for a list of two."""
    return len(value) == 2 if isinstance(value, Names) else bool(value.plain == 2)


_PRINTERS: dict[type, Callable[[Any], str]] = {
    Figure: _figure,
    PartyName: _party,
    PlaceName: _place,
    RegionName: lambda region: _region(region, "names"),
    BandName: _band,
    Words: _words,
    Names: listed,
}

FILTERS: dict[str, Callable[..., Any]] = {
    "a": a,
    "adjective": adjective,
    "again": again,
    "basis": basis,
    "by_region": by_region,
    "counted": counted,
    "decades": decades,
    "duration": duration,
    "formal": formal,
    "kind_of": kind_of,
    "listed": listed,
    "ordinal": ordinal_word,
    "possessive": possessive,
    "quoted": quoted,
    "roundly": roundly,
    "share": share,
    "within": within,
}

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "verb": verb,
    "its": _pronoun("its", "their"),
    "it": _pronoun("it", "they"),
    "itself": _pronoun("itself", "themselves"),
    "them": _pronoun("it", "them"),
    "who": _pronoun("which", "who"),
}

TESTS: dict[str, Callable[..., bool]] = {
    "one": one,
    "pair": pair,
    "several": several,
    "party": plain_party,
}
