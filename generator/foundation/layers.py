"""Built-in folders with a newsroom's own laid over them, file by file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.foundation.errors import InputError, Problem

_PACKAGE = Path(__file__).resolve().parent.parent
_IN_WHEEL = _PACKAGE / "_built_in"
_ROOT = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent


@dataclass(frozen=True)
class Layers:
    """A stack of folders seen as one: a file in a later folder hides its namesake in an earlier."""

    folders: tuple[Path, ...]

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every visible file: its path below the folders, with `/`, to where it really is."""
        found: dict[str, Path] = {}
        for folder in self.folders:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    found[path.relative_to(folder).as_posix()] = path
        return dict(sorted(found.items()))

    def under(self, folder: str, suffix: str) -> dict[str, Path]:
        """Return the files directly in `folder` (`""` for the top) that end in `suffix`."""
        prefix = f"{folder}/" if folder else ""
        return {
            name: path
            for name, path in self.files.items()
            if name.startswith(prefix) and "/" not in name[len(prefix) :] and name.endswith(suffix)
        }

    def path(self, name: str) -> Path:
        """Return where the file `name` really is. Raises InputError if no layer has it."""
        if name not in self.files:
            where = ", ".join(str(folder) for folder in self.folders)
            raise InputError(Problem(f"no file {name} in {where}", file=name))
        return self.files[name]

    def text(self, name: str) -> str:
        """Return the text of the file `name`. Raises InputError if no layer has it."""
        return self.path(name).read_text(encoding="utf-8")


def _layers(built_in: str, own: Path | None) -> Layers:
    if own is None:
        return Layers((_ROOT / built_in,))
    if not own.is_dir():
        raise InputError(
            Problem("no such folder", file=str(own), expected=f"a folder of {built_in}")
        )
    return Layers((_ROOT / built_in, own))


def rule_layers(own: Path | None = None) -> Layers:
    """Return the built-in rules with the folder `own` over them."""
    return _layers("rules", own)


def template_layers(own: Path | None = None) -> Layers:
    """Return the built-in templates with the folder `own` over them."""
    return _layers("templates", own)
