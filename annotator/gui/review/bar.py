"""The bar above the text under review: the views, hidden names, differences only.

Owns its widgets. It shows what it is told and asks for what is chosen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.controls import CheckBox, row
from annotator.gui.drop_button import DropButton
from annotator.gui.look import Look
from annotator.gui.opened import PHRASES, Switches
from annotator.gui.panels.view_bar import SCRIPTS, script_full, script_short, unfit_reason
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr

LEAST_TEXT = 258  # px beside the choices: a dozen characters with their bars and signs


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
        self.short = DropButton(look, framed=True)  # in the place of the views where they have no room
        self.short.hide()
        for script in SCRIPTS:
            action = self.short.menu.addAction("")
            action.triggered.connect(lambda _=False, to=script: self.scripts.chosen.emit(to))
        self.names, self.differences = CheckBox(look), CheckBox(look)
        self.names.clicked.connect(self.names_toggled)
        self.differences.clicked.connect(self.differences_toggled)
        self.boxes = QWidget()
        row(self.boxes, self.names, self.differences)
        self._row = row(self, self.scripts, self.short, 8, self.boxes, None, margins=(16, 0, 12, 0))

    def fits(self, width: int) -> bool:
        """Tell whether the boxes have room beside the views."""
        margins = self._row.contentsMargins()
        views = self.short if self.scripts.isHidden() else self.scripts
        wanted = views.sizeHint().width() + self.boxes.sizeHint().width() + 3 * self._row.spacing()
        return wanted + margins.left() + margins.right() <= width

    @property
    def usual(self) -> int:
        """The width that the views need alone."""
        return self.scripts.sizeHint().width() + self._around()

    @property
    def least(self) -> int:
        """The width that they need as a menu; the text needs as much."""
        return min(self.usual, LEAST_TEXT)

    def _around(self) -> int:
        margins = self._row.contentsMargins()
        return margins.left() + margins.right() + self._row.spacing()

    def give_room(self, width: int) -> None:
        """Show the views side by side, or as a menu where that is too wide."""
        beside = self.usual <= width
        self.scripts.setVisible(beside)
        self.short.setVisible(not beside)

    def take_boxes(self) -> None:
        """Put the boxes back beside the views."""
        self._row.insertWidget(3, self.boxes)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.scripts.setAccessibleName(tr("Script"))
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
        self.short.setText(script_short(now.script))
        for action, item in zip(self.short.menu.actions(), items, strict=True):
            action.setText(item.text)
        self.scripts.set_current(now.script)
        full = script_full(PHRASES[now.script]) if now.phrases and now.script in PHRASES else ""
        self.scripts.setToolTip(full)
