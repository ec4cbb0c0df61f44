"""The README's excerpt of the real draft. `python -m tests.samples.excerpt` writes it anew."""

from __future__ import annotations

import re

from generator.editions import EDITIONS
from generator.pipeline import draft
from tests.samples.tables import ENGLAND_2018, ROOT

README = ROOT / "README.md"
PARAGRAPHS = 4

_PLACE = re.compile(r"(<!-- excerpt: \S+ -->\n)(.*?)(<!-- /excerpt -->)", re.DOTALL)


def excerpt() -> str:
    """Return headline, standfirst and the first paragraphs of the draft as a Markdown quotation."""
    headline, *blocks = EDITIONS["markdown"](draft(ENGLAND_2018)).strip().split("\n\n")
    shown = [f"**{headline.removeprefix('# ')}**", *blocks[: 1 + PARAGRAPHS], "…"]
    return "\n>\n".join(f"> {block}" for block in shown) + "\n"


def shown_excerpt() -> str:
    """Return the excerpt that the README shows now."""
    found = _PLACE.search(README.read_text(encoding="utf-8"))
    assert found is not None, "the README has no place for the excerpt"
    return found[2]


def write_excerpt() -> None:
    """Put the excerpt of today's draft into the README."""
    text = README.read_text(encoding="utf-8")
    new = excerpt()
    README.write_text(_PLACE.sub(lambda at: at[1] + new + at[3], text), encoding="utf-8")


if __name__ == "__main__":
    write_excerpt()
