"""Reads the document that is to be reviewed: a short one at once, a long one in the background.

Owns which document is waited for. What is asked for last is what comes; the reading of another one ends.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError
from annotator.gui.desk import Desk
from annotator.gui.review.compared import LONG
from annotator.gui.review.material import Material
from annotator.gui.review.reading import gather
from annotator.gui.session import Session
from annotator.gui.tasks import Progress
from annotator.review.queue import Entry
from annotator.review.record import entry_of

BUSY_MS = 30


class _Asked(NamedTuple):
    session: Session
    document: str
    sampled: frozenset[int]
    reviewer: str


class Reader(QObject):
    """Tells what was read by `came`. `busy` tells whether the project is being written."""

    came = Signal(object)  # Material

    def __init__(self, desk: Desk, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._desk, self._busy = desk, busy
        self._asked: _Asked | None = None
        self._progress: Progress | None = None
        self._changed = False  # something was written since the reading began
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(BUSY_MS)
        self._later.timeout.connect(self._again)

    def stop(self) -> None:
        """Nobody waits for a document any more."""
        self._asked = None
        self._later.stop()
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def heard(self) -> None:
        """The project changed: what is being read may be what was."""
        self._changed = True

    def read(self, session: Session, document: str, sampled: frozenset[int]) -> None:
        """Read a document; `sampled` are the agreed passages that were drawn of it."""
        self.stop()
        project, reviewer = session.project, session.annotator
        found = project.review_entry(document)
        if found is None or _size(entry_of(found.facts)) <= LONG:
            try:
                self.came.emit(gather(project, document, reviewer, sampled=sampled))
            except UserError as error:
                self._desk.refuse(error)
            return

        def work(progress: Progress) -> Material:
            check = progress.give_way
            return gather(project, document, reviewer, sampled=sampled, check=check).work_out(check)

        self._asked, self._changed = _Asked(session, document, sampled, reviewer), False
        task = self._desk.tasks.task(work)
        self._progress = task.progress
        task.succeeded.connect(self._read)
        task.failed.connect(self._desk.refuse)
        task.start()

    def _read(self, material: Material) -> None:
        if self._asked is None or material.document.id != self._asked.document:
            return  # it had ended before it could be told to
        if self._busy():
            self._later.start()  # the project would be waited for, and is another one afterwards
        elif self._changed or self._asked.session.annotator != self._asked.reviewer:
            self._again()
        else:
            self._asked = None
            self.came.emit(material)

    def _again(self) -> None:
        if self._asked is not None and not self._busy():
            self.read(self._asked.session, self._asked.document, self._asked.sampled)
        elif self._asked is not None:
            self._later.start()


def _size(entry: Entry) -> int:
    """How many spans there are, at most."""
    return (entry.agreed + entry.differences) * max(1, len(entry.annotators))
