"""What stands beside the text on demand: guidelines, open threads, what was changed in one's work.

Owns the dock and its three pages. It shows what it is told and asks for jumps; it reads no project.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import called, row, text_label
from annotator.gui.look import Look
from annotator.gui.review.guidelines import GuidelinesView
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr

PAGES = ("guidelines", "threads", "feedback")
WIDTH = 320
PLACE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: where it leads (document, source start) and what it says."""

    document: str
    start: int
    title: str
    text: str


class JumpList(QListWidget):
    """Lines that lead somewhere: Enter or a click goes there."""

    jumped = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setSpacing(2)
        self.itemClicked.connect(self._jump)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.title}\n{entry.text}")
            item.setData(PLACE, (entry.document, entry.start))
            item.setToolTip(entry.text)
            self.addItem(item)
        if entries:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the chosen line leads."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self._jump(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _jump(self, item: QListWidgetItem) -> None:
        document, start = item.data(PLACE)
        self.jumped.emit(document, start)


class Aside(QDockWidget):
    """The dock with its three pages."""

    page_wanted = Signal(str)
    jumped = Signal(str, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setTitleBarWidget(QWidget())
        self._look = look
        self.segments = Segments(look)
        self.segments.chosen.connect(self.page_wanted)
        self.shut = called(QPushButton(), "link")
        self.shut.clicked.connect(self.hide)
        self.guidelines, self.threads, self.feedback = GuidelinesView(look), JumpList(), JumpList()
        self.note = text_label("second", wrap=True)
        self.pages = QStackedWidget()
        for part in (self.guidelines, self.threads, self.feedback):
            self.pages.addWidget(part)
        self.threads.jumped.connect(self.jumped)
        self.feedback.jumped.connect(self.jumped)
        body = called(QWidget(), "panel")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body.setMinimumWidth(240)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self.segments, None, self.shut, margins=(12, 8, 12, 4)))
        layout.addLayout(row(self.note, margins=(16, 0, 16, 0)))
        layout.addWidget(self.pages, 1)
        self.setWidget(body)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.segments.set_items(
            [
                Segment("guidelines", tr("Guidelines")),
                Segment("threads", tr("Threads")),
                Segment("feedback", tr("My feedback")),
            ]
        )
        self.shut.setText(tr("Close"))
        self.threads.setAccessibleName(tr("Open threads"))
        self.feedback.setAccessibleName(tr("What was changed in my work"))
        self.setStyleSheet(f"QDockWidget {{ border-left: 1px solid {QColor(look.theme.line).name()}; }}")

    def show_page(self, page: str, note: str = "") -> None:
        """Bring a page forward, with a word above it."""
        self.segments.set_current(page)
        self.pages.setCurrentIndex(PAGES.index(page))
        self.note.setText(note)
        self.note.setVisible(bool(note))

    @property
    def page(self) -> str:
        """The page that is in front."""
        return PAGES[self.pages.currentIndex()]
