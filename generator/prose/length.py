"""How long an article is, and how many figures it asks of a reader."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.article import Article, Note

_FIGURE = re.compile(r"\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class Length:
    """The words of a body, and the figures written in digits for each hundred of them."""

    words: int
    figure_rate: float

    @classmethod
    def of(cls, article: Article) -> Length:
        """Return the length of an article's body."""
        body = article.body
        words = len(body.split())
        return cls(words, 100 * len(_FIGURE.findall(body)) / words if words else 0)

    def notes(self, at_least: int, at_most: int, budget: float) -> list[Note]:
        """Return notes to the editor on a body too short, too long or too full of figures."""
        found = []
        if not at_least <= self.words <= at_most:
            asked = f"{at_least} to {at_most}"
            found.append(f"The body has {self.words} words; the shape asks for {asked}.")
        if self.figure_rate > budget:
            rate = f"{self.figure_rate:.1f} figures in a hundred words"
            found.append(f"The body has {rate}; the shape allows {budget:g}.")
        return [Note(kind="length", text=text) for text in found]
