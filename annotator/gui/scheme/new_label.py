"""Asks for a new label: its name, its id, what it is put on, its group.

Stays open, with the reason in it, until the label is one that the project takes.
"""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from annotator.errors import UserError
from annotator.gui.controls import DropList, text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.look import Look
from annotator.gui.refusals import with_names
from annotator.gui.scheme.editing import id_for, new_label, placed
from annotator.gui.scheme.label_list import KIND_NAMES
from annotator.gui.session import Session
from annotator.gui.translation import error_text, tr
from annotator.model.acts import EditScheme
from annotator.model.scheme import LabelKind


class NewLabelDialog(Dialog):
    """The question. Once it is accepted the scheme has the label, and `made` is its id."""

    def __init__(
        self, session: Session, kind: LabelKind, parent_id: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("New label"), width=420)
        self._session, self._look = session, look
        self._own_id = False
        self.made = ""
        self.name, self.ident = QLineEdit(), QLineEdit()
        self.kind, self.group = DropList(), DropList()
        for each, text in KIND_NAMES.items():
            self.kind.addItem(tr(text), each)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.group.addItem(tr("none"), "")
        for label in session.project.scheme.labels:
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
        session.refused.connect(self._refused)
        self.name.setFocus()
        self._named("")

    def _named(self, name: str) -> None:
        if not self._own_id:
            self.ident.setText(id_for(name, self._session.project.scheme))
        self.go.setEnabled(bool(name.strip()))

    def _typed(self, text: str) -> None:
        self._own_id = bool(text)

    def _refused(self, error: UserError) -> None:
        named = with_names(error, self._session.project.scheme, self._look.language)
        self.say_problem(str(error_text(named)))

    def _take(self) -> None:
        scheme, ident = self._session.project.scheme, self.ident.text().strip()
        if ident in scheme.by_id:
            self.say_problem(tr("There is a label with this id already."))
            return
        self.say_problem("")
        names = {self._look.language: " ".join(self.name.text().split())}
        parent = str(self.group.currentData())
        label = new_label(scheme, ident, LabelKind(self.kind.currentData()), names, parent)
        if self._session.apply(EditScheme(placed(scheme, label))):
            self.made = ident
            self.accept()
