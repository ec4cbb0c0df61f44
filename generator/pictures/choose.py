"""Which pictures a text has: those that prove a fact it tells, and no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.article import Level, Picture, Subject
from generator.elections.models import Election
from generator.facts.models import Fact
from generator.foundation.layers import Layers
from generator.pictures.found import Scope, picture
from generator.pictures.kinds import KINDS
from generator.pictures.load import load_pictures
from generator.pictures.source import Source
from generator.pictures.words import GenrePictures, Proof, Words

if TYPE_CHECKING:
    from generator.measures.table import Measures


_Proofs = Mapping[str, list[Proof]]


class PictureMaker:
    """Makes the pictures of any number of texts about one election; look-ups are shared."""

    def __init__(self, tables: Measures, election: Election, templates: Layers) -> None:
        self._book = load_pictures(templates)
        self._source = Source(tables, election, self._book, templates)
        self._proofs: dict[str, _Proofs] = {}
        self._words: dict[tuple[str, Level], Words] = {}

    def of(self, facts: Sequence[Fact], about: Subject, genre: str) -> list[Picture]:
        """Return the pictures of a text of the genre `genre` about `about`, without captions.

        `facts` are what it tells, in its order. Each fact is proved by one picture at most, of a
        kind that no fact before it has; the genre says how many pictures there may be in all.
        """
        pictures = self._book.genre(genre, about.level)
        if pictures is None:
            return []
        proofs = self._proofs_of(genre, pictures)
        found: dict[str, Picture] = {}
        for fact in dict.fromkeys(facts):
            if len(found) >= pictures.most:
                break
            unused = (one for one in proofs.get(fact.kind, ()) if one.kind not in found)
            made = next(self._made(unused, fact, about), None)
            if made is not None:
                found[made.kind] = made
        return list(found.values())

    def _proofs_of(self, genre: str, pictures: GenrePictures) -> _Proofs:
        """The pictures that prove each fact kind, preferred ones first."""
        if genre not in self._proofs:
            by_kind: dict[str, list[Proof]] = {}
            for proof in pictures.pictures:
                for kind in proof.proves:
                    by_kind.setdefault(kind, []).append(proof)
            self._proofs[genre] = by_kind
        return self._proofs[genre]

    def _made(self, proofs: Iterator[Proof], fact: Fact, about: Subject) -> Iterator[Picture]:
        for proof in proofs:
            scope = self._scope(proof.of, fact, about)
            words = self._words_of(proof.kind, proof.of)
            found = scope and KINDS[proof.kind].make(self._source, scope, words, fact)
            if scope and found:
                source = self._source
                yield picture(proof.kind, found, scope=scope, words=words, source=source, fact=fact)

    def _words_of(self, kind: str, level: Level) -> Words:
        if (kind, level) not in self._words:
            self._words[kind, level] = self._book.words[kind].at(level)
        return self._words[kind, level]

    def _scope(self, level: Level, fact: Fact, about: Subject) -> Scope | None:
        """What the picture is of: what the fact names, else what the text is about."""
        if level == "nation":
            name = self._source.election.name
            return Scope(level, "", name, name)
        own = about.id if about.level == level else None
        identity = fact.plain(level) or own
        if not isinstance(identity, str):
            return None
        name = self._name(level, identity)
        within = self._source.names.within(identity if level == "region" else name)
        return Scope(level, identity, name, within)

    def _name(self, level: Level, identity: str) -> str:
        names = self._source.names
        if level == "council":
            return names.council(identity)
        if level == "ward":
            return names.ward(identity)
        return names.party(identity).label if level == "party" else names.region(identity)


def picture_data(  # noqa: PLR0917  (the plan and what it is about, in the order of the rooms)
    plan_facts: Sequence[Fact],
    tables: Measures,
    election: Election,
    about: Subject,
    genre: str,
    templates: Layers,
) -> list[Picture]:
    """Return the pictures of one text; see PictureMaker, which is faster for several.

    `plan_facts` are the facts that the text tells, in its order. Raises TemplateError with every
    problem of `pictures.yaml`.
    """
    return PictureMaker(tables, election, templates).of(plan_facts, about, genre)
