"""Small painted controls that stylesheets cannot draw: check box, segments, drop button, thin bar.

Owns their look and their keys; knows nothing of documents or labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QWidget,
)

from annotator.gui.icons import draw_check, draw_chevron, draw_state
from annotator.gui.look import Look
from annotator.model.documents import State


def font_px(widget: QWidget, px: int, *, bold: bool = False) -> QFont:
    """Return the widget's font at a size in pixels."""
    font = QFont(widget.font())
    font.setPixelSize(px)
    font.setBold(bold)
    return font


_W = TypeVar("_W", bound=QWidget)


def called(widget: _W, name: str) -> _W:
    """Return the widget under a name that the stylesheet knows."""
    widget.setObjectName(name)
    return widget


def hairline(*, vertical: bool = False, length: int = 0) -> QWidget:
    """Return a line of 1 px; with a length, a separator of that length."""
    line = called(QWidget(), "hairline")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if vertical:
        line.setFixedWidth(1)
        if length:
            line.setFixedHeight(length)
    else:
        line.setFixedHeight(1)
    return line


def text_label(name: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label whose look the stylesheet gives by name (title, second, small, accent …)."""
    label = called(QLabel(), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


class ElidedLabel(QLabel):
    """A line of text that shortens itself with … and shows the whole in its tip."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()
        self.setToolTip(self.text() if shown != self.text() else "")


class DropList(QComboBox):
    """A combo box with the chevron of the other controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        draw_chevron(painter, QPointF(self.width() - 14, self.height() / 2), colour)
        painter.end()


class ThinBar(QWidget):
    """A bar of 3 px that shows a share; fills in 120 ms, at once where motion is unwanted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(120)
        self._motion.valueChanged.connect(self._show)
        self.setFixedHeight(3)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def set_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self._motion.stop()
        if self._look.still or not self.isVisible():
            self._show(share)
            return
        self._motion.setStartValue(self._share)
        self._motion.setEndValue(share)
        self._motion.start()

    def _show(self, share: float) -> None:
        self._share = float(share)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_bar(painter, QRectF(self.rect()), self._share, self._look.theme.accent, self._look)
        painter.end()


def draw_bar(painter: QPainter, box: QRectF, share: float, colour: QColor, look: Look) -> None:
    """Draw a progress bar of 3 px."""
    painter.setPen(Qt.PenStyle.NoPen)
    contrast = look.theme.high_contrast
    painter.setBrush(look.theme.ink3 if contrast else look.theme.line)
    if contrast:
        painter.drawRect(QRectF(box.left(), box.center().y() - 0.5, box.width(), 1))
    else:
        painter.drawRoundedRect(box, 1.5, 1.5)
    if share > 0:
        painter.setBrush(colour)
        painter.drawRoundedRect(
            QRectF(box.left(), box.top(), max(3.0, box.width() * share), box.height()), 1.5, 1.5
        )


def draw_focus(painter: QPainter, box: QRectF, look: Look, radius: float) -> None:
    """Draw the focus ring: 2 px of accent, just inside the box."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.accent, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


class CheckBox(QCheckBox):
    """A check box with a square of 13 px; drawn dim where it cannot be used."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dim = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def dim(self) -> bool:
        """Tell whether it is drawn dim."""
        return self._dim

    def set_dim(self, dim: bool) -> None:
        """Draw it dim, though it can be used: its tip says why."""
        self._dim = dim
        self.update()

    def sizeHint(self) -> QSize:
        """Square, gap, text."""
        width = QFontMetricsF(font_px(self, 12)).horizontalAdvance(self.text())
        return QSize(int(13 + 8 + width + 4), 24)

    minimumSizeHint = sizeHint

    def hitButton(self, position: object) -> bool:  # noqa: N802 (Qt's name)
        """The text counts as well as the square."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square and text."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        box = QRectF(1.5, middle - 6, 12, 12)
        on = self.isChecked() and self.isEnabled()
        painter.setPen(QPen(theme.accent if on else (theme.ink3 if self.isEnabled() else theme.faint), 1.2))
        painter.setBrush(theme.accent if on else theme.field)
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            draw_check(painter, box.center(), theme.paper if on else theme.ink3, width=1.6)
        painter.setFont(font_px(self, 12))
        painter.setPen(theme.ink if self.isEnabled() and not self._dim else theme.ink3)
        text_box = QRectF(21, 0, self.width() - 21, self.height())
        painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 4)
        painter.end()


def focus_by_key(widget: QWidget) -> bool:
    """Tell whether the focus ring is wanted: the window's last focus came from a key."""
    return bool(widget.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)) or bool(
        widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    )


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of `Segments`. A dimmed one can be chosen all the same; its tip says why it is dim."""

    id: str
    text: str
    tip: str = ""
    dim: bool = False


class Segments(QWidget):
    """A row of choices of which one holds. Arrow keys move the choice.

    Where it is `deselectable`, a click on the one that holds takes it away: `chosen` then gives nothing.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, *, deselectable: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._deselectable = deselectable
        self._items: tuple[Segment, ...] = ()
        self._current = ""
        self._hover = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def set_items(self, items: Sequence[Segment]) -> None:
        """Offer these choices."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self.updateGeometry()
            self.update()

    def set_current(self, item_id: str) -> None:
        """Show a choice as the one that holds; an empty id shows none."""
        self._current = item_id
        names = [item.text for item in self._items if item.id == item_id]
        self.setAccessibleDescription("".join(names))
        self.update()

    def current(self) -> str:
        """Return the id of the choice that holds."""
        return self._current

    def rect_of(self, item_id: str) -> QRectF:
        """Return where a choice is drawn; an empty rectangle for an unknown id."""
        for item, box in zip(self._items, self._boxes(), strict=True):
            if item.id == item_id:
                return box
        return QRectF()

    def _boxes(self) -> list[QRectF]:
        metrics = QFontMetricsF(font_px(self, 12, bold=True))
        x, boxes = 2.0, []
        for item in self._items:
            width = metrics.horizontalAdvance(item.text) + 22
            boxes.append(QRectF(x, 2, width, 24))
            x += width
        return boxes

    def sizeHint(self) -> QSize:
        """As wide as its texts."""
        boxes = self._boxes()
        return QSize(int(boxes[-1].right() + 2.5) if boxes else 0, 28)

    minimumSizeHint = sizeHint

    def _at(self, position: QPointF) -> int:
        return next((i for i, box in enumerate(self._boxes()) if box.contains(position)), -1)

    def mousePressEvent(self, event: object) -> None:
        """Choose what is under the pointer."""
        index = self._at(event.position())  # type: ignore[attr-defined]
        if index >= 0 and self.isEnabled():
            self._choose(index)

    def mouseMoveEvent(self, event: object) -> None:
        """Follow the pointer with the hover look."""
        self._hover = self._at(event.position())  # type: ignore[attr-defined]
        self.setToolTip(self._items[self._hover].tip if self._hover >= 0 else "")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover look."""
        self._hover = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        ids = [item.id for item in self._items]
        if not step or not ids:
            super().keyPressEvent(event)
            return
        at = ids.index(self._current) if self._current in ids else 0
        self._choose(min(max(at + step, 0), len(ids) - 1))

    def _choose(self, index: int) -> None:
        item = self._items[index]
        if item.id != self._current:
            self.set_current(item.id)
            self.chosen.emit(item.id)
        elif self._deselectable:
            self.set_current("")
            self.chosen.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        contrast = theme.high_contrast
        painter.setPen(QPen(theme.ink, 1) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.hover)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        for index, (item, box) in enumerate(zip(self._items, self._boxes(), strict=True)):
            chosen = item.id == self._current
            if chosen:
                painter.setPen(QPen(theme.ink if contrast else theme.line, 2 if contrast else 1))
                painter.setBrush(theme.field)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setFont(font_px(self, 12, bold=chosen))
            dim = (item.dim and not chosen) or not self.isEnabled()
            painter.setPen(theme.ink3 if dim else theme.ink if chosen or index == self._hover else theme.ink2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, item.text)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()


