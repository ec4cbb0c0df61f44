"""Every kind of picture. To add one, write its file beside these and name it here."""

from __future__ import annotations

from collections.abc import Mapping

from generator.pictures import chamber, councils_held, net_change, scatter, shares, tile_map
from generator.pictures.found import PictureKind

KINDS: Mapping[str, PictureKind] = {
    module.KIND.name: module.KIND
    for module in (net_change, councils_held, chamber, shares, tile_map, scatter)
}
"""The kinds by name."""
