"""From an election pack to every table of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.foundation.layers import Layers
from generator.measures.bands import band_members, read_areas
from generator.measures.briefing_tables import briefing_frames, expectation_frame
from generator.measures.catalogue import CATALOGUE
from generator.measures.collapse import beneficiary_table, collapse_table
from generator.measures.correlation import area_links
from generator.measures.councils import council_table, party_in_council
from generator.measures.finish import finish
from generator.measures.frames import Frames, frames_of
from generator.measures.groups import (
    nation_members,
    region_members,
    with_opposite_names,
    with_opposites,
)
from generator.measures.nation import nation_table, party_table
from generator.measures.table import Measures, MeasureTable
from generator.measures.targets import target_table
from generator.measures.totals import group_totals, party_totals, with_leaders
from generator.measures.trace import Tracer
from generator.measures.transfers import wards_taken
from generator.measures.wards import ward_table

if TYPE_CHECKING:
    from generator.elections.pack import Pack

_BAND = ["dimension", "band"]
_Tables = dict[str, pd.DataFrame]


def measure(pack: Pack, rules: Layers) -> Measures:
    """Return every table of the catalogue for the pack; what it does not know is missing.

    Raises RuleError when the register of kinds of area cannot be used.
    """
    election = pack.election
    frames = frames_of(election)
    bands = band_members(election, read_areas(rules))
    tables = _council_tables(pack, frames)
    tables |= _nation_tables(pack, tables)
    tables |= _group_tables(tables, bands)
    tables |= _change_tables(pack, frames, tables)
    tables |= briefing_frames(pack.briefing, election)
    tables["ward"] = ward_table(frames, tables["council"].set_index("council")["region"])
    tracer = Tracer(pack, bands)
    return {
        name: MeasureTable(schema, finish(schema, tables.get(name)), tracer.of(schema))
        for name, schema in CATALOGUE.items()
    }


def _council_tables(pack: Pack, frames: Frames) -> _Tables:
    parties = party_in_council(frames)
    council = council_table(frames, parties, pack.election.date.year)
    voted = frames.seats.loc[frames.seats["votes"] > 0, "council"]
    council["has_votes"] = council["council"].isin(voted)
    target = target_table(council, parties, pack.election, pack.briefing)
    return {"party_in_council": parties, "council": council, "target": target}


def _nation_tables(pack: Pack, tables: _Tables) -> _Tables:
    members = nation_members(tables["council"], pack.election.name)
    nation, totals = _grouped(members, tables, ["election"])
    party = party_table(totals, tables["target"], pack.election, pack.briefing)
    return {
        "party": party,
        "nation": nation_table(nation, party, pack.election, pack.briefing),
        "expectation": expectation_frame(pack.briefing, pack.election, party),
    }


def _group_tables(tables: _Tables, bands: pd.DataFrame) -> _Tables:
    region, in_region = _grouped(region_members(tables["council"]), tables, ["region"])
    band, in_band = _grouped(bands, tables, _BAND)
    return {
        "region": region,
        "party_in_region": in_region,
        "band": with_opposite_names(band, bands),
        "party_in_band": with_opposites(in_band, bands),
    }


def _grouped(
    members: pd.DataFrame, tables: _Tables, by: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    members = members[[*by, "council"]]
    groups = group_totals(members, tables["council"], by)
    totals = party_totals(members, groups, tables["party_in_council"], tables["council"], by)
    return with_leaders(groups, totals, by), totals


def _change_tables(pack: Pack, frames: Frames, tables: _Tables) -> _Tables:
    one_basis = bool(tables["council"]["compared_on"].nunique() == 1)
    parties = tables["party_in_council"]
    collapse = collapse_table(parties)
    taken = wards_taken(frames, collapse)
    return {
        "collapse": collapse,
        "beneficiary": beneficiary_table(parties, collapse, taken, one_basis),
        "area_link": area_links(parties, tables["council"], pack.election, one_basis),
    }
