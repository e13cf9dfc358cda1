"""The cached text that does not count, of many documents, read some documents at a time. Finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from annotator.model.documents import LayerCorrection
from annotator.text.layers.analysis import RULE_VERSION
from annotator.text.layers.zones import LEFT_OUT, Zone

_BATCH = 100  # documents

Cached = tuple[list[Zone] | None, list[LayerCorrection]]
"""A document's zones that do not count (None: nobody looked for them), and people's corrections."""


class HasManyZones(Protocol):
    """What is asked of a project about the zones of several documents."""

    def zones_of(
        self, documents: Sequence[str], rule_version: str, kinds: frozenset[str]
    ) -> dict[str, list[Zone]]:
        """Return the cached zones of some kinds, by document."""

    def corrections_of(self, documents: Sequence[str]) -> dict[str, list[LayerCorrection]]:
        """Return people's corrections, by document."""


class CachedZones:
    """What is cached of documents that are asked for in the order in which they were named, or again.

    Another document is asked for by itself.
    """

    def __init__(self, project: HasManyZones, documents: Sequence[str]) -> None:
        self._project = project
        self._documents = documents
        self._places = {document: place for place, document in enumerate(documents)}
        self._known: dict[str, Cached] = {}

    def of(self, document: str) -> Cached:
        """Return what is cached of a document."""
        if document not in self._known:
            place = self._places.get(document)
            named = [document] if place is None else self._documents[place : place + _BATCH]
            zones = self._project.zones_of(named, str(RULE_VERSION), LEFT_OUT)
            corrections = self._project.corrections_of(named)
            self._known = {name: (zones.get(name), corrections.get(name, [])) for name in named}
        return self._known[document]
