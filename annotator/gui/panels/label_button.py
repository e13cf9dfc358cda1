"""One label in the labels panel: key cap, form mark, name.

Owns how it is drawn and its tip with definition, boundary rule and examples.
"""

from __future__ import annotations

import math
from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.gui.controls import draw_focus, focus_by_key, font_px
from annotator.gui.icons import draw_form, draw_key, key_width
from annotator.gui.look import Look
from annotator.gui.pane.keys import label_key
from annotator.gui.translation import tr
from annotator.model.scheme import Label, Scheme, named

ROW, LOW_ROW = 27, 23
MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class LabelButton(QAbstractButton):
    """A label that a click applies. `pending` turns its key accent: a press of it would do something now.

    `moved` asks for the label that an arrow key leads to; `left` for the text; `typed` tells of a digit or
    letter, which may be a label's key.
    """

    moved = Signal(int)  # the Qt key
    left = Signal()
    typed = Signal(str)

    def __init__(self, label: Label, scheme: Scheme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._form, self._colour = scheme.form(label), scheme.colour(label.id)
        self._look = look
        self._pending = False
        self._current = False
        self._row = ROW
        self._key_room = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.setText(self.label.name(look.language))
        self.setAccessibleName(self.text())
        self.setToolTip(label_tip(self.label, look.language))
        self.update()

    def set_pending(self, pending: bool) -> None:
        """Show whether the key would label a selection now."""
        if pending != self._pending:
            self._pending = pending
            self.update()

    def key_width(self) -> float:
        """Return the width of the key cap; 0 where the label has no key."""
        key = self.label.key.replace(" ", "")
        return key_width(key, self.font()) if key else 0.0

    def set_key_room(self, room: float) -> None:
        """Leave so much room for the key, that marks and names of all labels stand in line."""
        self._key_room = room
        self.update()

    def width_wanted(self) -> int:
        """Return the width that shows all of the name."""
        name = QFontMetricsF(font_px(self, 12)).horizontalAdvance(self.text())
        return math.ceil(self._name_at() + name + 2)

    def shown_name(self) -> tuple[QFont, str]:
        """Return the font and the name as they are drawn: bold for the selected span's label where that fits,
        cut where even the usual weight does not."""
        room = int(self.width() - self._name_at() - 2) + 1
        bold = font_px(self, 12, bold=True)
        if self._current and QFontMetricsF(bold).horizontalAdvance(self.text()) <= room:
            return bold, self.text()
        font = font_px(self, 12)
        return font, QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _name_at(self) -> float:
        return 5.0 + self._key_room + (6 if self._key_room else 0) + 17

    def set_current(self, current: bool) -> None:
        """Show whether the selected span has this label."""
        if current != self._current:
            self._current = current
            self.update()

    def set_row(self, height: int) -> None:
        """Use a lower row where the window is low."""
        self._row = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(100, self._row)

    minimumSizeHint = sizeHint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another label, or back to the text; Space applies this one, Enter too."""
        if event.key() in MOVES:
            self.moved.emit(event.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif text := label_key(event):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Take the hover look."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover look."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw key, mark and name."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._current or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(theme.ink, 1) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover)
            painter.drawRoundedRect(box, 6, 6)
        middle = self.height() / 2
        if self.label.key:
            key, cap = self.label.key.replace(" ", ""), QRectF(5, middle - 9, self.key_width(), 18)
            draw_key(painter, cap, key, theme, self.font(), pending=self._pending)
        x = self._name_at()
        colour = theme.label_colour(self._colour)
        draw_form(painter, QRectF(x - 17, middle - 6, 12, 12), self._form, colour, theme)
        painter.setPen(theme.ink if self.isEnabled() else theme.off)
        font, name = self.shown_name()
        painter.setFont(font)
        box_of_name = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(box_of_name, Qt.AlignmentFlag.AlignVCenter, name)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, box, self._look, 6)
        painter.end()


def label_tip(label: Label, language: str) -> str:
    """Return a label's definition, boundary rule and examples as a tip (rich text, escaped)."""
    lines = [f"<b>{escape(label.name(language))}</b>"]
    if label.key:
        lines[0] += f" &nbsp;<tt>{escape(label.key)}</tt>"
    definition, boundary = named(label.definition, language), named(label.boundary, language)
    if definition:
        lines.append(escape(definition))
    if boundary:
        lines.append(f"<b>{escape(tr('Boundary'))}</b> {escape(boundary)}")
    examples = label.examples.get(language) or next((e for e in label.examples.values() if e), ())
    if examples:
        shown = "<br>".join(escape(example) for example in examples[:4])
        lines.append(f"<b>{escape(tr('Examples'))}</b><br>{shown}")
    return f"<div style='width:260px'>{'<br>'.join(lines)}</div>"
