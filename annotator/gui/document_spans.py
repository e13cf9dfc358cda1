"""The spans of the open document that are shown: one's own, and others' where they are asked for.

Owns them as facts, in the order of their starts, and reads them: a few at once; of many those after a place
first and the rest page by page while nothing else happens, so that no document makes the window wait. Draws
nothing and changes no annotation.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError
from annotator.model.changes import Applied
from annotator.model.spans import Span
from annotator.project import Project

KEPT = 4  # documents whose spans are kept, to come back to them at once
MANY = 200  # objects in one act: beyond that, all spans are read anew
AT_ONCE = 800  # spans that are read in one go: ten milliseconds
PAGE = 400
AROUND = 3000  # code points that a screen may show


class DocumentSpans(QObject):
    """The spans shown of one document. Offsets are code points of the source text.

    `arrived` gives spans that were read after the first ones, `completed` says that none are left to read.
    """

    arrived = Signal(object)  # list[Span]
    completed = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._document = ""
        self.whose: str | None = None  # an annotator, or None: everybody's
        self._by_id: dict[str, Span] = {}
        self._ordered: list[Span] | None = []  # the same in order; None: to be sorted anew
        self._kept: dict[str, list[Span]] = {}  # of documents that were open before
        self._left: list[tuple[str, tuple[int, int]]] = []  # annotators still to read, each from a cursor on
        self._looked = (0, 0)  # a passage whose spans are read
        self._total = 0
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_more)

    def __len__(self) -> int:
        """Return how many spans there are, also while they are still being read."""
        return max(self._total, len(self._by_id))

    @property
    def read(self) -> int:
        """How many are read."""
        return len(self._by_id)

    @property
    def complete(self) -> bool:
        """Whether all spans are read."""
        return not self._left

    def all(self) -> list[Span]:
        """Return the spans that are read, by (start, end, label, annotator, id)."""
        if self._ordered is None:
            self._ordered = sorted(self._by_id.values(), key=_order)
        return self._ordered

    def get(self, span_id: str | None) -> Span | None:
        """Return a span that is read, by its id."""
        return self._by_id.get(span_id or "")

    # --- reading

    def open(self, document: str, whose: str | None) -> None:
        """Show a document's spans of one annotator, or of everybody (None); no document: nothing."""
        if self.complete and self._document and whose == self.whose:
            self._kept[self._document] = self.all()
            self._kept = dict(list(self._kept.items())[-KEPT:])
        if whose != self.whose:
            self._kept.clear()
        self._document, self.whose = document, whose
        kept = self._kept.pop(document, None)
        if kept is not None:
            self._stop()
            self._by_id, self._ordered = {span.id: span for span in kept}, kept
            self._total = len(kept)
        else:
            self.read_anew()

    def read_anew(self) -> None:
        """Forget what was read of the open document, and read its first spans."""
        self._stop()
        self._by_id, self._ordered, self._total = {}, [], 0
        if not self._document:
            return
        counts = self._project.span_counts(self._document)
        if self.whose is not None:
            counts = {who: n for who, n in counts.items() if who == self.whose}
        self._total = sum(counts.values())
        if self._total <= AT_ONCE:
            self._take(self._project.spans(self._document, self.whose))
            return
        self._left, self._looked = [(who, (-1, 0)) for who in counts], (0, 0)
        self._take(self._near(0))
        self._reading.start()

    def look(self, source_start: int) -> None:
        """Read the spans at and after a place before the others, if they are not all read."""
        if not self.complete:
            new = self._take(self._near(source_start))
            if new:
                self.arrived.emit(new)

    def _near(self, source_start: int) -> list[Span]:
        low, high = self._looked
        if low <= source_start and source_start + AROUND <= high:
            return []
        found: list[Span] = []
        reached = 1 << 60
        for who, _ in self._left:
            page, following = self._project.span_page(
                self._document, who, after=(source_start, 0), limit=PAGE
            )
            found += page
            reached = min(reached, following[0] if following else reached)
        self._looked = source_start, reached
        return found

    def _read_more(self) -> None:
        who, cursor = self._left.pop(0)
        try:
            page, following = self._project.span_page(self._document, who, after=cursor, limit=PAGE)
        except UserError:  # the file was found damaged meanwhile: whatever asks it next says so
            self._stop()
            return
        if following is not None:
            self._left.insert(0, (who, following))
        new = self._take(page)
        if new:
            self.arrived.emit(new)
        if self.complete:
            self._stop()
            self._total = len(self._by_id)
            self.completed.emit()

    def _take(self, spans: Iterable[Span]) -> list[Span]:
        new = [span for span in spans if span.id not in self._by_id]
        if new:
            self._by_id.update((span.id, span) for span in new)
            self._ordered = None
        return new

    def _stop(self) -> None:
        self._reading.stop()
        self._left = []

    # --- changes

    def forget(self, documents: Sequence[str]) -> None:
        """Drop what is kept of documents that changed; of all where none is named."""
        for document in documents or list(self._kept):
            self._kept.pop(document, None)

    def follow(self, applied: Applied) -> tuple[list[Span], list[str]] | None:
        """Take over what an act did to these spans; return those that changed and the ids that went.

        None where so much changed that all are read anew.
        """
        if len(applied.objects) > MANY:
            self.read_anew()
            return None
        changed = [span for span_id in applied.objects if (span := self._live(span_id)) is not None]
        there = {span.id for span in changed}
        removed = [each for each in applied.objects if each in self._by_id and each not in there]
        ordered = [span for span in self.all() if span.id not in {*removed, *there}]
        for span in changed:
            insort(ordered, span, key=_order)
        self._total += len(ordered) - len(self._by_id)
        self._by_id, self._ordered = {span.id: span for span in ordered}, ordered
        return changed, removed

    def _live(self, span_id: str) -> Span | None:
        """Return a span if it exists and is one that is shown here."""
        try:
            span = self._project.span(span_id)
        except UserError:
            return None
        shown = span.document == self._document and self.whose in (None, span.annotator)
        return span if shown else None


def _order(span: Span) -> tuple[int, int, str, str, str]:
    return span.start, span.end, span.label, span.annotator, span.id
