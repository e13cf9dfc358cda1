"""Looks, in the background, for passages that stand again in other documents of the project.

Owns the index and its thread; it lives as long as the project is open. Documents that come later are added;
what was found is kept in the project's cache of zones, so a project that was looked through stays so.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError
from annotator.gui.layers.gathering import (
    RULES,
    searched_elsewhere,
    with_repeats_elsewhere,
)
from annotator.gui.layers.helper import Helper, Here
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, Task, TaskRunner
from annotator.model.changes import Applied
from annotator.project import Project
from annotator.text.layers.analysis import Cancelled
from annotator.text.layers.zones import Zone

_WAIT_MS = 400  # after an import or the start: the window comes first
FEW = 100_000
"""Code points in all up to which the work is done in this process: it takes less than starting another."""
_TOLD_EVERY = 20


class Elsewhere(QObject):
    """The index of repeats of one window's project."""

    progressed = Signal(int, int)  # documents looked through, of how many
    finished = Signal()
    document_searched = Signal(str)  # its cached zones are others than before

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._tasks = TaskRunner(self, threads=1)
        self._task: Task | None = None
        self._index: _Index | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether documents are still looked through, or will be."""
        return self._tasks.busy or self._timer.isActive()

    def set_session(self, session: Session | None) -> None:
        """Work on another project, or on none; what runs for the one before is stopped first."""
        self.stop()
        self._session = session
        if session is not None and not session.project.read_only:
            session.changed.connect(self._heard)
            self._timer.start()

    def stop(self) -> None:
        """Stop and wait until it has."""
        self._timer.stop()
        self._session = None
        if self._index is not None:
            self._index.stop()
        self._tasks.stop()
        if self._index is not None:
            self._index.close()
        self._index = None

    def _heard(self, applied: Applied) -> None:
        if {"document", "source"} & applied.kinds and self._session is not None:
            self._timer.start()

    def _start(self) -> None:
        session = self._session
        if session is None:
            return
        if self._tasks.busy:
            self._timer.start()
            return
        if self._index is None:
            self._index = _Index(session.project)
        index = self._index
        self._task = task = self._tasks.task(
            lambda progress: index.run(progress, self.document_searched.emit)
        )
        task.progressed.connect(self.progressed)
        task.finished.connect(self.finished)
        task.start()


class _Index:
    """The documents of one project that are in the index; used by one task at a time."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._engine: Helper | Here | None = None
        self._known: set[str] = set()
        self._guard = threading.Lock()
        self._stopped = False

    def stop(self) -> None:
        """Let who waits for the other process give up."""
        with self._guard:
            self._stopped = True
            if self._engine is not None:
                self._engine.stop()

    def close(self) -> None:
        """End the other process."""
        if self._engine is not None:
            self._engine.close()

    def run(self, progress: Progress, changed: Callable[[str], None]) -> None:
        """Add what is not in the index yet, in the order in which documents came."""
        rows = self._project.documents()
        live = {row.id for row in rows}
        new = [row for row in rows if row.id not in self._known]
        gone = self._known - live
        if not (new or gone) or len(rows) < 2:
            return
        cached: dict[str, list[Zone] | None] = {}
        for row in new:
            progress.give_way()
            cached[row.id] = self._project.cached_zones(row.id, RULES)
        if not self._known and all(
            zones is not None and searched_elsewhere(zones) for zones in cached.values()
        ):
            return  # an earlier session did it all; the index is made when something new comes in
        engine = self._started(sum(row.length for row in rows))
        try:
            for document in gone:
                engine.discard(document)
                self._known.discard(document)
            for done, row in enumerate(new, start=1):
                progress.give_way()
                self._add(engine, row.id, row.script, cached[row.id], changed)
                if done % _TOLD_EVERY == 0 or done == len(new):
                    progress.step(done, len(new))
        except Cancelled:
            progress.check()  # a process that ended by itself: the rest is done at the next chance

    def _started(self, size: int) -> Helper | Here:
        with self._guard:
            if self._stopped:
                raise Cancelled
            if self._engine is None:
                self._engine = Here() if size <= FEW else Helper()
            return self._engine

    def _add(
        self,
        engine: Helper | Here,
        document: str,
        script: str,
        cached: list[Zone] | None,
        changed: Callable[[str], None],
    ) -> None:
        try:
            text = self._project.text(document)
        except UserError:
            return  # purged in the meantime
        elsewhere = engine.add(document, text)
        self._known.add(document)
        if cached is not None and searched_elsewhere(cached):
            return
        zones = with_repeats_elsewhere(
            cached if cached is not None else engine.gather(text, script), elsewhere
        )
        self._project.store_zones(document, RULES, zones)
        if elsewhere:
            changed(document)
