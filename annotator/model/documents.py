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


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the list of documents, with what the asking annotator has on it.

    `order` is the place in the list that was asked for; `cursor` is what the next page is asked for with.
    `reach` is the share of the text (0 to 1) up to the end of that annotator's last span. `sent_back` is true
    from when a reviewer sent the document back to that annotator until the annotator sets its state anew.
    """

    id: str
    title: str
    script: str
    length: int
    order: int
    cursor: str = ""
    trashed: bool = False
    spans: int = 0
    state: State = State.NEW
    reach: float = 0.0
    sent_back: bool = False


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents a page shows: a part of the title, and states of the asking annotator (empty: any)."""

    title: str = ""
    states: frozenset[State] = frozenset()
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How many documents there are, and how many one annotator has brought how far. The rest are new."""

    total: int
    done: int = 0
    in_progress: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class LayerCorrection:
    """One person's word that a layer's rule holds (`on`) or does not hold on a source range."""

    id: str
    document: str
    kind: str
    start: int
    end: int
    on: bool
    annotator: str


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
