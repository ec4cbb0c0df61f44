"""Page layouts: `templates/page/`, `site/` and `check/`, rendered with everything escaped that is
not marked as HTML.
"""

from __future__ import annotations

import re
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from generator.foundation.errors import Problem, TemplateError
from generator.foundation.layers import Layers

if TYPE_CHECKING:
    from jinja2 import TemplateError as JinjaError

_NEITHER_SHOWN_NOR_BLANK = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BLANK = re.compile(r"\s")


def printable(text: str) -> str:
    """Return the text with every white space a blank, and `\ufffd` for what no page may hold."""
    if text.isprintable():
        return text
    return _NEITHER_SHOWN_NOR_BLANK.sub("\ufffd", _BLANK.sub(" ", text))


def render_page(layers: Layers, layout: str, **context: Any) -> str:
    """Render the layout called `layout`.

    Raises TemplateError with the file and line of the layout at fault.
    """
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415  (only where HTML is wanted)

    from generator.foundation.page_environment import environment  # noqa: PLC0415

    try:
        return environment(layers).get_template(layout).render(context)
    except JinjaError as failure:
        raise TemplateError(_problem(failure, layers, layout)) from None


def _problem(failure: JinjaError, layers: Layers, layout: str) -> Problem:
    """Return what is wrong and where: a syntax error knows, else the innermost layout does."""
    message = str(failure.message or failure)
    line, file = getattr(failure, "lineno", None), getattr(failure, "filename", None)
    if line is not None and file:
        return Problem(message, file, line)
    layouts = {str(path) for path in layers.files.values()}
    frames = [one for one in extract_tb(failure.__traceback__) if one.filename in layouts]
    if frames:
        return Problem(message, frames[-1].filename, frames[-1].lineno)
    return Problem(message, str(layers.path(layout)))
