"""What a planned bulletin is told from: alike where nothing of it would be written otherwise.

Any vote changes what many bulletins are made from, and few of them tell of it. Planning one is
quick, beside writing it, and then all that it will tell is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.bulletins.digest import digest
from generator.bulletins.jobs import Job, Shared
from generator.facts.models import Fact
from generator.foundation.evidence import Evidence
from generator.prose.gazetteer import Gazetteer
from generator.prose.write import notes_on
from generator.story.plan import Plan


def told_from(job: Job, shared: Shared) -> str:
    """Return the digest of all that a job tells, beside what its whole set is made with."""
    return digest(
        job.entry.model_copy(update={"digest": ""}),
        _plan(job.plan),
        _plan(job.flash),
        *map(_fact, job.facts),
        *(one.model_dump_json() for one in job.pictures),
        job.turn,
        job.links,
        notes_on(job.entry.about, shared.around.notes),
        shared.names,
    )


def names_digest(gazetteer: Gazetteer) -> str:
    """Return the digest of the names of all parties and places."""
    named = (gazetteer.parties, gazetteer.councils, gazetteer.wards)
    return digest(*named, gazetteer.no_overall_control)


def _plan(plan: Plan | None) -> tuple[object, ...]:
    """What is planned. How rare the angle is counts no further than in the entry's weight."""
    return () if plan is None else (plan.headline, plan.standfirst, plan.sections)


def _fact(fact: Fact) -> tuple[object, ...]:
    """Everything that is known of a fact, with the evidence of each value."""
    values = [(name, one.plain, _evidence(one.evidence)) for name, one in fact.values.items()]
    weighed = (fact.newsworthiness, fact.provisional, sorted(fact.tone.items()))
    return fact.id, values, weighed, fact.rests_on, _evidence(fact.evidence)


def _evidence(pieces: Sequence[Evidence]) -> list[object]:
    return [(one.value, one.measure, one.cells) for one in pieces]
