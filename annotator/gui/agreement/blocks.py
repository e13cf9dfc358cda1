"""The cards of the page: a head with a title and words, and room for a chart or a list below.

Owns their frame and the legend. What a card shows others decide.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator.gui.agreement.study import Answer
from annotator.gui.agreement.words import Names, interval, measure_name, number
from annotator.gui.controls import ElidedLabel, called, font_px, text_label
from annotator.gui.look import Look
from annotator.gui.theme import mixed
from annotator.gui.translation import tr
from annotator.review.measures import Measure


class Block(QWidget):
    """A card: title, words after it, a widget at the right of the head, a body."""

    def __init__(self, *tools: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.words = text_label("title"), ElidedLabel("second")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(17, 9, 17, 10)
        self.body.setSpacing(6)
        head = QHBoxLayout()
        self.body.addLayout(head)
        head.setSpacing(14)
        head.addWidget(self.title)
        head.addWidget(self.words, 1)
        for tool in tools:
            head.addWidget(tool)

    def give_room(self, least: int) -> None:
        """Be as high as what is shown asks for: its names would be cut. The page scrolls then."""
        for part in self.children():
            inner = part.layout() if isinstance(part, QWidget) else None
            if inner is not None:
                inner.activate()  # it does so by itself only after this event
        self.body.activate()
        self.setMinimumHeight(max(least, self.body.minimumSize().height()))


class Legend(QWidget):
    """Says what dots and bars of the labels' chart mean."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._confidence = 0.95
        self.setFixedHeight(24)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_confidence(self, confidence: float) -> None:
        """Say how wide the intervals are."""
        self._confidence = confidence
        self.update()

    def _words(self) -> tuple[str, str, str]:
        share = f"{100 * self._confidence:g}%"
        return tr("same range"), tr("overlapping"), tr("bars: {share} interval", share=share)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = QFontMetricsF(font_px(self, 12))
        return QSize(int(sum(metrics.horizontalAdvance(word) for word in self._words()) + 88), 24)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a full dot, a hollow one and a bar, each with its word."""
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_px(self, 12))
        metrics, x, y = QFontMetricsF(painter.font()), 5.0, self.height() / 2
        for at, word in enumerate(self._words()):
            painter.setPen(QPen(theme.accent, 1.6))
            painter.setBrush(theme.accent if at == 0 else theme.paper)
            if at < 2:
                painter.drawEllipse(QPointF(x, y), 4, 4)
            else:
                pen = QPen(mixed(theme.accent, theme.paper, 0.30), 4)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(x - 2, y), QPointF(x + 8, y))
                x += 6
            painter.setPen(theme.ink2)
            x += 10
            painter.drawText(QPointF(x, y + metrics.capHeight() / 2 + 0.5), word)
            x += metrics.horizontalAdvance(word) + 20
        painter.end()


class LabelTable(QTableWidget):
    """The figures of the labels as a table: what is read where charts cannot be drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        called(self, "figures")
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setStretchLastSection(True)

    def show_answer(self, answer: Answer, names: Names) -> None:
        """Show one row a label."""
        heads = [
            tr("Label"),
            measure_name(Measure.SPAN_EXACT),
            measure_name(Measure.SPAN_OVERLAP),
            tr("Spans"),
        ]
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(answer.rows))
        for at, row in enumerate(answer.rows):
            exact = f"{number(row.exact.value) or '–'}  {interval(row.exact)}"
            texts = (names.label(row.label), exact, number(row.overlap.value) or "–", f"{row.exact.items:,}")
            for column, text in enumerate(texts):
                self.setItem(at, column, QTableWidgetItem(text))
        self.resizeColumnsToContents()
