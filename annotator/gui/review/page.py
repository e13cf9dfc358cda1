"""The review page: queue, text with everybody's bars, decision and comments.

Owns its layout and the bar above the text. What happens on a key stands in work.py.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.actions import REVIEWING
from annotator.gui.controls import CheckBox, ElidedLabel, called, font_px, hairline, row, text_label
from annotator.gui.fonts import interface_font
from annotator.gui.look import Look
from annotator.gui.opened import PHRASES, Switches
from annotator.gui.page import Page
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.panels.notice import EmptyPage
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.panels.view_bar import SCRIPTS, script_full, script_short, unfit_reason
from annotator.gui.review.canvas import ReviewCanvas
from annotator.gui.review.comments import CommentsPanel
from annotator.gui.review.decision import DecisionPanel
from annotator.gui.review.painting import SIGN, draw_sign
from annotator.gui.review.queue import QueuePanel
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr
from annotator.model.scheme import Label, named

QUEUE, DECISION = 248, 400
NARROW_QUEUE, NARROW_DECISION = 220, 340
NARROW_UP_TO = 1280
LOW = 800  # windows lower than this have no room for the guideline below the comments


class Legend(QWidget):
    """What the signs mean, with counts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts = (0, 0, 0, 0)
        self.setFixedHeight(36)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def show_counts(self, counts: tuple[int, int, int, int]) -> None:
        """Show how many passages are alike, differ in boundary, in label, and are not everybody's."""
        self._counts = counts
        said = ", ".join(f"{text} {n}" for (_, text), n in zip(self._items(), counts, strict=True))
        self.setAccessibleName(said)
        self.update()

    def _items(self) -> list[tuple[str, str]]:
        return [
            ("=", tr("all agree")),
            ("↔", tr("other boundary")),
            ("≠", tr("other label")),
            ("1", tr("only one has it")),
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw signs, words and counts in a row, as many as fit."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = Glyphs(interface_font(self._look.language, 11))
        font = font_px(self, 12)
        metrics = QFontMetricsF(font)
        x, middle = 16.0, self.height() / 2
        for (sign, text), count in zip(self._items(), self._counts, strict=True):
            said = f"{text}  {count:,}"
            width = metrics.horizontalAdvance(said)
            if x + SIGN + 6 + width > self.width():
                break
            draw_sign(painter, QRectF(x, middle - SIGN / 2, SIGN, SIGN), sign, theme, words)
            painter.setFont(font)
            painter.setPen(theme.ink2)
            box = QRectF(x + SIGN + 6, 0, width + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
            x += SIGN + 6 + width + 18
        painter.end()


class ReviewBar(QWidget):
    """Views, hidden names, differences only."""

    switches_chosen = Signal(object)
    names_toggled = Signal(bool)
    differences_toggled = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(42)
        self._keys: Callable[[str], str] = lambda action: ""
        self._shown: tuple[Switches, str] | None = None
        self.scripts = Segments(look)
        self.scripts.chosen.connect(lambda script: self.switches_chosen.emit(Switches(script=script)))
        self.names, self.differences = CheckBox(look), CheckBox(look)
        self.names.clicked.connect(self.names_toggled)
        self.differences.clicked.connect(self.differences_toggled)
        self.setLayout(row(self.scripts, 8, self.names, self.differences, None, margins=(16, 0, 12, 0)))

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.names.setText(tr("Hide names"))
        self.names.setToolTip(tr("Annotators go by A, B, C (H)"))
        self.differences.setText(tr("Differences only"))
        self.differences.setToolTip(tr("Draw only what differs (D)"))
        for box in (self.names, self.differences):
            box.updateGeometry()

    def set_keys(self, keys: Callable[[str], str]) -> None:
        """Name these keys in the tips: `keys` gives that of an action's id."""
        self._keys = keys
        if self._shown is not None:
            self.show_switches(*self._shown)

    def show_switches(self, now: Switches, detected: str) -> None:
        """Show which view holds, and dim those that do not fit the document."""
        self._shown = now, detected
        items = []
        for script in SCRIPTS:
            reason = unfit_reason(script, detected)
            key = self._keys(f"script.{script}")
            tip = f"{script_full(script)} ({key})" if key else script_full(script)
            items.append(Segment(script, script_short(script), f"{tip}\n{reason}".strip(), bool(reason)))
        self.scripts.set_items(items)
        self.scripts.set_current(now.script)
        full = script_full(PHRASES[now.script]) if now.phrases and now.script in PHRASES else ""
        self.scripts.setToolTip(full)


class Guideline(QWidget):
    """What the scheme says of one label: definition, boundary, examples."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label: Label | None = None
        self.title, self.text = text_label("title", wrap=True), text_label("second", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 14)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.text)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.show_label(self._label)

    def show_label(self, label: Label | None) -> None:
        """Show another label's guideline."""
        self._label = label
        language = self._look.language
        self.title.setText(tr("Guideline: {label}", label=label.name(language)) if label else "")
        self.text.setText(guideline_text(label, language) if label else "")


def guideline_text(label: Label, language: str) -> str:
    """Return a label's definition, boundary rule and examples as plain text."""
    examples = label.examples.get(language) or next(iter(label.examples.values()), ())
    lines = [named(label.definition, language), named(label.boundary, language)]
    if examples:
        lines.append(tr("For example: {examples}", examples=tr("; ").join(examples[:3])))
    return "\n".join(line for line in lines if line)


class ReviewPage(Page):
    """The whole page."""

    status_wanted = Signal(object)  # StatusLine
    restyled = Signal()
    state = REVIEWING

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueuePanel(look)
        self.canvas = ReviewCanvas(look)
        self.bar, self.legend = ReviewBar(look), Legend(look)
        self.title, self.place = ElidedLabel("title"), text_label("second")
        self.empty = EmptyPage()
        self.decision, self.comments, self.guideline = (
            DecisionPanel(look),
            CommentsPanel(look),
            Guideline(look),
        )
        self.pages = called(QStackedWidget(), "paper")
        self.pages.addWidget(self.canvas)
        self.pages.addWidget(self.empty)
        self.side = called(QWidget(), "panel")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.queue)
        layout.addWidget(hairline(vertical=True))
        layout.addWidget(self._middle(), 1)
        layout.addWidget(hairline(vertical=True))
        layout.addWidget(self.side)
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.decision)
        side.addWidget(self.comments, 1)
        self._rule = hairline()
        side.addWidget(self._rule)
        side.addWidget(self.guideline)
        self.setFocusProxy(self.canvas)
        self._restyle = QTimer(self)
        self._restyle.setSingleShot(True)
        self._restyle.timeout.connect(self.restyled)
        self._fit()

    def set_look(self, look: Look) -> None:
        """Take on a look: cards and names are made again once every part has it."""
        self._restyle.start(0)

    def stops(self) -> list[QWidget]:
        """Return the parts that the focus goes round."""
        return [self.queue.list, self.canvas, self.comments.reply]

    def show_status(self, line: StatusLine) -> None:
        """Say where the review stands."""
        self.status_wanted.emit(line)

    def _middle(self) -> QWidget:
        middle = called(QWidget(), "paper")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QWidget()
        head.setFixedHeight(44)
        head_row = row(self.title, self.place, margins=(16, 0, 16, 0))
        head_row.setStretch(0, 1)
        head.setLayout(head_row)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, hairline(), self.bar, hairline(), self.legend):
            layout.addWidget(part)
        layout.addWidget(self.pages, 1)
        return middle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panels their widths."""
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() <= NARROW_UP_TO
        self.queue.setFixedWidth(NARROW_QUEUE if narrow else QUEUE)
        self.side.setFixedWidth(NARROW_DECISION if narrow else DECISION)
        low = self.height() < LOW
        self.guideline.setVisible(not low)
        self._rule.setVisible(not low)

    def say_empty(self, sentence: str, button: str = "") -> None:
        """Show a sentence in place of the text; nothing shows the text."""
        if sentence:
            self.empty.say(sentence, button)
        self.pages.setCurrentIndex(1 if sentence else 0)
        self.legend.setVisible(not sentence)
        self.bar.setVisible(not sentence)
