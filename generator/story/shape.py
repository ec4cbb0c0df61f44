"""An article's shape: its sections, paragraphs and moves, from `templates/<genre>/shape.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from generator.article import Level
from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

Relation = Literal["", "contrast", "concession", "addition", "cause", "elaboration"]
Importance = Literal["essential", "useful", "spare"]

LEAD = "lead"
"""The slot of the fact that a bulletin opens on."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Move(_Part):
    """One thing to say: the first of `kinds` that has a fact not told yet takes the slot.

    `with` binds values of the fact: to a value of `focus`, to `slot.value` of a fact told
    before, or to a literal (true, false, or text after `=`). `needs` and `unless` name slots
    that must, or must not, be filled. `again` lets it take a fact on which one told before rests.
    `free` lets it take facts that are not about the article's subject.
    """

    slot: str
    kinds: tuple[str, ...]
    bound: dict[str, str | bool] = Field(default_factory=dict, alias="with")
    unlike: dict[str, str | bool] = Field(default_factory=dict)
    relation: Relation = ""
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    most: int = Field(1, ge=1, le=6)
    again: bool = False
    free: bool = False
    importance: Importance = "useful"


class AngleShape(_Part):
    """Kinds of fact that a bulletin may open on. `theme` names the paragraph that then comes first.

    `value` is the value of the fact that holds the subject, where it is not called as the level.
    """

    theme: str
    kinds: tuple[str, ...]
    value: str = ""


class Alike(_Part):
    """Kinds of fact that say nearly the same: of those alike in the values `on`, one kind is told.

    Facts of one and the same kind do not hinder each other.
    """

    kinds: tuple[str, ...]
    on: tuple[str, ...] = ()


class ParagraphShape(_Part):
    """Moves that make one argument. Without a fact for one of the `topic` slots it is left out.

    In a section by newsworthiness, a `pinned` paragraph comes before all that are not.
    """

    name: str
    pinned: bool = False
    topic: tuple[str, ...] = ()
    moves: tuple[Move, ...]


class SectionShape(_Part):
    """A part of the article, named for editors.

    `by_newsworthiness`: its paragraphs come in the order of the most newsworthy fact in each,
    except the one that the text opens on. `no_single_sentences`: a sentence that would make a
    paragraph by itself is joined to the paragraph before it, or to the next if it is the first.
    """

    name: str
    by_newsworthiness: bool = False
    no_single_sentences: bool = False
    paragraphs: tuple[ParagraphShape, ...]


class Words(_Part):
    """How long the article should be, in words of its body."""

    at_least: int = 0
    at_most: int = 900


class Shape(_Part):
    """The whole shape. `focus` names the parties that the article follows: `kind.value` in turn.

    With `about`, the article has a subject of that level: every move takes only facts whose value
    of that name is the subject, unless it binds something to `about` itself or is `free`. `angles`
    are what it may open on, `alike` what need not be said twice. `borrows` are genres whose phrases
    tell what this one has none for.
    """

    genre: str
    about: Level = "nation"
    borrows: tuple[str, ...] = ()
    angles: tuple[AngleShape, ...] = ()
    alike: tuple[Alike, ...] = ()
    words: Words = Words()
    figures_per_hundred_words: float = 2
    focus: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    headline: tuple[Move, ...] = ()
    standfirst: tuple[Move, ...] = ()
    sections: tuple[SectionShape, ...] = ()

    @property
    def moves(self) -> list[Move]:
        """Every move in order: headline, standfirst, body."""
        body = [m for s in self.sections for p in s.paragraphs for m in p.moves]
        return [*self.headline, *self.standfirst, *body]

    @property
    def kinds(self) -> set[str]:
        """Every fact kind that the article can tell."""
        told = {kind for move in self.moves for kind in move.kinds}
        named = {way.partition(".")[0] for ways in self.focus.values() for way in ways}
        return told | named | {kind for angle in self.angles for kind in angle.kinds}

    @model_validator(mode="after")
    def _opens_on_something(self) -> Shape:
        if not self.headline and not self.angles:
            raise ValueError("there is nothing to open on: give headline or angles")
        return self

    @model_validator(mode="after")
    def _slots_exist(self) -> Shape:
        slots = [LEAD, *(move.slot for move in self.moves)]
        twice = {slot for slot in slots if slots.count(slot) > 1}
        if twice:
            raise ValueError(f"the slot {sorted(twice)[0]!r} stands twice")
        for move in self.moves:
            for name in (*move.needs, *move.unless):
                if name not in slots:
                    raise ValueError(f"the slot {move.slot!r} names an unknown slot {name!r}")
        return self


@lru_cache(maxsize=16)
def load_shape(templates: Layers, genre: str) -> Shape:
    """Return the shape of `genre`. Raises TemplateError with every problem of the file."""
    name = f"{genre}/shape.yaml"
    return read_yaml(templates.path(name), name).validate(Shape, TemplateError)
