"""The list of passages behind a cell: where, the text with both spans' marks, who called it what.

Owns how a row is drawn. A row that is activated goes out as a signal.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.gui.agreement.behind import Passage
from annotator.gui.agreement.words import Names
from annotator.gui.controls import font_px
from annotator.gui.icons import draw_person
from annotator.gui.joining import bracketed, listed, told
from annotator.gui.look import Look
from annotator.gui.translation import tr
from annotator.model.spans import Range, Span

ROW, TITLE, NAME = 27, 84, 100
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.passages: Sequence[Passage] = ()
        self.names: Names | None = None

    def show(self, passages: Sequence[Passage], names: Names | None) -> None:
        self.beginResetModel()
        self.passages, self.names = passages, names
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row in words, for screen readers and tips."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        found, names = self.passages[index.row()], self.names
        if names is None:
            return found.text
        said = [
            told(names.person(who), names.label(span.label if span else ""))
            for who, span in zip(found.couple, (found.first, found.second), strict=True)
        ]
        return bracketed(told(found.title, found.text), listed(said))


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: PassageList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, names = self._view, self._view.model_.names
        if names is None:
            return
        theme, passage = view.look.theme, view.model_.passages[index.row()]
        box = QRectF(option.rect)
        if view.whole_rows_only and box.bottom() > view.viewport().height():
            return
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and view.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen if not theme.high_contrast else theme.ink)
            painter.setBrush(theme.row)
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        painter.setFont(font_px(view, 11))
        painter.setPen(theme.ink2)
        title = painter.fontMetrics().elidedText(passage.title, Qt.TextElideMode.ElideRight, TITLE - 14)
        painter.drawText(QRectF(box.left() + 6, box.top(), TITLE, box.height()), _MIDDLE, title)
        narrow = box.width() < 560
        side = (26 if narrow else NAME) * 2
        text = QRectF(box.left() + TITLE, box.top(), box.width() - TITLE - side - 8, box.height())
        self._draw_text(painter, text, passage, names)
        for at, span in enumerate((passage.first, passage.second)):
            left = box.right() - side + at * side / 2
            self._draw_person(painter, QRectF(left, box.top(), side / 2, ROW), passage.couple[at], span)
        painter.restore()

    def _draw_text(self, painter: QPainter, box: QRectF, passage: Passage, names: Names) -> None:
        view, theme = self._view, self._view.look.theme
        painter.save()
        painter.setFont(font_px(view, 13))
        metrics = QFontMetricsF(painter.font())
        top = box.center().y() - 10
        # Cut and not clipped: an SVG knows no clipping.
        shown = metrics.elidedText(passage.text, Qt.TextElideMode.ElideRight, box.width())

        def edges(part: Range) -> tuple[float, float]:
            start, end = (min(metrics.horizontalAdvance(passage.text[:at]), box.width()) for at in part)
            return start, end - start

        for at in (1, 0):
            span = (passage.first, passage.second)[at]
            for part in passage.ranges[at]:
                left, width = edges(part)
                form = names.scheme.form(names.scheme.by_id[span.label]) if span else None
                tint = theme.tint(names.colour(span.label), form) if span and form else None
                if tint is not None and not (at == 1 and passage.first):
                    painter.fillRect(QRectF(box.left() + left, top, width, 18), tint)
        for at, span in enumerate((passage.first, passage.second)):
            for part in passage.ranges[at] if span else ():
                left, width = edges(part)
                colour = theme.label_colour(names.colour(span.label)) if span else theme.ink
                lane = QRectF(box.left() + left + 1, top + 18.5 + 3 * at, max(width - 2, 0), 2)
                painter.fillRect(lane, colour)
        painter.setPen(theme.ink)
        painter.drawText(QPointF(box.left(), top + 9 + metrics.capHeight() / 2 + 0.5), shown)
        painter.restore()

    def _draw_person(self, painter: QPainter, box: QRectF, who: str, span: Span | None) -> None:
        view, names = self._view, self._view.model_.names
        assert names is not None
        theme = view.look.theme
        colour = names.person_colour(who)
        painter.save()
        painter.translate(box.left() + 10, box.center().y())
        painter.scale(0.8, 0.8)
        draw_person(painter, QPointF(0, 0), names.person(who), colour, theme, view.font())
        painter.restore()
        if box.width() < 40:
            return
        painter.setFont(font_px(view, 12))
        painter.setPen(theme.label_colour(names.colour(span.label)) if span else theme.ink2)
        words = names.label(span.label) if span else tr("Not marked")
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()) - 26)
        painter.drawText(box.adjusted(23, 0, 0, 0), _MIDDLE, words)


class PassageList(QListView):
    """Passages behind a cell. Enter and a double click open one."""

    opened = Signal(object)  # Passage

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.whole_rows_only = False  # in a picture, where nothing scrolls
        self.model_ = _Model(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(lambda index: self.opened.emit(self.model_.passages[index.row()]))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.look = look
        self.viewport().update()

    def show_passages(self, passages: Sequence[Passage], names: Names | None) -> None:
        """Show passages; the first is chosen."""
        self.model_.show(passages, names)
        if passages:
            self.setCurrentIndex(self.model_.index(0))

    def rename(self, names: Names) -> None:
        """Show the same passages with other names or in other colours."""
        self.model_.names = names
        self.viewport().update()

    def current(self) -> Passage | None:
        """Return the chosen passage."""
        index = self.currentIndex()
        return self.model_.passages[index.row()] if index.isValid() else None