class DropButton(QAbstractButton):
    """A word with a chevron that opens a menu; an optional dim word or state disc stands before it."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, framed: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._framed = framed
        self._lead = ""
        self._state: State | None = None
        self._hovered = False
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

    def set_state(self, state: State) -> None:
        """Show a state's disc before the text."""
        self._state = state
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show a text; the button fits itself to it."""
        super().setText(text)
        self.setAccessibleName(f"{self._lead} {text}".strip())
        self.updateGeometry()

    def open_menu(self) -> None:
        """Open the menu under the button, without waiting for a choice."""
        if not self.menu.isEmpty():
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _parts(self) -> tuple[float, float, float]:
        metrics = QFontMetricsF(font_px(self, 12))
        lead = metrics.horizontalAdvance(self._lead) + 6 if self._lead else 0.0
        disc = 18.0 if self._state else 0.0
        return lead, disc, metrics.horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        margin = 10 if self._framed else 4
        return QSize(int(sum(self._parts()) + 16 + 2 * margin + 1), 28 if self._framed else 26)

    minimumSizeHint = sizeHint

    def enterEvent(self, event: QEnterEvent) -> None:
        """Take the hover look."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover look."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lead, disc, text and chevron."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._framed or (self._hovered and self.isEnabled()):
            painter.setPen(QPen(theme.line, 1) if self._framed else Qt.PenStyle.NoPen)
            painter.setBrush(theme.field if self._framed and not self._hovered else theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        lead, disc, text = self._parts()
        x, height = (10.0 if self._framed else 4.0), self.height()
        painter.setFont(font_px(self, 12))
        if self._lead:
            painter.setPen(theme.ink2)
            painter.drawText(QRectF(x, 0, lead, height), Qt.AlignmentFlag.AlignVCenter, self._lead)
        if self._state:
            draw_state(painter, QPointF(x + lead + 6, height / 2), self._state, theme)
        painter.setPen(theme.ink if self.isEnabled() else theme.ink3)
        painter.drawText(
            QRectF(x + lead + disc, 0, text + 2, height), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        draw_chevron(painter, QPointF(x + lead + disc + text + 10, height / 2), theme.ink3)
        if self.hasFocus() and focus_by_key(self):
            draw_focus(painter, QRectF(self.rect()), self._look, 6)
        painter.end()


def row(
    *items: QWidget | int | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
) -> QHBoxLayout:
    """Return a row of widgets; a number is a fixed gap, None takes the room that is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addWidget(item)
    return layout
