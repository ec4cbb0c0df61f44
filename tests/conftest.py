"""What every test shares."""

from __future__ import annotations

from hypothesis import settings

# The same cases on every machine, however slow: a failure can be run again anywhere.
settings.register_profile("recount", deadline=None, derandomize=True)
settings.load_profile("recount")
