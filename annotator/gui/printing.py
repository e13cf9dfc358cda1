"""A document with its annotations on paper: as a PDF or on a printer, page by page, drawn as the pane draws.

Owns pages, margins and the list of spans behind the text. Pages are drawn one per turn of the event loop, so
that the window stays alive; lines are never cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from itertools import pairwise

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame

from annotator.exchange.writers.html import details
from annotator.gui.fonts import interface_font
from annotator.gui.pane import painting
from annotator.gui.pane.annotated import AnnotatedCanvas
from annotator.gui.pane.decor import Dress
from annotator.gui.pane.scroll import Sight
from annotator.gui.theme import Mode, theme
from annotator.gui.translation import tr
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.text.layers.zones import Zone
from annotator.text.views import View

MARGIN_MM = 15.0
WIDTH = 760.0  # pixels of the pane's own measure across the page
FOOT = 24.0
QUOTE = 120


@dataclass(frozen=True)
class Sheetful:
    """What is printed."""

    title: str
    view: View
    spans: Sequence[Span]
    scheme: Scheme
    language: str
    mine: str
    letters: Mapping[str, str] = field(default_factory=dict)
    zones: Sequence[Zone] = ()
    headlines: Sequence[int] = ()
    headings: Sequence[int] = ()


class PaperCanvas(AnnotatedCanvas):
    """The pane's canvas without a screen, as wide and high as a page."""

    def __init__(self, sheetful: Sheetful, height: float) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.resize(round(WIDTH), round(height))
        self.viewport().resize(round(WIDTH), round(height))
        self.set_theme(replace(theme(Mode.LIGHT), paper=QColor("#FFFFFF")))
        self.set_language(sheetful.language)
        self.set_scheme(sheetful.scheme)
        self.set_people(sheetful.mine, sheetful.letters)
        spans = sorted(sheetful.spans, key=lambda s: s.start)
        dress = Dress(frozenset(sheetful.headlines), frozenset(sheetful.headings), tuple(sheetful.zones))
        self.show_view(sheetful.view, spans, keep_place=False, dress=dress)

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what stands between two heights of the viewport at the painter's origin."""
        painter.save()
        painter.translate(0, -top)
        window = QRectF(0, top, WIDTH, bottom - top)
        painter.setClipRect(window)
        painting.paint(painter, self._scene, self.sights(), window, None)
        painter.restore()


Place = tuple[int, int, int]  # block, piece, line


def _lines(sights: Sequence[Sight]) -> Iterator[tuple[Place, float, float]]:
    """Give every line in sight with its top and bottom."""
    for sight in sights:
        tops = sight.entry.tops
        if sight.entry.row.folded or len(tops) < 2:
            yield (sight.index, sight.piece, 0), sight.top, sight.bottom
            continue
        for number, (top, bottom) in enumerate(pairwise(tops)):
            yield (sight.index, sight.piece, number), sight.top + top, sight.top + bottom


