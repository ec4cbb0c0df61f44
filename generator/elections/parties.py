"""The party register: what a party is called, in copy and in each source."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from generator.elections.models import NO_OVERALL_CONTROL, Party
from generator.elections.names import plain, slug
from generator.foundation.errors import Gravity, PackError, Problem
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import YamlDocument, read_yaml

REGISTER_FILE = "register/parties.yaml"


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str
    name: str
    short: str
    colloquial: tuple[str, ...] = ()
    adjective: str
    plural: bool = False
    article: bool = False
    colour: str = "#808080"
    main: bool = False
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    ids: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @property
    def party(self) -> Party:
        """The party as an election carries it."""
        code = next(iter(self.codes), "")
        return Party(**self.model_dump(exclude={"aliases", "codes", "ids"}), code=code)

    @property
    def names(self) -> list[str]:
        """Every plain name that any source may use."""
        return [self.id, self.name, self.short, *self.colloquial, *self.aliases, *self.codes]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    no_overall_control: tuple[str, ...]
    parties: tuple[_Entry, ...]


class PartyRegister:
    """Finds a party by the name or code that a source uses. Unknown parties keep their name."""

    def __init__(self, file: _File, document: YamlDocument) -> None:
        self.parties: dict[str, Party] = {}
        self._by_id: dict[tuple[str, str], Party] = {}
        self._by_name: dict[str, Party] = {}
        self.no_overall_control = next(iter(file.no_overall_control), NO_OVERALL_CONTROL)
        self._none = {plain(word) for word in (NO_OVERALL_CONTROL, *file.no_overall_control)}
        problems: list[Problem] = []
        for place, entry in enumerate(file.parties):
            line = document.line(("parties", place))
            problems.extend(self._add(entry, Problem("", document.file, line)))
        if problems:
            raise PackError(problems)

    def _add(self, entry: _Entry, place: Problem) -> list[Problem]:
        """Put one entry in; return what it has in common with an earlier one."""
        if entry.id in self.parties:
            return [Problem(f"the party {entry.id!r} stands twice", place.file, place.line)]
        party = self.parties[entry.id] = entry.party
        problems = []
        for source, codes in entry.ids.items():
            self._by_id.update({(source, code.casefold()): party for code in codes})
        for name in entry.names:
            other = self._by_name.setdefault(plain(name), party)
            if other is not party:
                message = f"{entry.id!r} and {other.id!r} are both called {name!r}"
                problems.append(Problem(message, place.file, place.line))
        return problems

    def find(self, source_format: str, alias: str) -> Party | None:
        """Return the registered party that `source_format` calls `alias`, or None."""
        by_id = self._by_id.get((source_format, alias.strip().casefold()))
        return by_id or self._by_name.get(plain(alias))

    def resolve(self, source_format: str, alias: str) -> Party:
        """Return the party that `source_format` calls `alias`; an unknown one keeps its name."""
        found = self.find(source_format, alias)
        if found is not None:
            return found
        name = " ".join(alias.split())
        identity = slug(name) or "nameless"
        return Party(id=identity, name=name, short=name, adjective=name, registered=False)

    def is_no_overall_control(self, text: str) -> bool:
        """Say whether the text means that no party has a majority."""
        return plain(text) in self._none

    def nearest(self, alias: str) -> str:
        """Return ` (did you mean …?)` for a name that is very near, or nothing."""
        names = {plain(party.name): party.name for party in self.parties.values()}
        near = get_close_matches(plain(alias), [*names, *self._by_name], n=1, cutoff=0.8)
        return f" (did you mean {names.get(near[0], near[0])!r}?)" if near else ""


def load_register(rules: Layers) -> PartyRegister:
    """Read the party register. Raises InputError when it is not as it should be."""
    document = read_yaml(rules.path(REGISTER_FILE), REGISTER_FILE)
    return PartyRegister(document.validate(_File, PackError), document)


class PartyBook:
    """The parties that one pack names: registered or not, each unknown one reported once."""

    def __init__(self, register: PartyRegister) -> None:
        self.register = register
        self.seen: dict[str, Party] = {}
        self.notes: list[Problem] = []
        self._memory: dict[tuple[str, str], str] = {}

    def id(self, source_format: str, alias: str, file: str, line: int, column: str) -> str:
        """Return the id of the party called `alias`; a party nobody knows is noted here."""
        known = self._memory.get((source_format, alias))
        return known or self._first(source_format, alias, Problem("", file, line, column))

    def knows(self, source_format: str, alias: str) -> bool:
        """Say whether the register has a party that the format calls `alias`."""
        return self.register.find(source_format, alias) is not None

    def spoken(self, identity: str) -> str:
        """Return what people call a party, or nobody's control, for messages: `Conservative`."""
        if identity == NO_OVERALL_CONTROL:
            return self.register.no_overall_control
        party = self.seen.get(identity) or self.register.parties.get(identity)
        return identity if party is None else party.adjective

    def holder(self, source_format: str, text: str, file: str, line: int, column: str) -> str:
        """Return who runs a council by what the source says: a party id or no overall control."""
        if self.register.is_no_overall_control(text):
            return NO_OVERALL_CONTROL
        return self.id(source_format, text, file, line, column)

    def _first(self, source_format: str, alias: str, place: Problem) -> str:
        party = self.register.resolve(source_format, alias)
        if not party.registered and party.id not in self.seen:
            self.notes.append(_unknown(party, self.register.nearest(alias), place))
        self.seen.setdefault(party.id, party)
        self._memory[source_format, alias] = party.id
        return party.id


def _unknown(party: Party, nearest: str, place: Problem) -> Problem:
    known: dict[str, Any] = {"file": place.file, "line": place.line, "column": place.column}
    message = f"the party register does not know {party.name!r}; kept under that name{nearest}"
    return Problem(message, gravity=Gravity.note, **known)
