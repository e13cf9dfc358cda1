"""Chooses a label's colour: one of the twenty slots, or one by hand that can be read.

Owns the swatches and the refusal; which colours are good is decided in colours.py.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.controls import called, draw_focus, focus_by_key, row, text_label
from annotator.gui.icons import draw_check
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.scheme.colours import can_be_read, nearest_good, users_of
from annotator.gui.scheme.fields import LineField
from annotator.gui.theme import contrast
from annotator.gui.translation import tr
from annotator.model.colours import SLOTS, is_colour
from annotator.model.scheme import Scheme

COLUMNS, SIDE, PITCH = 10, 20, 26


class Swatches(QWidget):
    """The twenty slots. Arrow keys move the choice; one that another label has carries a dot."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._current = ""
        self._taken: dict[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Colour"))

    def sizeHint(self) -> QSize:
        """Two rows."""
        return QSize(COLUMNS * PITCH + 4, 2 * PITCH + 4)

    def show_choice(self, current: str, taken: dict[str, str], look: Look) -> None:
        """Show which slot holds, and which others have."""
        self._current, self._taken, self._look = current, taken, look
        self.setAccessibleDescription(current)
        self.update()

    def box(self, slot: int) -> QRectF:
        """Return where a slot (from 1) is drawn."""
        across, down = (slot - 1) % COLUMNS, (slot - 1) // COLUMNS
        return QRectF(5 + across * PITCH, 5 + down * PITCH, SIDE, SIDE)

    def _at(self, point: QPointF) -> int:
        return next((n for n in range(1, SLOTS + 1) if self.box(n).adjusted(-3, -3, 3, 3).contains(point)), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a slot."""
        slot = self._at(event.position())
        if slot:
            self.chosen.emit(f"slot:{slot}")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say in the tip who has a slot."""
        slot = self._at(event.position())
        self.setToolTip(self._taken.get(f"slot:{slot}", "") if slot else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        keys = Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -COLUMNS, keys.Key_Down: COLUMNS}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = self._current.removeprefix("slot:")
        at = int(number) + step if number.isdecimal() else 1
        if 1 <= at <= SLOTS:
            self.chosen.emit(f"slot:{at}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slots."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for slot in range(1, SLOTS + 1):
            box, name = self.box(slot), f"slot:{slot}"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.label_colour(name))
            painter.drawRoundedRect(box, 4, 4)
            if name == self._current:
                painter.setPen(QPen(theme.ink, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
                draw_check(painter, box.center(), theme.paper, width=2)
            elif name in self._taken:
                painter.setBrush(theme.paper)
                painter.drawEllipse(box.center(), 2.5, 2.5)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()


class ColourField(QWidget):
    """Swatches, and a field for a colour by hand. One that cannot be read is refused with a better one."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.swatches = Swatches(look)
        self.by_hand = LineField()
        self.by_hand.setPlaceholderText("#RRGGBB")
        self.by_hand.setFixedWidth(92)
        self.by_hand.setAccessibleName(tr("Colour by hand"))
        self.refusal = text_label("bad", wrap=True)
        self.offer = called(QPushButton(), "link")
        self.offer.setAutoDefault(False)
        self._offered = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        row(layout, self.swatches, 8, self.by_hand, None)
        row(layout, self.refusal, self.offer, None)
        self.refusal.hide()
        self.offer.hide()
        self.swatches.chosen.connect(self._choose)
        self.by_hand.committed.connect(self._typed)
        self.offer.clicked.connect(lambda: self._choose(self._offered))

    def show_colour(self, colour: str, scheme: Scheme, label_id: str, look: Look) -> None:
        """Show a label's colour."""
        self._look = look
        taken = {
            f"slot:{n}": listed(label.name(look.language) for label in labels)
            for n in range(1, SLOTS + 1)
            if (labels := users_of(scheme, f"slot:{n}", label_id))
        }
        self.swatches.show_choice(colour, taken, look)
        self.by_hand.show_text(colour.upper() if colour.startswith("#") else "")
        self._refuse("", "")

    def _typed(self, text: str) -> None:
        colour = text.lower() if text.startswith("#") else f"#{text.lower()}"
        if not text:
            return
        if not is_colour(colour):
            self._refuse(tr("A colour is written as #RRGGBB."), "")
            return
        value, theme = QColor(colour), self._look.theme
        if can_be_read(value, theme):
            self._choose(colour)
            return
        better = nearest_good(value, theme).name()
        ratio = f"{contrast(value, theme.win):.1f}"
        self._refuse(tr("{ratio}:1 is too faint to read; 4.5:1 is the least.", ratio=ratio), better)

    def _refuse(self, reason: str, better: str) -> None:
        self._offered = better
        self.refusal.setText(reason)
        self.refusal.setVisible(bool(reason))
        self.offer.setText(tr("Use {colour}", colour=better.upper()) if better else "")
        self.offer.setVisible(bool(better))

    def _choose(self, colour: str) -> None:
        self._refuse("", "")
        self.chosen.emit(colour)
