"""The panels beside the text: how wide they are, and how high the span editor may be.

Owns what is remembered of their widths, for each sort of window width: rail, narrow or wide.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.gui.desk import Parts
from annotator.gui.panels.documents import NARROW_WIDTH, RAIL_WIDTH, WIDTH
from annotator.gui.panels.labels import BARS
from annotator.gui.settings import Settings

LABELS_WIDTH, NARROW_LABELS_WIDTH = 308, 268
RAIL_BELOW, NARROW_UP_TO = 1100, 1280
RAIL_BELOW_IN_TWO = 1600  # with two panes
LEAST_SPANS = 96  # of the list of spans, at least its head and two rows stay in sight


class SideWidths(QObject):
    """Fits the panels to the window and to what they hold. `relations` stands below the span editor."""

    def __init__(
        self, window: QWidget, splitter: QSplitter, parts: Parts, relations: QWidget, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._splitter, self._settings = window, splitter, settings
        self._parts, self._relations = parts, relations
        self._kind = ""
        self._dragged: set[str] = set()  # the panels whose width somebody chose since
        splitter.splitterMoved.connect(
            lambda _, handle: self._dragged.add("documents" if handle == 1 else "labels")
        )
        relations.installEventFilter(self)

    def fit(self) -> None:
        """Give the panels their widths: as they were left at this sort of width, else the usual ones."""
        parts, width, height = self._parts, self._window.width(), self._window.height()
        rail, narrow = width < RAIL_BELOW, width <= NARROW_UP_TO
        if parts.article.panes.on:
            rail, narrow = width < RAIL_BELOW_IN_TWO, True
        kind = "rail" if rail else "narrow" if narrow else "wide"
        if kind != self._kind:
            self.remember()
            self._dragged.clear()
            self._kind = kind
            parts.documents.set_rail(rail)
            parts.documents.setMinimumWidth(RAIL_WIDTH if rail else 180)
            parts.documents.setMaximumWidth(RAIL_WIDTH if rail else 480)
            self.set()
        parts.labels.set_window_height(height)
        below = 0 if self._relations.isHidden() else self._relations.sizeHint().height()
        taken = parts.labels.height_wanted() + below
        parts.editor.set_room(height - BARS - taken - LEAST_SPANS)

    def set(self) -> None:
        """Give the panels their widths again, for what they hold now."""
        narrow = self._kind != "wide"
        left = self._settings.number(f"width/{self._kind}/documents", NARROW_WIDTH if narrow else WIDTH)
        usual = LABELS_WIDTH
        if narrow:  # Chinese names need less room than English ones
            usual = min(max(self._parts.labels.width_wanted(), NARROW_LABELS_WIDTH), LABELS_WIDTH)
        right = self._settings.number(f"width/{self._kind}/labels", usual)
        left = RAIL_WIDTH if self._kind == "rail" else left
        self._splitter.setSizes([left, max(self._window.width() - left - right - 2, 320), right])

    def remember(self) -> None:
        """Remember the widths that somebody chose, at this sort of window width. The others follow the names
        of the labels, which another language has longer."""
        if not self._kind or not self._window.isVisible():
            return
        left, _, right = self._splitter.sizes()
        for name, width in (("documents", left), ("labels", right)):
            if width and name in self._dragged:
                self._settings.put(f"width/{self._kind}/{name}", width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the span editor when the relations below it come, go or grow."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize):
            QTimer.singleShot(0, self, self.fit)
        return super().eventFilter(watched, event)
