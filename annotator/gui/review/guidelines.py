"""The project's guidelines beside the text: read, searched, and edited as Markdown.

Owns its widgets and the draft in hand, which belongs to the project that it was begun in. What becomes of a
draft is told by signals; it writes nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import row, text_label
from annotator.gui.look import Look
from annotator.gui.review.decision import KeyedLine
from annotator.gui.review.markdown import show_markdown
from annotator.gui.translation import tr

KEEP_MS = 400  # after the last letter, a draft is kept
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class DraftEdit(QPlainTextEdit):
    """A field for Markdown. Escape goes back to the text beside it and takes nothing away."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SearchLine(KeyedLine):
    """A field to search in, from which the keys that move read on in what is found. Escape leaves it."""

    gone = Signal()

    def __init__(self, read: QTextBrowser) -> None:
        super().__init__()
        self._read = read

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what moves, and say so when it is left."""
        if event.key() in MOVES:
            QApplication.sendEvent(self._read, event)
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.gone.emit()


class GuidelinesView(QWidget):
    """The guidelines, and the draft of others."""

    saved = Signal(str)
    drafted = Signal(str, str)  # the project's id, what is written and not saved; nothing: no draft
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.browser = QTextBrowser()
        self.search = SearchLine(self.browser)
        self.search.textChanged.connect(self._search)
        self.search.written.connect(lambda _: self._next())
        self.search.gone.connect(self.left)
        self.browser.setOpenExternalLinks(True)
        self.editor = DraftEdit()
        self.editor.left.connect(self.left)
        self.editor.textChanged.connect(self._written)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.browser)
        self.pages.addWidget(self.editor)
        self.edit, self.cancel = QPushButton(), QPushButton()
        self.edit.clicked.connect(self.toggle)
        self.cancel.clicked.connect(self.discard)
        self.found = text_label("small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.found)
        layout.addWidget(self.pages, 1)
        row(layout, None, self.cancel, self.edit)
        self._owner, self._text, self._extra = "", "", ""
        self.writable = False
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._keeping.timeout.connect(self.keep)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.search.setPlaceholderText(tr("Search the guidelines"))
        self.search.setAccessibleName(tr("Search the guidelines"))
        self.browser.setAccessibleName(tr("Guidelines"))
        self.editor.setAccessibleName(tr("Guidelines"))
        self.editor.setPlaceholderText(tr("Write in Markdown: # for a heading, - for a list, ** for bold"))
        self._show()

    def show_text(self, markdown: str, labels: str, *, owner: str, draft: str, writable: bool) -> None:
        """Show a project's text, and below it what the scheme says of each label.

        `owner` is the project's id. If it is another than before, `draft` is what was left unsaved in it.
        """
        if (owner, markdown, labels, writable) == (self._owner, self._text, self._extra, self.writable):
            return  # else each verdict would have it written anew
        other = owner != self._owner
        if other:
            self.keep()
        self._owner, self._text, self._extra, self.writable = owner, markdown, labels, writable
        if other:
            self._set_editor(draft)
            self.pages.setCurrentIndex(1 if draft and writable else 0)
        self._show()

    @property
    def editing(self) -> bool:
        """Whether the text is being edited."""
        return self.pages.currentIndex() == 1

    @property
    def keyboard(self) -> QWidget:
        """What takes the keyboard."""
        return self.editor if self.editing else self.search

    def toggle(self) -> None:
        """Begin to edit, or ask to save what was edited; `done` ends it."""
        if self.editing:
            self.saved.emit(self.editor.toPlainText())
            return
        self._set_editor(self._text)
        self.pages.setCurrentIndex(1)
        self._show()
        self.editor.setFocus()

    def done(self) -> None:
        """What was edited is saved."""
        self.discard()

    def discard(self) -> None:
        """Drop the draft and show the guidelines."""
        self._keeping.stop()
        if self._owner:
            self.drafted.emit(self._owner, "")
        self.pages.setCurrentIndex(0)
        self._show()

    def keep(self) -> None:
        """Have the draft kept as it is now, under the project that it belongs to."""
        self._keeping.stop()
        if self.editing and self._owner:
            written = self.editor.toPlainText()
            self.drafted.emit(self._owner, "" if written == self._text else written)

    def _set_editor(self, text: str) -> None:
        self.editor.blockSignals(True)
        self.editor.setPlainText(text)
        self.editor.blockSignals(False)

    def _written(self) -> None:
        self._keeping.start()
        self._show_buttons()

    def _show(self) -> None:
        if not self.editing:
            place = self.browser.verticalScrollBar().value()
            intro = self._text or tr("This project has no guidelines of its own yet.")
            show_markdown(self.browser, f"{intro}\n\n---\n\n{self._extra}", self._look.theme)
            self.browser.verticalScrollBar().setValue(place)
            self._search(self.search.text())
        self._show_buttons()

    def _show_buttons(self) -> None:
        changed = self.editing and self.editor.toPlainText() != self._text
        self.edit.setText(tr("Save guidelines") if self.editing else tr("Edit"))
        self.edit.setEnabled(self.writable)
        self.cancel.setText(tr("Discard the draft") if changed else tr("Cancel"))
        self.cancel.setVisible(self.editing)
        self.search.setEnabled(not self.editing)

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
            self._show_hit()

    def _next(self) -> None:
        if not self.browser.find(self.search.text().strip()):
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            self.browser.find(self.search.text().strip())
        self._show_hit()

    def _show_hit(self) -> None:
        """Bring the hit in hand into the middle: at an edge it would be cut and without its context."""
        bar, middle = self.browser.verticalScrollBar(), self.browser.viewport().height() // 2
        bar.setValue(bar.value() + self.browser.cursorRect().center().y() - middle)
