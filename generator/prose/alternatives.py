"""Alternatives within a wording: `[kept / held on to / retained] the council`.

Each stands for itself: a wording with two brackets of three has nine variants. Which one is taken
follows from the text's place in its set, so that no two read alike for want of words. An option may
be empty; a blank goes before one that begins with a word right after another word. Square
brackets inside `{{ }}` and `{% %}` are Jinja's own and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import prod

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BRACKET = re.compile(r"\[([^\[\]]*)\]", re.DOTALL)
_BETWEEN = re.compile(r"[ \t]+/[ \t]*|[ \t]*/[ \t]+|^/|/$|/(?=\n)|(?<=\n)/")
_HIDDEN = re.compile("\ue100(\\d+)\ue101")

_AFTER_WORD = re.compile(r"[\w\ue101\]]$")
_IS_WORD = re.compile(r"[\w\ue100]")

NAME = "alternative_{}"
"""What a template calls the choice made at one bracket."""


def with_choices(source: str) -> tuple[str, tuple[int, ...]]:
    """Return the wording with each bracket as a Jinja choice, and how many options each has.

    Line breaks stay where they are. Raises ValueError where a bracket holds a single option.
    """
    blocks: list[str] = []

    def hide(found: re.Match[str]) -> str:
        blocks.append(found[0])
        return f"\ue100{len(blocks) - 1}\ue101"

    options: list[int] = []

    def choice(found: re.Match[str]) -> str:
        parts = [one.strip(" ") for one in _BETWEEN.split(found[1])]
        if _AFTER_WORD.search(found.string[: found.start()]):
            parts = [f" {one}" if _IS_WORD.match(one) else one for one in parts]
        if len(parts) < 2:
            raise ValueError(f"one option only in [{_shown(found[1], blocks)}]")
        options.append(len(parts))
        return _choice(NAME.format(len(options) - 1), parts)

    changed = _BRACKET.sub(choice, _JINJA.sub(hide, source))
    return _HIDDEN.sub(lambda found: blocks[int(found[1])], changed), tuple(options)


def _choice(name: str, parts: Sequence[str]) -> str:
    text = f"{{% if {name} == 0 %}}{parts[0]}"
    for place, part in enumerate(parts[1:-1], start=1):
        text += f"{{% elif {name} == {place} %}}{part}"
    return f"{text}{{% else %}}{parts[-1]}{{% endif %}}"


def _shown(text: str, blocks: Sequence[str]) -> str:
    return _HIDDEN.sub(lambda found: blocks[int(found[1])], text)


def chosen(options: Sequence[int], number: int) -> dict[str, int]:
    """Return the choice at each bracket in variant `number` of a wording, counted from 0.

    Neighbouring numbers differ in the first bracket.

    >>> chosen((3, 2), 4)
    {'alternative_0': 1, 'alternative_1': 1}
    """
    found = {}
    for place, many in enumerate(options):
        number, found[NAME.format(place)] = divmod(number, many)
    return found


def variants(options: Sequence[int]) -> int:
    """Return how many variants there are.

    >>> variants((3, 2)), variants(())
    (6, 1)
    """
    return prod(options)
