"""One row of the review queue: what it tells of a document, in words and drawn.

Owns the row's look and wording. Which rows there are, and in which order, stands in queue.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.controls import draw_bar
from annotator.gui.look import Look
from annotator.gui.review.people import People
from annotator.gui.translation import tr, trn
from annotator.review.queue import Entry

ROW_HEIGHT = 60
_SIGN = 10  # across the sign of a conflict
ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the queue. `drawn`: of a sample, how many passages were drawn from the document."""

    title: str
    entry: Entry
    cursor: tuple[int, int, str]
    drawn: int = 0
    left: int | None = None  # in an order by label or annotator: how many differences are of it, told alone


def left_text(item: Item, *, short: bool = False) -> str:
    """Return what is left to do in a document, in words; short ones where there are several things."""
    entry = item.entry
    if item.drawn:
        return trn("{n} passage", "{n} passages", item.drawn)
    if item.left is not None:
        return trn("{n} difference", "{n} differences", item.left)
    differences = entry.left
    said = []
    if entry.questions:
        said.append(trn("{n} question", "{n} questions", entry.questions))
    if differences:
        said.append(trn("{n} difference", "{n} differences", differences))
    if entry.conflicts:
        said.append(trn("{n} conflict", "{n} conflicts", entry.conflicts))
    if entry.unsure:
        said.append(trn("{n} unsure", "{n} unsure", entry.unsure))
    if short and len(said) > 1:
        texts = (tr("{n} q."), tr("{n} diff."), tr("{n} conf."), tr("{n} ?"))
        counts = (entry.questions, differences, entry.conflicts, entry.unsure)
        said = [text.format(n=count) for text, count in zip(texts, counts, strict=True) if count]
    if said:
        return tr(", ").join(said)
    if entry.unconfirmed:
        return trn("{n} agreed, not yet gold", "{n} agreed, not yet gold", entry.unconfirmed)
    return tr("settled")


def draw_conflict(painter: QPainter, centre: QPointF, look: Look) -> None:
    """Draw the sign of verdicts that contradict each other: two points that meet."""
    half = _SIGN / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.warn)
    for side in (-1, 1):
        tip = QPointF(centre.x() + side, centre.y())
        outer = [QPointF(centre.x() + side * half, centre.y() + y) for y in (-half, half)]
        painter.drawPolygon([tip, *outer])


class QueueDelegate(QStyledItemDelegate):
    """Draws a row: title, who finished it, what is left, progress."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.people: People = People(())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(40, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item: Item = index.data(ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme = self.look.theme
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(rect).adjusted(8, 1, -8, -1)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                contrast = theme.high_contrast
                painter.setPen(QPen(theme.ink, 2 if chosen else 1) if contrast else Qt.PenStyle.NoPen)
                painter.setBrush(theme.row if chosen else theme.hover)
                painter.drawRoundedRect(box, 7, 7)
            self._row(painter, box.adjusted(12, 0, -12, 0), item, QFont(option.font), chosen)
        finally:
            painter.restore()

    def _row(self, painter: QPainter, box: QRectF, item: Item, font: QFont, chosen: bool) -> None:
        theme, entry = self.look.theme, item.entry
        font.setPixelSize(13)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(theme.ink)
        title = QFontMetricsF(font).elidedText(
            " ".join(item.title.split()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(
            QRectF(box.left(), box.top() + 8, box.width(), 20), Qt.AlignmentFlag.AlignVCenter, title
        )
        font.setBold(False)
        x = box.left() + 7
        for who in self.people.in_order(entry.annotators)[:6]:
            self._disc(painter, QPointF(x, box.top() + 39), who, QFont(font))
            x += 18
        font.setPixelSize(12)
        painter.setFont(font)
        open_now = bool(not entry.settled or item.drawn)
        painter.setPen((theme.warn if entry.questions else theme.ink2) if open_now else theme.good)
        self._left(painter, QRectF(x, box.top() + 30, box.right() - x, 18), item, QFontMetricsF(font))
        if entry.progress:
            colour = theme.good if not open_now else theme.accent
            draw_bar(
                painter,
                QRectF(box.left(), box.bottom() - 6, box.width(), 3),
                entry.progress,
                colour,
                self.look,
            )

    def _left(self, painter: QPainter, room: QRectF, item: Item, metrics: QFontMetricsF) -> None:
        """Write what is left beside the discs; a sign before it where reviewers contradict each other."""
        sign = _SIGN + 5 if item.entry.conflicts and not item.drawn and item.left is None else 0
        said = left_text(item)
        if metrics.horizontalAdvance(said) > room.width() - sign:
            said = left_text(item, short=True)
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room.width() - sign)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
        if sign:
            left = room.right() - metrics.horizontalAdvance(said) - sign
            draw_conflict(painter, QPointF(left + _SIGN / 2, room.center().y()), self.look)

    def _disc(self, painter: QPainter, centre: QPointF, who: str, font: QFont) -> None:
        theme, people = self.look.theme, self.people
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(people.colour(who, theme))
        painter.drawEllipse(centre, 7.5, 7.5)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(theme.paper)
        painter.drawText(
            QRectF(centre.x() - 8, centre.y() - 8, 16, 16),
            Qt.AlignmentFlag.AlignCenter,
            people.letter(who),
        )
