"""The bar above the text under review: the views, hidden names, differences only.

Owns its widgets. It shows what it is told and asks for what is chosen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.controls import CheckBox, row
from annotator.gui.look import Look
from annotator.gui.opened import PHRASES, Switches
from annotator.gui.panels.view_bar import SCRIPTS, script_full, script_short, unfit_reason
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr


class ReviewBar(QWidget):
    """Views, hidden names, differences only."""

    switches_chosen = Signal(object)
    names_toggled = Signal(bool)
    differences_toggled = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(42)
        self._keys: Callable[[str], str] = lambda action: ""
        self._shown: tuple[Switches, str] | None = None
        self.scripts = Segments(look)
        self.scripts.chosen.connect(lambda script: self.switches_chosen.emit(Switches(script=script)))
        self.names, self.differences = CheckBox(look), CheckBox(look)
        self.names.clicked.connect(self.names_toggled)
        self.differences.clicked.connect(self.differences_toggled)
        self.boxes = QWidget()
        self.boxes.setLayout(row(self.names, self.differences))
        self._row = row(self.scripts, 8, self.boxes, None, margins=(16, 0, 12, 0))
        self.setLayout(self._row)

    def fits(self, width: int) -> bool:
        """Tell whether the boxes have room beside the views."""
        margins = self._row.contentsMargins()
        wanted = self.scripts.sizeHint().width() + self.boxes.sizeHint().width() + 3 * self._row.spacing()
        return wanted + margins.left() + margins.right() <= width

    @property
    def least(self) -> int:
        """The width that the views need alone."""
        margins = self._row.contentsMargins()
        return self.scripts.sizeHint().width() + margins.left() + margins.right() + self._row.spacing()

    def take_boxes(self) -> None:
        """Put the boxes back beside the views."""
        self._row.insertWidget(2, self.boxes)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.names.setText(tr("Hide names"))
        self.names.setToolTip(tr("Annotators go by A, B, C (H)"))
        self.differences.setText(tr("Differences only"))
        self.differences.setToolTip(tr("Draw only what differs (D)"))
        for box in (self.names, self.differences, self.boxes):
            box.updateGeometry()

    def set_keys(self, keys: Callable[[str], str]) -> None:
        """Name these keys in the tips: `keys` gives that of an action's id."""
        self._keys = keys
        if self._shown is not None:
            self.show_switches(*self._shown)

    def show_switches(self, now: Switches, detected: str) -> None:
        """Show which view holds, and dim those that do not fit the document."""
        self._shown = now, detected
        items = []
        for script in SCRIPTS:
            reason = unfit_reason(script, detected)
            key = self._keys(f"script.{script}")
            tip = f"{script_full(script)} ({key})" if key else script_full(script)
            items.append(Segment(script, script_short(script), f"{tip}\n{reason}".strip(), bool(reason)))
        self.scripts.set_items(items)
        self.scripts.set_current(now.script)
        full = script_full(PHRASES[now.script]) if now.phrases and now.script in PHRASES else ""
        self.scripts.setToolTip(full)
