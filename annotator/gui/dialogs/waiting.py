"""The page of a dialog that shows how far work in the background is. Runs nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from annotator.gui.controls import text_label
from annotator.gui.tasks import Progress
from annotator.gui.translation import tr

FINE = 1000  # steps of a share


class WaitPage(QWidget):
    """A sentence and a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar, self.at = QProgressBar(), text_label("second", wrap=True)
        self.bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.at)
        layout.addWidget(self.bar)
        layout.addStretch(1)

    def show_text(self, text: str) -> None:
        """Say what is being done, from the start of it."""
        self.at.setText(text)
        self.bar.setRange(0, 0)

    def show_stopping(self) -> None:
        """Say that it will stop at its next step."""
        self.at.setText(tr("Stopping…"))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, FINE)  # bytes may be more than an int of Qt can hold
        self.bar.setValue(FINE * done // total if total else FINE)


def shares(progress: Progress) -> Callable[[float], None]:
    """Return a function that takes shares of 1, for work that does not count steps; it raises to cancel."""
    return lambda share: progress.step(round(share * FINE), FINE)
