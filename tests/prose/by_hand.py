"""A writer with phrases of a test's own: facts in, sentences out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.article import Sentence
from generator.elections.models import Party
from generator.elections.parties import load_register
from generator.facts.models import Fact, RuleReference, Value
from generator.foundation.evidence import Cell, Evidence
from generator.foundation.layers import Layers, rule_layers, template_layers
from generator.prose.gazetteer import Gazetteer
from generator.prose.house_style import load_house_style, load_lexicon
from generator.prose.phrases import load_phrases
from generator.prose.references import Writing
from generator.prose.sentences import Count, Writer
from generator.story.plan import PlannedSentence

REGISTER = load_register(rule_layers()).parties
PLACES = {
    "barnet": ("Barnet", "London"),
    "brent": ("Brent", "London"),
    "hf": ("Hammersmith and Fulham", "London"),
    "derby": ("Derby", "East Midlands"),
    "lincoln": ("Lincoln", "East Midlands"),
    "swindon": ("Swindon", "South West"),
}
UNITS = {"party": "party", "other": "party", "council": "council", "councils": "council"}


def value(name: str, plain: Any) -> Value:
    """A value with its evidence: text is a party, a council or a clause, by its name."""
    if isinstance(plain, list):
        items = tuple(value(name, one) for one in plain)
        return Value(tuple(plain), "text", items[0].unit, (), items)
    kind = "truth" if isinstance(plain, bool) else "text" if isinstance(plain, str) else "number"
    unit: Any = UNITS.get(name, "region" if name == "region" else "")
    proof = Evidence(str(plain), (Cell("councils.csv", 2, name, str(plain)),))
    return Value(plain, kind, unit, (proof,))  # type: ignore[arg-type]


def fact(kind: str = "told", provisional: bool = False, weight: float = 1, **values: Any) -> Fact:
    """A fact of this kind with these values and this newsworthiness."""
    return Fact(
        id=f"{kind}/{'/'.join(str(one) for one in values.values())}",
        kind=kind,
        subject=(),
        values={name: value(name, plain) for name, plain in values.items()},
        newsworthiness=weight,
        rule=RuleReference("hand.yaml", 1),
        says="By hand.",
        provisional=provisional,
    )


def phrases(folder: Path, **kinds: str) -> Layers:
    """Built-in templates with these phrase files laid over them; `_` in a kind's name is `-`."""
    place = folder / "analysis" / "phrases"
    place.mkdir(parents=True, exist_ok=True)
    for kind, text in kinds.items():
        (place / f"{kind.replace('_', '-')}.j2").write_text(text, encoding="utf-8")
    return template_layers(folder)


def writer(templates: Layers, seed: int = 0, declared: int = 60, total: int = 150) -> Writer:
    """A writer with the register's parties and a handful of councils."""
    style, lexicon = load_house_style(templates), load_lexicon(templates)
    parties: dict[str, Party] = dict(REGISTER)
    gazetteer = Gazetteer(parties, PLACES, {}, lexicon.no_overall_control)
    count = Count(declared, total, (Evidence(str(declared)), Evidence(str(total))))
    return Writer(load_phrases(templates), gazetteer, Writing(style, lexicon), seed, {}, count)


def paragraph(folder: Path, *told: tuple[str, dict[str, Any]]) -> list[str]:
    """The sentences of one paragraph: for each a wording and the values that it names."""
    kinds = {f"told{place}": f"---\n{wording}\n" for place, (wording, _) in enumerate(told)}
    hand = writer(phrases(folder, **kinds))
    written: list[Sentence | None] = [
        hand.write(PlannedSentence(f"slot{place}", fact(f"told{place}", **values), 0))
        for place, (_, values) in enumerate(told)
    ]
    return [one.text for one in written if one is not None]
