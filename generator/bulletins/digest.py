"""Digests: one short text for a thing, equal where nothing of it changed."""

from __future__ import annotations

from hashlib import blake2b

from generator.foundation.layers import Layers

SIZE = 12
"""Bytes of a digest: no two of millions are alike by chance."""


def digest(*parts: object) -> str:
    """Return the digest of the parts as they print."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=SIZE).hexdigest()


def layers_digest(layers: Layers) -> str:
    """Return the digest of every file of the layers: names and contents."""
    found = blake2b(digest_size=SIZE)
    for name, path in layers.files.items():
        found.update(name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def file_digest(content: str | bytes) -> str:
    """Return the digest of a text, or of a file's content."""
    as_bytes = content.encode() if isinstance(content, str) else content
    return blake2b(as_bytes, digest_size=SIZE).hexdigest()
