"""The queue in hand: its order, a sample that was drawn, and the counting behind it.

Owns these. It says which document comes first or next; the document itself stands in work.py.
"""

from __future__ import annotations

import time
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.gui.desk import Desk
from annotator.gui.review.counting_apart import CountingApart
from annotator.gui.review.queue import SAMPLE, SAMPLE_SIZE
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, Task
from annotator.review.differences import Group
from annotator.review.queue import AgreedPassage, Entry, Order, sample_agreed
from annotator.review.wholes import Whole

if TYPE_CHECKING:
    from annotator.gui.review.work import ReviewWork

FIRST_SEED = 1
FIRST_ROWS = 50  # fewer than these are read again after every batch that is counted
TELL_EVERY = 1.0  # seconds between two totals while counting
BATCH = 40  # documents counted at once: the project is held for some milliseconds
SOON_MS, REST_MS = 30, 1000
FEW = 200  # changed documents that are counted before the queue is shown, so that its order is right


class Queueing(QObject):
    """Fills the queue panel and keeps it counted."""

    order_changed = Signal()

    def __init__(self, desk: Desk, work: ReviewWork) -> None:
        super().__init__(work)
        self._desk, self._work = desk, work
        self._panel = work.page.queue
        self.order, self.what = str(Order.DISAGREEMENT), ""
        self._drawn: dict[str, list[AgreedPassage]] = {}
        self._seed = FIRST_SEED
        self._counting: Task | None = None
        self._apart = CountingApart()
        self._told, self._filling, self._stale = 0.0, False, 0
        self._wanted: str | None = None  # what to begin with, once what changed is counted
        self._anyway = False  # also where the queue does not show it
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.count)

    @property
    def counting(self) -> bool:
        """Whether documents are counted right now."""
        return self._counting is not None

    def forget(self) -> None:
        """Another project is open, or none."""
        self._drawn, self._wanted = {}, None
        if self._counting is not None:
            self._counting.cancel()
        self._apart.close()
        self.order, self.what = str(Order.DISAGREEMENT), ""
        self._panel.model.show_order(None, self.order)

    def begin(self, document: str, *, anyway: bool = False) -> None:
        """Show the queue and take a document in hand: the one named where the queue shows it, else the first.

        `anyway`: the one named also where the queue does not show it, or not yet.

        Where a few documents changed, they are counted first; many of them while the queue is shown.
        """
        session = self._work.session
        if session is None:
            return
        project, self._anyway = session.project, anyway
        project.count_review(0)  # marks what was counted by other rules
        if 0 < project.review_totals().stale <= FEW and not project.read_only and not self.counting:
            self._wanted = document
            self.count()
        else:
            self._begin(document)
            self.count()

    def _begin(self, document: str) -> None:
        self.show_order(self.order, self.what)
        if self.order == Order.CONFLICTS and not self._panel.model.rowCount():
            self.show_order(str(Order.DISAGREEMENT))  # all are settled: there is other work
        wanted = document if self._anyway or self._panel.model.place(document) >= 0 else ""
        self._work.open(wanted or self.first(), anew=True)  # much may have happened while review was away

    def first(self) -> str:
        """Return the first document, or nothing."""
        model = self._panel.model
        return model.item(0).entry.document if model.rowCount() else ""

    def drawn(self, document: str) -> frozenset[int]:
        """Return which of a document's agreed passages were drawn."""
        return frozenset(passage.number for passage in self._drawn.get(document, ()))

    def count_soon(self) -> None:
        """Count once nothing else happens; a long document once the reviewer rests."""
        material = self._work.material
        long = material is not None and material.compared.long
        self._wait.start(REST_MS if long else SOON_MS)

    def show_order(self, order: str, what: str = "") -> None:
        """Show the queue in another order."""
        session = self._work.session
        if session is None:
            return
        self.order, self.what = order, what
        self.order_changed.emit()
        if order == SAMPLE:
            self._draw_sample(session)
            return
        self._drawn = {}
        self._panel.model.show_order(session.project, order, what)
        self.show_totals()
        self._panel.mark(self._work.document)
        elsewhere = order == Order.CONFLICTS and self._panel.model.place(self._work.document) < 0
        if elsewhere and self._work.document and self.first():
            self._work.open(self.first())
        elif self._work.material and self._work.material.sampled:
            self._work.open(self._work.document, anew=True)
        self._work.take_wanted()

    def _draw_sample(self, session: Session) -> None:
        """Draw agreed passages in the background: for 100,000 documents that takes a moment."""
        project, seed = session.project, self._seed

        def work(progress: Progress) -> list[AgreedPassage]:
            progress.check()
            entries = [
                Entry(document, place=place, agreed=agreed)
                for place, (document, agreed) in enumerate(project.review_agreed())
            ]
            return sample_agreed(entries, SAMPLE_SIZE, seed=seed)

        task = self._desk.tasks.task(work)
        task.succeeded.connect(self._sample_drawn)
        task.failed.connect(self._desk.refuse)
        task.start()

    def _sample_drawn(self, passages: list[AgreedPassage]) -> None:
        session = self._work.session
        if session is None or self.order != SAMPLE:
            return
        self._seed += 1
        drawn: defaultdict[str, list[AgreedPassage]] = defaultdict(list)
        for passage in passages:
            drawn[passage.document].append(passage)
        self._drawn = dict(drawn)
        self._panel.model.show_sample(session.project, self._drawn)
        self.show_totals()
        self._work.open(self.first(), anew=True)

    def count(self) -> None:
        """Count in the background what changed, then show it."""
        session = self._work.session
        if session is None or not self._work.active or self._counting is not None:
            return
        if self._work.deciding.busy:  # the project is being written, and would be waited for
            self.count_soon()
            return
        project = session.project
        self._stale = project.review_totals().stale
        if not self._stale or project.read_only:
            self.show_totals()
            return

        def work(progress: Progress) -> None:
            progress.at_cancel(self._apart.close)
            done = 0
            apart = partial(self._apart.count, project, progress.check)
            while counted := project.count_review(BATCH, apart):
                done += counted
                progress.step(done, 0)

        # Rows that stand already keep their places: nothing moves under the hand.
        self._filling = self._panel.model.rowCount() == 0
        self._counting = task = self._desk.tasks.task(work)
        task.progressed.connect(self._counting_on)
        task.failed.connect(self._desk.refuse)
        task.finished.connect(self._counted)
        task.start()
        self.show_totals()

    def _counting_on(self, done: int, _total: int) -> None:
        """Show a first page as soon as anything is counted, and now and then how far it is."""
        session, model = self._work.session, self._panel.model
        if session is None or not self._work.active or not self.counting or self._wanted is not None:
            return
        if self._work.deciding.busy:  # the project is being written, and would be waited for
            return
        early = self._filling and model.rowCount() < FIRST_ROWS and self.order != SAMPLE
        if early or time.monotonic() - self._told > TELL_EVERY:
            self._told = time.monotonic()
            if early:
                model.show_order(session.project, self.order, self.what)
                self._panel.mark(self._work.document)
            self.show_totals()
        if not self._work.document:
            self._work.open(self.first())

    def _counted(self) -> None:
        self._counting = None
        if self._work.deciding.busy:  # the project is being written, and would be waited for
            self.count_soon()
            return
        session, model = self._work.session, self._panel.model
        wanted, self._wanted = self._wanted, None
        if session is None or not self._work.active:
            return
        if wanted is not None:
            self._begin(wanted)
        elif self._filling and self.order != SAMPLE:
            model.show_order(session.project, self.order, self.what)  # only now in the right order
            self._panel.mark(self._work.document)
        else:
            self._refreshed(model.refresh())
        self.show_totals()
        if not self._work.document:
            self._work.open(self.first())
        if session.project.review_totals().stale and not session.project.read_only:
            self.count_soon()

    def _refreshed(self, gone: dict[str, int]) -> None:
        """Where the document in hand left the queue, go on with the one that took its place."""
        place, rows = gone.get(self._work.document, -1), self._panel.model.rowCount()
        if place >= 0:
            self._work.open(self._panel.model.item(min(place, rows - 1)).entry.document if rows else "")
        else:
            self._panel.mark(self._work.document)

    def wants(self, group: Group | Whole) -> bool:
        """Tell whether a difference is one that the order asks for: of a label, an annotator, a conflict."""
        material = self._work.material
        if self.order == Order.CONFLICTS:
            return material is not None and material.conflict(group) is not None
        if self.order == Order.LABEL:
            return any(item.label == self.what for item in group.members)
        return self.order != Order.ANNOTATOR or self.what in (*group.holders, *group.missing)

    def show_totals(self) -> None:
        """Show how many documents are listed, and how far all are settled and counted."""
        session = self._work.session
        if session:
            totals = session.project.review_totals()
            share = None
            if totals.stale > 1 and self._counting is not None:
                share = 1 - totals.stale / max(self._stale, totals.stale)
            self._panel.show_totals(totals.documents, totals.settled, share)
