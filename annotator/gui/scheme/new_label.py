"""Asks for a new label: its name, its id, what it is put on, its group."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from annotator.gui.controls import DropList, text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.look import Look
from annotator.gui.scheme.editing import id_for, new_label
from annotator.gui.scheme.label_list import KIND_NAMES
from annotator.gui.translation import tr
from annotator.model.scheme import Label, LabelKind, Scheme


class NewLabelDialog(Dialog):
    """The question. `label` is the answer once it was accepted."""

    def __init__(
        self, scheme: Scheme, kind: LabelKind, parent_id: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("New label"), width=420)
        self._scheme, self._look = scheme, look
        self._own_id = False
        self.label: Label | None = None
        self.name, self.ident = QLineEdit(), QLineEdit()
        self.kind, self.group = DropList(), DropList()
        for each, text in KIND_NAMES.items():
            self.kind.addItem(tr(text), each)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.group.addItem(tr("none"), "")
        for label in scheme.labels:
            if label.kind is LabelKind.GROUP and not label.retired:
                self.group.addItem(label.name(look.language), label.id)
        self.group.setCurrentIndex(max(self.group.findData(parent_id), 0))
        grid = QGridLayout()
        self.body.addLayout(grid)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Name"), self.name),
            (tr("Id"), self.ident),
            (tr("Put on"), self.kind),
            (tr("Group"), self.group),
        )
        for number, (caption, widget) in enumerate(rows):
            heading = text_label("second")
            heading.setText(caption)
            widget.setAccessibleName(caption)
            grid.addWidget(heading, number, 0)
            grid.addWidget(widget, number, 1)
        hint = text_label("third", wrap=True)
        hint.setText(tr("The id stands in exported files and cannot be changed later."))
        self.body.addWidget(hint)
        self.add_cancel()
        self.go = self.add_button(tr("Add"), primary=True)
        self.go.clicked.connect(self._take)
        self.name.textChanged.connect(self._named)
        self.ident.textEdited.connect(self._typed)
        self.name.setFocus()
        self._named("")

    def _named(self, name: str) -> None:
        if not self._own_id:
            self.ident.setText(id_for(name, self._scheme))
        self.go.setEnabled(bool(name.strip()))

    def _typed(self, text: str) -> None:
        self._own_id = bool(text)

    def _take(self) -> None:
        ident = self.ident.text().strip()
        if ident in self._scheme.by_id:
            self.say_problem(tr("There is a label with this id already."))
            return
        names = {self._look.language: " ".join(self.name.text().split())}
        parent = str(self.group.currentData())
        self.label = new_label(self._scheme, ident, LabelKind(self.kind.currentData()), names, parent)
        self.accept()
