"""What renders layouts: a sandbox, in which everything is escaped that is not marked as HTML."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.foundation.layers import Layers


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, asked once for each attribute of a type instead of at every look-up.

    Whether an attribute is safe hangs on its name and on what has it, never on its value; pages
    look up thousands of them.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Say whether a layout may read the attribute."""
        key = type(obj), attr
        safe = self._known.get(key)
        if safe is None:
            safe = self._known[key] = super().is_safe_attribute(obj, attr, value)
        return safe


@lru_cache(maxsize=16)
def environment(layers: Layers) -> ImmutableSandboxedEnvironment:
    """Return the environment of these folders: a layout is compiled once, and anew when edited."""

    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        path = layers.path(name)
        read_at = path.stat().st_mtime_ns
        return layers.text(name), str(path), lambda: path.stat().st_mtime_ns == read_at

    return _Sandbox(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
