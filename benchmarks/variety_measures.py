"""How much texts of one set have in common: distinct-n and self-BLEU, on masked words.

distinct-n: different n-grams ÷ all n-grams of the set (Li and others, 2016). self-BLEU: the mean
BLEU-4 of each text against all the others as references (Zhu and others, 2018), with uniform
weights and no smoothing; 1 where all texts are one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

Gram = tuple[str, ...]
LONGEST = 4


def grams(text: Sequence[str], size: int) -> Iterator[Gram]:
    """Yield the n-grams of a text."""
    return zip(*(text[start:] for start in range(size)), strict=False)


def distinct(texts: Sequence[Sequence[str]], size: int = LONGEST) -> float:
    """Return the share of n-grams that are different ones, 0 to 1."""
    every = [one for text in texts for one in grams(text, size)]
    return len(set(every)) / len(every) if every else 0.0


def self_bleu(texts: Sequence[Sequence[str]]) -> float:
    """Return the mean BLEU of each text against all others, 0 to 1."""
    precisions = [_precisions(texts, size) for size in range(1, LONGEST + 1)]
    scores = []
    for place, text in enumerate(texts):
        parts = [by_text[place] for by_text in precisions]
        nearest = min(
            (len(other) for at, other in enumerate(texts) if at != place),
            key=lambda length: (abs(length - len(text)), length),
        )
        short = min(0.0, 1 - nearest / len(text)) if text else 0.0
        mean = sum(map(math.log, parts)) / LONGEST if all(parts) else -math.inf
        scores.append(math.exp(short + mean))
    return sum(scores) / len(scores)


def _precisions(texts: Sequence[Sequence[str]], size: int) -> list[float]:
    """The clipped precision of each text: its n-grams that some other text has as often."""
    counts = [Counter(grams(text, size)) for text in texts]
    most: dict[Gram, tuple[int, int]] = {}
    for count in counts:
        for gram, times in count.items():
            first, second = most.get(gram, (0, 0))
            most[gram] = (times, first) if times > first else (first, max(second, times))
    return [_precision(count, most) for count in counts]


def _precision(count: Counter[Gram], most: dict[Gram, tuple[int, int]]) -> float:
    found = 0
    for gram, times in count.items():
        first, second = most[gram]
        found += min(times, second if times == first else first)
    return found / sum(count.values()) if count else 0.0
