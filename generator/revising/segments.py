"""A paragraph into sentences, those of the draft found first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_END = re.compile(r"[.!?…]+[’”\"')\]]* +(?=\S)")
_OPENS = re.compile(r"[^\w\s]*(?:[^\W\d_]|\d)")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Cllr|No|v|vs|e\.g|i\.e|[A-Z])\.$")


def sentences_in(paragraph: str, known: Sequence[str]) -> list[str]:
    """Return the paragraph's sentences; joined by blanks they are the paragraph again.

    A sentence of the draft (`known`) that stands in it is never cut. Elsewhere one ends at a full
    stop, a question or an exclamation mark before a capital or a figure, titles and initials aside.
    """
    longest_first = sorted({one for one in known if one}, key=lambda one: (-len(one), one))
    found, here = [], 0
    while here < len(paragraph):
        end = _known_end(paragraph, here, longest_first)
        if end is None:
            end = next(_ends(paragraph, here, longest_first), len(paragraph))
        found.append(paragraph[here:end].strip(" "))
        here = end
        while here < len(paragraph) and paragraph[here] == " ":
            here += 1
    return found


def _known_end(paragraph: str, here: int, known: Sequence[str]) -> int | None:
    for one in known:
        end = here + len(one)
        if paragraph.startswith(one, here) and paragraph[end : end + 1] in ("", " "):
            return end
    return None


def _ends(paragraph: str, here: int, known: Sequence[str]) -> Iterator[int]:
    for mark in _END.finditer(paragraph, here):
        rest = mark.end()
        if _known_end(paragraph, rest, known) is not None or (
            _begins(paragraph, rest) and not _TITLE.search(mark.string[here : mark.end()].rstrip())
        ):
            yield rest


def _begins(paragraph: str, at: int) -> bool:
    opening = _OPENS.match(paragraph, at)
    return opening is not None and not opening[0][-1].islower()
