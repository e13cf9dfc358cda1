"""What stands in the place of documents, text and labels: a page of its own, such as agreement.

Owns what every page can be asked. A page leaves by asking for it; the window then shows the text again.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.panels.status_line import StatusLine


class Page(QWidget):
    """A page that fills the window between menu bar and status line."""

    leave_requested = Signal()
    state = ""  # what actions can need: it holds while the page is shown
    least_width = 680  # where there is less room, the window scrolls sideways
    over_another = False  # one came here from another page, and goes back there

    def stops(self) -> list[QWidget]:
        """Return the parts that the focus goes round, in order."""
        return []

    def show_status(self, line: StatusLine) -> None:
        """Say in the status line what is shown and which keys matter."""
        line.set_subject("", [])
        line.set_place("", "")
        line.set_zoom(0)
