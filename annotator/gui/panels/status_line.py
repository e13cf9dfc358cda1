"""The line at the foot: what is selected and the keys that matter now; paragraph, source offsets, zoom.

Owns how hints and messages are shown. What is shown is told to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.gui.controls import ElidedLabel, font_px, text_label
from annotator.gui.icons import draw_key, key_width
from annotator.gui.joining import listed
from annotator.gui.key_names import key_cap
from annotator.gui.look import Look

HEIGHT = 26
MESSAGE_MS = 8000

Hint = tuple[str, str]  # key, what it does


class Hints(QWidget):
    """Keys with a word each, in a row; as many as fit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show these hints."""
        self._hints = tuple(hints)
        self.setAccessibleName(listed(f"{key_cap(key)} {text}" for key, text in hints))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as all the hints."""
        metrics = QFontMetricsF(font_px(self, 12))
        widths = [
            key_width(key_cap(k), self.font()) + 6 + metrics.horizontalAdvance(t) + 14 for k, t in self._hints
        ]
        return QSize(int(sum(widths)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hints that fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(font_px(self, 12))
        x = 0.0
        for key, text in self._hints:
            cap = key_width(key_cap(key), self.font())
            width = metrics.horizontalAdvance(text)
            if x + cap + 6 + width > self.width():
                break
            draw_key(painter, QRectF(x, 4, cap, 18), key_cap(key), self._look.theme, self.font())
            painter.setFont(font_px(self, 12))
            painter.setPen(self._look.theme.ink2)
            painter.drawText(QRectF(x + cap + 6, 0, width + 2, HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
            x += cap + 6 + width + 14
        painter.end()


class StatusLine(QWidget):
    """The whole line. A message takes the place of the hints until something else happens."""

    message_left = Signal()  # what was said no longer stands there

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self.subject = text_label()
        self.hints = Hints(look)
        self.message = ElidedLabel()
        self.message.hide()
        self.paragraph, self.offsets, self.zoom = (text_label("second") for _ in range(3))
        self.work, self.panes = text_label("third"), text_label("second")
        self.work.hide()
        self.panes.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(16)
        layout.addWidget(self.subject)
        layout.addWidget(self.hints, 1)
        layout.addWidget(self.message, 1)
        for part in (self.work, self.paragraph, self.offsets, self.panes, self.zoom):
            layout.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_message)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look

    def set_subject(self, text: str, hints: Sequence[Hint]) -> None:
        """Say what is selected, and which keys do something with it."""
        self.subject.setText(text)
        self.subject.setVisible(bool(text) and self.message.isHidden())
        self.hints.set_hints(hints)

    def set_place(self, paragraph: str, offsets: str) -> None:
        """Say where in the document that is."""
        self.paragraph.setText(paragraph)
        self.offsets.setText(offsets)
        self.offsets.setVisible(bool(offsets) and (self.message.isHidden() or not self.paragraph.isHidden()))

    def set_work(self, text: str) -> None:
        """Say what is done in the background; nothing hides it."""
        self.work.setText(text)
        self.work.setVisible(bool(text))

    def set_panes(self, text: str) -> None:
        """Say that two panes go together; nothing hides it."""
        self.panes.setText(text)
        self.panes.setVisible(bool(text))

    def set_zoom(self, percent: int) -> None:
        """Show the zoom."""
        self.zoom.setText(f"{percent}%" if percent else "")

    def show_message(self, text: str, kind: str = "second") -> None:
        """Show a message for a while: `bad` for a refusal, `second` for a plain word."""
        self.message_left.emit()
        self.message.setObjectName(kind)
        # A new object name needs the stylesheet to look again.
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self.message.setVisible(bool(text))
        self.hints.setVisible(not text)
        self.subject.setVisible(not text and bool(self.subject.text()))
        self._give_room(self.message.fontMetrics().horizontalAdvance(text))
        self._timer.start(MESSAGE_MS if text else 0)

    def _give_room(self, wanted: int) -> None:
        """Hide the facts at the right as far as a message needs their room."""
        facts = (self.zoom, self.offsets, self.paragraph)
        room = self.width() - 48 - sum(fact.sizeHint().width() + 16 for fact in facts)
        for fact in facts:
            fits = wanted <= room
            fact.setVisible(fits and bool(fact.text()))
            room += 0 if fits else fact.sizeHint().width() + 16

    def clear_message(self) -> None:
        """Go back to the hints: something else happened, or the message was there for long enough."""
        if not self.message.isHidden():
            self.message_left.emit()
            self.message.hide()
            self._give_room(0)
            self.hints.show()
            self.subject.setVisible(bool(self.subject.text()))
        self._timer.stop()
