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
from generator.measures.groups import group_councils, level, named, with_opposites
from generator.measures.nation import nation_table, party_table
from generator.measures.table import Measures, MeasureTable
from generator.measures.targets import target_table
from generator.measures.totals import group_totals, party_totals, with_leaders
from generator.measures.trace import Tracer
from generator.measures.transfers import wards_taken
from generator.measures.ward_parties import elected_table, party_in_ward
from generator.measures.wards import ward_table

if TYPE_CHECKING:
    from generator.elections.pack import Pack

_Tables = dict[str, pd.DataFrame]


def measure(pack: Pack, rules: Layers) -> Measures:
    """Return every table of the catalogue for the pack; what it does not know is missing.

    Raises RuleError when the register of kinds of area cannot be used.
    """
    election = pack.election
    frames = frames_of(election)
    bands = band_members(election, read_areas(rules))
    tables = _council_tables(pack, frames)
    tables |= _group_tables(pack, tables, bands)
    tables |= _change_tables(pack, frames, tables)
    tables |= briefing_frames(pack.briefing, election)
    tables["expectation"] = expectation_frame(pack.briefing, election, tables["party"])
    tables["ward"] = ward_table(frames, tables["council"].set_index("council")["region"])
    tables["party_in_ward"] = party_in_ward(frames, tables["ward"])
    tables["elected"] = elected_table(election, tables["ward"])
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


def _group_tables(pack: Pack, tables: _Tables, bands: pd.DataFrame) -> _Tables:
    council, parties = tables["council"], tables["party_in_council"]
    groups = group_councils(council, bands, pack.election.name)
    summed = group_totals(groups.members, council)
    totals = party_totals(groups.members, summed, parties, council)
    summed = named(with_leaders(summed, totals), groups)
    totals = named(totals, groups)
    nation = level(totals, "nation")
    party = party_table(nation, tables["target"], pack.election, pack.briefing)
    return {
        "party": party,
        "nation": nation_table(level(summed, "nation"), party, pack.election, pack.briefing),
        "region": level(summed, "region"),
        "party_in_region": level(totals, "region"),
        "band": level(summed, "band"),
        "party_in_band": with_opposites(level(totals, "band")),
    }


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
