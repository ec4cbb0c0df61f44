"""Every measure that a rule may ask about: table by table, column by column."""

from __future__ import annotations

from generator.measures.catalogue.briefing import (
    ARGUMENT,
    EVENT,
    EXPECTATION,
    HEADWIND,
    PERSON,
    QUOTATION,
)
from generator.measures.catalogue.columns import OUTCOMES, TARGET_RESULTS
from generator.measures.catalogue.councils import (
    BENEFICIARY,
    COLLAPSE,
    COUNCIL,
    PARTY_IN_COUNCIL,
    TARGET,
)
from generator.measures.catalogue.parties import AREA_LINK, PARTY, PARTY_IN_BAND, PARTY_IN_REGION
from generator.measures.catalogue.places import BAND, NATION, REGION
from generator.measures.catalogue.wards import ELECTED, PARTY_IN_WARD, WARD
from generator.measures.schema import Catalogue

CATALOGUE: Catalogue = {
    schema.name: schema
    for schema in (
        NATION, PARTY, REGION, PARTY_IN_REGION, BAND, PARTY_IN_BAND, AREA_LINK,
        COUNCIL, PARTY_IN_COUNCIL, TARGET, COLLAPSE, BENEFICIARY, WARD,
        PARTY_IN_WARD, ELECTED,
        EXPECTATION, ARGUMENT, HEADWIND, PERSON, QUOTATION, EVENT,
    )
}  # fmt: skip
"""Every table by name, in the order in which documentation lists them."""

__all__ = ["CATALOGUE", "OUTCOMES", "TARGET_RESULTS"]
