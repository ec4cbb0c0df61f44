"""From the bytes of a text file to its lines, or an error for the person who named the file."""

from __future__ import annotations

import re

from generator.foundation.errors import InputError, Problem

_LINE_END = re.compile(r"\r\n?")
_BLANK = re.compile(r"[^\S\n]")


def decode(data: bytes, name: str) -> str:
    r"""Return the text of a file in UTF-8, with `\n` at the end of each line.

    Every other white space becomes one blank, so that letters keep their line and column; a byte
    order mark is no letter. Raises InputError where the file is binary or not UTF-8.
    """
    if b"\0" in data:
        raise InputError(
            Problem("a binary file", name, found=_shown(data[:8]), expected="text in UTF-8")
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        found = f"byte 0x{data[failure.start]:02x}"
        raise InputError(
            Problem("not UTF-8", name, line, found=found, expected="text in UTF-8")
        ) from None
    return _BLANK.sub(" ", _LINE_END.sub("\n", text))


def _shown(start: bytes) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 else "·" for byte in start)
