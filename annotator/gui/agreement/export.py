"""Saves what the page shows: a picture of figures and charts (PNG, SVG), or all figures (CSV).

Owns the formats. Files are written whole or not at all; a FileProblem says why not.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from annotator.exchange.files import replacing
from annotator.gui.agreement.study import Answer
from annotator.gui.agreement.words import Names
from annotator.gui.controls import font_px
from annotator.gui.look import Look
from annotator.review.figure import Figure
from annotator.review.tally import ALL, Couple

HEAD = 44  # a line above the picture that says what it is of
SHARP = 2.0  # pixels of a PNG for one of the window
COLUMNS = ("section", "pair", "label", "other_label", "measure", "value", "low", "high", "count", "reason")
Row = tuple[object, ...]


def save_picture(path: Path, kind: str, body: QWidget, title: str, look: Look) -> None:
    """Write a picture of the page's body under a title, as `png` or `svg`. Raises FileProblem."""
    data = _svg(body, title, look) if kind == "svg" else _png(body, title, look)
    with replacing(path) as file:
        file.write(data)


def _png(body: QWidget, title: str, look: Look) -> bytes:
    size = body.size() + QSize(0, HEAD)
    picture = QPixmap(size * SHARP)
    picture.setDevicePixelRatio(SHARP)
    _draw(picture, body, title, look)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(data.data())


def _svg(body: QWidget, title: str, look: Look) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 (only who saves one needs it)

    size = body.size() + QSize(0, HEAD)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(title)
    _draw(generator, body, title, look)
    return bytes(data.data())


def _draw(device: object, body: QWidget, title: str, look: Look) -> None:
    painter = QPainter(device)  # type: ignore[call-overload]
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = body.width()
        painter.fillRect(QRectF(0, 0, width, HEAD + body.height()), look.theme.win)
        painter.setFont(font_px(body, 13, bold=True))
        painter.setPen(look.theme.ink)
        painter.drawText(QRectF(24, 12, width - 48, 28), Qt.AlignmentFlag.AlignVCenter, title)
        body.render(painter, QPoint(0, HEAD))
    finally:
        painter.end()


def save_table(path: Path, answer: Answer, names: Names) -> None:
    """Write all figures of an answer as CSV. Raises FileProblem.

    It is UTF-8 with a mark, so that spreadsheets read it. Names are the shown ones. A number that is
    undefined is empty, with the reason's id in the last column.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(value) for value in row] for row in _rows(answer, names))
    with replacing(path) as file:
        file.write(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "surrogatepass"))


def _harmless(value: object) -> object:
    """Keep a spreadsheet from taking a name for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value


def _rows(answer: Answer, names: Names) -> Iterator[Row]:
    pair = _pair(answer.question.couple, names)
    for measure, figure in answer.figures.items():
        yield ("figure", pair, "", "", str(measure), *_numbers(figure))
    for row in answer.rows:
        label = names.label(row.label)
        for figure in (row.exact, row.overlap):
            yield ("label", pair, label, "", str(figure.measure), *_numbers(figure))
    for (first, second), count in answer.confusion.counts.items():
        yield ("confusion", pair, names.label(first), names.label(second), "count", "", "", "", count, "")
    for moment in answer.moments:
        for couple, value in moment.values.items():
            shown = "" if value is None else f"{value:.6f}"
            when = moment.period.start.isoformat()
            yield ("time", _pair(couple, names), when, "", "span_exact", shown, "", "", moment.documents, "")
    for effort in answer.efforts:
        pace = effort.spans_an_hour
        shown = "" if pace is None else f"{pace:.2f}"
        yield (
            "pace",
            names.person(effort.annotator),
            "",
            "",
            "spans_an_hour",
            shown,
            "",
            "",
            effort.spans,
            "",
        )
    for who in answer.annotators:
        for label in names.ordered(tuple(answer.use.get(who, {}))):
            count = answer.use[who][label]
            yield ("use", names.person(who), names.label(label), "", "count", "", "", "", count, "")


def _numbers(figure: Figure) -> Row:
    numbers = ("" if v is None else f"{v:.6f}" for v in (figure.value, figure.low, figure.high))
    return (*numbers, figure.items, str(figure.reason or ""))


def _pair(couple: Couple, names: Names) -> str:
    return "" if couple == ALL else " / ".join(names.person(who) for who in names.in_order(couple))
