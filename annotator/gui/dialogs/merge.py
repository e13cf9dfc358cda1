"""Asks which files to merge, shows what would come in, merges, shows the report.

Owns the dialog's pages and their order: choose, (another project's work: take it in?), preview, report.
Reading and merging happen in tasks; until the last one nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.merge import Incoming, Outcome, read_files, strangers, take_in
from annotator.gui.controls import row, text_label
from annotator.gui.dialogs.choosing import files_to_open
from annotator.gui.dialogs.report_view import NamesOf, ReportView
from annotator.gui.dialogs.waiting import shares
from annotator.gui.dialogs.working import WorkDialog
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.gui.translation import mark, tr, trn
from annotator.project import Project

CHOOSE, ADOPT, WAIT, PREVIEW, DONE = range(5)


class MergeDialog(WorkDialog):
    """Choose, look at what would come in, merge, read the report.

    `naming` returns how people are named now.
    """

    def __init__(
        self, session: Session, tasks: TaskRunner, look: Look, parent: QWidget, naming: Callable[[], NamesOf]
    ) -> None:
        super().__init__(parent, tasks, title=tr("Merge"), width=640)
        self.resize(720, 480)
        self._session, self._naming = session, naming
        self._files: list[Incoming] = []
        self._adopt = False
        self.preview: Outcome | None = None
        self.outcome: Outcome | None = None
        self.adopt_text = text_label(wrap=True)
        self.adopt_text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.preview_view, self.report_view = ReportView(look), ReportView(look)
        pages = self._make_choice(), self.adopt_text, self.wait, self.preview_view, self.report_view
        self._set_pages(*pages, go=tr("Look at what would come in"))
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

    def _start(
        self, text: str, work: Callable[[Progress], Any], then: Callable[[Any], None], back: int
    ) -> None:
        def failed(problem: str) -> None:
            self._show(back)
            self.say_problem(problem)

        stopped = tr("Stopped; the project is as it was.")
        self._show(WAIT)
        self._run(text, work, then=then, failed=failed, stopped=lambda: failed(stopped))

    # --- reading, trying, merging

    def _read(self) -> None:
        project, paths = self._session.project, self.paths()

        def work(progress: Progress) -> list[Incoming]:
            return read_files(
                project, paths, lambda path: Project.open(path, read_only=True), shares(progress)
            )

        self._start(tr("Reading…"), work, self._was_read, CHOOSE)

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
        self._start(tr("Looking at what would come in…"), self._taking(keep=False), self._was_tried, CHOOSE)

    def _was_tried(self, outcome: Outcome) -> None:
        self.preview = outcome
        if not outcome.merged.touched:
            text = tr("Nothing new: everything in the files is in the project already.")
        else:
            text = tr("This would come in: {what}.", what=self.words(outcome)) + self._whose(outcome)
        self.preview_view.show_report(text, outcome.report, self._naming())
        self._show(PREVIEW)

    def _merge(self) -> None:
        self._start(tr("Merging…"), self._taking(keep=True), self._was_merged, PREVIEW)

    def _was_merged(self, outcome: Outcome) -> None:
        self.outcome = outcome
        text = tr("Merged: {what}.", what=self.words(outcome)) + self._whose(outcome)
        if outcome.backup is not None:
            text += "\n" + tr("The project as it was is kept as {name}.", name=outcome.backup.name)
        self.report_view.show_report(text, outcome.report, self._naming())
        self._show(DONE)

    def words(self, outcome: Outcome) -> str:
        """Return what comes in, in words: counts, whose, conflicts."""
        counts = outcome.report.counts
        parts = [trn("{n} change", "{n} changes", counts["changes"])]
        for kind, one, many in (
            ("documents", mark("{n} document"), mark("{n} documents")),
            ("spans", mark("{n} span of text"), mark("{n} spans of text")),
            ("document_labels", mark("{n} document label"), mark("{n} document labels")),
            ("relations", mark("{n} relation"), mark("{n} relations")),
            ("states", mark("{n} state"), mark("{n} states")),
            ("verdicts", mark("{n} verdict"), mark("{n} verdicts")),
            ("comments", mark("{n} comment"), mark("{n} comments")),
            ("labels", mark("{n} label"), mark("{n} labels")),
        ):
            if counts[kind]:
                parts.append(trn(one, many, counts[kind]))
        if counts["known"]:
            parts.append(trn("{n} known already", "{n} known already", counts["known"]))
        parts.append(trn("{n} conflict", "{n} conflicts", counts["conflicts"]))
        return tr(", ").join(parts)

    def _whose(self, outcome: Outcome) -> str:
        """Return a line that says how many changes are whose, if they are anybody's."""
        counts, names_of = outcome.merged.annotators, self._naming()
        found = [f"{name} {counts[who]:,}" for who, name in names_of(filter(None, counts)).items()]
        return "\n" + tr("Changes by annotator: {people}.", people=tr(", ").join(found)) if found else ""
