"""A draft and the text that an editor made of it, into one article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.article import Article, Edited, Note, Revision, Section, Sentence
from generator.revising.edit import edited_sentences
from generator.revising.edited_copy import EditedCopy
from generator.revising.illustrations import Told, still_told
from generator.revising.layout import Home, Row, sections_of
from generator.revising.likeness import ALIKE, likeness, one_line, words_of
from generator.revising.matching import Match, matches
from generator.revising.segments import sentences_in
from generator.revising.written_on import revision_of, written_on


@dataclass(frozen=True, slots=True)
class Revised:
    """The merged article, and the draft's sentences that the editor deleted."""

    article: Article
    deleted: tuple[Sentence, ...]


def revise(draft: Article, copy: EditedCopy) -> Revised:
    """Merge the editor's text with the draft. Unedited text gives the draft itself.

    The draft may have been edited before: what was done to a sentence then is kept.
    """
    body = _Body.of(draft, copy.paragraphs)
    headline = _head(draft, draft.headline, copy.headline or draft.headline.text)
    standfirst = _standfirst(draft, copy.standfirst)
    notes = [Note(kind="editor", text=text) for text in copy.notes]
    changes: dict[str, object] = {
        "headline": headline,
        "standfirst": standfirst,
        "sections": body.sections(),
        "disclosure": _disclosure(draft, copy.disclosure),
    }
    if notes:
        changes["notes"] = [*draft.notes, *notes]
    if all(getattr(draft, name) == value for name, value in changes.items()):
        return Revised(draft, ())
    heads = _heads(draft, [headline, standfirst])
    changes["pictures"] = still_told(draft.pictures, body.told(), heads)
    changes["revision"] = body.revision([headline, standfirst])
    gone = [draft.standfirst] if draft.standfirst and standfirst is None else []
    return Revised(draft.model_copy(update=changes), (*gone, *body.deleted))


def printed_forms(text: str) -> tuple[str, ...]:
    """Return a sentence as the editions may print it: white space of its own, or plain blanks."""
    return tuple(dict.fromkeys((one_line(text), one_line(re.sub(r"\s", " ", text)))))


@dataclass(frozen=True)
class _Body:
    """The edited body beside the draft's."""

    draft: Article
    row: Row
    texts: tuple[str, ...]
    paragraph_of: tuple[int, ...]
    found: tuple[Match, ...]
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, draft: Article, paragraphs: Sequence[str]) -> _Body:
        row = Row.of(draft)
        forms = [printed_forms(one.text) for one in row.sentences]
        known = [form for one in forms for form in one]
        cut = [sentences_in(one, known) for one in paragraphs]
        texts = tuple(text for part in cut for text in part)
        places = tuple(number for number, part in enumerate(cut) for _ in part)
        found = tuple(matches(forms, texts))
        return cls(draft, row, texts, places, found, tuple(_written(draft, row, texts, found)))

    def sections(self) -> list[Section]:
        parts = []
        for _, group in groupby(range(len(self.texts)), key=lambda at: self.paragraph_of[at]):
            places = list(group)
            parts.append(([self.sentences[at] for at in places], self._home(places)))
        return sections_of(parts, self.row.homes[0] if self.row.homes else None)

    def _home(self, places: Sequence[int]) -> Home | None:
        """That of the first sentence that stands where it was drafted, or else of the first."""
        ranked = sorted(places, key=lambda at: self.found[at].edited == "moved")
        sources = [source for at in ranked for source in self.found[at].sources]
        return self.row.home(sources[0]) if sources else None

    @property
    def deleted(self) -> tuple[Sentence, ...]:
        used = {source for one in self.found for source in one.sources}
        return tuple(one for at, one in enumerate(self.row.sentences) if at not in used)

    def revision(self, heads: Sequence[Sentence | None]) -> Revision:
        before, draft = revision_of(self.draft), self.draft
        origins = [
            sorted({origin for source in one.sources for origin in before.origins[source]})
            for one in self.found
        ]
        then = [
            written_on(draft, one, [] if one.edited == "new" or not there else [place])
            for place, (one, there) in enumerate(
                zip(heads, (draft.headline, draft.standfirst), strict=True)
            )
            if one is not None
        ]
        above = 1 if draft.standfirst is None else 2
        then += [
            written_on(draft, sentence, [above + source for source in one.sources])
            for sentence, one in zip(self.sentences, self.found, strict=True)
        ]
        return before.model_copy(update={"origins": origins, "written_on": then})

    def told(self) -> list[Told]:
        return [
            (
                sentence,
                [fact for source in one.sources for fact in self.row.sentences[source].facts],
            )
            for sentence, one in zip(self.sentences, self.found, strict=True)
        ]


def _written(
    draft: Article, row: Row, texts: Sequence[str], found: Sequence[Match]
) -> list[Sentence]:
    known = {fact.id: fact for fact in draft.facts}
    written: list[Sentence] = []
    while len(written) < len(texts):
        here = len(written)
        match = found[here]
        sources = [row.sentences[source] for source in match.sources]
        if match.edited == "":
            written += sources
        elif match.edited == "moved":
            # What was done to it before tells more than that it now stands elsewhere.
            done = sources[0].edited or "moved"
            written.append(sources[0].model_copy(update={"edited": done}))
        else:
            many = 2 if match.edited == "split" else 1
            cut = texts[here : here + many]
            written += edited_sentences(cut, sources, _done(match.edited, sources), known)
    return written


def _done(edited: Edited, sources: Sequence[Sentence]) -> Edited:
    """A new sentence that is changed again is still new."""
    return "new" if sources and all(one.edited == "new" for one in sources) else edited


def _head(draft: Article, drafted: Sentence, text: str) -> Sentence:
    """The headline or the standfirst as edited; a new one where it is no edit of the draft's."""
    if text in printed_forms(drafted.text):
        return drafted
    alike = likeness(words_of(text), words_of(drafted.text)) >= ALIKE
    known = {fact.id: fact for fact in draft.facts}
    sources = [drafted] if alike else []
    done: Edited = "changed" if alike else "new"
    (edited,) = edited_sentences([text], sources, _done(done, sources), known)
    return edited.model_copy(update={"slot": drafted.slot})


def _standfirst(draft: Article, text: str | None) -> Sentence | None:
    if not text:
        # An empty standfirst is not printed.
        blank = draft.standfirst is not None and not draft.standfirst.text.strip()
        return draft.standfirst if blank else None
    drafted = draft.standfirst or Sentence(text="", facts=[], slot="standfirst")
    return _head(draft, drafted, text)


def _disclosure(draft: Article, text: str | None) -> str:
    """The disclosure as edited: it can be put in other words, but it does not go."""
    return draft.disclosure if not text or text in printed_forms(draft.disclosure) else text


def _heads(draft: Article, heads: Sequence[Sentence | None]) -> list[Told]:
    drafted = (draft.headline, draft.standfirst)
    return [
        (one, before.facts if before else [])
        for one, before in zip(reversed(heads), reversed(drafted), strict=True)
        if one is not None
    ]
