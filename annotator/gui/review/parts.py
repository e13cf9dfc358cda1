"""Small controls of the review page: a key cap, a button with its key, a person's disc, a choice as a card.

Owns their look. They know nothing of a project.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.gui.controls import draw_focus, focus_by_key, font_px
from annotator.gui.icons import draw_form, draw_key, draw_person, key_width
from annotator.gui.joining import parted, told
from annotator.gui.key_names import key_cap
from annotator.gui.look import Look
from annotator.model.scheme import Form

CARD_LINE = 40  # a span's label and its passage
CARD_PAD = 8
SAID_LINE = 16  # one verdict, below the spans


class KeyButton(QAbstractButton):
    """A button with its key on the right; without a frame it is the word followed by the key."""

    def __init__(self, look: Look, key: str, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._framed = framed
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the pointer comes or goes
        self.key = key
        self._shorts: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy.Policy.Preferred if framed else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(30 if framed else 24)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_words(self, text: str, *shorts: str) -> None:
        """Say this; where it does not fit, the first of ever shorter words that does, and all in the tip."""
        self._shorts = tuple(filter(None, shorts))
        self.setText(text)
        self.setAccessibleName(text)
        self._tell_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit goes into the tip."""
        self._tell_rest()

    def _tell_rest(self) -> None:
        self.setToolTip("" if self.shown() == self.text() else self.text())

    def _room(self) -> float:
        cap = key_width(key_cap(self.key), self.font())
        return self.width() - cap - 2 * (10 if self._framed else 0) - 6

    def shown(self) -> str:
        """Return as much of the words as there is room for."""
        metrics, room = QFontMetricsF(font_px(self, 12)), self._room() + 1
        said = (self.text(), *self._shorts)
        fitting = (words for words in said if metrics.horizontalAdvance(words) <= room)
        return next(fitting, metrics.elidedText(said[-1], Qt.TextElideMode.ElideRight, room))

    def sizeHint(self) -> QSize:
        """As wide as the word and the key."""
        metrics = QFontMetricsF(font_px(self, 12))
        width = metrics.horizontalAdvance(self.text()) + key_width(key_cap(self.key), self.font())
        return QSize(int(width + (32 if self._framed else 10)), self.height())

    def minimumSizeHint(self) -> QSize:
        """The key and a few letters."""
        return QSize(70, self.height()) if self._framed else self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, word and key."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._framed:
            painter.setPen(QPen(theme.line, 1))
            painter.setBrush(theme.hover if self.underMouse() and self.isEnabled() else theme.field)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        cap = key_width(key_cap(self.key), self.font())
        pad = 10 if self._framed else 0
        room, shown = self._room(), self.shown()
        painter.setFont(font_px(self, 12))
        painter.setPen(theme.ink if self.isEnabled() and self._framed else theme.ink2)
        if not self.isEnabled():
            painter.setPen(theme.ink3)
        painter.drawText(QRectF(pad, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        box = QRectF(self.width() - cap - pad, (self.height() - 18) / 2, cap, 18)
        draw_key(painter, box, key_cap(self.key), theme, self.font())
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()


class Disc(QWidget):
    """A person's disc."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._letter, self._colour = look, "", QColor(look.theme.ink3)
        self.setFixedSize(22, 22)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def show_person(self, letter: str, colour: QColor) -> None:
        """Show a letter in a colour."""
        self._letter, self._colour = letter, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_person(painter, QPointF(11, 11), self._letter, self._colour, self._look.theme, self.font())
        painter.end()


@dataclass(frozen=True, slots=True)
class Line:
    """One span on a card: its label and its passage. `note` stands dim after the label."""

    label: str
    colour: QColor
    form: Form
    passage: str
    note: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What one person has at a difference; `status` is a word such as accepted."""

    letter: str
    colour: QColor
    name: str
    lines: Sequence[Line]
    none: str  # what is said where there are no lines
    word: str
    key: str
    status: str = ""
    good: bool = False
    said: tuple[str, ...] = ()  # who decided what on it and why


class Card(QAbstractButton):
    """A choice: disc, spans, and the key that accepts it."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.choice = look, choice
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the pointer comes or goes
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._body = 2 * CARD_PAD + CARD_LINE * max(1, len(choice.lines)) - (0 if choice.lines else 6)
        self.setFixedHeight(self._body + SAID_LINE * len(choice.said))
        said = parted(f"{line.label} {line.passage}" for line in choice.lines) or choice.none
        words = " ".join(filter(None, (choice.word, choice.name)))
        key = f" ({choice.key})" if choice.key else ""
        self.setAccessibleName(parted((f"{told(words, said)}{key}", *choice.said)))
        self.show_guidelines("")

    def show_guidelines(self, text: str) -> None:
        """Let the tip hold the passages in full, and what the guidelines say of their labels."""
        passages = "\n".join(f"{line.label}  {line.passage}" for line in self.choice.lines)
        said = "\n".join((self.choice.name, passages, *self.choice.said))
        self.setToolTip(f"{said}\n\n{text}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.good if self.choice.good else theme.line, 1))
        painter.setBrush(theme.hover if self.underMouse() else theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        middle = self._body / 2
        draw_person(painter, QPointF(21, middle), self.choice.letter, self.choice.colour, theme, self.font())
        right = self._action(painter, middle)
        if not self.choice.lines:
            painter.setFont(font_px(self, 12))
            painter.setPen(theme.ink3)
            box = QRectF(42, 0, right - 46, self._body)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.choice.none)
        for number, line in enumerate(self.choice.lines):
            self._line(painter, line, CARD_PAD + number * CARD_LINE, right)
        self._say(painter)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 9)
        painter.end()

    def _say(self, painter: QPainter) -> None:
        """Draw below all else who decided what and why."""
        font = font_px(self, 11)
        painter.setFont(font)
        painter.setPen(self._look.theme.ink2)
        room = self.width() - 42 - 12
        for number, text in enumerate(self.choice.said):
            box = QRectF(42, self._body - CARD_PAD + number * SAID_LINE + 2, room, SAID_LINE)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _action(self, painter: QPainter, middle: float) -> float:
        """Draw the word and the key; return where they begin."""
        theme, choice = self._look.theme, self.choice
        cap = key_width(choice.key, self.font()) if choice.key else 0.0
        box = QRectF(self.width() - 12 - cap, middle - 9, cap, 18)
        if choice.key:
            draw_key(painter, box, choice.key, theme, self.font())
        word = choice.status or choice.word
        font = font_px(self, 12)
        width = QFontMetricsF(font).horizontalAdvance(word)
        painter.setFont(font)
        painter.setPen(theme.good if choice.good else theme.ink2)
        left = box.left() - 8 - width
        painter.drawText(QRectF(left, middle - 10, width + 2, 20), Qt.AlignmentFlag.AlignVCenter, word)
        return left

    def _line(self, painter: QPainter, line: Line, y: float, right: float) -> None:
        theme = self._look.theme
        colour = theme.ink3 if line.struck else line.colour
        draw_form(painter, QRectF(42, y + 3, 12, 12), line.form, colour, theme)
        font = font_px(self, 12, bold=True)
        font.setStrikeOut(line.struck)
        width = QFontMetricsF(font).horizontalAdvance(line.label)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(60, y, width + 2, 19), Qt.AlignmentFlag.AlignVCenter, line.label)
        font = font_px(self, 12)
        painter.setFont(font)
        painter.setPen(theme.ink2)
        metrics = QFontMetricsF(font)
        note = metrics.elidedText(line.note, Qt.TextElideMode.ElideRight, max(0.0, right - 72 - width))
        painter.drawText(QRectF(68 + width, y, right - 68 - width, 19), Qt.AlignmentFlag.AlignVCenter, note)
        painter.setPen(theme.ink if not line.struck else theme.ink3)
        shown = metrics.elidedText(line.passage, Qt.TextElideMode.ElideMiddle, right - 50)
        painter.drawText(QRectF(42, y + 19, right - 46, 19), Qt.AlignmentFlag.AlignVCenter, shown)
