"""Draws one row of the documents list: state, title, script, length, spans, progress; or a disc in the rail.

Owns the measures of a row. Reads the row from the model and nothing else.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.gui.controls import draw_bar
from annotator.gui.icons import draw_state
from annotator.gui.look import Look
from annotator.gui.panels.document_model import ROW_ROLE, length_text, script_name, spans_text, state_name
from annotator.gui.row_list import RowDelegate
from annotator.gui.translation import tr
from annotator.model.documents import DocumentRow, State

ROW_HEIGHT = 60
RAIL_ROW_HEIGHT = 40
_TEXT_LEFT = 32
_PAD = 8


class DocumentDelegate(RowDelegate):
    """Draws rows by a look; `rail` draws state discs only."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self.rail = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike, so that the view need not ask for each."""
        return QSize(40, RAIL_ROW_HEIGHT if self.rail else ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: DocumentRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            box = QRectF(rect).adjusted(_PAD if not self.rail else 6, 1, -_PAD if not self.rail else -6, -1)
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            self.draw_ground(painter, box, state, hovered=over)
            if self.rail:
                draw_state(painter, box.center(), row.state, self.look.theme)
            else:
                self._row(painter, box, row, QFont(font), chosen)
        finally:
            painter.restore()

    def _row(self, painter: QPainter, box: QRectF, row: DocumentRow, font: QFont, chosen: bool) -> None:
        theme = self.look.theme
        left, right = box.left() + _TEXT_LEFT, box.right() - _PAD
        draw_state(painter, QPointF(box.left() + 17, box.top() + 19), row.state, theme)
        font.setPixelSize(13)
        font.setBold(chosen)
        painter.setFont(font)
        skipped = row.state is State.SKIPPED and not chosen
        painter.setPen(theme.ink2 if skipped else theme.ink)
        title = " ".join(row.title.split())
        shown = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, right - left)
        line = QRectF(left, box.top() + 9, right - left, 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        font.setBold(False)
        self._facts(painter, QRectF(left, box.top() + 30, right - left, 16), row, font)
        self._progress(painter, QRectF(left, box.bottom() - 8, right - left, 3), row)

    def _facts(self, painter: QPainter, line: QRectF, row: DocumentRow, font: QFont) -> None:
        theme = self.look.theme
        font.setPixelSize(11)
        metrics = QFontMetricsF(font)
        badge = script_name(row.script)
        width = metrics.horizontalAdvance(badge) + 8
        painter.setPen(QPen(theme.line if not theme.high_contrast else theme.ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(line.left() + 0.5, line.top() + 0.5, width, line.height() - 1)
        painter.drawRoundedRect(frame, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.ink2)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, badge)
        right = (
            state_name(row.state)
            if row.state is State.SKIPPED
            else spans_text(row.spans)
            if row.spans
            else ""
        )
        font.setPixelSize(12)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        rest = line.adjusted(width + 8, 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
        room = rest.width() - metrics.horizontalAdvance(right) - 6
        left = tr("Sent back") if row.sent_back else length_text(row.length)
        if row.sent_back:
            painter.setPen(theme.warn)
        left = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, left)

    def _progress(self, painter: QPainter, box: QRectF, row: DocumentRow) -> None:
        colour: QColor = self.look.theme.accent
        share = row.reach
        if row.state is State.DONE:
            colour, share = self.look.theme.good, 1.0
        if share > 0 and row.state not in (State.SKIPPED, State.NEW):
            draw_bar(painter, box, share, colour, self.look)
