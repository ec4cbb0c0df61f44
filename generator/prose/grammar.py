"""Agreement with the party named last, and what a phrase can ask of a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.prose import english
from generator.prose.references import writing
from generator.prose.values import Names, PartyName


def verb(third_person: str, party: PartyName | None = None) -> str:
    """A verb in the form that the party named last needs: `has lost` or `have lost`."""
    irregular = writing.get().style.irregular_verbs
    return english.agree(third_person, _plural(party), irregular)


def _plural(party: PartyName | None) -> bool:
    return writing.get().plural_subject if party is None else party.party.plural


def pronoun_of(singular: str, plural: str) -> Callable[..., str]:
    """Return a function that gives the pronoun for the party named last, or the one given."""

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
