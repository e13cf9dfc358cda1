"""What of a project goes to one annotator, and what goes into a bundle of all of it.

Owns the rule of the blind hand-out: documents with their texts, scheme, settings, and of what people did only
the annotator's own; no row of another annotator's work, nobody else's name, nobody else's share. Anything of
a kind that is not known here stays at home. Writes no file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from annotator.exchange.bundle import Header, Link
from annotator.model.changes import load_fields

ASSIGNMENT = "assignment."
"""The setting `assignment.<annotator>` holds what was handed out to an annotator, round by round."""

_SHARED = frozenset({"document", "source", "label", "scheme"})
_OWNER_FIELD = {
    **dict.fromkeys(("span", "document_label", "relation", "state", "layer_correction"), "annotator"),
    "verdict": "reviewer",
    "comment": "author",
}
_ON_WORK = ("verdict", "comment")


class LogSource(Protocol):
    """What is asked of a project whose changes are to leave it."""

    id: str

    @property
    def name(self) -> str:
        """Return the project's name."""

    def log_rows(self, after: Mapping[str, int] | None = None) -> Iterator[Link]:
        """Give the log, each row with the hash that it follows on."""

    def log_rows_of(self, documents: Iterable[str]) -> Iterator[list[Link]]:
        """Give the rows on no document, then those of each document."""

    def has_text(self, document: str) -> bool:
        """Tell whether a text is there."""

    def text(self, document: str) -> str:
        """Return a text."""


def header_of(source: LogSource, annotator: str = "") -> Header:
    """Return what a bundle of a project says of itself."""
    return Header(source.id, source.name, annotator)


def rows_for(
    source: LogSource, annotator: str, documents: Iterable[str], *, feedback: bool = False
) -> Iterator[Link]:
    """Give the rows that an annotator gets with some documents, piece by piece.

    `feedback` adds reviewers' verdicts and comments on the annotator's own annotations.
    """
    for rows in source.log_rows_of(documents):
        yield from sorted(_share(rows, annotator, feedback), key=lambda link: link[0].key)


def texts_of(source: LogSource, documents: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give those texts that are there."""
    return ((document, source.text(document)) for document in documents if source.has_text(document))


def documents_in(links: Iterable[Link]) -> list[str]:
    """Return the documents that rows are on, sorted."""
    return sorted({change.document for change, _ in links if change.document})


def _share(rows: list[Link], annotator: str, feedback: bool) -> list[Link]:
    """Return of the rows of one document (or of none) those that the annotator may see."""
    fields: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for change, _ in sorted(rows, key=lambda link: link[0].order):
        if change.kind in _OWNER_FIELD:
            fields[change.kind, change.object].update(load_fields(change.after))
    own = {key for key, facts in fields.items() if facts.get(_OWNER_FIELD[key[0]]) == annotator}
    if feedback:
        works = {name for kind, name in own if kind not in _ON_WORK}
        own |= {key for key, facts in fields.items() if key[0] in _ON_WORK and facts.get("target") in works}
    return [link for link in rows if _may_see(link[0].kind, link[0].object, annotator, own)]


def _may_see(kind: str, object_id: str, annotator: str, own: set[tuple[str, str]]) -> bool:
    if kind == "annotator":
        return object_id == annotator
    if kind == "setting":
        return not object_id.startswith(ASSIGNMENT) or object_id == ASSIGNMENT + annotator
    return kind in _SHARED or (kind, object_id) in own
