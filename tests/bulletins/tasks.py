"""Work for the tests of workers, importable by name in any process."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from generator.bulletins.workers import executor


def double(number: int) -> int:
    return 2 * number


def slower_when_earlier(number: int) -> int:
    """The first parcels take longest, so that they are done last."""
    time.sleep(0.01 * (10 - number % 10))
    return number


def odd_ones_fail(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number


def leave_a_mark(place: Path) -> int:
    place.touch()
    time.sleep(0.1)
    return os.getpid()


def die(number: int) -> int:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def process(_: int) -> int:
    time.sleep(0.2)
    return os.getpid()


def main() -> None:
    """Start two workers, print their numbers, and wait to be killed."""
    with executor(2) as pool:
        numbers = [one.result() for one in [pool.submit(process, each) for each in range(6)]]
        print(*sorted(set(numbers)), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
