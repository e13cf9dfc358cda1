"""Comments by command: on what is in hand, on a label, closed or opened again.

Owns where one writes: on the review page if that is open, else beside the text.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.commands.review_aside import AsideCommands
from annotator.gui.desk import Desk
from annotator.gui.translation import tr

if TYPE_CHECKING:
    from annotator.gui.commands.review import ReviewCommands


class TalkCommands(QObject):
    """What the Review menu and a label's own menu say about comments."""

    def __init__(self, desk: Desk, review: ReviewCommands, beside: AsideCommands) -> None:
        super().__init__(desk)
        self._desk, self._review, self._beside = desk, review, beside

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "review.comment": self._begin,
            "review.ask": partial(self._begin, question=True),
            "review.close_thread": self._close_thread,
            "review.comment_label": self.of_label,
        }

    def _begin(self, *, question: bool = False) -> None:
        if self._review.active:
            self._review.page.comments.begin(question=question)
        else:
            self._beside.talk(question=question)

    def of_label(self, label: str = "") -> None:
        """Show what was said about a label, by default that of what is in hand, and begin to write."""
        if self._review.active:
            self._review.work.talking.choose_target("label")
            self._review.page.comments.begin()
        else:
            self._beside.talk_of_label(label)

    def open_label_menu(self, label: str, position: QPoint) -> None:
        """Open the menu of a label of the panel."""
        menu = QMenu(self._desk.window)
        entry = menu.addAction(tr("Comments on this label"))
        entry.setEnabled(self._desk.actions["review.comment_label"].isEnabled())
        entry.triggered.connect(lambda: self.of_label(label))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)
        menu.setActiveAction(entry)

    def _close_thread(self) -> None:
        if self._review.active:
            self._review.page.comments.toggle_closed()
        else:
            self._beside.close_thread()
