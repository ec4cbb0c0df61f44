"""Numbers, shares and names otherwise than the house writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from generator.checking.quality.sentences import Passage
from generator.checking.quality.settings import Settings
from generator.checking.report import QualityNote

RULE = "house-style"

Instead = Callable[[re.Match[str]], str]
"""What the house writes for what was found; nothing where it is no breach after all."""

Breach = tuple[re.Pattern[str], str, Instead]
"""How a breach looks, what is said of it, and what to write instead."""


def notes(passages: Iterable[Passage], settings: Settings) -> Iterator[QualityNote]:
    """Note each breach of house style in numbers, shares and names."""
    breaches = [*_numbers(settings), *_shares(settings), *_wordings(settings)]
    for passage in passages:
        for pattern, name, instead in breaches:
            for found in pattern.finditer(passage.block.text):
                better = instead(found)
                if not better:
                    continue
                most = settings.house.numbers_in_words_up_to
                says = settings.says(name, instead=better, most=most)
                yield passage.note(RULE, says, *found.span())


def _numbers(settings: Settings) -> Iterator[Breach]:
    """Small numbers in figures and larger ones in words, where they count things.

    A figure after a name may belong to it, as in `Ward 7`.
    """
    words = settings.quality.number_words
    most = min(settings.house.numbers_in_words_up_to, len(words) - 1)
    nouns = "|".join(settings.quality.counted)
    of_things = rf"(?P<rest>(?: (?!per\b|of\b|and\b|to\b)[A-Za-z-]+)? (?:{nouns})s?)\b"
    small = "|".join(str(one) for one in range(1, most + 1))
    yield (
        re.compile(rf"(?P<name>\b[A-Z][\w’'.]* )?(?<![\w.,:/£$€–-])(?P<number>{small}){of_things}"),
        "numbers-in-words",
        lambda found: "" if found["name"] else words[int(found["number"])] + found["rest"],
    )
    large = "|".join(sorted(words[most + 1 :], key=len, reverse=True))
    if large:
        yield (
            re.compile(rf"(?<=[a-z,;:] )\b(?P<number>{large}){of_things}"),
            "numbers-in-figures",
            lambda found: str(words.index(found["number"])) + found["rest"],
        )


def _shares(settings: Settings) -> Iterator[Breach]:
    house = settings.house.per_cent
    otherwise = settings.quality.per_cent.get(house, ())
    if otherwise:
        space = "" if house == "%" else " "
        yield (
            re.compile(rf"(?P<figure>\d+(?:\.\d+)?)(?:{'|'.join(otherwise)})"),
            "per-cent",
            lambda found: f"{found['figure']}{space}{house}",
        )


def _wordings(settings: Settings) -> Iterator[Breach]:
    for one in settings.quality.wordings:
        yield re.compile(one.pattern), "wording", one.instead_of
