"""What changed between two counts: councils, facts, and the bulletins that rest on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from generator.article import Article
from generator.bulletins.difference_model import BulletinChange, Difference, FactChange, Plain
from generator.bulletins.difference_words import Words, control_changes
from generator.bulletins.making import Making, Wanted
from generator.facts.models import Fact, Value
from generator.pipeline import Night
from generator.story.subjects import By

Change = Literal["appeared", "went", "changed"]

DIGITS = 12
"""Digits of a figure that count when two counts are compared."""


def difference(old: Night, new: Night, levels: Iterable[By]) -> Difference:
    """Return what changed from the old count to the new one.

    Both nights must have been looked at for the same genres. Bulletins are those of the levels, and
    the analysis; one is written in both counts only where it can differ, so most are never written.
    """
    chosen = tuple(levels)
    makings = Making(old, chosen), Making(new, chosen)
    words = Words.of(old, new)
    return Difference(
        councils=list(control_changes(*makings, words)),
        facts=list(_facts(old, new, words)),
        bulletins=list(_bulletins(*makings)),
    )


def _facts(old: Night, new: Night, words: Words) -> Iterator[FactChange]:
    """Every fact that is not what it was, kind by kind: those of the new count, then those gone."""
    for kind in {**new.facts, **old.facts}:
        before = {fact.id: fact for fact in old.facts.get(kind, ())}
        for fact in new.facts.get(kind, ()):
            known = before.pop(fact.id, None)
            if known is None:
                yield _fact("appeared", fact, {}, _values(fact), words.of_fact(fact))
            elif (said := _values(known)) != (says := _values(fact)):
                yield _fact("changed", fact, said, says, words.of_change(known, fact))
        for fact in before.values():
            yield _fact("went", fact, _values(fact), {}, words.of_fact(fact))


def _fact(
    change: Change, fact: Fact, before: dict[str, Plain], after: dict[str, Plain], says: str
) -> FactChange:
    return FactChange(
        id=fact.id, kind=fact.kind, change=change, before=before, after=after, says=says
    )


def _values(fact: Fact) -> dict[str, Plain]:
    """What the fact says. How newsworthy it is, and which cells it rests on, is no part of that."""
    return {name: _plain(value) for name, value in fact.values.items()}


def _plain(value: Value) -> Plain:
    """The value for comparing: rows in another order may move the last digits of a sum."""
    if value.items is not None:
        return [str(one) for one in value.plain]
    if isinstance(value.plain, float):
        return float(f"{value.plain:.{DIGITS}g}")
    plain: Plain = value.plain
    return plain


def _bulletins(old: Making, new: Making) -> Iterator[BulletinChange]:
    all_anew = _surroundings(old.night) != _surroundings(new.night)
    before = {one.path: one for one in old.wanted()}
    for wanted in new.wanted():
        known = before.pop(wanted.path, None)
        if known is None:
            yield from _compared(wanted, None, _written(new, wanted))
        elif all_anew or known.digest != wanted.digest:
            yield from _compared(wanted, _written(old, known), _written(new, wanted), known.digest)
    for gone in before.values():
        yield from _compared(gone, _written(old, gone), None)


def _surroundings(night: Night) -> tuple[object, ...]:
    """What any bulletin may say or be told with, beside what its own digest covers."""
    around = night.telling.around
    counted = (around.count.declared, around.count.total)
    folders = (night.templates.files, night.rule_folders.files)
    return around.election, around.date, counted, night.seed, folders


def _written(making: Making, wanted: Wanted) -> Article | None:
    """The bulletin, or None where nothing newsworthy was found, so that there is none."""
    if making.night.plan(wanted.genre, wanted.member).headline is None:
        return None
    return making.night.article(wanted.genre, wanted.member)


def _compared(
    wanted: Wanted, old: Article | None, new: Article | None, digest: str = ""
) -> Iterator[BulletinChange]:
    """The change of a bulletin, if it is one. `digest` is that of the old count."""
    name = wanted.about.name or wanted.genre
    if old is None and new is None:
        return
    if old is None or new is None:
        change: Literal["new", "gone"] = "new" if old is None else "gone"
        yield BulletinChange(path=wanted.path, name=name, change=change)
        return
    said, says = _sentences(old), _sentences(new)
    if said != says:
        went, came = _only(said, says), _only(says, said)
        yield BulletinChange(path=wanted.path, name=name, change="copy", went=went, came=came)
    elif digest != wanted.digest and old != new:
        yield BulletinChange(path=wanted.path, name=name, change="evidence")


def _sentences(article: Article) -> list[str]:
    return [one.text for one in article.sentences]


def _only(these: Sequence[str], others: Sequence[str]) -> list[str]:
    """The sentences that the others do not have, each as often as it is missing."""
    left = Counter(these) - Counter(others)
    found = []
    for one in these:
        if left[one]:
            left[one] -= 1
            found.append(one)
    return found
