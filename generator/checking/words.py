"""The words of the checker: models of the files in `rules/checking/`."""

from __future__ import annotations

from pydantic import Field

from generator.checking.grammar import Grammar
from generator.checking.part import Part, Phrases


class Pronouns(Part):
    """What stands for whoever was named before; `names.yaml` tells each."""

    it: Phrases
    they: Phrases
    they_not_behind: Phrases
    there: Phrases
    there_not_before: Phrases
    article: Phrases
    party: Phrases
    party_not_before: Phrases
    council: Phrases
    council_kinds: Phrases
    hanging: Phrases
    where: Phrases
    both: Phrases
    both_before: Phrases
    both_behind: Phrases


class Names(Part):
    """`names.yaml`: how copy calls parties, places and people beyond what the pack says."""

    parties: dict[str, Phrases]
    leader_forms: Phrases
    councils: dict[str, Phrases]
    wide_regions: dict[str, Phrases]
    no_overall_control: Phrases
    council_before: Phrases
    council_after: Phrases
    short_before: Phrases
    regions: dict[str, Phrases]
    pronouns: Pronouns


class Words(Part):
    """`words.yaml`: kinds of words that patterns name, and what ends a clause."""

    classes: dict[str, Phrases]
    clause_ends: Phrases


class NumberSpelling(Part):
    """How numbers in words are put together."""

    a: Phrases
    after_a: Phrases
    hyphens: Phrases
    links: Phrases


class NoneOf(Part):
    """`no` before a unit."""

    words: Phrases
    units: Phrases
    not_before: Phrases


class One(Part):
    """When the word `one` is a figure."""

    words: Phrases
    before: Phrases
    not_before: Phrases
    not_behind: Phrases = ()
    perhaps_before: Phrases
    majority: Phrases
    majority_links: Phrases


class RatioWords(Part):
    """`two to one`: what stands between, and the one."""

    to: Phrases
    one: Phrases


class Fairness(Part):
    """How far a hedged or rounded figure may be from the count: see `numbers.yaml`."""

    almost_from: float
    about_within: float
    about_least: float
    over_up_to: float
    over_least: float
    under_from: float
    under_any_to: float
    half: float
    fractions: float
    ratios: float
    ratios_over: float
    doubled_from: float
    doubled_to: float
    years: float
    whole_per_cent: float
    decimal_per_cent: float


class Numbers(Part):
    """`numbers.yaml`: number words, fractions, hedges and units."""

    words: dict[str, float]
    scales: dict[str, float]
    fractions: dict[str, float]
    fraction_of: dict[str, float]
    ratio: RatioWords
    shares: Phrases
    signs: dict[str, int]
    sign_behind: Phrases
    hedges: dict[str, Phrases]
    trailing: dict[str, Phrases]
    months: Phrases
    units: dict[str, Phrases]
    spelling: NumberSpelling
    none: NoneOf
    not_of_seats: Phrases
    between_unit: Phrases
    second_figure: Phrases
    possessive: Phrases
    vague: Phrases
    one: One
    fairness: Fairness


class Opinions(Part):
    """`opinions.yaml`: signs of judgement, prediction and cause, and of attribution."""

    judgement: Phrases
    prediction: Phrases
    cause: Phrases
    attribution: Phrases
    elsewhere: Phrases
    by_elections: Phrases
    conditional_openings: Phrases
    conditional_verbs: Phrases


class Meaning(Part):
    """What a pattern says: its relation, and which form of it."""

    relation: str
    scope: str = ""
    direction: int = 0
    positive: bool = True
    aspect: str = ""
    after_preposition: bool = False


class PatternEntry(Meaning):
    """One way to say a relation, in the checker's pattern language."""

    say: str


class PatternGroup(Meaning):
    """Ways to say one relation, as they stand in a file of `patterns/`."""

    say: Phrases = Field(min_length=1)


class Patterns(Part):
    """A file of `patterns/`, in which earlier patterns come first."""

    patterns: tuple[PatternGroup, ...]


class QuantityEntry(Part):
    """One kind of figure of `quantities.yaml`: when a figure is one, and what it may be."""

    relation: str
    units: Phrases
    near: Phrases = ()
    before: Phrases = ()
    after: Phrases = ()
    needs: Phrases = ()
    together: Phrases = Field((), alias="with")
    subset: bool = False
    whole: bool = False
    change: bool = False
    strict: bool = False
    digits: bool = False
    standing: bool = False
    difference: bool = False
    unless: Phrases = ()
    sure: Phrases = ()
    people: int = 0
    subjects: str = ""
    direction: int = 0
    council: Phrases = ()
    region: Phrases = ()
    nation: Phrases = ()
    ward: Phrases = ()


class NarrowedEntry(Part):
    """Words that narrow what a figure of these units counts, in a way that nothing reads.

    `uncounted` are those that do so only where they have no figure of their own.
    """

    units: Phrases
    near: Phrases = ()
    uncounted: Phrases = ()


class Quantities(Part):
    """`quantities.yaml`, in which the first entry that fits a figure counts."""

    quantities: tuple[QuantityEntry, ...]
    narrowed: tuple[NarrowedEntry, ...]


class Vocabulary(Part):
    """All words of the checker together."""

    names: Names
    words: Words
    numbers: Numbers
    grammar: Grammar
    opinions: Opinions
    patterns: tuple[PatternEntry, ...]
    quantities: tuple[QuantityEntry, ...]
    narrowed: tuple[NarrowedEntry, ...]
