"""Whether a folder of bulletins is what its pack would give today, without writing anything."""

from __future__ import annotations

from pathlib import Path

from generator.bulletins.digest import file_digest
from generator.bulletins.making import Making
from generator.bulletins.order import Order, made_with, shared_by
from generator.bulletins.record import Record, read_record


def stale(order: Order) -> list[str]:
    """Return what is out of date in the folder, a line each; nothing when it is up to date.

    A bulletin is compared by what it is made from, and its files by what they hold.
    """
    record = read_record(order.out)
    if record is None:
        return [f"{order.out} holds no set of bulletins"]
    found = order.night()
    if record.made_with != made_with(shared_by(found, order), found, order):
        return ["templates, formats, options or sources are others than when the set was written"]
    return [*_bulletins(Making(found, order.levels), record), *_files(order.out, record)]


def _bulletins(making: Making, record: Record) -> list[str]:
    lines, wanted = [], set()
    for one in making.wanted():
        wanted.add(one.path)
        known = record.bulletins.get(one.path)
        if known is None:
            lines.append(f"{one.path} is missing")
        elif known.entry.digest != one.digest:
            lines.append(f"{one.path} rests on results that have changed")
    return [*lines, *(f"{path} is not wanted" for path in sorted(set(record.bulletins) - wanted))]


def _files(folder: Path, record: Record) -> list[str]:
    known = dict(record.files)
    for one in record.bulletins.values():
        known.update(one.files)
    return [
        f"{name} {'has been changed' if (folder / name).is_file() else 'is gone'}"
        for name, was in known.items()
        if _digest_of(folder / name) != was
    ]


def _digest_of(path: Path) -> str:
    try:
        return file_digest(path.read_bytes())
    except OSError:
        return ""
