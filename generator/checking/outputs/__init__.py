"""A check in every form: one function each, from checked copy to a string."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.checking.outputs import github, html, json, sarif, text
from generator.checking.outputs.checked import Checked
from generator.foundation.layers import Layers

Output = Callable[[Sequence[Checked], Layers], str]
"""From several pieces of checked copy, and the templates, to a text that ends a line."""

OUTPUTS: dict[str, Output] = {
    "text": text.write,
    "json": json.write,
    "sarif": sarif.write,
    "html": html.write,
    "github": github.write,
}

__all__ = ["OUTPUTS", "Checked", "Output"]
