"""One planned sentence into a written one: a wording, its connective, its spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.article import Sentence
from generator.foundation.errors import Problem, TemplateError
from generator.foundation.evidence import Evidence
from generator.prose.alternatives import chosen
from generator.prose.choose import Turn, in_turn, number_of
from generator.prose.gazetteer import Gazetteer
from generator.prose.marks import capitalised, spans_of, tidy, unmarked
from generator.prose.phrases import Wording, render
from generator.prose.printing import printed
from generator.prose.references import Writing, writing
from generator.prose.values import Figure
from generator.story.plan import PlannedSentence

_PLACEHOLDERS = ("{{", "}}", "{%", "%}", "[[", "]]", "<built-in", "<function")
_STRAY_SPACE = re.compile(r"\s+([,.;:?!’])(?=\s|$)")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True)
class Count:
    """How far the count has come, with what shows it."""

    declared: int
    total: int
    evidence: tuple[Evidence, ...] = ()

    @property
    def values(self) -> dict[str, object]:
        """The two figures, as the phrases of house style see them."""
        return {
            "declared": Figure(self.declared, "councils", self.evidence),
            "total": Figure(self.total, "councils", self.evidence),
        }


@dataclass
class Writer:
    """Writes sentence after sentence and remembers what must not come twice.

    `turn` is the text's place in a set, from which its wordings follow; without one they follow
    from the seed and the slot. `last`: how the last sentence of the body opened.
    """

    phrases: dict[str, tuple[Wording, ...]]
    gazetteer: Gazetteer
    state: Writing
    seed: int
    common: dict[str, object]
    count: Count
    used: set[str] = field(default_factory=set)
    openings: set[str] = field(default_factory=set)
    leads: dict[str, int] = field(default_factory=dict)
    sentences: int = 0
    turn: Turn | None = None
    begun: bool = False
    last: str = ""

    def new_paragraph(self) -> None:
        """Forget which parties were named: a paragraph stands alone."""
        self.state.mentions = []

    def write(
        self, planned: PlannedSentence, use: str = "body", opens: bool = False
    ) -> Sentence | None:
        """Return the sentence, or None when every wording that suits has been used already.

        `opens`: it is the first of its paragraph, and should not open like another.
        """
        fact, first = planned.fact, use == "body" and not self.begun
        fresh = [
            one
            for one in self.phrases.get(fact.kind, ())
            if one.place not in self.used and one.suits(fact, use, first)
        ]
        best: _Attempt | None = None
        for wording, choices in self._in_turn(planned, fresh, use):
            attempt = self._try(planned, wording, use, opens, choices)
            attempt.faults = attempt.halting + (opens and attempt.opening in self.openings)
            attempt.faults += use != "headline" and attempt.begins_with_figure
            attempt.faults = 2 * attempt.faults + (use == "body" and attempt.opening == self.last)
            best = attempt if best is None or attempt.faults < best.faults else best
            if not best.faults:
                break
        return None if best is None else self._keep(best, opens)

    def _in_turn(
        self, planned: PlannedSentence, fresh: list[Wording], use: str
    ) -> Iterator[tuple[Wording, dict[str, int]]]:
        """The wordings, that of this text's turn first, each with a choice of its alternatives."""
        if not fresh:
            return
        kind, again = planned.fact.kind, planned.ordinal // 100
        if self.turn is None:
            for one in in_turn(fresh, self.seed, planned.slot, again, kind):
                number = number_of(self.seed, planned.slot, again, one.place) % one.variants
                yield one, chosen(one.options, number)
            return
        every = sum(one.variants for one in fresh)
        number = self.turn.among(every, self.seed, kind, use, again)
        start = 0
        while number >= fresh[start].variants:
            number -= fresh[start].variants
            start += 1
        for one in [*fresh[start:], *fresh[:start]]:
            yield one, chosen(one.options, number % one.variants)

    def _try(
        self,
        planned: PlannedSentence,
        wording: Wording,
        use: str,
        opens: bool,
        choices: dict[str, int],
    ) -> _Attempt:
        self.sentences += 1
        state = self.state.begin(planned.ordinal, self.sentences)
        token = writing.set(state)
        try:
            printables = self.gazetteer.printables(planned.fact)
            values: dict[str, Any] = {**self.common, **printables, **choices}
            text = tidy(render(wording, planned.fact, values))
            halting = planned.fact.provisional and "," in " ".join(unmarked(text).split()[:5])
            joined = use == "body" and not opens and not wording.own
            text, leads = self._led_in(planned, use, text, joined, opens)
        finally:
            writing.reset(token)
        text = _STRAY_SPACE.sub(r"\1", text)
        return _Attempt(planned, wording, capitalised(text), state, leads, halting)

    def _led_in(
        self, planned: PlannedSentence, use: str, text: str, joined: bool, opens: bool
    ) -> tuple[str, tuple[str, ...]]:
        """The text with what leads into it: how far the count is, or else a connective.

        A question claims nothing, so it needs no lead.
        """
        style = self.state.style
        if planned.fact.provisional and not unmarked(text).endswith("?"):
            if use == "headline":
                return self._filled(style.provisional_headline, text), ()
            fresh = use == "standfirst" or not any(one in self.leads for one in style.provisional)
            options = style.provisional if fresh else style.still_provisional
            lead = self._rarest(self._unopened(options) if opens else options)
            return self._filled(lead, text), (lead,) if use == "body" else ()
        if planned.relation and joined and planned.relation in style.connectives:
            connective = self._rarest(style.connectives[planned.relation])
            return f"{connective} {text}", (connective,)
        return text, ()

    def _unopened(self, options: tuple[str, ...]) -> tuple[str, ...]:
        """The options that no paragraph opens with yet; all of them when each has had its turn."""
        return tuple(one for one in options if _opening(one) not in self.openings) or options

    def _rarest(self, options: tuple[str, ...]) -> str:
        return min(options, key=lambda one: self.leads.get(one, 0))

    def _filled(self, lead: str, text: str) -> str:
        """The lead with the figures of the count, before the text or around its `{text}`."""
        form = lead if "{text}" in lead else f"{lead} {{text}}"
        figures = {
            name: self._counted(name) for name in ("declared", "total") if f"{{{name}}}" in form
        }
        return form.format(text=text, **figures)

    def _counted(self, name: str) -> str:
        return str(printed(self.count.values[name]))

    def _keep(self, attempt: _Attempt, opens: bool) -> Sentence:
        self.begun = self.begun or attempt.wording.use == "body"
        self.state.mentions = attempt.state.mentions
        self.used.add(attempt.wording.place)
        self.last = attempt.opening if attempt.wording.use == "body" else self.last
        if opens:
            self.openings.add(attempt.opening)
        for lead in attempt.leads:
            self.leads[lead] = self.leads.get(lead, 0) + 1
        return attempt.sentence()


