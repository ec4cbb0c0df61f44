"""Parties, places and words in the form that a phrase asks for."""

from __future__ import annotations

from typing import Any

from generator.prose import english
from generator.prose.marks import unmarked
from generator.prose.printing import printed
from generator.prose.references import writing
from generator.prose.values import BandName, PartyName, Words


def again(party: PartyName) -> str:
    """`the party` where nobody else was named since, else its name."""
    return writing.get().again(party.party, party.evidence)


def formal(party: PartyName) -> str:
    """The party's plain name, whatever its turn: `the Conservatives`."""
    return _named(party, party.party.short or party.party.name, party.party.article)


def adjective(party: PartyName) -> str:
    """`Conservative`, `Labour`, `Liberal Democrat`."""
    return _named(party, party.party.adjective or party.party.name, False)


def code(holder: PartyName | Words) -> str:
    """The agency's short form of a party: `C`, `Lab`; no overall control in full."""
    if isinstance(holder, Words):
        return str(printed(holder))
    return _named(holder, holder.party.code or holder.party.adjective or holder.party.name, False)


def _named(party: PartyName, form: str, with_article: bool) -> str:
    now = writing.get()
    text = f"the {form}" if with_article else form
    return now.written(party.party, text, party.party.plural, party.evidence)


def possessive(name: Any) -> str:
    """`Labour’s`, `the Conservatives’`; also for places and people."""
    text = str(printed(name))
    ending = english.possessive(unmarked(text))[len(unmarked(text)) :]
    return f"{text[:-1]}{ending}{text[-1]}" if text.endswith("\ue002") else text + ending


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
    forms = now.lexicon.bases.get(words.text) or (words.text,)
    return now.marks.mark(now.turn(forms), "basis", words.evidence)


def kind_of(band: BandName) -> str:
    """`Leave-voting`, to go before a noun."""
    now = writing.get()
    words = now.lexicon.bands.get(band.id)
    return now.marks.mark(words.kind if words else band.id, "band", band.evidence)
