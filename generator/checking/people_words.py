"""The words by which copy says whose candidate somebody is, and speaks of a ward."""

from __future__ import annotations

from generator.checking.part import Part, Phrases


class PeopleWords(Part):
    """How people and wards stand in a sentence; `grammar.yaml` tells each."""

    roles: Phrases
    modifiers: Phrases
    standing: Phrases
    standing_for: Phrases
    standing_verbs: Phrases
    relative: Phrases
    between: Phrases
    being: Phrases
    earlier: Phrases
    not_earlier: Phrases
    had: Phrases
    in_year: Phrases
    opening_year: Phrases
    not_behind: Phrases
    asides: Phrases
    articles: Phrases
    seats: Phrases
    seats_before: Phrases
    seats_of: Phrases
    placing: Phrases
    other_places: Phrases
    leads: Phrases
    one: Phrases
    possessive: Phrases
    ago: Phrases
    figures_with: Phrases
    margins: Phrases
    votes_for: Phrases
    votes_before: Phrases
    votes_beside: Phrases
