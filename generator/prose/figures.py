"""Figures in copy: counted, rounded, as a share, as a time, as a rank."""

from __future__ import annotations

from generator.prose import english
from generator.prose.references import writing
from generator.prose.values import Figure

_ALMOST = 0.8
"""Part of a year from which the next whole year is almost reached."""


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
    text = text if floor == figure.plain else f"{now.style.more_than} {text}"
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
    over = f"{now.style.more_than} " if part > 1 - _ALMOST else ""
    hedge = f"{now.style.almost} " if part >= _ALMOST else over
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
    hedge = "" if least or figure.plain % 10 == 0 else f"{now.style.more_than} "
    return now.marks.mark(f"{hedge}{amount} decades", "number", figure.evidence)


def ordinal_word(figure: Figure) -> str:
    """`first`, `second`, `third` … up to `twelfth`, then `13th`, `21st`."""
    text = english.ordinal(int(figure.plain))
    return writing.get().marks.mark(text, "number", figure.evidence)
