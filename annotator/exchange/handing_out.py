"""What of a project goes to one annotator, and what goes into a bundle of all of it.

Owns the rule of the blind hand-out: documents with their texts, scheme, settings, and of what people did only
the annotator's own; no row of another annotator's work, nobody else's name, nobody else's share. Anything of
a kind that is not known here stays at home. What reviewers said of it goes along on demand, never what they
said of others' work. Writes no file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from annotator.exchange.bundle import Header, Link
from annotator.model.annotators import ASSIGNMENT
from annotator.model.changes import Fields, ObjectKey, load_fields
from annotator.model.documents import State
from annotator.model.verdicts import Decision

_SHARED = frozenset({"document", "source", "label", "scheme"})
_OWNER_FIELD = {
    **dict.fromkeys(("span", "document_label", "relation", "state", "layer_correction"), "annotator"),
    "verdict": "reviewer",
    "comment": "author",
}
_ON_WORK = ("verdict", "comment")
_ANNOTATIONS = ("span", "document_label", "relation")
_OPEN_TO_ALL = ("document", "label")
"""What a thread may be on that is nobody's own."""


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

    `feedback` adds verdicts and threads on the annotator's own annotations, threads on the documents and on
    labels, and once a document is done what reviewers added to it.
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
    fields: defaultdict[ObjectKey, dict[str, Any]] = defaultdict(dict)
    returns: defaultdict[str, set[str]] = defaultdict(set)  # state -> threads that sent the document back
    for change, _ in sorted(rows, key=lambda link: link[0].order):
        if change.kind in _OWNER_FIELD:
            after = load_fields(change.after)
            fields[change.kind, change.object].update(after)
            if change.kind == "state" and after.get("sent_back"):
                returns[change.object].add(str(after["sent_back"]))
    own = {key for key, facts in fields.items() if facts.get(_OWNER_FIELD[key[0]]) == annotator}
    if feedback:
        own |= set(_feedback(fields, own, _others_threads(fields, own, returns)))
    return [link for link in rows if _may_see(link[0].kind, link[0].object, annotator, own)]


def _feedback(
    fields: Mapping[ObjectKey, Fields], own: set[ObjectKey], others: set[object]
) -> Iterator[ObjectKey]:
    """Give the verdicts and comments that are for an annotator, but those in `others`' threads."""
    works = {name for kind, name in own if kind not in _ON_WORK}
    done = any(kind == "state" and fields[kind, name].get("state") == State.DONE for kind, name in own)
    added = {key for key, facts in fields.items() if done and _adds(key, facts, works)}
    yield from added
    works |= {name for _, name in added}
    for key, facts in fields.items():
        on_all = key[0] == "comment" and facts.get("target_kind") in _OPEN_TO_ALL
        if key[0] in _ON_WORK and (
            facts.get("target") in works or (on_all and facts.get("thread") not in others)
        ):
            yield key


def _adds(key: ObjectKey, facts: Fields, works: set[str]) -> bool:
    """Tell whether this adds what all missed; a relation only between spans that are there."""
    ends = {facts[end] for end in ("head", "tail") if facts.get(end)}
    return key[0] == "verdict" and facts.get("decision") == Decision.ADD and ends <= works


def _others_threads(
    fields: Mapping[ObjectKey, Fields], own: set[ObjectKey], returns: Mapping[str, set[str]]
) -> set[object]:
    """Return the threads that are others' talk on their own work on a document: such words tell of it.

    Those are threads in which others speak who label the document, or that sent it back to others. What the
    annotator has a part in is no such thread; nor are those on labels.
    """
    workers = {facts.get("annotator") for key, facts in fields.items() if key[0] in _ANNOTATIONS}
    said = {key: facts for key, facts in fields.items() if key[0] == "comment"}
    theirs: set[object] = {
        facts.get("thread")
        for key, facts in said.items()
        if facts.get("target_kind") == "document" and key not in own and facts.get("author") in workers
    }
    for state, threads in returns.items():
        if ("state", state) not in own:
            theirs |= threads
    mine: set[object] = {facts.get("thread") for key, facts in said.items() if key in own}
    for state, threads in returns.items():
        if ("state", state) in own:
            mine |= threads
    return theirs - mine


def _may_see(kind: str, object_id: str, annotator: str, own: set[tuple[str, str]]) -> bool:
    if kind == "annotator":
        return object_id == annotator
    if kind == "setting":
        return not object_id.startswith(ASSIGNMENT) or object_id == ASSIGNMENT + annotator
    return kind in _SHARED or (kind, object_id) in own
