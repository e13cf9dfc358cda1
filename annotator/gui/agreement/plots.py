"""The places of the charts. Where the charting library is missing they say so, and show figures as text.

Owns when the library is loaded: at the first chart, never before.
"""

from __future__ import annotations

from types import ModuleType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.agreement.blocks import LabelTable
from annotator.gui.agreement.study import Answer
from annotator.gui.agreement.words import Names, measure_name
from annotator.gui.controls import text_label
from annotator.gui.look import Look
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr
from annotator.review.measures import Measure


def load_charts() -> ModuleType | None:
    """Return the module that draws, or None where the library is not installed."""
    try:
        from annotator.gui.agreement import charts  # noqa: PLC0415 (half a second that the start is spared)
    except ImportError:
        return None
    return charts


def missing_words() -> str:
    """Say what is missing, and how to get it."""
    return tr('Charts need pyqtgraph, which is not installed: pip install "annotator[charts]".')


class _Plot(QWidget):
    """A chart, or words where it cannot be drawn."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.chart: QWidget | None = None
        self.missing = text_label("second", wrap=True)
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.missing.hide()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(self.missing)

    def _charts(self, look: Look) -> ModuleType | None:
        charts = load_charts()
        self.missing.setText(missing_words())
        self.missing.setVisible(charts is None)
        if charts is not None and self.chart is None:
            self.chart = charts.Chart(look)
            self.box.addWidget(self.chart, 1)
            self.chart.show()  # a layout shows it later, and until then asks no room for it
        return charts

    def set_sharpness(self, sharpness: float) -> None:
        """Draw from now on for so many pixels to one of the window; 0: as the screen has."""
        if self.chart is not None:
            self.chart.sharpness = sharpness  # type: ignore[attr-defined]


class LabelPlot(_Plot):
    """The labels' chart, or a table of the same figures."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.table = LabelTable()
        self.table.hide()
        self.box.addWidget(self.table, 1)

    def show_answer(self, answer: Answer, names: Names, look: Look) -> None:
        """Show the labels of an answer."""
        charts = self._charts(look)
        self.table.setVisible(charts is None)
        if charts is None:
            self.table.show_answer(answer, names)
        else:
            charts.draw_labels(self.chart, answer, names, look)


class TimePlot(_Plot):
    """Agreement over time, pace or use of labels: one of them."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.choice = Segments(look)
        self.choice.set_current("time")
        self.choice.chosen.connect(self._chosen)
        self._shown: tuple[Answer, Names, Look] | None = None

    def title(self) -> str:
        """Return the title of what is shown."""
        return {
            "time": tr("Over time"),
            "pace": tr("Pace"),
            "use": tr("Use of labels"),
        }[self.choice.current()]

    def words(self) -> str:
        """Say what the chart's numbers are."""
        return {
            "time": measure_name(Measure.SPAN_EXACT),
            "pace": tr("spans an hour, breaks left out"),
            "use": tr("share of each person's spans"),
        }[self.choice.current()]

    def _chosen(self, _choice: str) -> None:
        if self._shown:
            self.show_answer(*self._shown)
        self.changed.emit()

    def show_answer(self, answer: Answer, names: Names, look: Look) -> None:
        """Show what is chosen of an answer."""
        self._shown = (answer, names, look)
        self.choice.set_items(
            [Segment("time", tr("Time")), Segment("pace", tr("Pace")), Segment("use", tr("Labels"))]
        )
        charts = self._charts(look)
        if charts is not None:
            draw = {"time": charts.draw_moments, "pace": charts.draw_pace, "use": charts.draw_use}
            draw[self.choice.current()](self.chart, answer, names, look)