class Printing(QObject):
    """One run. `step` draws a page and tells whether there is more; `start` takes the steps by itself."""

    def __init__(self, sheetful: Sheetful, device: QPagedPaintDevice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheetful, self._device = sheetful, device
        self.pages = 0
        self._painter = QPainter(device)
        self.ready = self._painter.isActive()  # false where the file or printer cannot be written
        page = QRectF(0, 0, device.width(), device.height())
        self._scale = page.width() / WIDTH
        self._height = page.height() / self._scale - FOOT
        self._canvas = PaperCanvas(sheetful, self._height)
        self._next: Place | None = None
        self._list: QTextDocument | None = None
        self._listed = 0

    def start(self, done: Callable[[], None]) -> None:
        """Draw all pages, one per turn of the event loop, then call `done`."""

        def turn() -> None:
            if self.step():
                QTimer.singleShot(0, self, turn)
            else:
                done()

        QTimer.singleShot(0, self, turn)

    def step(self) -> bool:
        """Draw one page. Returns whether there is another."""
        if self.pages:
            self._device.newPage()
        self.pages += 1
        self._painter.save()
        self._painter.scale(self._scale, self._scale)
        more = self._text_page() if self._list is None else self._list_page()
        self._foot()
        self._painter.restore()
        if not more:
            self._painter.end()
        return more

    def _text_page(self) -> bool:
        sights = self._canvas.sights()
        lines = [line for line in _lines(sights) if self._next is None or line[0] >= self._next]
        top = 0.0 if self._next is None else lines[0][1] if lines else 0.0
        whole = [line for line in lines if line[2] - top <= self._height] or lines[:1]
        bottom = whole[-1][2] if whole else top
        self._canvas.draw(self._painter, top, bottom)
        rest = lines[len(whole) :]
        if rest:
            self._next = rest[0][0]
            self._canvas.scroll_by(rest[0][1])
            return True
        if whole and self._is_last(whole[-1][0], sights):
            return self._begin_list()
        self._next = self._after(whole[-1][0]) if whole else None
        self._canvas.scroll_by(bottom)
        return self._next is not None

    def _is_last(self, place: Place, sights: Sequence[Sight]) -> bool:
        last = sights[-1]
        return place[0] == self._sheetful.view.block_count - 1 and place[:2] == (last.index, last.piece)

    @staticmethod
    def _after(place: Place) -> Place:
        return place[0], place[1], place[2] + 1

    # --- the list of spans

    def _begin_list(self) -> bool:
        if not self._sheetful.spans:
            return False
        self._list = QTextDocument()
        self._list.setDefaultFont(interface_font(self._sheetful.language, 12))
        self._list.setHtml(_span_table(self._sheetful))
        self._list.setPageSize(QSizeF(WIDTH, self._height))  # so that no row is cut
        return True

    def _list_page(self) -> bool:
        assert self._list is not None
        top = self._listed * self._height
        self._painter.save()
        self._painter.translate(0, -top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(context.palette.ColorRole.Text, theme(Mode.LIGHT).ink)
        clip = QRectF(0, top, WIDTH, self._height)
        self._painter.setClipRect(clip)
        context.clip = clip
        self._list.documentLayout().draw(self._painter, context)
        self._painter.restore()
        self._listed += 1
        return self._listed < self._list.pageCount()

    def _foot(self) -> None:
        self._painter.setFont(interface_font(self._sheetful.language, 11))
        self._painter.setPen(theme(Mode.LIGHT).ink3)
        title = self._painter.fontMetrics().elidedText(
            " ".join(self._sheetful.title.split()), Qt.TextElideMode.ElideRight, int(WIDTH - 80)
        )
        baseline = self._height + FOOT - 5
        self._painter.drawText(QPointF(0, baseline), title)
        number = str(self.pages)
        self._painter.drawText(
            QPointF(WIDTH - self._painter.fontMetrics().horizontalAdvance(number), baseline), number
        )


def _span_table(sheetful: Sheetful) -> str:
    light, scheme, language = theme(Mode.LIGHT), sheetful.scheme, sheetful.language
    rows, ends = [], list[int]()  # the ends of the spans that hold the next one
    for span in sorted(sheetful.spans, key=lambda s: (s.start, -s.end, s.id)):
        while ends and ends[-1] < span.end:
            ends.pop()
        label = scheme.by_id.get(span.label)
        colour = light.label_colour(scheme.colour(span.label)).name()
        name = label.name(language) if label else span.label
        about = details(span, label, language, tr("unsure"))
        quote = " … ".join(" ".join(part.split()) for part in span.quotes(sheetful.view.text))
        indent = "&nbsp;" * 4 * len(ends)
        rows.append(
            f"<tr><td width='150'>{indent}<font color='{colour}'>{escape(name)}</font></td>"
            f"<td width='430'>{escape(quote if len(quote) <= QUOTE else quote[: QUOTE - 1] + '…')}</td>"
            f"<td>{escape(about)}</td></tr>"
        )
        ends.append(span.end)
    head = f"<h3>{escape(tr('Spans'))} {len(rows):,}</h3>"
    return f"{head}<table cellspacing='0' cellpadding='3' width='100%'>{''.join(rows)}</table>"


def pdf_writer(path: str, title: str) -> QPdfWriter:
    """Return a writer of A4 pages with margins."""
    writer = QPdfWriter(path)
    writer.setTitle(title)
    writer.setCreator("Annotator")
    writer.setResolution(600)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    return writer
