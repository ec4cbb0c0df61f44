"""What an editor left of a printed draft: headline, standfirst, paragraphs, disclosure, notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.article import Article
from generator.editions import EDITIONS
from generator.revising.blocks import blocks_of, is_rule
from generator.revising.likeness import ALIKE, likeness, one_line, words_of
from generator.revising.markup import in_italics, plain
from generator.revising.note_lines import begin_notes, continue_notes, note_items


@dataclass(frozen=True, slots=True)
class EditedCopy:
    """An edited text without its furniture, every part on one line.

    Headline and disclosure are None where the text has none; `notes` are those that a person
    added.
    """

    headline: str | None
    standfirst: str | None
    paragraphs: tuple[str, ...]
    disclosure: str | None
    notes: tuple[str, ...] = ()


def read_copy(text: str, draft: Article, markdown: bool = True) -> EditedCopy:
    """Read a text that an editor made from the Markdown or the plain text edition of the draft.

    Nothing is dropped but what the edition prints around the copy: a block that cannot be told
    to be furniture is a paragraph.
    """
    reading = _Reading(draft, markdown, blocks_of(text, markdown))
    return reading.copy()


@dataclass
class _Reading:
    draft: Article
    markdown: bool
    blocks: list[str]
    notes: list[str] = field(default_factory=list)

    def copy(self) -> EditedCopy:
        self._take_notes()
        disclosure = self._take_disclosure()
        headline = self._take_headline()
        standfirst = None if headline is None else self._take_standfirst()
        paragraphs = tuple(map(self._plain, self.blocks))
        return EditedCopy(headline, standfirst, paragraphs, disclosure, tuple(self._own_notes()))

    def _plain(self, block: str) -> str:
        return one_line(plain(block) if self.markdown else block)

    def _take_notes(self) -> None:
        """Notes begin with their heading, or where it is gone with a quotation under the rule."""
        rules = [at for at, one in enumerate(self.blocks) if is_rule(one)]
        for at, one in enumerate(self.blocks):
            quoted = self.markdown and one.startswith(">") and bool(rules) and at > rules[-1]
            if begin_notes(_bare(one)) or quoted:
                break
        else:
            return
        end = at + 1
        while end < len(self.blocks) and continue_notes(self.blocks[end], self.markdown):
            end += 1
        self.notes = self.blocks[at:end]
        del self.blocks[at:end]

    def _own_notes(self) -> Iterable[str]:
        if not self.notes:
            return ()
        printed = EDITIONS["markdown" if self.markdown else "text"](self.draft)
        known = _Reading(self.draft, self.markdown, blocks_of(printed, self.markdown))
        known._take_notes()
        ours = note_items(known.notes, self.markdown)
        return (one for one in note_items(self.notes, self.markdown) if one not in ours)

    def _take_disclosure(self) -> str | None:
        """The text under the last rule; without a rule, the disclosure as it was printed."""
        wanted = words_of(self.draft.disclosure)
        rules = [at for at, one in enumerate(self.blocks) if is_rule(one)]
        first = rules[-1] + 1 if rules else 0
        below = [(likeness(words_of(self._plain(one)), wanted), -at) for at, one in
                 enumerate(self.blocks) if at >= first]  # fmt: skip
        if not below:
            if rules and rules[-1] == len(self.blocks) - 1:
                del self.blocks[rules[-1]]
            return None
        alike, place = max(below)
        rewritten = bool(rules) and len(below) == 1
        if alike < (ALIKE if rules else 1.0) and not rewritten:
            return None
        found = self._plain(self.blocks.pop(-place))
        if rules:
            del self.blocks[rules[-1]]
        return found

    def _take_headline(self) -> str | None:
        if self.markdown:
            for at, one in enumerate(self.blocks):
                if one.startswith("# "):
                    return self._plain(self.blocks.pop(at)[2:])
        return self._take_first(self.draft.headline.text, self._standfirst_and_body())

    def _take_standfirst(self) -> str | None:
        if self.blocks and self.markdown:
            slanted = in_italics(self.blocks[0].strip())
            if slanted is not None:
                del self.blocks[0]
                return self._plain(slanted)
        drafted = self.draft.standfirst
        return None if drafted is None else self._take_first(drafted.text, self._body())

    def _take_first(self, wanted: str, others: list[str]) -> str | None:
        """Take the first block if it is an edit of the wanted text.

        In plain text, where nothing marks it, also when it resembles nothing else of the draft.
        """
        if not self.blocks:
            return None
        words = words_of(self._plain(self.blocks[0]))
        alike = likeness(words, words_of(wanted))
        other = max((likeness(words, words_of(one)) for one in others), default=0.0)
        rewritten = not self.markdown and other < ALIKE
        if (alike >= ALIKE and alike >= other) or rewritten:
            return self._plain(self.blocks.pop(0))
        return None

    def _standfirst_and_body(self) -> list[str]:
        drafted = self.draft.standfirst
        return [*([drafted.text] if drafted else []), *self._body()]

    def _body(self) -> list[str]:
        paragraphs = self.draft.paragraphs
        sentences = [one.text for paragraph in paragraphs for one in paragraph.sentences]
        return [*(one.text for one in paragraphs), *sentences]


def _bare(block: str) -> str:
    return block.lstrip(">#[ ")
