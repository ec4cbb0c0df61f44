"""Finding the same council in every file: by code, by name, by slug."""

from __future__ import annotations

from generator.elections.names import slug
from generator.elections.register import CouncilRegister


class CouncilBook:
    """The councils of a pack. Each has one id: its code, or the slug of its name without one."""

    def __init__(self, register: CouncilRegister) -> None:
        self._register = register
        self._by_code: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def add(self, code: str, name: str) -> str:
        """Enter a council that is not there yet and return its id."""
        identity = code or slug(name)
        self.names[identity] = name
        if code:
            self._by_code[self._register.code(code)] = identity
        self._by_name.setdefault(self._key(name), identity)
        return identity

    def find(self, code: str, name: str) -> str | None:
        """Return the id of the council with this code, else with this name; None if unknown.

        Codes that changed count as the same; so do names with and without `City of` and the like.
        """
        by_code = self._by_code.get(self._register.code(code)) if code else None
        return by_code or self._by_name.get(self._key(name))

    def _key(self, name: str) -> str:
        if name not in self._keys:
            self._keys[name] = self._register.key(name)
        return self._keys[name]
