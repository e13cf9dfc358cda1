"""What layers mark at a place, as commands: going from one zone to the next, and correcting them.

Owns what the actions of zones do and the entries they have in the menu of a place. Decides nothing about a
text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.layers.gathering import MARKING, Found
from annotator.gui.layers.words import kind_name
from annotator.gui.pane import ReadingPane
from annotator.gui.translation import tr
from annotator.model.acts import AddLayerCorrection, RemoveLayerCorrection
from annotator.model.documents import LayerCorrection
from annotator.text.layers.zones import Zone


class ZoneCommands:
    """What the reader does with zones. `go_to` shows a passage of the open document."""

    def __init__(self, desk: Desk, go_to: Callable[[int, int], None]) -> None:
        self._desk, self._go_to = desk, go_to
        self._side, self._panes = desk.parts.article.side, desk.parts.article.panes

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "zone.next": partial(self.walk, 1),
            "zone.previous": partial(self.walk, -1),
            "zone.first": self.go_to_first,
            "zone.wrong": self.reject_here,
            "zone.chrome": partial(self.mark_selection, "chrome"),
            "zone.repeat": partial(self.mark_selection, "repeat"),
            "zone.restore": self.take_back_here,
            "zone.fold": self._fold_again,
        }

    @property
    def _found(self) -> Found:
        return (self._desk.opened.found if self._desk.opened else None) or Found()

    def _pane(self) -> ReadingPane:
        return self._panes.active(self._desk.window.focusWidget())

    # --- going places

    def walk(self, step: int) -> None:
        """Go to the next suspicion after the caret, or the one before it."""
        zones = self._found.suspicions()
        if not zones:
            self._desk.say(tr("Nothing is suspected here."))
            return
        here = self._panes.right.caret_source()
        starts = [zone.start for zone in zones]
        at = bisect_right(starts, here) if step > 0 else bisect_left(starts, here) - 1
        zone = zones[at % len(zones)]
        self._go_to(zone.start, zone.end)
        if not self._side.damage.isHidden():
            self._side.damage.list.choose(at % len(zones))

    def go_to_first(self) -> None:
        """Go to where a repeat stands for the first time."""
        zone = next((zone for zone in self._zones_here() if zone.kind == "repeat" and zone.target), None)
        if zone is None:
            self._desk.say(tr("No repeat is here."))
        else:
            self.follow(zone)

    def follow(self, zone: Zone) -> None:
        """Go to the first occurrence of a repeat, in this document or another."""
        if self._desk.session is None or zone.target is None:
            return
        if zone.target_document and zone.target_document != self._desk.session.document_id:
            self._desk.session.open_document(zone.target_document)
            if self._desk.session.document_id != zone.target_document:
                return
        self._go_to(*zone.target)

    def _fold_again(self) -> None:
        if self._desk.session:
            self._desk.session.fold_again()

    # --- corrections

    def _place(self, point: QPoint | None = None) -> tuple[int, int] | None:
        """The source range that is meant: the selection, a folded line, the character at a point or caret."""
        pane = self._pane()
        if self._desk.opened is None:
            return None
        selection = pane.selection()
        if selection is not None:
            return selection
        hit = pane.hit(QPointF(pane.viewport().mapFromGlobal(point))) if point is not None else None
        index, offset = (hit.block, hit.character) if hit is not None else pane.caret()
        block = pane.view().block(index)
        if block.placeholder is not None:
            return block.source_start, block.source_end
        start = block.source_start + block.alignment.source_offset(min(offset, len(block.text)))
        return start, start + 1

    def _zones_here(self, point: QPoint | None = None) -> list[Zone]:
        place = self._place(point)
        if place is None:
            return []
        zones = [
            z for z in self._found.zones if z.start < place[1] and place[0] < z.end and z.kind in MARKING
        ]
        return sorted(zones, key=lambda zone: MARKING.index(zone.kind))

    def _correction_here(self, point: QPoint | None = None) -> LayerCorrection | None:
        """One's own latest correction at the place."""
        session, place = self._desk.session, self._place(point)
        if session is None or place is None:
            return None
        own = [
            each
            for each in session.project.layer_corrections(session.document_id)
            if each.annotator == session.annotator and each.start < place[1] and place[0] < each.end
        ]
        return own[-1] if own else None

    def reject_here(self, point: QPoint | None = None) -> None:
        """Say that the zone at the caret, or the zones in the selection, are none."""
        zones = self._zones_here(point)
        if not zones:
            self._desk.say(tr("No layer marks this place."))
        else:
            self.reject(zones[0].kind, point)

    def reject(self, kind: str, point: QPoint | None = None) -> None:
        """Say that no zone of a kind is here: in the selection, or else the whole zone."""
        session, place = self._desk.session, self._place(point)
        zones = [zone for zone in self._zones_here(point) if zone.kind == kind]
        if session is None or place is None or not zones:
            return
        start, end = place
        if self._pane().selection() is None:
            start, end = min(zone.start for zone in zones), max(zone.end for zone in zones)
        session.apply(AddLayerCorrection(session.document_id, kind, start, end, on=False))

    def mark_selection(self, kind: str) -> None:
        """Say that the selection is a zone of a kind."""
        session, selection = self._desk.session, self._pane().selection()
        if session is None or selection is None:
            return
        if session.apply(AddLayerCorrection(session.document_id, kind, *selection, on=True)):
            self._pane().clear_selection()

    def take_back_here(self, point: QPoint | None = None) -> None:
        """Take one's own correction at the place back."""
        correction = self._correction_here(point)
        if correction is None:
            self._desk.say(tr("You corrected nothing here."))
        elif self._desk.session is not None:
            self._desk.session.apply(RemoveLayerCorrection(correction.id))

    def fill_menu(self, menu: QMenu, point: QPoint) -> None:
        """Add to the menu of a place what can be done with its zones."""
        session, actions = self._desk.session, self._desk.actions
        if session is None or session.opened is None:
            return
        zones = self._zones_here(point)
        menu.addSeparator()
        for zone in zones[:1]:
            if zone.kind == "repeat" and zone.target:
                self._add(menu, tr("Go to the first copy"), partial(self.follow, zone))
        if session.writable:
            for kind in dict.fromkeys(zone.kind for zone in zones):
                text = tr("This is not: {layer}", layer=kind_name(kind))
                self._add(menu, text, partial(self.reject, kind, point))
            if self._pane().selection():
                menu.addAction(actions["zone.chrome"])
                menu.addAction(actions["zone.repeat"])
            if self._correction_here(point) is not None:
                self._add(menu, actions.text("zone.restore"), partial(self.take_back_here, point))
        if session.opened.unfolded:
            menu.addAction(actions["zone.fold"])

    def _add(self, menu: QMenu, text: str, do: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda _checked=False: do())
