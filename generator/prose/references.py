"""Second mentions: what to call a party now, so that a reader never loses who is meant."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field

from generator.elections.models import Party
from generator.prose.house_style import HouseStyle, Lexicon
from generator.prose.marks import Marks
from generator.prose.values import Proof


@dataclass(frozen=True, slots=True)
class Mention:
    """A party just named: its id, whether the form is plural, and in which sentence."""

    party: str
    plural: bool
    sentence: int
    bare: bool = False


@dataclass
class Writing:
    """What a phrase's filters need to know: style, the sentence's marks, the paragraph's parties.

    `ordinal` is the slot's place in the shape, filled or not, so that the form of a name does
    not change when another sentence goes.
    """

    style: HouseStyle
    lexicon: Lexicon
    ordinal: int = 0
    sentence: int = 0
    marks: Marks = field(default_factory=Marks)
    mentions: list[Mention] = field(default_factory=list)

    def begin(self, ordinal: int, sentence: int) -> Writing:
        """Return the state for a new sentence of the same paragraph."""
        mentions = list(self.mentions)
        return Writing(self.style, self.lexicon, ordinal, sentence, Marks(), mentions)

    def name(self, party: Party, evidence: Proof) -> str:
        """Name a party in the form that is its turn."""
        here = sum(one.sentence == self.sentence for one in self.mentions)
        turn = self.style.party_names[(self.ordinal + here) % len(self.style.party_names)]
        form = party.short or party.name
        if turn == "colloquial" and party.colloquial:
            form = party.colloquial[0]
        return self.written(party, f"the {form}" if party.article else form, party.plural, evidence)

    def again(self, party: Party, evidence: Proof) -> str:
        """Name a party as `the party` where it alone was named last, and by name elsewhere."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.party != party.id or last.bare or self._two_in_sentence(last):
            return self.name(party, evidence)
        self.mentions.append(Mention(party.id, False, self.sentence, bare=True))
        return self.marks.mark(self.style.second_mention, "party", evidence)

    def _two_in_sentence(self, last: Mention) -> bool:
        return any(
            one.sentence == last.sentence and one.party != last.party for one in self.mentions
        )

    def written(self, party: Party, text: str, plural: bool, evidence: Proof) -> str:
        """Mark the text as naming the party, and remember that it was named."""
        self.mentions.append(Mention(party.id, plural, self.sentence))
        return self.marks.mark(text, "party", evidence)

    @property
    def plural_subject(self) -> bool:
        """Whether the party named last takes a plural verb."""
        return bool(self.mentions) and self.mentions[-1].plural

    def turn(self, forms: Sequence[str]) -> str:
        """Return the form that is this slot's turn."""
        return forms[self.ordinal % len(forms)]


writing: ContextVar[Writing] = ContextVar("writing")
"""The sentence being written, for the filters of phrases."""
