"""What the dialogs share: width, title, buttons with the right words. Owns no question."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from annotator.gui.controls import (
    pressed_by_enter,
    row,
    text_label,
)
from annotator.gui.scrolled import Scrolled
from annotator.gui.translation import tr

TITLE_BAR = 32  # of the system, around a dialog
_TALLEST = "国A\n国A"  # of what is said in a dialog: as many lines, with names in any script


class Dialog(QDialog):
    """A window-modal question: title, body, buttons at the foot, a line for what stands in the way."""

    def __init__(self, parent: QWidget | None, title: str, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.problem = text_label("bad", wrap=True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        # A widget holds the body, so that it can be put into what scrolls.
        self._holder = QWidget()
        self.body = QVBoxLayout(self._holder)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        layout.addWidget(self._holder, 1)
        layout.addWidget(self.problem)
        self.buttons = row(layout, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; elsewhere the primary one."""
        button = pressed_by_enter(event, self)
        if isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the dialog on its screen; where that is too small for it, the body scrolls."""
        room = self.screen().availableSize() - QSize(0, TITLE_BAR)
        least = self._least(min(self.width(), room.width()))
        if least.width() > room.width() or least.height() > room.height():
            in_hand = self.focusWidget()
            self._let_body_scroll()
            if in_hand is not None:  # it went elsewhere when the body got another parent
                in_hand.setFocus()
            self.setMinimumSize(self.minimumSize().boundedTo(room))
        # Qt makes no dialog higher than two thirds of the screen by itself, whatever is cut.
        self.resize(self.size().expandedTo(least).boundedTo(room))
        super().showEvent(event)

    def _least(self, width: int) -> QSize:
        """Return what the dialog needs; texts that wrap count with the lines that they have at a width."""
        layout, least = self.layout(), self.minimumSizeHint().expandedTo(self.minimumSize())
        if layout is None or not layout.hasHeightForWidth():
            return least
        return least.expandedTo(QSize(0, layout.totalHeightForWidth(max(width, least.width()))))

    def _let_body_scroll(self) -> None:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout) and self._holder.parent() is self:
            layout.setContentsMargins(12, 12, 12, 12)  # every pixel counts there
            layout.insertWidget(0, Scrolled(self._holder), 1)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button at the foot; the primary one answers Enter."""
        button = QPushButton(text)
        button.setAutoDefault(primary)
        if primary:
            button.setObjectName("primary")
            button.setDefault(True)
        self.buttons.addWidget(button)
        return button

    def add_cancel(self) -> QPushButton:
        """Add the button that closes without doing anything."""
        button = self.add_button(tr("Cancel"))
        button.clicked.connect(self.reject)
        return button

    def keep_room_for_problem(self) -> None:
        """Have room for what stands in the way before it is said: then nothing moves under the pointer."""
        kept = self.problem.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.problem.setSizePolicy(kept)
        self.problem.ensurePolished()
        self.problem.setText(_TALLEST)
        self.problem.setMinimumHeight(self.problem.sizeHint().height())
        self.problem.setText("")

    def say_problem(self, text: str) -> None:
        """Say what stands in the way; an empty text clears it."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))


def confirmed(parent: QWidget, *, title: str, question: str, detail: str, yes: str) -> bool:
    """Ask whether something that takes much away shall be done; the safe answer is the default."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(question)
    box.setInformativeText(detail)
    do = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is do
