from __future__ import annotations

import re

import pytest

from generator.foundation.layers import template_layers

STYLE = template_layers().text("page/article.css")
ENOUGH = 4.5


def _palettes() -> dict[str, dict[str, str]]:
    """The colours of the page by mode, from the blocks that set them."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, flags=re.S)
    found = [dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6});", block)) for block in blocks]
    return {"light": found[0], "dark": found[0] | found[1], "print": found[0] | found[2]}


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("quiet", "paper"),
        ("accent", "paper"),
        ("ink", "card"),
        ("quiet", "card"),
        ("ink", "notes"),
    ],
)
def test_text_can_be_read_on_its_ground(mode: str, text: str, ground: str) -> None:
    palette = _palettes()[mode]
    lighter, darker = sorted((_luminance(palette[text]), _luminance(palette[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= ENOUGH


def test_the_page_serves_dark_mode_and_print() -> None:
    assert "prefers-color-scheme: dark" in STYLE
    assert "@media print" in STYLE
