"""Reads copy from files: one reader for each format, all named in `READERS`."""

from __future__ import annotations

from generator.checking.documents.registry import READERS, read_document, read_given

__all__ = ["READERS", "read_document", "read_given"]
