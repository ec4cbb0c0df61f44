"""Sentences that judge, foretell or explain: whose opinion it is, if anybody's."""

from __future__ import annotations

import re

from generator.checking.claims import Claim, Relation
from generator.checking.report import Finding, Verdict
from generator.checking.units import Sentence
from generator.checking.words import Opinions

BY_ELECTION = "/by"
"""In the code of every ward that voted in a by-election."""


class OpinionFinder:
    """Tells opinion by the signs of `opinions.yaml`."""

    def __init__(self, words: Opinions) -> None:
        self._signs = _any((*words.judgement, *words.prediction, *words.cause))
        self._attribution = _any(words.attribution)
        self._elsewhere = _any(words.elsewhere)
        self._by_elections = _any(words.by_elections)
        self._conditional = re.compile(
            rf"^\W*(?:{'|'.join(map(re.escape, words.conditional_openings))})\b"
            rf".*\b(?:{'|'.join(map(re.escape, words.conditional_verbs))})\b",
            re.IGNORECASE | re.DOTALL,
        )

    def elsewhere(self, sentence: Sentence) -> bool:
        """Whether the sentence is about something that council results do not hold."""
        if self._elsewhere.search(sentence.text):
            return True
        held = any(BY_ELECTION in code for one in sentence.units for code in one.ids)
        return not held and bool(self._by_elections.search(sentence.text))

    def conditional(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what would have been: `Had one more voted, they would …`."""
        return bool(self._conditional.search(sentence.text))

    def finding(self, sentence: Sentence) -> Finding | None:
        """Return the finding on a sentence of opinion; None where nothing says it is one."""
        attributed = bool(self._attribution.search(sentence.text))
        if not attributed and not self._signs.search(sentence.text):
            return None
        claim = Claim(
            Relation.opinion, 0, len(sentence.text), words=sentence.text,
            attributed="yes" if attributed else "",
        )  # fmt: skip
        reason = (
            "an opinion, with its holder" if attributed else "an opinion that nobody is named for"
        )
        return Finding(claim, Verdict.opinion, reason, warning=not attributed)


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:"
        + "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
        + r")\b",
        re.IGNORECASE,
    )
