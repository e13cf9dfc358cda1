"""Brings a project's changes to the window as a signal, on the window's thread.

Owns the listener. It passes on what a change names and asks the project nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.project import Project


class Bridge(QObject):
    """Emits `changed` with an `Applied` after each commit, whichever thread it was made on."""

    changed = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A signal from another thread waits for the window's event loop.
        self._stop = project.listen(self.changed.emit)

    def close(self) -> None:
        """Stop listening."""
        self._stop()
