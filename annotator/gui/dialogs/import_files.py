"""Asks which files to import and in which encoding, runs the import, shows its report.

Owns the dialog's three pages. Reading and writing happen in a task; this thread only shows.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.encoding import ENCODINGS
from annotator.exchange.finding import Found, find_files
from annotator.exchange.importing import ImportOptions, import_files
from annotator.exchange.report import Report
from annotator.gui.controls import CheckBox, DropList, row, text_label
from annotator.gui.dialogs.choosing import files_to_open, folder_to_use
from annotator.gui.dialogs.guessing import Guess, encoding_name, guess
from annotator.gui.dialogs.report_view import ReportView, entry_text
from annotator.gui.dialogs.working import WorkDialog
from annotator.gui.look import Look
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, Task, TaskRunner
from annotator.gui.translation import error_text, tr, trn
from annotator.model.imports import UnknownLabels

_PATH = int(Qt.ItemDataRole.UserRole)
SHOWN_FILES = 2000  # more files go in as well, but need no line each


class ImportDialog(WorkDialog):
    """Choose, wait, read the report."""

    def __init__(
        self, session: Session, tasks: TaskRunner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tasks, title=tr("Import"), width=760)
        self.resize(820, 560)
        self._session, self._look = session, look
        self._paths: list[Path] = []
        self._guesses: dict[Path, Guess] = {}
        self._chosen: dict[Path, str] = {}
        self._guessing: Task | None = None
        self.report: Report | None = None
        self.report_view = ReportView(look)
        self._set_pages(self._make_choice(look), self.wait, self.report_view, go=tr("Import"))
        self._show_state()

    def _make_choice(self, look: Look) -> QWidget:
        page = QWidget()
        self.add_files, self.add_folder = QPushButton(tr("Add files…")), QPushButton(tr("Add a folder…"))
        self.remove = QPushButton(tr("Remove from the list"))
        self.add_files.clicked.connect(self._choose_files)
        self.add_folder.clicked.connect(self._choose_folder)
        self.remove.clicked.connect(self._remove)
        self.hint = text_label("second", wrap=True)
        self.hint.setText(tr("Plain text, one article a file, or JSONL as this program exports it."))
        self.files = QTreeWidget()
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.setHeaderLabels([tr("File"), tr("Encoding")])
        self.files.header().setStretchLastSection(False)
        self.files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.files.setColumnWidth(1, 190)
        self.files.setAccessibleName(tr("Files"))
        self.files.currentItemChanged.connect(lambda *_: self._show_file())
        self.encoding = DropList()
        self.encoding.setMinimumWidth(220)
        self.encoding.setAccessibleName(tr("Encoding"))
        self.encoding.activated.connect(self._encoding_chosen)
        self.encoding_text = text_label("second")
        self.encoding_text.setText(tr("Encoding of this file"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(tr("Preview"))
        self.skip_labels = CheckBox(look)
        self.skip_labels.setText(tr("Leave out annotations whose label the scheme does not have"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        row(layout, self.add_files, self.add_folder, self.remove, None)
        layout.addWidget(self.hint)
        layout.addWidget(self.files, 3)
        row(layout, self.encoding_text, self.encoding, None)
        layout.addWidget(self.preview, 2)
        layout.addWidget(self.skip_labels)
        return page

    # --- choosing

    def _choose_files(self) -> None:
        kinds = tr("Text and JSONL (*.txt *.text *.md *.jsonl *.ndjson);;All files (*)")
        names = files_to_open(self, tr("Add files"), "", kinds)
        self.add_paths([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = folder_to_use(self, tr("Add a folder"), "")
        if name:
            self.add_paths([Path(name)])

    def add_paths(self, paths: list[Path]) -> None:
        """Put files and folders on the list; how each would be read is found out in the background."""
        self.add_files.setEnabled(False)
        self.add_folder.setEnabled(False)
        self.go.setEnabled(False)
        task = self._tasks.task(lambda progress: find_files(paths))
        task.succeeded.connect(self._found)
        task.failed.connect(lambda error: self.say_problem(str(error_text(error))))
        task.finished.connect(self._show_state)
        self._guessing = task
        task.start()

    def _found(self, found: Found) -> None:
        entries, files = found.entries, found.files
        self.say_problem("\n".join(entry_text(entry, self._look.language) for entry in entries[:3]))
        fresh = [path for path, _ in files if path not in set(self._paths)]
        self._paths.extend(fresh)
        for path in fresh[: max(0, SHOWN_FILES - self.files.topLevelItemCount())]:
            item = QTreeWidgetItem([path.name, "…"])
            item.setData(0, _PATH, path)
            item.setToolTip(0, str(path))
            self.files.addTopLevelItem(item)
        first = self.files.topLevelItem(0)
        if self.files.currentItem() is None and first is not None:
            self.files.setCurrentItem(first)
        self._guess(fresh[:SHOWN_FILES])

    def _guess(self, paths: list[Path]) -> None:
        if not paths:
            return

        def look(progress: Progress) -> dict[Path, Guess]:
            found = {}
            for number, path in enumerate(paths):
                progress.step(number, len(paths))
                found[path] = guess(path)
            return found

        task = self._tasks.task(look)
        task.succeeded.connect(self._guessed)
        task.finished.connect(self._show_state)
        self._guessing = task
        task.start()

    def _guessed(self, found: dict[Path, Guess]) -> None:
        self._guesses.update(found)
        for number in range(self.files.topLevelItemCount()):
            item = self.files.topLevelItem(number)
            if item is not None:
                self._show_item(item)
        self._show_file()

    def _show_item(self, item: QTreeWidgetItem) -> None:
        path: Path = item.data(0, _PATH)
        found = self._guesses.get(path)
        if path in self._chosen:
            item.setText(1, encoding_name(self._chosen[path]))
        elif found is None:
            item.setText(1, "…")
        elif found.problem:
            item.setText(1, tr("cannot be read"))
        else:
            name = encoding_name(found.encoding)
            item.setText(1, tr("{name} (guess)", name=name) if found.guessed else name)
        bad = found is not None and found.problem is not None
        item.setForeground(1, self._look.theme.bad if bad else self._look.theme.ink2)

    def _current(self) -> Path | None:
        item = self.files.currentItem()
        return item.data(0, _PATH) if item else None

    def _show_file(self) -> None:
        path = self._current()
        found = self._guesses.get(path) if path else None
        self.encoding.clear()
        self.encoding.setEnabled(found is not None)
        self.preview.setPlainText("")
        if path is None or found is None:
            return
        self.encoding.addItem(
            tr("As found: {name}", name=encoding_name(found.encoding)) if found.encoding else "…", ""
        )
        for name in dict.fromkeys((*found.others, *ENCODINGS)):
            self.encoding.addItem(encoding_name(name), name)
        self.encoding.setCurrentIndex(max(self.encoding.findData(self._chosen.get(path, "")), 0))
        self.preview.setPlainText(str(error_text(found.problem)) if found.problem else found.preview)

    def _encoding_chosen(self) -> None:
        path, wanted = self._current(), self.encoding.currentData()
        if path is None:
            return
        if wanted:
            self._chosen[path] = wanted
        else:
            self._chosen.pop(path, None)
        task = self._tasks.task(lambda progress: {path: guess(path, wanted or None)})
        task.succeeded.connect(self._guessed)
        task.start()

    def _remove(self) -> None:
        for item in self.files.selectedItems():
            self._paths.remove(item.data(0, _PATH))
            self.files.takeTopLevelItem(self.files.indexOfTopLevelItem(item))
        self._show_state()

    # --- importing

    def _show_state(self) -> None:
        if not self.choosing:  # what is read of the files may end after the import has begun
            return
        self.add_files.setEnabled(True)
        self.add_folder.setEnabled(True)
        self.remove.setEnabled(bool(self._paths))
        self.go.setEnabled(bool(self._paths))
        self.go.setText(
            trn("Import {n} file", "Import {n} files", len(self._paths)) if self._paths else tr("Import")
        )

    def _go(self) -> None:
        if not self.choosing:
            self.accept()
            return
        if self._guessing is not None:
            self._guessing.cancel()  # the import reads the files itself
        paths, session = list(self._paths), self._session
        unknown = UnknownLabels.SKIP if self.skip_labels.isChecked() else UnknownLabels.ADD
        options = ImportOptions(encodings=dict(self._chosen), unknown=unknown)
        annotator = session.annotator

        def work(progress: Progress) -> Report:
            def step(done: int, total: int, name: str) -> bool:
                if not progress.cancelled:
                    progress.step(done, total)
                return not progress.cancelled

            return import_files(
                paths, lambda act: session.project.apply(act, annotator=annotator), options, progress=step
            )

        self._run(tr("Importing…"), work, then=self._done, failed=self._failed, stopped=self.reject)

    def _done(self, report: Report) -> None:
        self.report = report
        counts = report.counts
        parts = [trn("{n} document imported", "{n} documents imported", counts["documents"])]
        if counts["known"]:
            parts.append(trn("{n} was there already", "{n} were there already", counts["known"]))
        if counts["spans"]:
            parts.append(trn("{n} span of text", "{n} spans of text", counts["spans"]))
        if counts["unread"]:
            parts.append(
                trn("{n} file not read to the end", "{n} files not read to the end", counts["unread"])
            )
        left = sum(entry.left_out for entry in report.entries if entry.code != "cancelled")
        if left:
            parts.append(trn("{n} thing was left out", "{n} things were left out", left))
        self.report_view.show_report(" · ".join(parts), report)
        self._finish(self.report_view)

    def _failed(self, problem: str) -> None:
        self.report_view.show_report(tr("The import stopped."), Report())
        self.say_problem(problem)
        self._finish(self.report_view)

    def reject(self) -> None:
        """Stop the import if it runs, else close; what is still found out about the files is not needed."""
        if self._guessing is not None:
            self._guessing.cancel()
        super().reject()
