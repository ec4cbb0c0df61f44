"""How sources write councils, types, regions and cycles: `rules/register/councils.yaml`."""

from __future__ import annotations

from functools import cached_property

from pydantic import BaseModel, ConfigDict

from generator.elections.names import plain, without_ends
from generator.foundation.errors import PackError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

REGISTER_FILE = "register/councils.yaml"

_Words = dict[str, tuple[str, ...]]


class CouncilRegister(BaseModel):
    """Other ways to write councils' names and codes, and the words in cells of council tables."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    ignored: tuple[str, ...]
    aliases: _Words
    codes: tuple[tuple[str, ...], ...]
    types: _Words
    regions: _Words
    cycles: _Words
    bases: _Words
    true: frozenset[str]
    false: frozenset[str]
    empty: frozenset[str]
    small_words: frozenset[str]
    redrawn_below: float

    @cached_property
    def _ends(self) -> tuple[str, ...]:
        return tuple(plain(words) for words in self.ignored)

    @cached_property
    def _alias_of(self) -> dict[str, str]:
        return _reversed(self.aliases)

    @cached_property
    def _newest(self) -> dict[str, str]:
        return {code: codes[0] for codes in self.codes for code in codes}

    def key(self, name: str) -> str:
        """Return the form in which a council's name is compared; aliases count as the name."""
        bare = without_ends(name, self._ends)
        return plain(self._alias_of.get(bare, bare))

    def code(self, code: str) -> str:
        """Return the newest form of a code that changed, or the code itself."""
        return self._newest.get(code, code)

    def word(self, kind: str, text: str) -> str | None:
        """Return our own word for the text in `types`, `regions`, `cycles` or `bases`, or None."""
        return self._words[kind].get(plain(text))

    def truth(self, text: str) -> bool | None:
        """Return what a yes-or-no cell says, or None when it says neither."""
        word = text.strip().casefold()
        return True if word in self.true else False if word in self.false else None

    def is_empty(self, text: str) -> bool:
        """Say whether a cell holds nothing: blank, a dash, NULL."""
        return not text or text.strip().casefold() in self.empty

    def spoken(self, slug: str) -> str:
        """Return a slug as a name: `newcastle-upon-tyne` becomes `Newcastle upon Tyne`."""
        words = slug.replace("-", " ").split()
        rest = [word if word in self.small_words else word.capitalize() for word in words[1:]]
        return " ".join([word.capitalize() for word in words[:1]] + rest)

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        kinds = {"types": self.types, "regions": self.regions}
        kinds |= {"cycles": self.cycles, "bases": self.bases}
        return {kind: _reversed(words) for kind, words in kinds.items()}


def _reversed(words: _Words) -> dict[str, str]:
    """From every way to write a word, in plain form, to the word."""
    return {plain(way): ours for ours, ways in words.items() for way in (ours, *ways)}


def load_councils(rules: Layers) -> CouncilRegister:
    """Read the council register. Raises InputError when it is not as it should be."""
    document = read_yaml(rules.path(REGISTER_FILE), REGISTER_FILE)
    return document.validate(CouncilRegister, PackError)
