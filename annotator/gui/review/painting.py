"""Draws a line of text in review: text, rows of bars, discs in the gutter, signs in the margin, the frame.

Owns how they look. Everything it needs is in the `Picture`; it asks nothing and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.geometry import Column, Metrics
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.pane.looks import Look, Looks
from annotator.gui.review.lines import ABOVE, BAR, END_EDGE, ROW, START_EDGE, Bar, ReviewLine
from annotator.gui.theme import Theme, mixed
from annotator.model.annotators import GOLD
from annotator.model.spans import Span, Status
from annotator.review.differences import Group
from annotator.review.wholes import Whole

DISC = 14.0
DISC_LEFT = 26.0  # from the middle of a disc to the text
SIGN = 16.0
SIGN_GAP = 14.0  # from the column to the first sign
MARGIN = 52  # right of the column, for two signs
FRAME_PAD = 3.0


@dataclass(slots=True)
class Picture:
    """What lines are drawn with."""

    theme: Theme
    looks: Looks
    words: Glyphs
    letters: Mapping[int, str]
    colours: Mapping[int, QColor]
    column: Column
    groups: Mapping[str, Group]
    status: Mapping[str, Status]
    decided: frozenset[int]  # id() of groups
    current: Group | Whole | None = None
    differences_only: bool = False

    def is_current(self, span: Span) -> bool:
        """Tell whether a span is part of the difference in hand."""
        return self.current is not None and self.groups.get(span.id) is self.current


def draw_rows(painter: QPainter, picture: Picture, line: ReviewLine, metrics: Metrics, y: float) -> None:
    """Draw the rows below a line whose top is at y."""
    top = y + metrics.word_row + metrics.box + 1
    left, right = picture.column.left, picture.column.right
    for person, row, count in line.people:
        bottom = top + (row + count) * ROW
        painter.fillRect(QRectF(left, bottom - 1, right - left, 1), picture.theme.line2)
        centre = QPointF(left - DISC_LEFT, round(top) + (row + count / 2) * ROW - 0.5)
        draw_disc(painter, centre, picture.letters[person], picture.colours[person], picture)
    for bar in line.bars:
        _bar(painter, picture, bar, top + bar.row * ROW + 1)


def draw_disc(painter: QPainter, centre: QPointF, letter: str, colour: QColor, picture: Picture) -> None:
    """Draw a person's small disc with the letter."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, DISC / 2, DISC / 2)
    words = picture.words
    width = words.width(letter)
    words.draw(painter, centre.x() - width / 2, centre.y() + words.half_han, letter, picture.theme.paper)


def _bar(painter: QPainter, picture: Picture, bar: Bar, y: float) -> None:
    group = picture.groups.get(bar.span.id)
    calm = group is None or group.agreed
    if calm and picture.differences_only:
        return
    look = picture.looks.look(bar.span.label)
    theme = picture.theme
    x1, x2 = (
        round(picture.column.left + bar.left) + (1 if bar.starts else 0),
        round(picture.column.left + bar.right) - (1 if bar.ends else 0),
    )
    gone = _gone(picture, bar.span)
    colour = theme.ink3 if gone else look.colour
    box = QRectF(x1, y, max(2.0, x2 - x1), BAR)
    if calm or gone:
        painter.fillRect(QRectF(x1, y + BAR - 1, box.width(), 1), mixed(colour, theme.paper, 0.6))
    elif theme.high_contrast:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        strong = picture.is_current(bar.span)
        painter.fillRect(box, mixed(colour, theme.paper, 0.28 if strong else 0.16))
    if bar.starts:
        painter.fillRect(QRectF(x1, y, START_EDGE, BAR), colour)
    if bar.ends:
        painter.fillRect(QRectF(x2 - END_EDGE, y, END_EDGE, BAR), colour)
    if bar.span.unsure and not gone:
        _dashes(painter, box, colour)
    _word(painter, picture, bar, look, box, calm=calm, gone=gone)


def _gone(picture: Picture, span: Span) -> bool:
    """Tell whether a span was not taken; what is drawn of gold is in it, also with the id of what it was."""
    status = picture.status.get(span.id, Status.UNREVIEWED)
    return span.annotator != GOLD and status in (Status.REJECTED, Status.CORRECTED)


def _dashes(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(QBrush(colour), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5))


def _word(
    painter: QPainter, picture: Picture, bar: Bar, look: Look, box: QRectF, *, calm: bool, gone: bool
) -> None:
    words, theme = picture.words, picture.theme
    x = box.left() + (START_EDGE + 3 if bar.starts else 6)
    room = box.right() - x - 3
    full = f"{'… ' if bar.continues else ''}{look.word}{' ?' if bar.span.unsure else ''}"
    text = full if words.width(full) <= room else look.short
    if words.width(text) > room + 2:
        return
    colour = theme.ink2 if calm or gone else look.colour
    end = words.draw(painter, x, box.center().y() + words.half_han, text, colour)
    if gone:
        painter.fillRect(QRectF(x, round(box.center().y()), end - x, 1), theme.ink2)


def draw_signs(  # noqa: PLR0917 (a painter's function)
    painter: QPainter, picture: Picture, line: ReviewLine, metrics: Metrics, y: float, bare: Iterable[Group]
) -> None:
    """Draw in the right margin what the differences that begin on a line are of.

    `bare`: those among them of which there is no bar. What is to be decided comes first.
    """
    found: dict[str, bool] = {}  # sign -> whether all of it is decided
    for each in bare:
        found[each.sign] = found.get(each.sign, True) and id(each) in picture.decided
    for span in line.begun:
        group = picture.groups.get(span)
        if group is None or group.agreed:
            continue
        first = min(group.spans, key=lambda other: (other.start, other.end, other.id))
        if first.id == span:
            done = id(group) in picture.decided
            found[group.sign] = found.get(group.sign, True) and done
    x = picture.column.right + SIGN_GAP
    top = y + metrics.word_row + (metrics.box - SIGN) / 2
    for sign, done in sorted(found.items(), key=itemgetter(1))[:2]:
        draw_sign(painter, QRectF(x, top, SIGN, SIGN), sign, picture.theme, picture.words, done=done)
        x += SIGN + 4


def draw_sign(
    painter: QPainter, box: QRectF, sign: str, theme: Theme, words: Glyphs, *, done: bool = False
) -> None:
    """Draw a sign in its box: in the colour of warnings, or of what is done."""
    colour = theme.ink3 if sign == "=" else theme.good if done else theme.warn
    painter.setPen(QPen(colour, 1))
    painter.setBrush(theme.paper if theme.high_contrast else mixed(colour, theme.paper, 0.10))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    width = words.width(sign)
    words.draw(painter, box.center().x() - width / 2, box.center().y() + words.half_han, sign, colour)


def draw_frame(painter: QPainter, picture: Picture, box: QRectF, *, fill: bool) -> None:
    """Draw the ground, or the frame, of the difference in hand."""
    accent = picture.theme.accent
    if fill:
        if not picture.theme.high_contrast:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(accent, picture.theme.paper, 0.07))
            painter.drawRoundedRect(box, 4, 4)
        return
    painter.setPen(QPen(accent, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)


def frame_box(entry: Entry, column: Column, y: float, number: int, reach: tuple[float, float]) -> QRectF:
    """Return the frame of a passage on one line: text and all rows."""
    bottom = y + entry.tops[number + 1] - entry.tops[number]
    top = y + ABOVE - FRAME_PAD
    left, right = column.left + reach[0] - FRAME_PAD, column.left + reach[1] + FRAME_PAD
    return QRectF(left, top, right - left, bottom - 9 + FRAME_PAD + 1 - top)
