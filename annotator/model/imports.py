"""What a file brings in: documents and what came on them, as frozen facts. It reads no files.

Offsets are code points of the source text, half open. Annotators go by the names that the file gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum
from typing import Any

from annotator.model.documents import Source, State
from annotator.model.spans import Attributes, Range, Status


class UnknownLabels(StrEnum):
    """What an import does with labels that the scheme does not have."""

    ADD = "add"
    SKIP = "skip"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class ImportAnnotation:
    """What a file gives of every sort of annotation. `annotator` is a name; empty: who imports."""

    label: str
    _: KW_ONLY
    annotator: str = ""
    id: str = ""
    attributes: Attributes = field(default_factory=dict)
    status: Status = Status.UNREVIEWED
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportSpan(ImportAnnotation):
    """A span as a file gives it. `ref` is what the file's relations call it, if not its id."""

    ranges: tuple[Range, ...]
    _: KW_ONLY
    ref: str = ""
    unsure: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ImportDocumentLabel(ImportAnnotation):
    """A document label as a file gives it."""


@dataclass(frozen=True, slots=True)
class ImportRelation(ImportAnnotation):
    """A relation as a file gives it; `head` and `tail` are ids or refs of the item's spans."""

    _: KW_ONLY
    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One document of an import with what came on it. `states` holds (annotator's name, state)."""

    text: str
    title: str = ""
    source: Source = field(default_factory=Source)
    more_sources: tuple[Source, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    spans: tuple[ImportSpan, ...] = ()
    document_labels: tuple[ImportDocumentLabel, ...] = ()
    relations: tuple[ImportRelation, ...] = ()
    states: tuple[tuple[str, State], ...] = ()
