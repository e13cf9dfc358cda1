"""Asks what to export and where to, runs the export, shows its report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator.exchange.exporting import ExportOptions, Layers
from annotator.exchange.report import Report
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import write_export
from annotator.gui.controls import CheckBox, DropList, row, text_label
from annotator.gui.dialogs.choosing import file_to_save
from annotator.gui.dialogs.report_view import ReportView
from annotator.gui.dialogs.working import WorkDialog
from annotator.gui.look import Look
from annotator.gui.panels.view_bar import layer_name
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.gui.translation import tr, trn
from annotator.review.golden import WithGold

_FOLDS = ("glosses", "chrome", "repeats", "blanks")


class ExportDialog(WorkDialog):
    """Choose, wait, read the report."""

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        look: Look,
        layers: Layers,
        parent: QWidget | None = None,
        *,
        path: Path,
    ) -> None:
        super().__init__(parent, tasks, title=tr("Export"), width=560)
        self._session, self._layers = session, layers
        self.report: Report | None = None
        self.field = QLineEdit(str(path))
        self._browse = QPushButton(tr("Choose…"))
        self._browse.clicked.connect(self._choose)
        self.which, self.script, self.scope = DropList(), DropList(), DropList()
        self.folds = {fold: CheckBox(look) for fold in _FOLDS}
        self.zones = CheckBox(look)
        self.report_view = ReportView(look)
        self._set_pages(self._make_choice(), self.wait, self.report_view, go=tr("Export"))

    def _make_choice(self) -> QWidget:
        for which, text in (
            (Which.BEST, tr("Gold where there is any, else all that is not rejected")),
            (Which.ALL, tr("Everything, by every annotator")),
            (Which.GOLD, tr("Gold only")),
        ):
            self.which.addItem(text, which)
        for script, text in (
            ("", tr("As written (offsets of the source text)")),
            ("t2s", tr("Simplified") + "  t2s"),
            ("s2t", tr("Traditional") + "  s2t"),
            ("s2tw", tr("Taiwan standard") + "  s2tw"),
            ("s2twp", tr("Taiwan with phrases") + "  s2twp"),
            ("s2hk", tr("Hong Kong standard") + "  s2hk"),
            ("s2hkp", tr("Hong Kong with phrases") + "  s2hkp"),
        ):
            self.script.addItem(text, script)
        self.scope.addItem(tr("All documents"), None)
        if self._session.opened:
            self.scope.addItem(tr("This document only"), self._session.document_id)
        for fold, box in self.folds.items():
            box.setText(layer_name(fold))
        self.zones.setText(tr("Add the ranges of the layers"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        fold_box = QWidget()
        row(fold_box, *self.folds.values(), None, gap=12)
        file_box = QWidget()
        row(file_box, self.field, self._browse)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("File"), file_box),
            (tr("Documents"), self.scope),
            (tr("Annotations"), self.which),
            (tr("Text"), self.script),
            (tr("Leave out of the text"), fold_box),
            ("", self.zones),
        )
        for number, (caption, part) in enumerate(rows):
            label = text_label("second")
            label.setText(caption)
            part.setAccessibleName(caption)
            grid.addWidget(label, number, 0)
            grid.addWidget(part, number, 1)
        grid.setRowStretch(len(rows), 1)
        return page

    def _choose(self) -> None:
        name, _ = file_to_save(self, tr("Export"), self.field.text(), tr("JSONL (*.jsonl)"))
        if name:
            self.field.setText(name)

    def options(self) -> ExportOptions:
        """Return what was chosen."""
        only = self.scope.currentData()
        return ExportOptions(
            which=Which(self.which.currentData()),
            script=self.script.currentData(),
            fold=frozenset(fold for fold, box in self.folds.items() if box.isChecked()),
            layers=self.zones.isChecked(),
            documents=frozenset({only}) if only else None,
        )

    def _go(self) -> None:
        if not self.choosing:
            self.accept()
            return
        if not self.field.text().strip():
            self.say_problem(tr("Name a file for the export."))
            return
        path, options = Path(self.field.text().strip()).expanduser(), self.options()
        if not path.suffix:
            path = path.with_name(path.name + ".jsonl")
        project, layers = self._session.project, self._layers

        def work(progress: Progress) -> Report:
            def step(done: int, total: int) -> bool:
                progress.step(done, total)
                return True

            return write_export(WithGold(project), path, options, layers=layers, progress=step)

        self._run(
            tr("Exporting…"),
            work,
            then=lambda report: self._done(report, path),
            failed=self._back,
            stopped=lambda: self._back(tr("The export was stopped; nothing was written.")),
        )

    def _done(self, report: Report, path: Path) -> None:
        self.report = report
        counts = report.counts
        documents = trn("{n} document", "{n} documents", counts["documents"])
        spans = trn("{n} span", "{n} spans", counts["spans"])
        text = tr(
            "{documents} with {spans} written to {file}.", documents=documents, spans=spans, file=path.name
        )
        self.report_view.show_report(text, report)
        self._finish(self.report_view)
