"""Which synthetic elections bring, between them, every fact that a wording tells."""

from __future__ import annotations

ELECTIONS = (
    218, 216, 242, 113, 7, 129, 227, 8, 259, 143, 144, 204, 13, 248, 224, 188, 254, 147, 189, 37,
    118, 230, 223, 185, 43, 197, 3, 180, 35, 28, 153, 56, 213, 127, 255, 260, 61, 289, 34, 51,
)  # fmt: skip
"""Numbers for `write_election`; those with many wordings of their own first."""
