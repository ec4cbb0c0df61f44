"""Sentences in a row into paragraphs and sections, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.article import Article, Paragraph, Section, Sentence


@dataclass(frozen=True, slots=True)
class Row:
    """The sentences of a body in a row, and for each the place of its paragraph."""

    sentences: tuple[Sentence, ...]
    paragraph_of: tuple[int, ...]
    homes: tuple[Home, ...]

    @classmethod
    def of(cls, article: Article) -> Row:
        """Return it for an article's body."""
        sentences: list[Sentence] = []
        places: list[int] = []
        homes: list[Home] = []
        for number, section in enumerate(article.sections):
            for paragraph in section.paragraphs:
                sentences += paragraph.sentences
                places += [len(homes)] * len(paragraph.sentences)
                homes.append(Home(number, section.name, paragraph.name))
        return cls(tuple(sentences), tuple(places), tuple(homes))

    def home(self, place: int) -> Home:
        """Return where the sentence at a place stands."""
        return self.homes[self.paragraph_of[place]]


@dataclass(frozen=True, slots=True)
class Home:
    """A paragraph's place: its section, by number and name, and its own name."""

    section: int
    section_name: str
    name: str


def sections_of(
    paragraphs: Iterable[tuple[Sequence[Sentence], Home | None]], first: Home | None
) -> list[Section]:
    """Return the sections that paragraphs make, each given with its home.

    A paragraph without a home stands in the section of the one before it, or in that of `first`.
    """
    sections: list[tuple[int, Section]] = []
    here = first or Home(0, "", "")
    for sentences, home in paragraphs:
        here = home or here
        paragraph = Paragraph(sentences=list(sentences), name=home.name if home else "")
        if sections and sections[-1][0] == here.section:
            sections[-1][1].paragraphs.append(paragraph)
        else:
            sections.append((here.section, Section(name=here.section_name, paragraphs=[paragraph])))
    return [section for _, section in sections]
