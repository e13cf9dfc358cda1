"""The labels of the scheme, by group, in two columns; they stay in place, since hands learn them.

Owns the buttons. A click asks for a label; whether and to what it is applied is decided elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import (
    called,
    fill_row,
    hairline,
    row,
    text_label,
)
from annotator.gui.look import Look
from annotator.gui.panels.label_button import LOW_ROW, ROW, LabelButton
from annotator.gui.tab_order import make_roving
from annotator.gui.translation import tr
from annotator.model.scheme import Label, LabelKind, Scheme

COLUMNS = 2
NAME_RIGHT = 6  # from the end of a name to its button's edge: there the lines of the groups end
LOW_WINDOW = 800
GROUP_HEAD, GROUP_FOOT, FOOT = 22, 4, 8
BARS = 68  # the top bar and the status line


class LabelsPanel(QWidget):
    """Head and label buttons."""

    menu_requested = Signal(str, QPoint)  # of a label, at a place of the screen
    label_clicked = Signal(str)
    left = Signal()  # back to the text
    key_typed = Signal(str)  # a label's, or a part of one
    rebuilt = Signal()  # other controls are there now

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scheme: Scheme | None = None
        self._buttons: dict[str, LabelButton] = {}
        self._row = ROW
        self._room = 900
        self._groups: list[tuple[Label | None, list[Label]]] = []
        self.title, self.hint = text_label("title"), text_label("accent")
        self._head = QWidget()
        self._head.setFixedHeight(40)
        row(self._head, self.title, None, self.hint, margins=(16, 0, 16, 0))
        self._body = called(QWidget(), "panel")
        self._body_layout = QVBoxLayout(self._body)
        self._body_layout.setContentsMargins(11, 0, 8, FOOT)
        self._body_layout.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have it
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._scroll)
        self._waiting = self._typed = ""

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        changed = look.language != self._look.language
        self._look = look
        self.title.setText(tr("Labels"))
        self._show_hint()
        if changed and self._scheme:
            self._build(self._scheme)

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Show a scheme's span labels, those that may be applied."""
        if scheme is self._scheme:
            return
        self._scheme = scheme
        self._build(scheme)

    def _build(self, scheme: Scheme | None) -> None:
        while self._body_layout.count():
            item = self._body_layout.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        self._groups = span_groups(scheme) if scheme else []
        for group, labels in self._groups:
            self._body_layout.addWidget(self._group(group, labels))
        room = max((button.key_width() for button in self._buttons.values()), default=0.0)
        for button in self._buttons.values():
            button.set_key_room(room)
        self._body_layout.addStretch(1)
        self._fit()
        make_roving(self._buttons.values(), next(iter(self._buttons.values()), None))
        self.rebuilt.emit()

    def _group(self, group: Label | None, labels: list[Label]) -> QWidget:
        assert self._scheme is not None
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, GROUP_FOOT)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(0)
        if group is not None:
            name = text_label("small")
            name.setText(group.name(self._look.language))
            name.setFixedHeight(GROUP_HEAD - 4)
            head = QHBoxLayout()
            grid.addLayout(head, 0, 0, 1, COLUMNS)
            fill_row(head, name, hairline(), margins=(5, 2, 8, 2)).setStretch(1, 1)
        for number, label in enumerate(labels):
            button = LabelButton(label, self._scheme, self._look)
            button.set_row(self._row)
            button.moved.connect(lambda key, of=button: self._move(of, Qt.Key(key)))
            button.left.connect(self.left)
            button.typed.connect(self.key_typed)
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(
                lambda at, of=button: self.menu_requested.emit(of.label.id, of.mapToGlobal(at))
            )
            button.clicked.connect(lambda _=False, chosen=label.id: self.label_clicked.emit(chosen))
            self._buttons[label.id] = button
            grid.addWidget(button, 1 + number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return box

    def _move(self, button: LabelButton, key: Qt.Key) -> None:
        """Give the focus to the label beside, above or below; Tab comes back to it."""
        rows = [
            [self._buttons[label.id] for label in labels[first : first + COLUMNS]]
            for _, labels in self._groups
            for first in range(0, len(labels), COLUMNS)
        ]
        at = next(number for number, row in enumerate(rows) if button in row)
        column = rows[at].index(button)
        column += {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        at += {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            at, column = (0, 0) if key == Qt.Key.Key_Home else (len(rows) - 1, COLUMNS)
        row = rows[min(max(at, 0), len(rows) - 1)]
        goal = row[min(max(column, 0), len(row) - 1)]
        make_roving(self._buttons.values(), goal)
        goal.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(goal)

    def button(self, label: str) -> LabelButton:
        """Return the button of a label. Raises KeyError if it is not shown."""
        return self._buttons[label]

    def set_waiting(self, text: str) -> None:
        """Show what a press of a key would do now, with keys in accent; empty: nothing."""
        self._waiting = text
        self._show_hint()
        self._show_pending()

    def set_typed(self, keys: str) -> None:
        """Show what may follow on the keys typed so far: only those labels' keys do something now."""
        self._typed = keys
        self._show_pending()

    def _show_pending(self) -> None:
        for button in self._buttons.values():
            follows = not self._typed or button.label.key.startswith(f"{self._typed} ")
            button.set_pending(bool(self._waiting) and follows)

    def _show_hint(self) -> None:
        self.hint.setText(self._waiting)

    def set_current(self, label: str) -> None:
        """Mark the label of the selected span; empty: none."""
        for label_id, button in self._buttons.items():
            button.set_current(label_id == label)

    def set_enabled(self, enabled: bool) -> None:
        """Let labels be clicked, or not."""
        for button in self._buttons.values():
            button.setEnabled(enabled)

    def _group_height(self, group: Label | None, labels: list[Label]) -> int:
        rows = -(-len(labels) // COLUMNS)
        return (GROUP_HEAD if group else 0) + rows * self._row + GROUP_FOOT

    def width_wanted(self) -> int:
        """Return the width at which no name is cut, or reaches past the lines of the groups."""
        widest = max((button.width_wanted() for button in self._buttons.values()), default=0)
        edges = self._body_layout.contentsMargins()
        return COLUMNS * (widest + NAME_RIGHT) + 2 * (COLUMNS - 1) + edges.left() + edges.right()

    def height_wanted(self) -> int:
        """Return the height that the panel takes."""
        return self._head.height() + self._scroll.height()

    def set_window_height(self, height: int) -> None:
        """Use lower rows in a low window."""
        wanted = LOW_ROW if height < LOW_WINDOW else ROW
        if wanted != self._row:
            self._row = wanted
            for button in self._buttons.values():
                button.set_row(wanted)
        self._room = height
        self._fit()

    def _fit(self) -> None:
        """Take the height that all labels need, but leave the spans below some of the panel."""
        wanted = FOOT + sum(self._group_height(*group) for group in self._groups)
        room = self._room - BARS
        self._scroll.setFixedHeight(min(wanted, max(int(room * 0.7) - 40, 120)))


def span_groups(scheme: Scheme) -> list[tuple[Label | None, list[Label]]]:
    """Return the span labels that may be applied, by their group, in the scheme's order."""
    groups: dict[str, list[Label]] = {}
    for label in scheme.applicable(LabelKind.SPAN):
        groups.setdefault(label.parent, []).append(label)
    return [(scheme.by_id.get(group), labels) for group, labels in groups.items()]
