"""Documents, where they came from, and how far an annotator has got with one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """How far one annotator has got with one document."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Source:
    """One place a document came from. The same text imported again adds a source, not a document."""

    id: str = ""  # a foreign id, as the file gave it
    path: str = ""  # a file's name, without the folders of a machine
    encoding: str = ""
    sha256: str = ""  # of the file's bytes
    meta: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One article, without its text. `length` counts code points; `script` is hans, hant, mixed or none."""

    id: str
    title: str
    length: int
    script: str
    sources: tuple[Source, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    trashed: bool = False
    purged: bool = False


def document_id(text: str) -> str:
    """Return the id of a document with this source text: sha256 of its UTF-8, as hexadecimal digits.

    A lone surrogate, which only a JSON escape can bring in, is encoded as `surrogatepass` does.
    """
    return hashlib.sha256(encode_text(text)).hexdigest()


def encode_text(text: str) -> bytes:
    """Return the bytes that the store keeps for a text; `decode_text` gives any text back."""
    return text.encode("utf-8", "surrogatepass")


def decode_text(data: bytes) -> str:
    """Return the text that `encode_text` made these bytes of."""
    return data.decode("utf-8", "surrogatepass")
