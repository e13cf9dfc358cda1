"""Small painted controls that stylesheets cannot draw: check box, drop list, thin bar, the ring of the focus.

Owns their look and their keys; knows nothing of documents or labels.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from annotator.gui.icons import draw_check, draw_chevron
from annotator.gui.look import Look


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
        keep_wheel_off(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Take another choice if the list has the focus; else what it lies in scrolls."""
        if turned_by_wheel(self, event):
            super().wheelEvent(event)

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


BOX_LEFT, _BOX_TEXT = 4.5, 23  # the square leaves room for the focus ring and a gap


def choice_size(button: QAbstractButton) -> QSize:
    """Return the size of a check box or radio button: mark, gap, text."""
    width = QFontMetricsF(font_px(button, 12)).horizontalAdvance(button.text())
    return QSize(int(_BOX_TEXT + width + 5), 24)


def draw_choice(painter: QPainter, button: QAbstractButton, look: Look, *, dim: bool = False) -> None:
    """Draw the words of a check box or radio button, and its ring where it has the keyboard."""
    theme = look.theme
    painter.setFont(font_px(button, 12))
    off = theme.off if not button.isEnabled() else theme.ink3
    painter.setPen(off if dim or not button.isEnabled() else theme.ink)
    text_box = QRectF(_BOX_TEXT, 0, button.width() - _BOX_TEXT, button.height())
    painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter, button.text())
    if button.hasFocus() and focus_by_key(button):
        draw_focus(painter, QRectF(button.rect()), look, 4)


def draw_box(painter: QPainter, box: QRectF, look: Look, *, checked: bool, enabled: bool) -> None:
    """Draw the square of a check box, ticked or not."""
    theme, on = look.theme, checked and enabled
    painter.setPen(QPen(theme.accent if on else (theme.ink3 if enabled else theme.off), 1.2))
    painter.setBrush(theme.accent if on else theme.field)
    painter.drawRoundedRect(box, 3, 3)
    if checked:
        draw_check(painter, box.center(), theme.paper if on else theme.off, width=1.6)


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
        return choice_size(self)

    minimumSizeHint = sizeHint

    def hitButton(self, position: object) -> bool:  # noqa: N802 (Qt's name)
        """The text counts as well as the square."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(BOX_LEFT, self.height() / 2 - 6, 12, 12)
        draw_box(painter, box, self._look, checked=self.isChecked(), enabled=self.isEnabled())
        draw_choice(painter, self, self._look, dim=self._dim)
        painter.end()


def focus_by_key(widget: QWidget) -> bool:
    """Tell whether the focus ring is wanted: the window's last focus came from a key."""
    return bool(widget.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)) or bool(
        widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    )


def pressed_by_enter(event: QKeyEvent, window: QWidget) -> QAbstractButton | None:
    """Return the button of a window that has the keyboard, if Enter was pressed: Qt knows only Space."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    button = window.focusWidget()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return button if enter and plain and isinstance(button, QAbstractButton) else None


def keep_wheel_off(field: QWidget) -> None:
    """Let a field get the focus by keys and clicks alone: the wheel would give it by passing over."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def turned_by_wheel(field: QWidget, event: QWheelEvent) -> bool:
    """Tell whether the wheel may change a field: it has the focus. Else what it lies in has the event."""
    if field.hasFocus():
        return True
    event.ignore()
    return False


def shields_delete(event: QEvent) -> bool:
    """Accept a key that deletes, while it still looks for a shortcut of the window; tell of it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() not in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return False
    event.accept()
    return True


def row(
    into: QWidget | QBoxLayout,
    *items: QWidget | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    gap: int = 8,
) -> QHBoxLayout:
    """Add a row of widgets to a layout, or make it the layout of a widget.

    A number is a fixed gap, None takes the room that is left.

    A layout is put into its place before it is filled, here and everywhere: of one that is filled first, the
    Python side holds each item, and still does when Qt has deleted it and something else lies there.
    """
    if isinstance(into, QWidget):
        layout = QHBoxLayout(into)
    else:
        layout = QHBoxLayout()
        into.addLayout(layout)
    return fill_row(layout, *items, margins=margins, gap=gap)


def fill_row(
    layout: QHBoxLayout,
    *items: QWidget | int | None,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    gap: int = 8,
) -> QHBoxLayout:
    """Fill a row that is in its place already, such as a grid's."""
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
