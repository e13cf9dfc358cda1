"""Asks which files to merge, shows what would come in, merges, shows the report.

Owns the dialog's pages and their order: choose, (another project's work: take it in?), preview, report.
Reading and merging happen in tasks; until the last one nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.exchange.merge import Incoming, Outcome, read_files, strangers, take_in
from annotator.gui.controls import row, text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.choosing import files_to_open
from annotator.gui.dialogs.report_view import ReportView
from annotator.gui.dialogs.waiting import WaitPage, shares
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, Task, TaskRunner
from annotator.gui.translation import error_text, mark, tr, trn
from annotator.project import Project

CHOOSE, ADOPT, WAIT, PREVIEW, DONE = range(5)


class MergeDialog(Dialog):
    """Choose, look at what would come in, merge, read the report."""

    def __init__(
        self, session: Session, tasks: TaskRunner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("Merge"), width=640)
        self.resize(720, 480)
        self._session, self._tasks = session, tasks
        self._files: list[Incoming] = []
        self._adopt = False
        self._task: Task | None = None
        self._back = CHOOSE
        self.preview: Outcome | None = None
        self.outcome: Outcome | None = None
        self.pages = QStackedWidget()
        self.adopt_text = text_label(wrap=True)
        self.wait = WaitPage()
        self.preview_view, self.report_view = ReportView(look), ReportView(look)
        for page in (self._make_choice(), self.adopt_text, self.wait, self.preview_view, self.report_view):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages)
        self.cancel = self.add_button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.go = self.add_button(tr("Look at what would come in"), primary=True)
        self.go.clicked.connect(self._go)
        self._show(CHOOSE)

    def _make_choice(self) -> QWidget:
        page = QWidget()
        self.add_files, self.remove = QPushButton(tr("Add files…")), QPushButton(tr("Remove from the list"))
        self.add_files.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        hint = text_label("second", wrap=True)
        hint.setText(tr("Other copies of this project, or bundles. Nothing is written before you say so."))
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Files"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        row(layout, self.add_files, self.remove, None)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        return page

    # --- choosing

    def _choose(self) -> None:
        kind = tr("Projects and bundles (*.annot *.bundle);;All files (*)")
        folder = str(self._session.project.path.resolve().parent)
        names = files_to_open(self, tr("Merge"), folder, kind)
        self.add_paths([Path(name) for name in names])

    def add_paths(self, paths: list[Path]) -> None:
        """Put files on the list, each once."""
        known = {str(path) for path in self.paths()}
        for path in paths:
            if str(path) not in known:
                self.list.addItem(str(path))
                known.add(str(path))
        self._show(CHOOSE)

    def paths(self) -> list[Path]:
        """Return the files on the list."""
        items = (self.list.item(number) for number in range(self.list.count()))
        return [Path(item.text()) for item in items if item is not None]

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._show(CHOOSE)

    # --- from page to page

    def _show(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        words = {
            CHOOSE: tr("Look at what would come in"),
            ADOPT: tr("Take it in"),
            WAIT: tr("Merge"),
            PREVIEW: tr("Merge"),
            DONE: tr("Close"),
        }
        self.go.setText(words[page])
        nothing = page == PREVIEW and self.preview is not None and not self.preview.merged.touched
        self.go.setEnabled(page != WAIT and not (page == CHOOSE and not self.list.count()) and not nothing)
        self.cancel.setVisible(page != DONE)
        self.cancel.setText(tr("Stop") if page == WAIT else tr("Cancel"))
        if self.go.isEnabled():
            self.go.setFocus()

    def _go(self) -> None:
        page = self.pages.currentIndex()
        if page == CHOOSE:
            self._adopt = False
            self._read()
        elif page == ADOPT:
            self._adopt = True
            self._try()
        elif page == PREVIEW:
            self._merge()
        else:
            self.accept()

    def _run(
        self, text: str, work: Callable[[Progress], Any], then: Callable[[Any], None], back: int
    ) -> None:
        self.say_problem("")
        self._back = back
        self.wait.show_text(text)
        self._show(WAIT)
        self._task = task = self._tasks.task(work)
        task.progressed.connect(self.wait.show_progress)
        task.succeeded.connect(lambda result: self._succeeded(result, then))
        task.failed.connect(self._failed)
        task.cancelled.connect(self._stopped)
        task.start()

    def _succeeded(self, result: Any, then: Callable[[Any], None]) -> None:
        self._task = None
        then(result)

    def _failed(self, error: UserError) -> None:
        self._task = None
        self._show(self._back)
        self.say_problem(str(error_text(error)))

    def _stopped(self) -> None:
        self._task = None
        self._show(self._back)
        self.say_problem(tr("Stopped; the project is as it was."))

    # --- reading, trying, merging

    def _read(self) -> None:
        project, paths = self._session.project, self.paths()

        def work(progress: Progress) -> list[Incoming]:
            return read_files(
                project, paths, lambda path: Project.open(path, read_only=True), shares(progress)
            )

        self._run(tr("Reading…"), work, self._was_read, CHOOSE)

    def _was_read(self, files: list[Incoming]) -> None:
        self._files = files
        foreign = strangers(self._session.project, files)
        if not foreign:
            self._try()
            return
        message = tr(
            '{file} is of another project, "{project}". Does its work belong here?\n\n'
            "Its documents, annotations and labels then come in as if they had been made here: people of one"
            " name become one person, labels of one id one label. Where two say different things of one"
            " label, the later change counts; each such place is listed before anything is written. Its"
            " settings stay behind. It can be taken back only by opening the copy that is kept from before.",
            file=listed(incoming.file for incoming in foreign),
            project=foreign[0].name,
        )
        self.adopt_text.setText(message)
        self._show(ADOPT)

    def _taking(self, *, keep: bool) -> Callable[[Progress], Outcome]:
        project, files, adopt = self._session.project, self._files, self._adopt
        return lambda progress: take_in(project, files, adopt=adopt, keep=keep, progress=shares(progress))

    def _try(self) -> None:
        self._run(tr("Looking at what would come in…"), self._taking(keep=False), self._was_tried, CHOOSE)

    def _was_tried(self, outcome: Outcome) -> None:
        self.preview = outcome
        if not outcome.merged.touched:
            text = tr("Nothing new: everything in the files is in the project already.")
        else:
            text = tr("This would come in: {what}.", what=self.words(outcome)) + self._whose(outcome)
        self.preview_view.show_report(text, outcome.report)
        self._show(PREVIEW)

    def _merge(self) -> None:
        self._run(tr("Merging…"), self._taking(keep=True), self._was_merged, PREVIEW)

    def _was_merged(self, outcome: Outcome) -> None:
        self.outcome = outcome
        text = tr("Merged: {what}.", what=self.words(outcome)) + self._whose(outcome)
        if outcome.backup is not None:
            text += "\n" + tr("The project as it was is kept as {name}.", name=outcome.backup.name)
        self.report_view.show_report(text, outcome.report)
        self._show(DONE)

    def words(self, outcome: Outcome) -> str:
        """Return what comes in, in words: counts, whose, conflicts."""
        counts = outcome.report.counts
        parts = [trn("{n} change", "{n} changes", counts["changes"])]
        for kind, one, many in (
            ("documents", mark("{n} document"), mark("{n} documents")),
            ("spans", mark("{n} span of text"), mark("{n} spans of text")),
            ("verdicts", mark("{n} verdict"), mark("{n} verdicts")),
            ("labels", mark("{n} label"), mark("{n} labels")),
        ):
            if counts[kind]:
                parts.append(trn(one, many, counts[kind]))
        parts.append(trn("{n} conflict", "{n} conflicts", counts["conflicts"]))
        return tr(", ").join(parts)

    def _whose(self, outcome: Outcome) -> str:
        """Return a line that says how many changes are whose, if they are anybody's."""
        found = []
        for who, count in sorted(outcome.merged.annotators.items()):
            person = self._session.project.annotator(who)
            if who:
                found.append(f"{person.name if person else who} {count:,}")
        return "\n" + tr("Changes by annotator: {people}.", people=tr(", ").join(found)) if found else ""

    def reject(self) -> None:
        """Stop the work if it runs, else close."""
        if self._task is not None:
            self._task.cancel()
            self.wait.show_stopping()
            return
        super().reject()
