"""What stands beside the text on demand: guidelines, threads, what was changed in one's work.

Owns the dock and its three pages. It shows what it is told and asks for jumps; it reads no project.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import called, hairline, row, text_label
from annotator.gui.look import Look
from annotator.gui.review.comments import CommentsPanel
from annotator.gui.review.guidelines import GuidelinesView
from annotator.gui.review.jump_list import JumpList
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr

PAGES = ("guidelines", "threads", "feedback")
LEAST = 240  # px of width


class Aside(QDockWidget):
    """The dock with its three pages. Under the list of threads stands the one in hand, while labelling."""

    page_wanted = Signal(str)
    jumped = Signal(object)  # Entry
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea)
        self.setTitleBarWidget(QWidget())
        self.segments = Segments(look)
        self.segments.chosen.connect(self.page_wanted)
        self.shut = called(QPushButton(), "link")
        self.shut.clicked.connect(self.give_back)
        self.guidelines, self.threads, self.feedback = GuidelinesView(look), JumpList(look), JumpList(look)
        self.comments = CommentsPanel(look)
        self.note = text_label("second", wrap=True)
        self.pages = QStackedWidget()
        for part in (self.guidelines, self._talk(), self.feedback):
            self.pages.addWidget(part)
        for listing in (self.threads, self.feedback):
            listing.jumped.connect(self.jumped)
            listing.left.connect(self.left)
        self._inside = self._body()
        self._inside.setMinimumWidth(LEAST)
        self.setWidget(self._inside)
        self.hide()

    def _talk(self) -> QWidget:
        talk = QWidget()
        self._between = hairline()
        layout = QVBoxLayout(talk)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.threads, 2)
        layout.addWidget(self._between)
        layout.addWidget(self.comments, 3)
        return talk

    def _body(self) -> QWidget:
        body = called(QWidget(), "panel")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline(vertical=True))
        pages = QVBoxLayout()
        layout.addLayout(pages, 1)
        pages.setSpacing(0)
        row(pages, self.segments, None, margins=(8, 8, 8, 4), gap=0)
        said = row(pages, self.note, self.shut, margins=(16, 0, 12, 4))
        said.setStretch(0, 1)
        pages.addWidget(self.pages, 1)
        return body

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.segments.set_items(
            [
                Segment("guidelines", tr("Guidelines")),
                Segment("threads", tr("Threads")),
                Segment("feedback", tr("My feedback")),
            ]
        )
        self._inside.setMinimumWidth(max(LEAST, self.segments.sizeHint().width() + 17))
        self.shut.setText(tr("Close"))
        self.threads.setAccessibleName(tr("Open threads"))
        self.feedback.setAccessibleName(tr("What was changed in my work"))

    def stops(self) -> tuple[QWidget, ...]:
        """Return the parts that the focus goes round, where they are in sight."""
        return (self.guidelines.search, self.threads, self.comments.reply, self.feedback)

    @property
    def has_keyboard(self) -> bool:
        """Whether what is typed goes to something in here."""
        return self.isAncestorOf(QApplication.focusWidget() or self)

    def take_keyboard(self) -> None:
        """Let what is in front take the keyboard, with a ring."""
        wanted = {"guidelines": self.guidelines.keyboard, "threads": self.threads, "feedback": self.feedback}
        wanted[self.page].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_back(self) -> None:
        """Go, and give the keyboard back."""
        self.left.emit()
        self.hide()

    def show_comments(self, shown: bool) -> None:
        """Show the thread in hand, or not: the review page has a place of its own for it."""
        self.comments.setVisible(shown)
        self._between.setVisible(shown)

    def show_page(self, page: str, note: str = "") -> None:
        """Bring a page forward, with a word above it."""
        self.segments.set_current(page)
        self.pages.setCurrentIndex(PAGES.index(page))
        self.note.setText(note)

    @property
    def page(self) -> str:
        """The page that is in front."""
        return PAGES[self.pages.currentIndex()]
