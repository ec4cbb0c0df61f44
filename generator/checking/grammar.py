"""`grammar.yaml`: small words by which a sentence is taken apart; the file tells each list."""

from __future__ import annotations

from generator.checking.part import Part, Phrases
from generator.checking.people_words import PeopleWords


class ClauseWords(Part):
    """Where the clause of a figure begins and ends."""

    breaks: Phrases
    opening: Phrases
    unbroken: Phrases
    next_party: Phrases
    comparing: Phrases
    absolutes: Phrases
    new_owner: Phrases
    near_before: Phrases
    near_after: Phrases
    headings: Phrases
    parts: Phrases
    part_of: Phrases
    whole: Phrases


class OwnerWords(Part):
    """Words that say whose a figure is."""

    beside: Phrases
    poss: Phrases
    than: Phrases
    to: Phrases
    their: Phrases
    by: Phrases
    by_first: Phrases
    for_whom: Phrases
    done_by: Phrases
    no_noun: Phrases
    being: Phrases
    that: Phrases
    who: Phrases
    given: Phrases
    given_to: Phrases
    not_behind: Phrases
    route_from: Phrases
    route_to: Phrases


class NounWords(Part):
    """What a figure counts that has no noun behind it."""

    earlier: dict[str, Phrases]
    after_alone: Phrases
    not_counted: Phrases
    every: Phrases
    most: dict[str, float]
    most_in_ward: int
    most_local: float
    hyphens: Phrases
    moving: Phrases
    has: Phrases


class TurnWords(Part):
    """How a figure is put: of a whole, of each, denied, before or after."""

    own: Phrases
    whole: Phrases
    of: Phrases
    part: Phrases
    all: Phrases
    all_between: Phrases
    start: Phrases
    end: Phrases
    moved: Phrases
    by: Phrases
    score: Phrases
    each: Phrases
    more: Phrases
    list_links: Phrases
    single: Phrases
    placing: Phrases
    articles: Phrases
    beside_places: Phrases
    denials: Phrases
    none: Phrases
    complements: Phrases
    others: Phrases
    conditions: Phrases
    none_more: Phrases
    all_but: Phrases
    beaten: Phrases


class ClaimWords(Part):
    """How claims lean on each other: patterns, and words around them."""

    elided_verbs: Phrases
    elided: str
    gapped: str
    gapped_ends: Phrases
    gapped_passive: str
    exception: str
    echo: str
    gapped_to: str
    gapped_from: str
    expense: str
    control_left: Phrases
    owned: Phrases
    prepositions: Phrases
    somewhere: Phrases
    nobody: Phrases
    otherwise: dict[str, Phrases]
    not_holding: Phrases
    holding: Phrases
    hypothetical: Phrases
    hypothetical_between: Phrases
    hypothetical_verbs: Phrases
    achieved: Phrases
    had_something: Phrases
    of_the_whole: Phrases
    of_the_poll: Phrases
    qualified: dict[str, Phrases]
    not_behind: dict[str, Phrases]
    counted_otherwise: dict[str, Phrases]
    gained_else: Phrases
    gained_place: Phrases
    not_subject_behind: Phrases
    exceptions: str
    score: str
    unreal: Phrases


class InsertionWords(Part):
    """Where an apposition or a clause is put in behind a name; `grammar.yaml` tells each."""

    objects: Phrases
    places: Phrases
    owners: Phrases
    whole: Phrases
    nominal: Phrases
    never_first: Phrases
    never_behind: Phrases
    unread: Phrases
    openers: Phrases
    verbs: Phrases
    not_finite: str
    controls: Phrases
    of_places: Phrases
    turned: Phrases
    links: Phrases
    routes: Phrases
    kinds_of_place: Phrases
    fronted: Phrases
    participles: Phrases

    @property
    def relative(self) -> tuple[str, ...]:
        """Every word that opens a relative clause."""
        return (*self.objects, *self.places, *self.owners)


class EarlierWords(Part):
    """What tells that a clause is of the time before the election."""

    told: Phrases
    in_year: Phrases
    before: Phrases
    pluperfect: Phrases
    since: Phrases
    clause: Phrases
    ends: Phrases


class AddressWords(Part):
    """How a council behind a ward tells where the ward is."""

    between: Phrases
    opening: Phrases
    closing: Phrases
    owner: Phrases


class NamingWords(Part):
    """How names stand together."""

    joiners: dict[str, str]
    leaders: dict[str, str]
    again: Phrases
    openings: Phrases
    wards: Phrases
    by_elections: Phrases
    titles: Phrases
    verbs: dict[str, Phrases]


class Grammar(Part):
    """All of `grammar.yaml`."""

    clauses: ClauseWords
    owners: OwnerWords
    nouns: NounWords
    turns: TurnWords
    claims: ClaimWords
    insertions: InsertionWords
    earlier: EarlierWords
    naming: NamingWords
    addresses: AddressWords
    people: PeopleWords
    agreeing: dict[str, Phrases]
