"""Every wording of every fact written out on made-up values, for an editor to approve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from generator.elections.models import Party
from generator.elections.parties import load_register
from generator.facts.models import Fact, RuleReference, Value
from generator.facts.rules import Kind, RuleSet
from generator.facts.types import ValueType
from generator.foundation.errors import TemplateError
from generator.foundation.evidence import Cell, Evidence
from generator.foundation.layers import Layers, rule_layers
from generator.foundation.yaml_source import read_yaml
from generator.prose.gazetteer import Gazetteer
from generator.prose.house_style import load_house_style, load_lexicon
from generator.prose.phrases import Wording, load_phrases
from generator.prose.references import Writing
from generator.prose.sentences import Count, Writer
from generator.prose.values import Words
from generator.story.plan import PlannedSentence

_MADE_UP = (Evidence("made up", (Cell("specimens.yaml", 1, "sets", "made up"),)),)


class SpecimenSet(BaseModel):
    """One set of made-up values."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    number: int
    items: int
    parties: tuple[str, ...]
    councils: tuple[str, ...]
    wards: tuple[str, ...]
    regions: tuple[str, ...]
    bands: tuple[str, ...]
    clauses: tuple[str, ...]
    named: dict[str, int | str | tuple[str, ...]] = {}


class Specimens(BaseModel):
    """`templates/specimens.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sets: tuple[SpecimenSet, ...]


@dataclass
class _Maker:
    """Hands out values of a set in turn."""

    specimens: SpecimenSet
    taken: dict[str, int] = field(default_factory=dict)

    def value(self, name: str, kind: ValueType) -> Value:
        given = self.specimens.named.get(name)
        if kind.is_list:
            several = given if isinstance(given, tuple) else (None,) * self.specimens.items
            items = tuple(self._one(kind, one) for one in several)
            plain = tuple(item.plain for item in items)
            return Value(plain, kind.type, kind.unit, _MADE_UP, items)
        return self._one(kind, None if isinstance(given, tuple) else given)

    def _one(self, kind: ValueType, given: str | int | None) -> Value:
        plain: str | int | bool
        if given is not None and isinstance(given, int) == (kind.type == "number"):
            plain = given
        elif kind.type == "number":
            plain = self.specimens.number
        elif kind.type == "truth":
            plain = True
        else:
            plain = kind.choices[0] if kind.choices else self._text(kind.unit)
        return Value(plain, kind.type, kind.unit, _MADE_UP)

    def _text(self, unit: str) -> str:
        options = {
            "party": self.specimens.parties,
            "control": self.specimens.parties,
            "council": self.specimens.councils,
            "ward": self.specimens.wards,
            "region": self.specimens.regions,
            "band": self.specimens.bands,
        }.get(unit, self.specimens.clauses)
        place = self.taken.get(unit, 0)
        self.taken[unit] = place + 1
        return options[place % len(options)]


def specimen_fact(kind: Kind, wording: Wording, specimens: SpecimenSet) -> Fact:
    """Return a made-up fact of the kind that the wording's conditions allow."""
    unwanted = {one.name for one in wording.conditions if not one.wanted}
    maker = _Maker(specimens)
    values = {
        name: maker.value(name, value)
        for name, value in kind.values.items()
        if name not in unwanted
    }
    return Fact(
        id=f"{kind.name}/{specimens.name}/{wording.place}",
        kind=kind.name,
        subject=("specimen",),
        values=values,
        newsworthiness=1,
        rule=RuleReference(kind.reference.file, kind.reference.line),
        says=kind.documentation,
        evidence=_MADE_UP,
    )


def wordings_of(rules: RuleSet, templates: Layers, genre: str = "analysis") -> Iterator[Specimen]:
    """Yield every wording on every set of made-up values."""
    name = "specimens.yaml"
    sets = read_yaml(templates.path(name), name).validate(Specimens, TemplateError).sets
    phrases = load_phrases(templates, genre)
    register = load_register(rule_layers())
    named = {party for one in sets for party in one.parties}
    writer = _writer(templates, phrases, {one: register.resolve("", one) for one in named})
    for kind in rules.kinds.values():
        for wording in phrases.get(kind.name, ()):
            for specimens in sets:
                fact = specimen_fact(kind, wording, specimens)
                yield Specimen(kind, wording, specimens.name, _written(writer, wording, fact))


@dataclass(frozen=True, slots=True)
class Specimen:
    """One wording on one set of made-up values."""

    kind: Kind
    wording: Wording
    set_name: str
    text: str


def _writer(
    templates: Layers, phrases: dict[str, tuple[Wording, ...]], parties: dict[str, Party]
) -> Writer:
    style, lexicon = load_house_style(templates), load_lexicon(templates)
    gazetteer = Gazetteer(parties, {}, {}, lexicon.no_overall_control)
    common: dict[str, object] = {"election_date": Words("polling day", "date", _MADE_UP)}
    return Writer(phrases, gazetteer, Writing(style, lexicon), 0, common, Count(1, 1, _MADE_UP))


def _written(writer: Writer, wording: Wording, fact: Fact) -> str:
    writer.phrases = {fact.kind: (wording,)}
    writer.used.clear()
    writer.new_paragraph()
    sentence = writer.write(PlannedSentence("specimen", fact, 0), wording.use)
    return "" if sentence is None else sentence.text


def all_wordings(rules: RuleSet, templates: Layers, genre: str = "analysis") -> str:
    """Return every wording of every kind, written out, as one Markdown text."""
    lines = ["# Every wording, on made-up values", ""]
    last = ""
    for specimen in wordings_of(rules, templates, genre):
        if specimen.kind.name != last:
            last = specimen.kind.name
            lines += ["", f"## {last}", "", specimen.kind.documentation, ""]
        use = "" if specimen.wording.use == "body" else f"{specimen.wording.use}, "
        lines.append(f"- {specimen.text} ({use}{specimen.wording.place}, {specimen.set_name})")
    return "\n".join(lines) + "\n"
