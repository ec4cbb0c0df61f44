"""Page layouts: `templates/page/`, rendered with everything escaped that is not marked as HTML."""

from __future__ import annotations

from collections.abc import Callable
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from generator.foundation.errors import Problem, TemplateError
from generator.foundation.layers import Layers

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2 import TemplateError as JinjaError


def render_page(layers: Layers, layout: str, **context: Any) -> str:
    """Render the layout called `layout`.

    Raises TemplateError with the file and line of the layout at fault.
    """
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415  (only where HTML is wanted)

    try:
        return str(_environment(layers).get_template(layout).render(context))
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


def _environment(layers: Layers) -> Environment:
    from jinja2 import FunctionLoader, StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        return layers.text(name), str(layers.path(name)), lambda: True

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
