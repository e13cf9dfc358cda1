"""What stands above the article on its first page: title, facts, the labels used with their marks.

Owns the wording of the signs that a page explains, so that it can be read without the program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from annotator.gui.icons import draw_form
from annotator.gui.joining import bracketed
from annotator.gui.pane.geometry import Column
from annotator.gui.paper.sheetful import Sheetful
from annotator.gui.paper.texts import SetText
from annotator.gui.translation import tr
from annotator.model.scheme import Scheme
from annotator.model.spans import Span

MARK = 18.0  # from the left of a label's mark to its name
BETWEEN = 16.0
ROW = 20.0
AFTER = 20.0  # below the whole, above the text


def labels_used(spans: Sequence[Span], scheme: Scheme) -> list[tuple[str, int]]:
    """Return the labels that spans have, in the order of the scheme, and how many have each."""
    counts = Counter(span.label for span in spans)
    order = {label.id: place for place, label in enumerate(scheme.labels)}
    return sorted(counts.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def signs_used(spans: Sequence[Span], mine: str) -> list[str]:
    """Return what the signs beside the labels' words mean, for those that occur."""
    found = []
    if any(span.unsure for span in spans):
        found.append(tr("?, broken line: unsure"))
    if any(span.note for span in spans):
        found.append(tr("⚑ has a note"))
    if any(span.annotator != mine for span in spans):
        found.append(tr("hollow line, letter: another's span"))
    return found


@dataclass(frozen=True, slots=True)
class _Entry:
    x: float
    y: float
    label: str
    text: SetText


class Front:
    """The head of the first page, set in the width of the column."""

    def __init__(self, sheetful: Sheetful, column: Column) -> None:
        self._sheetful, self._left = sheetful, column.left
        title = " ".join(sheetful.title.split())
        self._title = SetText(title, sheetful.font(21, bold=True), column.width)
        self._facts = SetText(sheetful.facts, sheetful.font(12), column.width)
        self._top = self._title.height + 2 + self._facts.height + 8
        self._entries = list(self._legend(column.width))
        last = self._entries[-1].y + ROW if self._entries else self._top
        signs = " · ".join(signs_used(sheetful.spans, sheetful.mine))
        self._signs, self._signs_top = SetText(signs, sheetful.font(11), column.width), last
        self.height = last + (self._signs.height if signs else 0.0) + AFTER
        self._width = column.width

    def _legend(self, width: float) -> list[_Entry]:
        found, x, y = [], 0.0, self._top
        for label, count in labels_used(self._sheetful.spans, self._sheetful.scheme):
            look = self._sheetful.looks.look(label)
            # Where words are short of room their label's key stands for them.
            name = look.word if look.word.startswith(look.short) else bracketed(look.word, look.short)
            text = SetText(f"{name} {count:,}", self._sheetful.font(12), width - MARK)
            if x and x + MARK + text.width > width:
                x, y = 0.0, y + ROW
            found.append(_Entry(x, y, label, text))
            x += MARK + text.width + BETWEEN
        return found

    def draw(self, painter: QPainter) -> None:
        """Draw it at the painter's origin."""
        theme, looks, left = self._sheetful.theme, self._sheetful.looks, self._left
        self._title.draw(painter, left, 0, theme.ink)
        self._facts.draw(painter, left, self._title.height + 2, theme.ink2)
        for entry in self._entries:
            look = looks.look(entry.label)
            box = QRectF(left + entry.x, entry.y + 3, 12, 12)
            draw_form(painter, box, look.form, look.colour, theme)
            entry.text.draw(painter, left + entry.x + MARK, entry.y, look.colour)
        self._signs.draw(painter, left, self._signs_top, theme.ink2)
        line = QRectF(left, self.height - AFTER + 6, self._width, 1)
        painter.fillRect(line, theme.line)
