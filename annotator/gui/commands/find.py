"""Find in the open document: makes it ready to be searched, searches, and shows the hits.

Owns where the search stands and its threads. What matches is decided by text/searching; nothing is written.
"""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QObject, QTimer

from annotator.errors import UserError
from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.opened import OpenDocument
from annotator.gui.searched import Key, key_of, make_ready
from annotator.gui.tasks import Task, TaskRunner
from annotator.gui.translation import error_text, run_on, tr
from annotator.model.spans import Range
from annotator.text.searchable import Searchable
from annotator.text.searching import Hits, Query, search

LONGEST_TAKEN = 60  # characters of a selection that become what is looked for
PATIENCE_MS = 150  # a search that is over sooner does not say that it goes on
_MOST_PASSED = 5_000  # hits out of the view that are passed over to find one in it


class FindCommands(QObject):
    """What the find bar and its keys do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._bar = desk.parts.article.find_bar
        # Two threads, so that an expression that takes too long does not keep the next search waiting.
        self._tasks = TaskRunner(self, threads=2)
        self._ready: tuple[Key, Searchable] | None = None
        self._preparing: tuple[Key, Task] | None = None
        self._searching: Task | None = None
        self._query = Query("")  # that the hits are of
        self._hits = Hits()
        self._at = -1
        self._origin = 0  # the source offset from which a typed text is looked for
        self._steps = 0  # asked for before the hits are there
        self._selected: Range | None = None  # what was selected as the hit
        self._problem: UserError | None = None  # why nothing can be looked for
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._bar.show_waiting)
        self._bar.query_changed.connect(self.seek)
        self._bar.step_requested.connect(self.step)
        self._bar.closed.connect(self.end)
        desk.session_changed.connect(self._session_changed)
        desk.dressed.connect(self._tell)

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "edit.find": self.begin,
            "edit.find_next": lambda: self.step(1),
            "edit.find_previous": lambda: self.step(-1),
        }

    def stop(self) -> None:
        """End what runs, before the window closes."""
        self._tasks.stop()

    @property
    def busy(self) -> bool:
        """Whether a search goes on."""
        return self._tasks.busy

    # --- the session

    def _session_changed(self) -> None:
        self._forget()
        if self._desk.session is not None:
            self._desk.session.document_changed.connect(self._forget)
            self._desk.session.view_changed.connect(self._view_changed)

    def _forget(self) -> None:
        """Another document is open: its hits are looked for when they are asked for."""
        for task in (self._searching, self._preparing[1] if self._preparing else None):
            if task is not None:
                task.cancel()
        self._searching = self._preparing = self._ready = None
        self._patience.stop()
        self._show_hits(Hits(), -1)
        self._query = Query("")

    def _view_changed(self) -> None:
        """The same document is shown another way, which may show the text that is looked for."""
        opened = self._desk.opened
        if opened is None or not self._bar.isVisible() or not self._query.text:
            return
        if self._ready is None or self._ready[0] != key_of(opened):
            self.seek()

    # --- beginning and ending

    def begin(self) -> None:
        """Show the find bar; a selection on one line is what is looked for."""
        if self._desk.opened is None:
            return
        pane = self._desk.parts.article.pane
        chosen, selection = pane.selected_text(), pane.selection()
        self._origin = selection[0] if selection else self._start()
        self._prepare(self._desk.opened)
        taken = chosen if 0 < len(chosen) < LONGEST_TAKEN and "\n" not in chosen else ""
        before = self._bar.query
        self._bar.begin(taken)
        if self._bar.query == before:
            self.seek()

    def _start(self) -> int:
        """The caret, if it is in sight, else the first line that is."""
        pane = self._desk.parts.article.pane
        in_sight = pane.line_rect_at(*pane.caret()) is not None
        return pane.caret_source() if in_sight else pane.top_passage()

    def end(self) -> None:
        """Hide the find bar and its marks, and go back to the text."""
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None
        self._patience.stop()
        self._bar.hide()
        self._query = Query("")
        self._show_hits(Hits(), -1)
        self._desk.parts.article.pane.setFocus()

    # --- searching

    def _prepare(self, opened: OpenDocument) -> None:
        """Make the document ready for searches, unless it is or is being made so."""
        key = key_of(opened)
        if (self._ready and self._ready[0] == key) or (self._preparing and self._preparing[0] == key):
            return
        if self._preparing is not None:
            self._preparing[1].cancel()
        task = self._tasks.task(lambda progress: make_ready(opened, progress))
        task.succeeded.connect(lambda found: self._prepared(key, found))
        task.failed.connect(self._desk.refuse)
        self._preparing = key, task
        task.start()

    def _prepared(self, key: Key, found: Searchable) -> None:
        if self._preparing is not None and self._preparing[0] == key:
            self._preparing, self._ready = None, (key, found)
            if self._bar.isVisible():
                self.seek()

    def seek(self) -> None:
        """Look for what is in the field."""
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None
        query, opened = self._bar.query, self._desk.opened
        if opened is None or not query.text.strip():
            self._patience.stop()
            self._query, self._steps = Query(""), 0
            self._show_none(Hits())
            self._bar.show_count(0, 0)
            return
        if not self._patience.isActive():
            self._patience.start()
        self._prepare(opened)
        if self._ready is None or self._ready[0] != key_of(opened):
            return
        document = self._ready[1]
        task = self._tasks.task(lambda progress: search(document, query, progress.check))
        task.succeeded.connect(lambda hits: self._arrived(task, query, hits))
        task.failed.connect(lambda error: self._failed(task, error))
        self._searching = task
        task.start()

    def _arrived(self, task: Task, query: Query, hits: Hits) -> None:
        if task is not self._searching:
            return
        self._searching = None
        self._patience.stop()
        again, before = query == self._query, self._desk.parts.article.pane.hits()[1]
        self._query = query
        steps, self._steps = self._steps, 0
        if not len(hits):
            self._show_none(hits)
        elif again and before is not None:  # only the view is another
            self._show_hits(hits, hits.from_offset(before[0]))
        else:
            self._show_hits(hits, (self._first(hits) + steps - (steps > 0)) % len(hits))
            self._go()

    def _failed(self, task: Task, error: UserError) -> None:
        if task is self._searching:
            self._searching, self._steps = None, 0
            self._patience.stop()
            self._query = Query("")
            self._show_none(Hits())
            self._problem = error
            self._tell()

    def _first(self, hits: Hits) -> int:
        """The first hit from where the search began; while a person types nothing unfolds unless it must."""
        opened = self._desk.opened
        at = hits.from_offset(self._origin)
        if opened is None:
            return at
        hidden = opened.hidden()
        ends = [end for _, end in hidden]
        for number in range(at, at + min(len(hits), _MOST_PASSED)):
            start, end = hits[number % len(hits)]
            index = bisect_right(ends, start)
            if index == len(hidden) or hidden[index][0] >= end:
                return number % len(hits)
        return at

    # --- showing

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), round and round."""
        if self._desk.opened is None:
            return
        if not self._bar.field.text().strip():
            self.begin()
            return
        if not self._bar.isVisible():
            selection = self._desk.parts.article.pane.selection()
            self._origin = selection[0] if selection and step < 0 else self._start()
            self._bar.show()
        if self._query != self._bar.query or self._searching is not None or self._preparing is not None:
            self._steps += step
            if self._searching is None:
                self.seek()
        elif len(self._hits):
            at, total = self._at + step, len(self._hits)
            self._show_hits(self._hits, at % total)
            self._origin = self._hits[self._at][0]
            self._go(tr("The search went round.") if not 0 <= at < total else "")

    def _show_hits(self, hits: Hits, at: int) -> None:
        self._hits, self._at = hits, at
        panes = self._desk.parts.article.panes
        for pane in (panes.left, panes.right):
            pane.set_hits(hits, hits[at] if at >= 0 else None)
        self._problem = None
        self._tell()

    def _tell(self) -> None:
        """Say what is found, or why nothing can be looked for."""
        if self._problem is not None:
            self._bar.show_problem(str(error_text(self._problem)))
        elif self._bar.field.text() and self._searching is None:
            self._bar.show_count(self._at + 1, len(self._hits), more=self._hits.more)

    def _show_none(self, hits: Hits) -> None:
        """Nothing is found: what was the hit is not left selected, as if it were one."""
        pane = self._desk.parts.article.pane
        if self._selected is not None and pane.selection() == self._selected:
            pane.clear_selection()
        self._show_hits(hits, -1)

    def _go(self, note: str = "") -> None:
        """Bring the hit into sight and select it, so that a label's key takes it."""
        session, pane = self._desk.session, self._desk.parts.article.pane
        if session is None or session.opened is None:
            return
        start, end = self._hits[self._at]
        notes = [note, _where(session.opened, (start, end))]
        session.show_passage(start, end)
        before = pane.selection()
        pane.set_selection(start, end)
        if pane.selection() != before:  # else a person had selected it
            self._selected = pane.selection()
        pane.go_to(start, end, flash=False)
        said = run_on(notes)
        if said:
            self._desk.say(said)


def _where(opened: OpenDocument, hit: Range) -> str:
    """Return where a hit is that is not in the view now; nothing for one that is."""
    if opened.part >= 0:
        part = opened.part_of(*hit)
        if part < 0:
            return tr("The hit is outside the part: the whole document is shown.")
        if part != opened.part:
            return tr("The hit is in part {n}: {title}", n=part + 1, title=opened.parts[part].title)
    return tr("The hit was folded away; it is unfolded now.") if opened.folds(*hit) else ""
