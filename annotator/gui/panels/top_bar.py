"""The bar at the top: menus, the finder in the middle, project, save state and who works.

Owns their places and looks. What a click does is told by signals.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QMenuBar, QWidget

from annotator.gui.controls import draw_focus, focus_by_key, font_px, hairline, text_label
from annotator.gui.icons import draw_check, draw_lens, draw_person
from annotator.gui.key_names import key_cap, key_name
from annotator.gui.look import Look
from annotator.gui.translation import tr

HEIGHT = 40
FINDER = QSize(360, 28)
_ROOM = 24  # least room between the finder and its neighbours


class Finder(QAbstractButton):
    """Looks like a search field, opens the command palette."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self._look = look
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_key(self, key: str) -> None:
        """Show the key that does the same; empty: there is none."""
        self._key = key_cap(key) if key else ""
        self.setAccessibleDescription(key_name(key) if key else "")
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.setAccessibleName(tr("Find an action, label or document"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lens, invitation and key."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            theme.ink if theme.high_contrast else theme.line if self.underMouse() else Qt.PenStyle.NoPen
        )
        painter.setBrush(theme.field if theme.dark else theme.hover)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        draw_lens(painter, QPointF(16, self.height() / 2), theme.ink3)
        painter.setPen(theme.ink2)
        painter.setFont(font_px(self, 12))
        text = tr("Find an action, label or document")
        box = QRectF(30, 0, self.width() - 40, self.height())
        key_width = QFontMetricsF(painter.font()).horizontalAdvance(self._key) + 12
        if QFontMetricsF(painter.font()).horizontalAdvance(text) + key_width < box.width():
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(font_px(self, 11))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()


class SaveState(QAbstractButton):
    """Says in a word whether all is saved; after a failure a click offers what to do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.kind = "saved"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.show_kind(self.kind, self.toolTip())

    def show_kind(self, kind: str, tip: str = "") -> None:
        """Show `saved`, `read_only` or `failed`."""
        self.kind = kind
        words = {"saved": tr("Saved"), "read_only": tr("Read-only"), "failed": tr("Not saved")}
        self.setText(words[kind])
        self.setToolTip(tip)
        self.setEnabled(kind == "failed")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Sign and word."""
        return QSize(int(QFontMetricsF(font_px(self, 12)).horizontalAdvance(self.text()) + 20), 26)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign and word."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = {"saved": theme.good, "read_only": theme.warn, "failed": theme.bad}[self.kind]
        middle = self.height() / 2
        if self.kind == "saved":
            draw_check(painter, QPointF(6, middle), colour)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(6, middle), 3, 3)
        painter.setPen(colour if self.kind == "failed" else theme.ink2)
        painter.setFont(font_px(self, 12))
        painter.drawText(
            QRectF(16, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.end()


class Worker(QAbstractButton):
    """Who works: a disc with the first letter, and the name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._colour: int | str = 0
        self.menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.menu.popup(self.mapToGlobal(self.rect().bottomLeft())))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.setToolTip(tr("Who works here"))
        self.update()

    def show_person(self, name: str, colour: int | str) -> None:
        """Show a name, with the colour as a theme takes it."""
        self._colour = colour
        self.setText(name)
        self.setAccessibleName(tr("Who works: {name}", name=name) if name else "")
        self.setVisible(bool(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Disc, gap, name."""
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, 160)
        return QSize(int(32 + QFontMetricsF(font_px(self, 13)).horizontalAdvance(name)), 28)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and name."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.person_colour(self._colour)
        draw_person(painter, QPointF(11, self.height() / 2), self.text(), colour, theme, self.font())
        painter.setFont(font_px(self, 13))
        painter.setPen(theme.ink)
        box = QRectF(28, 0, self.width() - 28, self.height())
        name = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(box.width()) + 2
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()


class TopBar(QWidget):
    """The whole bar. The finder stands in the window's middle and gives way when there is no room."""

    finder_requested = Signal()
    rescue_requested = Signal()  # after a failed write: File > Save a copy

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT + 1)
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(False)
        self.finder = Finder(look, self)
        self.finder.clicked.connect(self.finder_requested)
        self.project = text_label("second")
        self.save_state = SaveState(look)
        self.save_state.clicked.connect(self.rescue_requested)
        self.worker = Worker(look)
        self._right = QWidget(self)
        self._lines = [hairline(vertical=True, length=16) for _ in range(2)]
        layout = QHBoxLayout(self._right)
        layout.setContentsMargins(0, 0, 16, 0)
        layout.setSpacing(12)
        for part in (self.project, self._lines[0], self.save_state, self._lines[1], self.worker):
            layout.addWidget(part)
        self._bottom = hairline()
        self._bottom.setParent(self)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._place()

    def show_project(self, name: str) -> None:
        """Show an open project's name; an empty name hides all that belongs to a project."""
        metrics = self.project.fontMetrics()
        self.project.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, 200))
        self.project.setToolTip(name)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts."""
        self._place()

    def _give_way(self, room: int) -> None:
        """Hide what has no room: first the project's name, then the save state; but a failure stays."""
        named, worker = bool(self.project.text()), not self.worker.isHidden()
        failed = named and self.save_state.kind == "failed"
        shown = (named, named, named, named and worker)
        for fits in (shown, (False, False, named, named and worker), (False, False, failed, failed)):
            for part, on in zip(
                (self.project, self._lines[0], self.save_state, self._lines[1]), fits, strict=True
            ):
                part.setVisible(on)
            if self._right.sizeHint().width() <= room:
                return

    def _place(self) -> None:
        menus = self.menus.sizeHint()
        self._give_way(self.width() - menus.width() - 12)
        right = self._right.sizeHint().width()
        room = min(menus.width(), self.width() - right - 12)  # what has no room is behind the bar's own »
        self.menus.setGeometry(6, (HEIGHT - menus.height()) // 2, room, menus.height())
        self._right.setGeometry(self.width() - right, 0, right, HEIGHT)
        self._bottom.setGeometry(0, HEIGHT, self.width(), 1)
        low, high = self.menus.geometry().right() + _ROOM, self.width() - right - _ROOM
        width = min(FINDER.width(), max(high - low, 0))
        x = min(max((self.width() - width) // 2, low), max(high - width, low))
        self.finder.setVisible(width >= 90)
        self.finder.setGeometry(x, (HEIGHT - FINDER.height()) // 2, width, FINDER.height())
