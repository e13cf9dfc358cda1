"""A word with a chevron that opens a menu, such as a document's state. Owns its look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from annotator.gui.controls import draw_focus, focus_by_key, font_px
from annotator.gui.icons import draw_chevron, draw_state
from annotator.gui.look import Look
from annotator.model.documents import State

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down)


class DropButton(QAbstractButton):
    """A word with a chevron that opens a menu; an optional dim word or state disc stands before it."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, framed: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._framed = framed
        self._lead = ""
        self._bare = False
        self._state: State | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the pointer comes or goes
        self.menu = QMenu(self)
        self.clicked.connect(self.open_menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def set_lead(self, lead: str) -> None:
        """Show a dim word before the text."""
        self._lead = lead
        self.updateGeometry()
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Leave out the dim word, where there is no room for it; a tip says it instead."""
        if bare != self._bare:
            self._bare = bare
            self.setToolTip(self.accessibleName() if bare else "")
            self.updateGeometry()
            self.update()

    def set_state(self, state: State) -> None:
        """Show a state's disc before the text."""
        self._state = state
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show a text; the button fits itself to it."""
        super().setText(text)
        self.setAccessibleName(f"{self._lead} {text}".strip())
        self.setToolTip(self.accessibleName() if self._bare else "")
        self.updateGeometry()

    def open_menu(self) -> None:
        """Open the menu under the button, without waiting for a choice."""
        if not self.menu.isEmpty():
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def open_by_key(self) -> None:
        """Open the menu with its first entry in hand."""
        self.open_menu()
        if self.menu.isVisible() and self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, the space bar and the arrow down open the menu."""
        if event.key() in _OPENING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.open_by_key()
        else:
            super().keyPressEvent(event)

    def _parts(self) -> tuple[float, float, float]:
        metrics = QFontMetricsF(font_px(self, 12))
        lead = metrics.horizontalAdvance(self._lead) + 6 if self._lead and not self._bare else 0.0
        disc = 18.0 if self._state else 0.0
        return lead, disc, metrics.horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        margin = 10 if self._framed else 4
        return QSize(int(sum(self._parts()) + 16 + 2 * margin + 1), 28 if self._framed else 26)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lead, disc, text and chevron."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._framed or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(theme.line, 1) if self._framed else Qt.PenStyle.NoPen)
            painter.setBrush(theme.field if self._framed and not self.underMouse() else theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        lead, disc, text = self._parts()
        x, height = (10.0 if self._framed else 4.0), self.height()
        painter.setFont(font_px(self, 12))
        if lead:
            painter.setPen(theme.ink2)
            painter.drawText(QRectF(x, 0, lead, height), Qt.AlignmentFlag.AlignVCenter, self._lead)
        if self._state:
            draw_state(painter, QPointF(x + lead + 6, height / 2), self._state, theme)
        painter.setPen(theme.ink if self.isEnabled() else theme.off)
        painter.drawText(
            QRectF(x + lead + disc, 0, text + 2, height), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        edge = self.width() - 16.0 if self._framed else 0.0
        draw_chevron(painter, QPointF(max(edge, x + lead + disc + text + 10), height / 2), theme.ink3)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()
