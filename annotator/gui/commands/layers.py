"""The layers as commands: switches, corrections, suspicions, outline and parts, two panes, terms, scripts.

Owns what the actions of these do and which parts hear of what was found. Decides nothing about a text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QTimer
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.finding import prepare
from annotator.gui.layers.elsewhere import Elsewhere
from annotator.gui.layers.gathering import MARKING, Found
from annotator.gui.layers.terms_dialog import TermsDialog
from annotator.gui.layers.words import configuration_name, kind_name, shares
from annotator.gui.opened import HABITS, LAYERS, OpenDocument, Switches
from annotator.gui.pane import ReadingPane
from annotator.gui.session import Session
from annotator.gui.translation import tr
from annotator.model.acts import AddLayerCorrection, RemoveLayerCorrection
from annotator.model.changes import Applied
from annotator.model.documents import LayerCorrection
from annotator.text.layers.zones import Zone
from annotator.text.profile import detect_script, fits
from annotator.text.script import CONFIGURATIONS

_SHOW_MS = 60  # how long after a scroll the outline follows
_LONGEST_TIP = 20_000  # code points of a paragraph whose script is counted for a tip


class LayerCommands(QObject):
    """What the reader does with layers."""

    def __init__(self, desk: Desk, show: Callable[[Switches], None]) -> None:
        super().__init__(desk)
        self._desk, self._show = desk, show
        article = desk.parts.article
        self._side, self._panes = article.side, article.panes
        self.elsewhere = Elsewhere(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SHOW_MS)
        self._later.timeout.connect(self._show_place)
        self._connect()
        self._restore()

    def _connect(self) -> None:
        pane, settings = self._desk.parts.article.pane, self._desk.settings
        self._desk.session_changed.connect(self._session_changed)
        self._side.jump_requested.connect(self.go_to)
        self._side.part_requested.connect(self._open_part)
        self._side.left.connect(pane.setFocus)
        pane.visible_changed.connect(self._later.start)
        for each in (pane, self._panes.left):
            each.viewport().installEventFilter(self)
        self._desk.parts.spans.span_hovered.connect(lambda span: self._panes.left.hover_span(span or None))
        self.elsewhere.document_searched.connect(self._searched)
        self.elsewhere.progressed.connect(self._tell_progress)
        self.elsewhere.finished.connect(lambda: self._desk.parts.status.set_work(""))
        self._habits = frozenset(settings.text("layers").split(",")) & {*LAYERS, *HABITS}

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            **{f"layer.{name}": partial(self._toggle, name) for name in HABITS},
            "view.outline": partial(self._toggle_list, "outline"),
            "view.suspicions": partial(self._toggle_list, "damage"),
            "view.two_panes": self.toggle_two_panes,
            "zone.next": partial(self.walk, 1),
            "zone.previous": partial(self.walk, -1),
            "zone.first": self.go_to_first,
            "zone.wrong": self.reject_here,
            "zone.chrome": partial(self.mark_selection, "chrome"),
            "zone.repeat": partial(self.mark_selection, "repeat"),
            "zone.restore": self.take_back_here,
            "zone.fold": self._fold_again,
            "part.next": partial(self._step_part, 1),
            "part.previous": partial(self._step_part, -1),
            "part.whole": partial(self._open_part, -1),
            "terms.edit": self.edit_terms,
        }

    # --- the session

    @property
    def _session(self) -> Session | None:
        return self._desk.session

    @property
    def _opened(self) -> OpenDocument | None:
        return self._session.opened if self._session else None

    @property
    def _found(self) -> Found:
        return (self._opened.found if self._opened else None) or Found()

    def _restore(self) -> None:
        settings = self._desk.settings
        for name in ("outline", "damage"):
            self._check_list(name, settings.flag(f"show/{name}", False))
        self._show_lists()
        if settings.flag("show/two_panes", False):
            self.toggle_two_panes()

    def _session_changed(self) -> None:
        session = self._session
        self.elsewhere.set_session(session)
        if session is not None:
            if self._desk.settings.text("layers", "-") != "-":
                session.set_habits(self._habits)
            for signal in (session.document_changed, session.view_changed):
                signal.connect(self.refresh)
            session.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the open document."""
        two = self._panes.on and self._opened is not None
        self._desk.parts.status.set_panes(tr("Panes scroll together") if two else "")
        self._side.show_document(self._opened)
        if self._opened is not None:
            self._habits = self._opened.switches.layers
            self._desk.settings.put("layers", ",".join(sorted(self._habits)))
            for name in HABITS:
                self._desk.actions.set_checked(f"layer.{name}", name in self._habits)
        self._later.start()

    def _heard(self, applied: Applied) -> None:
        session = self._session
        if session is None or not self._panes.on:
            return
        if {"label", "scheme"} & applied.kinds:
            self._panes.left.set_scheme(session.project.scheme)

    def _searched(self, document: str) -> None:
        """Take on what was found in other documents, if the document is open."""
        session = self._session
        opened = self._opened
        if session is None or opened is None or document != session.document_id or opened.found is None:
            return
        task = self._desk.tasks.task(lambda progress: prepare(session.project, opened, progress))
        task.succeeded.connect(lambda found: session.set_found(document, *found))
        task.failed.connect(self._desk.refuse)
        task.start()

    def _tell_progress(self, done: int, total: int) -> None:
        text = tr("Repeats {done}/{total}", done=f"{done:,}", total=f"{total:,}") if done < total else ""
        self._desk.parts.status.set_work(text)

    # --- switches

    def _toggle(self, name: str) -> None:
        if self._opened:
            self._show(self._opened.switches.toggled(name))

    def _check_list(self, name: str, on: bool) -> None:
        action = "view.outline" if name == "outline" else "view.suspicions"
        self._desk.actions.set_checked(action, on)

    def _toggle_list(self, name: str) -> None:
        shown = not self._desk.settings.flag(f"show/{name}", False)
        self._desk.settings.put(f"show/{name}", shown)
        self._check_list(name, shown)
        self._show_lists()
        listing = self._side.outline if name == "outline" else self._side.damage
        if shown and listing.list.isVisible():
            listing.list.setFocus()
            if not listing.list.currentIndex().isValid():
                listing.list.choose(0)
        elif not shown:
            self._pane().setFocus()

    def _show_lists(self) -> None:
        flag = self._desk.settings.flag
        self._side.set_wanted(outline=flag("show/outline", False), damage=flag("show/damage", False))
        self._later.start()

    def toggle_two_panes(self) -> None:
        """Show the text as written beside the view, or the view alone."""
        on = not self._panes.on
        self._desk.settings.put("show/two_panes", on)
        self._desk.actions.set_checked("view.two_panes", on)
        self._desk.parts.article.set_two_panes(on)
        self._desk.panes_changed.emit()
        self.refresh()

    def change_pane(self) -> bool:
        """Give the keys to the other pane; tell whether there is one."""
        other = self._panes.other(self._desk.window.focusWidget())
        if other is not None:
            other.setFocus()
        return other is not None

    def _fold_again(self) -> None:
        if self._session:
            self._session.fold_again()

    # --- going places

    def _pane(self) -> ReadingPane:
        """The pane that has the keys, else the one that the commands know."""
        focus = self._desk.window.focusWidget()
        return self._panes.left if self._panes.on and focus is self._panes.left else self._panes.right

    def go_to(self, start: int, end: int) -> None:
        """Show a passage, unfolded and in a part that holds it, and mark it for a moment."""
        if self._session:
            self._session.show_passage(start, end)
            pane = self._panes.right
            pane.put_caret(pane.view().to_view(start, start)[0])
            pane.go_to(start, end)

    def _show_place(self) -> None:
        if self._opened is not None:
            self._side.show_place(self._panes.right.top_passage())

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
        self.go_to(zone.start, zone.end)
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
        if self._session is None or zone.target is None:
            return
        if zone.target_document and zone.target_document != self._session.document_id:
            self._session.open_document(zone.target_document)
            if self._session.document_id != zone.target_document:
                return
        self.go_to(*zone.target)

    def _open_part(self, number: int) -> None:
        if self._session:
            self._session.open_part(number)
            self._pane().setFocus()

    def _step_part(self, step: int) -> None:
        opened = self._opened
        if opened is None or not opened.parts:
            self._desk.say(tr("This document has no parts."))
        else:
            self._open_part(min(max(opened.part + step, -1), len(opened.parts) - 1))

    # --- corrections

    def _place(self, point: QPoint | None = None) -> tuple[int, int] | None:
        """The source range that is meant: the selection, a folded line, the character at a point or caret."""
        pane = self._pane()
        if self._opened is None:
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
        session, place = self._session, self._place(point)
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
        session, place = self._session, self._place(point)
        zones = [zone for zone in self._zones_here(point) if zone.kind == kind]
        if session is None or place is None or not zones:
            return
        start, end = place
        if self._pane().selection() is None:
            start, end = min(zone.start for zone in zones), max(zone.end for zone in zones)
        session.apply(AddLayerCorrection(session.document_id, kind, start, end, on=False))

    def mark_selection(self, kind: str) -> None:
        """Say that the selection is a zone of a kind."""
        session, selection = self._session, self._pane().selection()
        if session is None or selection is None:
            return
        if session.apply(AddLayerCorrection(session.document_id, kind, *selection, on=True)):
            self._pane().clear_selection()

    def take_back_here(self, point: QPoint | None = None) -> None:
        """Take one's own correction at the place back."""
        correction = self._correction_here(point)
        if correction is None:
            self._desk.say(tr("You corrected nothing here."))
        elif self._session is not None:
            self._session.apply(RemoveLayerCorrection(correction.id))

    def fill_menu(self, menu: QMenu, point: QPoint) -> None:
        """Add to the menu of a place what can be done with its zones."""
        session, actions = self._session, self._desk.actions
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

    # --- scripts

    def fill_configurations(self, menu: QMenu) -> None:
        """Fill a menu with all of opencc's configurations, those that fit the document first."""
        menu.clear()
        opened = self._opened
        if opened is None:
            return
        detected = opened.document.script
        fitting = [name for name in CONFIGURATIONS if fits(name, detected)]
        for group in (fitting, [name for name in CONFIGURATIONS if name not in fitting]):
            for name in group:
                action = QAction(configuration_name(name), menu)
                action.setCheckable(True)
                action.setChecked(opened.switches.view_script == name)
                action.triggered.connect(lambda _=False, chosen=name: self._choose_configuration(chosen))
                menu.addAction(action)
            menu.addSeparator()

    def _choose_configuration(self, name: str) -> None:
        if self._opened:
            self._show(replace(self._opened.switches, script=name, phrases=False))

    def edit_terms(self) -> TermsDialog | None:
        """Open the dialog of the project's own terms."""
        if self._session is None:
            return None
        dialog = TermsDialog(self._session, self._desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    # --- tips in the gutter

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say at a paragraph's number which script it is in."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pane = self._panes.left if watched is self._panes.left.viewport() else self._panes.right
            text = self._paragraph_tip(pane, event.pos())
            if text and isinstance(watched, QWidget):
                QToolTip.showText(event.globalPos(), text, watched)
                return True
        return super().eventFilter(watched, event)

    def _paragraph_tip(self, pane: ReadingPane, point: QPoint) -> str:
        opened = self._opened
        if opened is None or point.x() >= pane.column().left - 4:
            return ""
        hit = pane.hit(QPointF(point))
        if hit is None or hit.folded:
            return ""
        start, end = pane.view().block_source_bounds(hit.block)
        return (
            shares(detect_script(opened.text[start : min(end, start + _LONGEST_TIP)])) if end > start else ""
        )
