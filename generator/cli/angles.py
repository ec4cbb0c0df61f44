"""What a text might open on: the ranked list that `recount draft --angles` prints."""

from __future__ import annotations

from generator.foundation.errors import InputError, Problem
from generator.pipeline import Night
from generator.story.angles import Angle
from generator.story.subjects import Member


def angle_lines(found: Night, genre: str, member: Member | None) -> str:
    """Return the angles, the most newsworthy first, each with its headline and its reasons.

    Raises InputError for a genre without angles.
    """
    if member is None:
        raise InputError(Problem(f"the {genre} has no angles: its shape decides", "--angles"))
    lines = []
    for place, angle in enumerate(found.angles(genre, member), start=1):
        headline = found.article(genre, member, place).headline.text
        lines += [f"{place:>2}. {headline}", f"    {_reasons(angle, member)}"]
    return "\n".join(lines) + "\n"


def _reasons(angle: Angle, member: Member) -> str:
    """`10.5: 8 by control.yaml:19 (gained), 2.5 for being so in 11 of 150`."""
    fact = angle.fact
    level = member.subject.level
    plural = "parties" if level == "party" else f"{level}s"
    return (
        f"{angle.score:.1f} = {fact.newsworthiness:.1f} by {fact.rule} ({fact.kind}) "
        f"+ {angle.rarity:.1f}, for it is so in {angle.holds_of} of {angle.peers} {plural}"
    )
