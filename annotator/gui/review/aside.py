"""What stands beside the text on demand: guidelines, open threads, what was changed in one's work.

Owns the dock and its three pages. It shows what it is told and asks for jumps; it reads no project.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDockWidget,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import called, row, text_label
from annotator.gui.look import Look
from annotator.gui.review.decision import KeyedLine
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


class GuidelinesView(QWidget):
    """The project's guidelines: read, searched, and edited as Markdown."""

    saved = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = KeyedLine()
        self.search.textChanged.connect(self._search)
        self.search.written.connect(lambda _: self._next())
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(True)
        self.editor = QPlainTextEdit()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.browser)
        self.pages.addWidget(self.editor)
        self.edit, self.cancel = QPushButton(), QPushButton()
        self.edit.clicked.connect(self.toggle)
        self.cancel.clicked.connect(self._give_up)
        self.found = text_label("small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.found)
        layout.addWidget(self.pages, 1)
        layout.addLayout(row(None, self.cancel, self.edit))
        self._text, self._extra = "", ""
        self.writable = False

    def retranslate(self) -> None:
        """Show the words in the current language."""
        self.search.setPlaceholderText(tr("Search the guidelines"))
        self.search.setAccessibleName(tr("Search the guidelines"))
        self.browser.setAccessibleName(tr("Guidelines"))
        self.editor.setAccessibleName(tr("Guidelines"))
        self.editor.setPlaceholderText(tr("Write in Markdown: # for a heading, - for a list, ** for bold"))
        self.cancel.setText(tr("Cancel"))
        self._show_buttons()

    def show_text(self, markdown: str, labels: str, *, writable: bool) -> None:
        """Show the project's text, and below it what the scheme says of each label."""
        self._text, self._extra, self.writable = markdown, labels, writable
        if self.pages.currentIndex() == 0:
            place = self.browser.verticalScrollBar().value()
            intro = markdown or tr("*This project has no guidelines of its own yet.*")
            self.browser.setMarkdown(f"{intro}\n\n---\n\n{labels}")
            self.browser.verticalScrollBar().setValue(place)
            self._search(self.search.text())
        self._show_buttons()

    def toggle(self) -> None:
        """Begin to edit, or save what was edited."""
        if self.pages.currentIndex() == 0:
            self.editor.setPlainText(self._text)
            self.pages.setCurrentIndex(1)
            self.editor.setFocus()
        else:
            self.pages.setCurrentIndex(0)
            self.saved.emit(self.editor.toPlainText())
        self._show_buttons()

    def _give_up(self) -> None:
        self.pages.setCurrentIndex(0)
        self.show_text(self._text, self._extra, writable=self.writable)

    def _show_buttons(self) -> None:
        editing = self.pages.currentIndex() == 1
        self.edit.setText(tr("Save guidelines") if editing else tr("Edit"))
        self.edit.setEnabled(self.writable)
        self.cancel.setVisible(editing)
        self.search.setEnabled(not editing)

    def _search(self, text: str) -> None:
        """Mark every hit, and go to the first."""
        marks: list[QTextEdit.ExtraSelection] = []
        place = QTextCursor(self.browser.document())
        while text.strip():
            place = self.browser.document().find(text.strip(), place, QTextDocument.FindFlag(0))
            if place.isNull():
                break
            hit = QTextEdit.ExtraSelection()
            hit.cursor = place
            hit.format.setBackground(self.palette().highlight())
            marks.append(hit)
        self.browser.setExtraSelections(marks)
        self.found.setText(tr("{n} found", n=len(marks)) if text.strip() else "")
        self.found.setVisible(bool(text.strip()))
        if marks:
            first = QTextCursor(marks[0].cursor)
            first.clearSelection()
            self.browser.setTextCursor(first)
            self.browser.ensureCursorVisible()

    def _next(self) -> None:
        if not self.browser.find(self.search.text().strip()):
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            self.browser.find(self.search.text().strip())


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
        self.guidelines, self.threads, self.feedback = GuidelinesView(), JumpList(), JumpList()
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
        self.guidelines.retranslate()
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
