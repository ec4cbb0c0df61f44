"""Pictures of an edited article: those whose fact is still told, with the sentence as it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.article import Picture, Sentence

Told = tuple[Sentence, Sequence[str]]
"""A sentence, and the facts that it states or that the sentences it came from stated."""


def still_told(
    pictures: Iterable[Picture], body: Iterable[Told], head: Iterable[Told]
) -> list[Picture]:
    """Return the pictures whose fact some sentence tells, its words as caption.

    A sentence of the body is preferred, and one that states the fact to one that only came from it.
    """
    told = [*body, *head]
    kept = []
    for picture in pictures:
        stating = [one.text for one, facts in told if picture.fact in one.facts]
        stating += [one.text for one, facts in told if picture.fact in facts]
        if stating:
            kept.append(picture.model_copy(update={"caption": stating[0]}))
    return kept
