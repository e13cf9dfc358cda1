"""Asks who works: one of the project's people, or a new name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.icons import person_icon
from annotator.gui.look import Look
from annotator.gui.translation import tr
from annotator.model.annotators import Annotator, annotator_id

_ID = int(Qt.ItemDataRole.UserRole)


class AnnotatorDialog(Dialog):
    """The question. `name` is the answer once it was accepted."""

    def __init__(
        self,
        people: Sequence[Annotator],
        look: Look,
        parent: QWidget | None = None,
        *,
        colours: Mapping[str, int | str],
        suggested: str = "",
    ) -> None:
        super().__init__(parent, tr("Who works here?"))
        self.name = ""
        head = text_label("title")
        head.setText(tr("Who works here?"))
        why = text_label("second", wrap=True)
        why.setText(
            tr("Every label is kept under the name of the person who set it. You can change the name later.")
        )
        self.people = QListWidget()
        self.people.setIconSize(QSize(22, 22))
        for person in people:
            colour = look.theme.person_colour(colours[person.id])
            icon = person_icon(person.name, colour, look.theme, self.font())
            item = QListWidgetItem(icon, person.name)
            item.setData(_ID, person.name)
            self.people.addItem(item)
        self.people.setVisible(bool(people))
        self.people.setFixedHeight(min(len(people), 6) * 30 + 6)
        self.field = QLineEdit(suggested if not people else "")
        self.field.setPlaceholderText(tr("A new name") if people else tr("Your name"))
        self.field.setAccessibleName(tr("Your name"))
        for part in (head, why, self.people, self.field):
            self.body.addWidget(part)
        self.add_cancel()
        self.go = self.add_button(tr("Begin"), primary=True)
        self.go.clicked.connect(self._take)
        self.people.itemDoubleClicked.connect(lambda _: self._take())
        self.people.itemSelectionChanged.connect(self._check)
        self.field.textChanged.connect(self._typed)
        if people:
            self.people.setCurrentRow(0)
            self.people.setFocus()
        else:
            self.field.setFocus()
        self._check()

    def _typed(self, text: str) -> None:
        if text.strip():
            self.people.clearSelection()
        self._check()

    def _answer(self) -> str:
        typed = " ".join(self.field.text().split())
        chosen = self.people.selectedItems()
        return typed or (str(chosen[0].data(_ID)) if chosen else "")

    def _check(self) -> None:
        self.go.setEnabled(bool(self._answer()))

    def _take(self) -> None:
        try:
            annotator_id(self._answer())
        except ValueError:
            self.say_problem(tr("A name needs at least one letter."))
            return
        self.name = self._answer()
        self.accept()
