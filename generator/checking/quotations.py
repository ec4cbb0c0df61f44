"""Words in quotation marks: held letter by letter against those of the briefing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.checking.claims import Claim, Relation
from generator.checking.report import Finding, Verdict
from generator.elections.briefing import Briefing
from generator.foundation.evidence import Cell, Evidence

_QUOTED = re.compile(r"“([^”]+)”|‘((?:[^’]|’(?=\w))+)’|\"([^\"]+)\"")
_FEWEST_WORDS = 3
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks; `start` and `end` are those of the words in the text."""

    text: str
    start: int
    end: int


def quoted(text: str) -> list[Quoted]:
    """Return the stretches of a text in quotation marks that are words somebody said."""
    found = []
    for match in _QUOTED.finditer(text):
        group = next(number for number in (1, 2, 3) if match.group(number) is not None)
        words = match.group(group)
        if len(words.split()) >= _FEWEST_WORDS:
            found.append(Quoted(words, match.start(group), match.end(group)))
    return found


class Quotations:
    """The quotations of one briefing."""

    def __init__(self, briefing: Briefing) -> None:
        self._known = [(_plain(one.text), one.text, one.speaker) for one in briefing.quotations]

    def findings(self, pieces: Iterable[Quoted], offset: int) -> list[Finding]:
        """Return a finding for each quotation; `offset` is where the sentence begins."""
        return [self._finding(one, offset) for one in pieces]

    def _finding(self, piece: Quoted, offset: int) -> Finding:
        claim = Claim(
            Relation.quotation, piece.start - offset, piece.end - offset, words=piece.text
        )
        said = _plain(piece.text)
        for plain, text, speaker in self._known:
            if said in plain:
                return Finding(claim, Verdict.supported, f"as {speaker} said it", _evidence(text))
        best = max(self._known, key=lambda one: _alike(said, one[0]), default=None)
        if best is not None and _alike(said, best[0]) >= _ALIKE:
            reason = f"{best[2]} said: {best[1]}"
            return Finding(claim, Verdict.contradicted, reason, _evidence(best[1]))
        return Finding(claim, Verdict.not_covered, "the briefing has no such quotation")


def _plain(text: str) -> str:
    bare = text.replace("’", "'").replace("‘", "'").strip(" .,;…")
    return " ".join(bare.split()).casefold()


def _alike(said: str, known: str) -> float:
    """How much of the shorter stands in the longer."""
    matcher = SequenceMatcher(None, said, known, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks() if block.size > 2)
    return same / max(1, min(len(said), len(known)))


def _evidence(text: str) -> tuple[Evidence, ...]:
    return (Evidence(text, (Cell("briefing.yaml", 1, "quotations", text),)),)
