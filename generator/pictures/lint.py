"""What looks wrong between pictures and rules: facts that no rule finds, or that name no place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.rules import RuleSet
from generator.foundation.errors import Gravity, Problem, by_gravity
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean
from generator.foundation.yaml_source import YamlDocument, read_yaml
from generator.pictures.load import FILE, load_pictures
from generator.pictures.words import PictureBook, Proof


def picture_problems(rules: RuleSet, templates: Layers) -> list[Problem]:
    """Return a warning for each fact kind of `pictures.yaml` that no rule finds, or that does not
    say which place or party its picture would be of.

    Raises TemplateError when the file cannot be used at all.
    """
    book = load_pictures(templates)
    document = read_yaml(templates.path(FILE), FILE)
    return by_gravity(_problems(book, document, rules))


def _problems(book: PictureBook, document: YamlDocument, rules: RuleSet) -> Iterator[Problem]:
    for genre, pictures in book.genres.items():
        for place, proof in enumerate(pictures.pictures):
            way = ("genres", genre, "pictures", place, "proves")
            for position, kind in enumerate(proof.proves):
                message = _wrong(kind, proof, genre, rules)
                if message:
                    line = document.line((*way, position))
                    yield Problem(message, FILE, line, gravity=Gravity.warning)


def _wrong(kind: str, proof: Proof, genre: str, rules: RuleSet) -> str:
    if kind not in rules.kinds:
        return f"no rule finds {kind}{did_you_mean(kind, rules.kinds)}"
    needed = {proof.of} - {"nation", genre} | ({"party"} if proof.kind == "scatter" else set())
    missing = sorted(needed - rules.kinds[kind].values.keys())
    return (
        f"{kind} has no value {missing[0]}, so no {proof.kind} is drawn for it" if missing else ""
    )
