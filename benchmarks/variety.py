"""How alike the bulletins of a set read: `python benchmarks/variety.py [PACK]`.

Names and figures are masked first. Printed beside the texts of a naive template, in one run, on the
full candidate files of 2018 where they are at hand, and on the sample otherwise.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.masking import body_of, repeated, words
from benchmarks.naive_template import contexts, template
from benchmarks.processes import SAMPLE
from benchmarks.raw_pack import raw_pack
from benchmarks.variety_measures import LONGEST, distinct, self_bleu
from generator.article import Article
from generator.pipeline import Night, night
from generator.story.subjects import members

MOST_SENTENCES = 5
MOST_OPENINGS = 8
_NAME_OR_FIGURE = re.compile(r"\b\d+\b|\+\d+|-\d+|−\d+")


def council_bulletins(found: Night) -> list[Article]:
    """Return the bulletin of every council."""
    return [found.article("council", one) for one in members(found.pack.election, "council")]


def naive_texts(found: Night) -> list[list[str]]:
    """Return the masked words of the naive template's text for every council."""
    names = {one.id: one.short or one.name for one in found.pack.election.parties.values()}
    fill = template()
    texts = []
    for context in contexts(found.measures, names):
        named = {*names.values(), str(context["council"]), str(context["region"])}
        text = fill.render(context)
        for name in sorted(filter(None, named), key=len, reverse=True):
            text = text.replace(name, "#")
        texts.append(words(_NAME_OR_FIGURE.sub("#", text).lower()))
    return texts


def show(title: str, texts: Sequence[Sequence[str]]) -> None:
    """Print how alike the texts are."""
    length = sum(map(len, texts)) / len(texts)
    print(f"  {title:<34}{length:>8.0f}{distinct(texts, LONGEST):>14.3f}{self_bleu(texts):>12.3f}")


def main(pack: Path) -> None:
    """Print the figures of one pack."""
    found = night(pack, genres=["council"])
    articles = council_bulletins(found)
    sentences, openings = repeated(articles)
    print(f"{len(articles)} council bulletins of {found.pack.election.name}")
    print(f"  {'':<34}{'words':>8}{'distinct-4':>14}{'self-BLEU':>12}")
    show("Recount", [words(" ".join(body_of(one))) for one in articles])
    show("one naive template", naive_texts(found))
    for title, counted, most in (
        ("sentence", sentences, MOST_SENTENCES),
        ("opening", openings, MOST_OPENINGS),
    ):
        text, times = counted.most_common(1)[0]
        print(f"  most repeated {title}, masked: in {times} (goal: at most {most})")
        print(f"    {text}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(raw_pack(Path(folder)) or SAMPLE)
