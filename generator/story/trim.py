"""Shorten a plan: what can be spared goes first, and never an essential move."""

from __future__ import annotations

from dataclasses import replace

from generator.story.plan import Plan, PlannedSection, PlannedSentence, without_single

_ORDER = {"spare": 0, "useful": 1}


def spare(plan: Plan, least_only: bool = False) -> PlannedSentence | None:
    """Return the sentence to give up first: the least important, least newsworthy; or None.

    With `least_only`, only a move that its shape calls `spare` is given up.
    """
    most = 0 if least_only else 1
    candidates = [one for one in plan.sentences if _ORDER.get(one.importance, 2) <= most]
    return min(
        candidates,
        key=lambda one: (_ORDER[one.importance], one.fact.newsworthiness, one.fact.id),
        default=None,
    )


def without(plan: Plan, dropped: PlannedSentence) -> Plan:
    """Return the plan without one sentence, and without parts that it leaves empty.

    A sentence that it leaves alone joins the paragraph before, where the shape wants none alone.
    """
    joining = {one.name for one in plan.shape.sections if one.no_single_sentences}
    sections = []
    for section in plan.sections:
        paragraphs = [
            replace(one, sentences=tuple(s for s in one.sentences if s is not dropped))
            for one in section.paragraphs
        ]
        kept = tuple(one for one in paragraphs if one.sentences)
        if section.name in joining:
            kept = without_single(kept)
        if kept:
            sections.append(PlannedSection(section.name, kept))
    return replace(plan, sections=tuple(sections))
