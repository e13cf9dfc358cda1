"""The bar that finds a text in the open document. Owns the field and its switches; asks for each search."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.gui.controls import CheckBox, ElidedLabel, row, text_label
from annotator.gui.look import Look
from annotator.gui.text_field import TextField
from annotator.gui.translation import tr
from annotator.text.searching import MOST, Query

HEIGHT, PROBLEM = 40, 24
FIELD = (120, 360)  # the least and the most width


class FindBar(QWidget):
    """Field, count, previous, next, two switches, close. Enter goes on, Shift+Enter back, Esc closes."""

    query_changed = Signal()
    step_requested = Signal(int)  # 1 onwards, -1 back
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field, self.count, self.problem = TextField(), text_label("second"), ElidedLabel("bad")
        self.field.setFixedHeight(28)
        self.field.setMinimumWidth(FIELD[0])
        self.field.setMaximumWidth(FIELD[1])
        self.previous, self.next, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.exact, self.expression = CheckBox(look), CheckBox(look)
        self._lay_out()
        self._connect()
        self.hide()
        self.set_look(look)

    def _lay_out(self) -> None:
        self.close_button.setObjectName("link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(0)
        line = row(layout, self.field, self.count, self.previous, self.next, 4, self.exact, self.expression)
        layout.setStretchFactor(line, 1)
        line.setStretch(0, 1)
        line.addStretch(1)
        line.addWidget(self.close_button)
        layout.addWidget(self.problem)
        self.problem.setFixedHeight(PROBLEM)
        self._say_problem("")

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self.query_changed.emit())
        for switch in (self.exact, self.expression):
            switch.toggled.connect(lambda _on: self.query_changed.emit())
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.close_button.clicked.connect(self.closed)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.field.setPlaceholderText(tr("Find in the document, in any script"))
        self.field.setAccessibleName(tr("Find in document"))
        self.previous.setText(tr("Previous"))
        self.next.setText(tr("Next"))
        self.exact.setText(tr("Exactly as written"))
        self.exact.setToolTip(tr("Script, variants of characters, width and case count"))
        self.expression.setText(tr("Regular expression"))
        self.expression.setToolTip(
            tr("For example 第.{1,3}条; ^ and $ stand for the start and the end of a line")
        )
        self.close_button.setText(tr("Close"))
        for switch in (self.exact, self.expression):
            switch.set_look(look)
            switch.updateGeometry()

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.field.text(), self.exact.isChecked(), self.expression.isChecked())

    def begin(self, text: str = "") -> None:
        """Show the bar, ready to type; a given text is looked for at once."""
        self.show()
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, at: int, total: int, *, more: bool = False) -> None:
        """Say which hit of how many is shown; nothing for an empty field."""
        self._say_problem("")
        if not self.field.text():
            self.count.clear()
        elif more:
            self.count.setText(tr("{at} of more than {total}", at=f"{at:,}", total=f"{MOST:,}"))
        elif total:
            self.count.setText(tr("{at} of {total}", at=f"{at:,}", total=f"{total:,}"))
        else:
            self.count.setText(tr("Nothing found"))

    def show_waiting(self) -> None:
        """Say that the search goes on."""
        self._say_problem("")
        self.count.setText(tr("Searching…"))

    def show_problem(self, text: str) -> None:
        """Say why nothing can be looked for."""
        self.count.clear()
        self._say_problem(text)

    def _say_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.setFixedHeight(HEIGHT + (PROBLEM if text else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Shift+Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_requested.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