def _opening(text: str) -> str:
    return " ".join(word.removesuffix("’s").rstrip("’") for word in text.lower().split()[:2])


@dataclass
class _Attempt:
    planned: PlannedSentence
    wording: Wording
    marked: str
    state: Writing
    leads: tuple[str, ...]
    halting: bool
    faults: int = 0

    @property
    def begins_with_figure(self) -> bool:
        """Whether it begins with digits, as no sentence of copy should."""
        return unmarked(self.marked)[:1].isdigit()

    @property
    def opening(self) -> str:
        """The first two words, whether a possessive or not."""
        return _opening(unmarked(self.marked))

    def sentence(self) -> Sentence:
        text, spans = spans_of(self.marked, self.state.marks)
        self._check(text, [(span.start, span.end) for span in spans])
        fact = self.planned.fact
        return Sentence(
            text=text,
            facts=[fact.id],
            spans=spans,
            slot=self.planned.slot,
            wording=self.wording.place,
        )

    def _check(self, text: str, spans: list[tuple[int, int]]) -> None:
        """No placeholder reaches a reader, and no figure without evidence."""
        leak = next((one for one in _PLACEHOLDERS if one in text), None)
        bare = [
            digit
            for digit in _DIGITS.finditer(text)
            if not any(start <= digit.start() < end for start, end in spans)
        ]
        if leak or bare:
            found = leak or bare[0].group(0)
            message = "a placeholder" if leak else "a figure without evidence"
            raise TemplateError(
                Problem(
                    f"fact {self.planned.fact.id}: {message} would reach the reader",
                    self.wording.file,
                    self.wording.line,
                    found=found,
                )
            )
