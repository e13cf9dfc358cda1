"""Opens the page of agreement and answers it: counting in the background, passages.

Owns when something is counted anew. The page is made when it is first wanted, so that the start pays nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction

from annotator.errors import UserError
from annotator.gui.actions import Handler
from annotator.gui.agreement.saving import Saving
from annotator.gui.desk import Desk
from annotator.gui.session import BLIND
from annotator.gui.tasks import Progress, Task
from annotator.model.changes import Applied

if TYPE_CHECKING:
    from annotator.gui.agreement.apart import AnyStudy
    from annotator.gui.agreement.behind import Passage
    from annotator.gui.agreement.each_document import DocumentRow
    from annotator.gui.agreement.page import AgreementPage
    from annotator.gui.agreement.study import Answer, Question
    from annotator.gui.agreement.words import Names
    from annotator.gui.review.goal import Goal
    from annotator.review.figure import Reason

ACTION = "review.agreement"
ASSIGN = ("review.assign", "file.assign")  # whichever the window has
SETTLE_MS = 1500  # after a change, before it is counted again
_COUNTS = frozenset({"span", "state", "document", "label", "scheme", "layer_correction", "annotator"})
_OF_REVIEW = frozenset(("AddVerdict", "AddVerdicts", "RemoveVerdict"))  # what was marked stays


class AgreementCommands(QObject):
    """The entry of the Review menu, and what the page asks for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page: AgreementPage | None = None
        self.review_at: Callable[[Goal], None] | None = None  # opens review at a place
        self._study: AnyStudy | None = None
        self._question: Question | None = None
        self._task: Task | None = None
        self._reading: Task | None = None
        self._entering = False  # whether the list is to have the keyboard once it is there
        self.saving = Saving(desk, lambda: self.page, self.names)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._again)
        desk.session_changed.connect(self._session_changed)
        desk.page_changed.connect(self._page_changed)
        desk.page_resumed.connect(self._resumed)
        desk.names_changed.connect(self._dressed)

    def handlers(self) -> dict[str, Handler]:
        """Return what the action does."""
        return {ACTION: self.toggle}

    @property
    def _shown(self) -> bool:
        return self.page is not None and self._desk.page is self.page

    def toggle(self) -> None:
        """Show the page, or the text again."""
        if self._shown:
            self._desk.leave_page()
        elif self._desk.session is not None:
            self._desk.show_page(self._made())
            self._again()

    def _made(self) -> AgreementPage:
        if self.page is None:
            from annotator.gui.agreement.page import AgreementPage  # noqa: PLC0415 (the start is spared it)

            page = self.page = AgreementPage(self._desk.look)
            page.asked.connect(self.ask)
            page.cell_opened.connect(self._open_cell)
            page.cell_entered.connect(self._enter_list)
            page.passage_opened.connect(self._open_passage)
            page.review_wanted.connect(self._open_passage)
            page.documents_wanted.connect(self._list_documents)
            page.document_opened.connect(self._open_document)
            page.export_wanted.connect(self.saving.ask)
            page.stop_wanted.connect(self._stop)
            page.again_wanted.connect(self._again)
            page.assign_wanted.connect(self._assign)
            page.dressed.connect(self._dressed)
            page.leave_requested.connect(self._desk.leave_page)
        return self.page

    # --- keeping true

    def _session_changed(self) -> None:
        self._stop()
        self._forget()
        self._question = None
        if self.page is not None:
            self.page.answer = None
        if self._desk.session is not None:
            self._desk.session.changed.connect(self._heard)
            self._desk.session.annotator_changed.connect(self._annotator_changed)

    def _heard(self, applied: Applied) -> None:
        counts = _COUNTS & applied.kinds and applied.summary.name not in _OF_REVIEW
        if counts or BLIND in applied.objects:
            self._count_anew()

    def _annotator_changed(self) -> None:
        """What stands there may not be for this one."""
        self._forget()
        if self.page is not None:
            self.page.answer = None
        if self._shown:
            self._again()

    def _count_anew(self) -> None:
        self._forget()
        if self._shown:
            self._settle.start()

    def _forget(self) -> None:
        """What was counted is of yesterday."""
        if self._study is not None:
            self._study.close()
        self._study = None

    def _page_changed(self) -> None:
        self._desk.actions.set_checked(ACTION, self._shown)
        if not self._shown:
            self._stop()

    def _resumed(self) -> None:
        """Another page was left for this one: the list that one went on from is in hand again."""
        page, study = self.page, self._study
        if page is None or not self._shown:
            return
        if study is None or not study.alive:
            self._again()
        elif page.passages.model().rowCount():
            page.passages.setFocus()

    def _stop(self) -> None:
        self._settle.stop()
        for task in (self._task, self._reading):
            if task is not None:
                task.cancel()

    # --- figures

    def names(self) -> Names | None:
        """Return what people and labels are called now."""
        from annotator.gui.agreement.words import Names  # noqa: PLC0415
        from annotator.gui.review.hiding import people_of  # noqa: PLC0415

        session, look = self._desk.session, self._desk.look
        if session is None:
            return None
        project = session.project
        people = tuple(project.annotators())
        return Names(project.scheme, people, people_of(self._desk, session), look.language, look.theme)

    def _again(self) -> None:
        from annotator.gui.agreement.study import Question  # noqa: PLC0415

        self.ask(self._question or Question())

    def ask(self, question: Question) -> None:
        """Count what is needed for a question, in the background, and show the answer."""
        from annotator.gui.agreement.apart import ask  # noqa: PLC0415

        session, page = self._desk.session, self._made()
        if session is None:
            return
        self._stop()
        self._question = question
        project, known = session.project, self._study
        viewer = session.annotator if session.blind else ""
        page.show_busy(0, 0)

        def work(progress: Progress) -> tuple[AnyStudy, Answer | None]:
            return ask(known, project, question, progress.step, viewer)

        task = self._task = self._desk.tasks.task(work)
        task.progressed.connect(lambda done, total: self._progressed(task, done, total))
        task.succeeded.connect(lambda found: self._answered(task, *found))
        task.failed.connect(lambda error: self._failed(task, error))
        task.cancelled.connect(lambda: self._cancelled(task))
        task.start()

    def _answered(self, task: Task, study: AnyStudy, answer: Answer | None) -> None:
        page, names = self.page, self.names()
        if task is not self._task or page is None or names is None:
            return
        self._task = None
        self._study = study
        page.show_idle()
        if answer is None:
            page.show_undefined(self._reason(), study.hidden, self._assigning() is not None)
        elif answer.question.couple not in (("", ""), *answer.couples):
            self._question = None  # the couple has nothing in common any more
            self._again()
            return
        else:
            page.show_answer(answer, names)
            if page.hasFocus():  # and nothing in it, or over it, was gone to meanwhile
                page.matrix.setFocus()
        self._say_status()

    def _reason(self) -> Reason:
        from annotator.review.figure import nothing_in_common  # noqa: PLC0415

        assert self._desk.session is not None
        project = self._desk.session.project
        return nothing_in_common([p.id for p in project.annotators() if project.progress(p.id).done])

    def _progressed(self, task: Task, done: int, total: int) -> None:
        if task is self._task and self.page is not None:
            self.page.show_busy(done, total)

    def _cancelled(self, task: Task) -> None:
        if task is self._task and self.page is not None:
            self.page.show_stopped()

    def _failed(self, task: Task, error: UserError) -> None:
        if task is self._task and self.page is not None:
            self.page.show_stopped()
        self._desk.refuse(error)

    def _say_status(self) -> None:
        if self._shown and self.page is not None:
            self.page.show_status(self._desk.parts.status)

    def _dressed(self) -> None:
        """The look has changed, or names are hidden: names and colours, too."""
        names = self.names()
        if self.page is not None and names is not None:
            self.page.set_names(names)
            self._say_status()

    # --- passages

    def _open_cell(self, row: str, column: str) -> None:
        session, page, study = self._desk.session, self.page, self._study
        if session is None or page is None or page.answer is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        self._entering = False
        cell, question = (row, column), page.answer.question
        if study is None or not study.alive:  # something has changed: count first
            self._again()
            return
        page.passages_block.show_passages(cell, ())
        task = self._reading = self._desk.tasks.task(
            lambda progress: study.passages(question, cell, progress.check)
        )
        task.succeeded.connect(lambda found: self._read(task, cell, found))
        task.failed.connect(self._desk.refuse)
        task.start()

    def _enter_list(self) -> None:
        self._entering = True

    def _read(self, task: Task, cell: tuple[str, str], found: list[Passage]) -> None:
        page = self.page
        if task is not self._reading or page is None:
            return
        page.passages_block.show_passages(cell, found)
        if self._entering and found and page.matrix.hasFocus():  # nobody has gone elsewhere meanwhile
            page.passages.setFocus(Qt.FocusReason.TabFocusReason)

    def _list_documents(self) -> None:
        page, study = self.page, self._study
        if page is None or page.answer is None:
            return
        if study is None or not study.alive:
            self._again()
            return
        if self._reading is not None:
            self._reading.cancel()
        question = page.answer.question
        task = self._reading = self._desk.tasks.task(
            lambda progress: study.each_document(question, progress.check)
        )
        task.succeeded.connect(lambda rows: self._listed(task, rows))
        task.failed.connect(self._desk.refuse)
        task.start()

    def _listed(self, task: Task, rows: list[DocumentRow]) -> None:
        if task is self._reading and self.page is not None:
            self.page.passages_block.show_documents(rows)

    def _open_passage(self, passage: Passage) -> None:
        """Go to a passage in review, where everybody's marks are; where those are hidden, in the text."""
        from annotator.gui.review.goal import Goal  # noqa: PLC0415

        place, items = passage.span, (passage.first, passage.second)
        where = (place.start, place.end)
        if self._may_review(passage.document) and self.review_at is not None:
            self.review_at(Goal(passage.document, where, frozenset(span.id for span in items if span)))
        else:
            self._desk.go_to(passage.document, where)

    def _open_document(self, document: str) -> None:
        """Go to a document in review."""
        from annotator.gui.review.goal import Goal  # noqa: PLC0415

        if self.review_at is not None:
            self.review_at(Goal(document))

    def _may_review(self, document: str) -> bool:
        """Whether review shows others' marks on a document to who works here."""
        from annotator.gui.review.reading import is_hidden  # noqa: PLC0415

        session = self._desk.session
        if session is None:
            return False
        project, who = session.project, session.annotator
        own = len(project.spans(document, who))
        return not is_hidden(project, project.state(document, who), own)

    def _assigning(self) -> QAction | None:
        known = {action.objectName(): action for action in self._desk.actions}
        return next((known[name] for name in ASSIGN if name in known and known[name].isEnabled()), None)

    def _assign(self) -> None:
        action = self._assigning()
        if action is not None:
            action.trigger()
