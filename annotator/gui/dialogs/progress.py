"""A small window beside long work: what is done, how far it is, a button that stops it. Runs nothing."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.waiting import WaitPage
from annotator.gui.tasks import Work

PATIENCE_MS = 400
"""Shorter work is over before anyone could read of it."""


class ProgressDialog(Dialog):
    """Shows a piece of work until it ends. One may go on working beside it; closing it stops the work."""

    def __init__(self, work: Work, parent: QWidget, *, title: str, text: str) -> None:
        super().__init__(parent, title, width=380)
        self._work = work
        self.wait = WaitPage()
        self.wait.show_text(text)
        self.body.addWidget(self.wait)
        self.stop = self.add_cancel()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        work.progressed.connect(self.wait.show_progress)
        work.finished.connect(self._over)
        self.rejected.connect(work.cancel)
        self._patience.start(PATIENCE_MS)

    def _over(self) -> None:
        self._patience.stop()
        self.hide()
        self.deleteLater()
