"""Writes set after set into a folder until it is killed; every file of set N holds N.

`python -m tests.bulletins.sets_without_end FOLDER [renaming]` says a word when the first is there.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from generator.bulletins import exchange
from generator.bulletins.folder import new_folder

FILES = 300


def names() -> list[str]:
    return [f"councils/{number % 7}/{number}.txt" for number in range(FILES)]


def write_set(target: Path, number: int) -> None:
    with new_folder(target) as staged:
        for name in names():
            staged.write(name, str(number))
        staged.write("index.json", '{"made_by": "recount"}')


def main(target: Path, by_renaming: bool) -> None:
    if by_renaming:
        exchange.exchanged = lambda first, second: False
    for number in count(1):
        write_set(target, number)
        if number == 1:
            print("there", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), "renaming" in sys.argv[2:])
