"""The one door to a project: `apply(act)`, undo, redo, questions, listeners. Delegates to the store."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotator.model.acts import Act
from annotator.model.annotators import Annotator
from annotator.model.changes import ActSummary, Applied
from annotator.model.documents import (
    Document,
    DocumentFilter,
    DocumentRow,
    LayerCorrection,
    Progress,
    State,
)
from annotator.model.scheme import Scheme
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.store.opening import Opened, close_file, create_file, open_file
from annotator.store.queries import Queries
from annotator.store.starting import start_project
from annotator.store.writing import Writer

Listener = Callable[[Applied], None]


class Project:
    """An open project file. Several threads may use it; one writes at a time."""

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.read_only = opened.lock is None
        self.read_only_reason = opened.reason
        self._opened = opened
        self._closed = False
        self._db = opened.database
        self._ask = Queries(self._db)
        self._writer = Writer(self._db, self._ask)
        self._listeners: list[Listener] = []
        row = self._db.row("SELECT value FROM meta WHERE name = 'project'")
        self.id = str(row[0]) if row else ""

    @classmethod
    def create(cls, path: Path, scheme: Scheme, *, name: str = "") -> Project:
        """Make a new project file and open it. Raises FileProblem; nothing half-made is left."""
        path = Path(path)
        identity = secrets.token_hex(16)
        create_file(path, lambda db: start_project(db, identity, scheme, name or path.stem))
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Open a project file, read-only where it cannot be written: see `read_only_reason`.

        Raises FileProblem or ProjectProblem for what is no project, too new or damaged.
        """
        path = Path(path)
        opened = open_file(path, read_only=read_only)
        try:
            return cls(path, opened)
        except BaseException:
            close_file(opened)
            raise

    def close(self) -> None:
        """Close the file; one file is left. Closing twice does nothing."""
        if not self._closed:
            self._closed = True
            with self._db.reading():
                close_file(self._opened)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- changing

    def apply(self, act: Act, *, annotator: str, view: str = "source") -> Applied:
        """Carry an act out for an annotator (by id): all of it is saved, or a UserError says why nothing was.

        `view` is the script of the view that it was made in.
        """
        return self._tell(self._writer.apply(act, annotator, view))

    def undo(self, annotator: str) -> Applied:
        """Take back the annotator's latest own act made in this file. Raises NothingToUndo."""
        return self._tell(self._writer.undo(annotator))

    def redo(self, annotator: str) -> Applied:
        """Do again what the annotator undid last. Raises NothingToUndo."""
        return self._tell(self._writer.redo(annotator))

    def undo_target(self, annotator: str) -> ActSummary | None:
        """Return what `undo` would take back."""
        return self._writer.summary(self._writer.log.latest_undoable(annotator))

    def redo_target(self, annotator: str) -> ActSummary | None:
        """Return what `redo` would do again."""
        return self._writer.summary(self._writer.log.latest_undone(annotator))

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Have a function called after each act that changed something, on the thread that applied it.

        Returns the function that stops it.
        """
        self._listeners.append(callback)

        def stop() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return stop

    def _tell(self, applied: Applied) -> Applied:
        if applied.act:
            for listener in tuple(self._listeners):
                listener(applied)
        return applied

    # --- asking

    @property
    def name(self) -> str:
        """The project's name."""
        return str(self.setting("name", self.path.stem))

    @property
    def scheme(self) -> Scheme:
        """The label scheme as it stands."""
        return self._writer.scheme

    def documents(self, *, trashed: bool = False, annotator: str = "") -> list[DocumentRow]:
        """Return all documents, in the order in which they came. For long lists see `document_page`."""
        return self._ask.page(annotator, DocumentFilter(trashed=trashed))

    def document_page(
        self,
        *,
        annotator: str = "",
        after: str = "",
        limit: int = 200,
        filter: DocumentFilter | None = None,
    ) -> list[DocumentRow]:
        """Return the next documents after a row's cursor (empty: from the start)."""
        return self._ask.page(annotator, filter or DocumentFilter(), after=after, limit=limit)

    def document(self, document_id: str) -> Document:
        """Return a document. Raises RuleBroken."""
        return self._ask.document(document_id)

    def text(self, document_id: str) -> str:
        """Return a document's source text. Raises RuleBroken."""
        return self._ask.text(document_id)

    def spans(self, document: str, annotator: str | None = None) -> list[Span]:
        """Return a document's spans, by (start, end, label, annotator, id)."""
        return self._ask.spans(document, annotator)

    def span(self, span_id: str) -> Span:
        """Return a span. Raises RuleBroken."""
        return self._ask.span(span_id)

    def document_labels(self, document: str, annotator: str | None = None) -> list[DocumentLabel]:
        """Return the labels on a document, by (label, annotator, id)."""
        return self._ask.document_labels(document, annotator)

    def relations(self, document: str, annotator: str | None = None) -> list[Relation]:
        """Return a document's relations, by (label, annotator, id)."""
        return self._ask.relations(document, annotator)

    def state(self, document: str, annotator: str) -> State:
        """Return how far an annotator has got with a document."""
        return self._ask.state(document, annotator)[0]

    def states(self, document: str) -> dict[str, State]:
        """Return the states that annotators gave a document."""
        return self._ask.states(document)

    def annotators(self) -> list[Annotator]:
        """Return the annotators, in the order in which they came."""
        return self._ask.annotators()

    def annotator(self, annotator_id: str) -> Annotator | None:
        """Return an annotator by id, or None."""
        return self._ask.find_annotator(annotator_id)

    def progress(self, annotator: str) -> Progress:
        """Return how far an annotator has got with the project."""
        return self._ask.progress(annotator)

    def next_unfinished(self, document: str | None, annotator: str) -> str | None:
        """Return the next document that the annotator has neither done nor skipped, or None."""
        return self._ask.next_unfinished(document, annotator)

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting of the project."""
        return self._ask.setting(name, default)

    def layer_corrections(self, document: str) -> list[LayerCorrection]:
        """Return people's corrections of layers on a document."""
        return self._ask.layer_corrections(document)
