"""An article's pictures as figures, each standing after the paragraph that it proves."""

from __future__ import annotations

from collections.abc import Iterator

from generator.article import Paragraph, Picture
from generator.foundation.layers import Layers


class Figures:
    """The pictures of one article as HTML. Each is handed out once."""

    def __init__(self, pictures: list[Picture], layers: Layers) -> None:
        self._waiting = list(pictures)
        self._layers = layers

    def of(self, paragraph: Paragraph) -> Iterator[str]:
        """Hand out the pictures of the facts that the paragraph states."""
        if not self._waiting:
            return
        stated = {fact for sentence in paragraph.sentences for fact in sentence.facts}
        yield from self._taken([one for one in self._waiting if one.fact in stated])

    def left(self) -> Iterator[str]:
        """Hand out the pictures that no paragraph has taken."""
        yield from self._taken(list(self._waiting))

    def _taken(self, pictures: list[Picture]) -> Iterator[str]:
        for picture in pictures:
            from generator.editions.charts import figure  # noqa: PLC0415  (only where one is)

            self._waiting.remove(picture)
            yield figure(picture, self._layers)
