"""The list of spans and relations behind the article: paragraph, label, passage, what is noted of it.

Owns its rows and where its pages end; no row is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from annotator.exchange.writers.html_lists import details
from annotator.gui.icons import draw_form
from annotator.gui.pane.geometry import Column
from annotator.gui.paper.front import MARK
from annotator.gui.paper.sheetful import Sheetful
from annotator.gui.paper.texts import SetText
from annotator.gui.translation import tr
from annotator.model.spans import Span, in_text_order

QUOTE = 120
SIZE = 12
INDENT, MOST_INDENTS = 10.0, 5
PAD = 4.0  # above and below a row's text
SPACE = 12.0  # between columns
HEAD = 40.0
_LABEL, _ABOUT = 0.24, 0.26  # shares of the column


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. An empty label makes it the head of a section."""

    number: str
    label: str
    text: str
    about: str = ""
    depth: int = 0


def rows(sheetful: Sheetful) -> Iterator[Row]:
    """Give the rows in the order of the text, sections with their heads."""
    spans = sorted(sheetful.spans, key=lambda s: (s.start, -s.end, s.id))
    if spans:
        yield Row("", "", f"{tr('Spans')} {len(spans):,}")
    ends: list[int] = []  # of the spans that hold the next one
    for span in spans:
        while ends and ends[-1] < span.end:
            ends.pop()
        yield Row(
            _paragraph(sheetful, span), span.label, _quote(sheetful, span), _about(sheetful, span), len(ends)
        )
        ends.append(span.end)
    by_id = {span.id: span for span in spans}
    pairs = in_text_order(sheetful.relations, by_id)
    if pairs:
        yield Row("", "", f"{tr('Relations')} {len(pairs):,}")
    for relation in pairs:
        head, tail = by_id[relation.head], by_id[relation.tail]
        text = f"{_quote(sheetful, head)} → {_quote(sheetful, tail)}"
        yield Row(_paragraph(sheetful, head), relation.label, text)


def _paragraph(sheetful: Sheetful, span: Span) -> str:
    """Return the number that the gutter shows beside a span's start."""
    view = sheetful.view
    return str(view.block(view.block_at(span.start)).source_blocks.start + 1)


def _quote(sheetful: Sheetful, span: Span) -> str:
    quote = " … ".join(" ".join(part.split()) for part in span.quotes(sheetful.view.text))
    return quote if len(quote) <= QUOTE else quote[: QUOTE - 1] + "…"


def _about(sheetful: Sheetful, span: Span) -> str:
    about = details(span, sheetful.scheme.by_id.get(span.label), sheetful.language, tr("unsure"))
    if span.annotator == sheetful.mine:
        return about
    who = sheetful.people.get(span.annotator, span.annotator)
    return f"{who} · {about}" if about else who


class SetRow:
    """A row set in the width of the column."""

    def __init__(self, sheetful: Sheetful, row: Row, column: Column) -> None:
        self._sheetful, self._row, self._column = sheetful, row, column
        width, font = column.width, sheetful.font(SIZE)
        if not row.label:
            self._cells = [(0.0, SetText(row.text, sheetful.font(14, bold=True), width))]
            self.height = HEAD
            return
        label = width * _LABEL
        about = width * _ABOUT
        indent = INDENT * min(row.depth, MOST_INDENTS)
        name = sheetful.looks.look(row.label).word
        self._cells = [
            (indent + MARK, SetText(name, font, label - indent - MARK)),
            (label + SPACE, SetText(row.text, font, width - label - about - 2 * SPACE)),
            (width - about, SetText(row.about, font, about)),
        ]
        self.height = max(text.height for _, text in self._cells) + 2 * PAD

    def draw(self, painter: QPainter, y: float) -> None:
        """Draw the row with its top at a height."""
        theme, left = self._sheetful.theme, self._column.left
        if not self._row.label:
            x, text = self._cells[0]
            text.draw(painter, left + x, y + 8, theme.ink)
            return
        look = self._sheetful.looks.look(self._row.label)
        colours = (look.colour, theme.ink, theme.ink2)
        for (x, text), colour in zip(self._cells, colours, strict=True):
            text.draw(painter, left + x, y + PAD, colour)
        box = QRectF(left + self._cells[0][0] - MARK, y + PAD + 2, 12, 12)
        draw_form(painter, box, look.form, look.colour, theme)
        number = SetText(self._row.number, self._sheetful.font(11), 1e6)
        number.draw(painter, self._column.number_right - number.width, y + PAD + 1, theme.ink3)
        painter.fillRect(QRectF(left, y + self.height - 1, self._column.width, 1), theme.line)


def list_pages(sheetful: Sheetful, column: Column, room: float) -> Iterator[list[Row]]:
    """Give the rows page by page."""
    page: list[Row] = []
    used = 0.0
    for row in rows(sheetful):
        height = SetRow(sheetful, row, column).height
        # A section's head is not left alone at the foot.
        if page and used + height + (0 if row.label else HEAD) > room:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += height
    if page:
        yield page


def draw_rows(painter: QPainter, sheetful: Sheetful, column: Column, page: Sequence[Row]) -> None:
    """Draw the rows of a page at the painter's origin."""
    y = 0.0
    for row in page:
        set_row = SetRow(sheetful, row, column)
        set_row.draw(painter, y)
        y += set_row.height
