"""The right of the review page: the decision, the comments below it, and the guideline where there is room.

Owns how they share the height. In a low window the cards scroll, so that what was said last stays in sight;
while the keyboard is with the comments, these open over the cards.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.gui.controls import called, hairline, text_label
from annotator.gui.look import Look
from annotator.gui.review.column import LEAST
from annotator.gui.review.comments import CommentsPanel
from annotator.gui.review.decision import DecisionPanel
from annotator.gui.translation import tr
from annotator.model.scheme import Label, named

COMMENTS, THREADS = 96, 200  # px that the guideline leaves to the comments: without and with some
CARD = 64  # of the cards, less of which helps nobody
TALK = 120  # of threads, below which the choices give way too while the keyboard is with them


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

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self.text.text()


def guideline_text(label: Label, language: str) -> str:
    """Return a label's definition, boundary rule and examples as plain text."""
    examples = label.examples.get(language) or next(iter(label.examples.values()), ())
    lines = [named(label.definition, language), named(label.boundary, language)]
    if examples:
        lines.append(tr("For example: {examples}", examples=tr("; ").join(examples[:3])))
    return "\n".join(line for line in lines if line)


class Side(QWidget):
    """It makes do with the page's height, and never asks for more."""

    fitting_wanted = Signal()  # its parts want other heights

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        called(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.decision, self.comments = DecisionPanel(look), CommentsPanel(look)
        self.guideline, self._rule = Guideline(look), hairline()
        self._talking = False
        self.decision.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.decision)
        layout.addWidget(self.comments, 1)
        layout.addWidget(self._rule)
        layout.addWidget(self.guideline)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def hasHeightForWidth(self) -> bool:
        """Wrapped words in it do not make the page higher."""
        return False

    def minimumSizeHint(self) -> QSize:
        """What must be in sight is little; see `fit` for what gives way."""
        return QSize(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The cards are others."""
        if watched is self.decision and event.type() == QEvent.Type.LayoutRequest:
            self.fitting_wanted.emit()
        return False

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        talking = now is not None and self.comments.isAncestorOf(now)
        if now is not None and talking != self._talking:  # it is nowhere while another window has it
            self._talking = talking
            self.fitting_wanted.emit()

    def fit(self) -> None:
        """Share the height. The guideline gives way first: the cards' tips hold it in any case."""
        decision, comments = self.decision, self.comments
        cards, room = decision.column.sizeHint().height(), self.height() - decision.fixed_height
        least = comments.least(room - min(cards, LEAST))
        comments.setMinimumHeight(least)
        shared = max(room - cards, least)
        taken = self._fit_guideline(room - cards)
        if self._talking and comments.whole > shared:
            self._open_comments(room)
        else:
            decision.give_way()
            comments.set_room(shared - taken)

    def _open_comments(self, room: int) -> None:
        """Show the comments over as much of the cards as they need, and of the choices."""
        left = room - self.comments.whole
        foot = room < self.comments.least_talking(TALK)
        cards = left if left >= CARD else 0
        self.decision.give_way(cards=cards, foot=not foot)
        self.comments.set_room(room - cards + (self.decision.foot.sizeHint().height() if foot else 0))

    def _fit_guideline(self, room: int) -> int:
        """Show the guideline where there is room for it beside the comments; return the height it takes."""
        kept = THREADS if self.comments.threads else COMMENTS
        if self._talking:
            kept = max(kept, self.comments.whole)
        wanted = self.guideline.heightForWidth(self.width())
        shown = not self.guideline.empty and wanted <= room - kept
        self.guideline.setVisible(shown)
        self._rule.setVisible(shown)
        return wanted + self._rule.minimumHeight() if shown else 0
