"""Facts and pictures written by hand, over elections of `tests.measures.by_hand`."""

from __future__ import annotations

from typing import Any

from generator.article import Picture, Subject
from generator.elections.models import Election
from generator.facts.models import Fact, RuleReference, Value
from generator.foundation.layers import rule_layers, template_layers
from generator.measures.build import measure
from generator.pictures import PictureMaker
from tests.measures.by_hand import pack

TEMPLATES = template_layers()
NATION = Subject()


def fact(kind: str, **values: Any) -> Fact:
    """A fact with these plain values."""
    held = {name: Value(value, "text") for name, value in values.items()}
    subject = tuple(str(value) for value in values.values())
    rule = RuleReference("by-hand.yaml", 1)
    return Fact("/".join((kind, *subject)), kind, subject, held, 1.0, rule, "By hand.")


def change_of_points(kind: str, **values: Any) -> Fact:
    """A fact that tells how many points a share has changed."""
    told = fact(kind, **values)
    told.values["points"] = Value(1.0, "number", "points")
    return told


def maker(subject: Election) -> PictureMaker:
    return PictureMaker(measure(pack(subject), rule_layers()), subject, TEMPLATES)


def pictures(subject: Election, about: Subject, *facts: Fact) -> list[Picture]:
    """The pictures of a text on `about` that tells these facts."""
    genre = "analysis" if about.level == "nation" else about.level
    return maker(subject).of(facts, about, genre)


def column(picture: Picture, name: str) -> dict[str, Any]:
    """One column of a picture, by label."""
    return {item.label: item.values[name] for item in picture.items}


def council_subject(code: str) -> Subject:
    return Subject(level="council", id=code, name=code.title())


def region_subject(name: str) -> Subject:
    return Subject(level="region", id=name, name=name)
