"""The layers as commands: switches, outline and parts, two panes, terms, scripts.

Owns what the actions of these do and which parts hear of what was found. Decides nothing about a text, and
leaves what layers mark at a place to zones.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.finding import look
from annotator.gui.layers.elsewhere import Elsewhere
from annotator.gui.layers.script_tip import ScriptTip
from annotator.gui.layers.terms_dialog import TermsDialog
from annotator.gui.layers.words import configuration_name
from annotator.gui.opened import HABITS, LAYERS, Switches
from annotator.gui.translation import tr
from annotator.model.changes import Applied
from annotator.text.profile import fits
from annotator.text.script import CONFIGURATIONS

_SHOW_MS = 60  # how long after a scroll the outline follows


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
        self._desk.dressed.connect(self.refresh)
        self._desk.page_changed.connect(self._tell_panes)
        self._side.jump_requested.connect(self.go_to)
        self._side.part_requested.connect(self._open_part)
        self._side.left.connect(pane.setFocus)
        pane.visible_changed.connect(self._later.start)
        for each in (pane, self._panes.left):
            ScriptTip(each)
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
            "part.next": partial(self._step_part, 1),
            "part.previous": partial(self._step_part, -1),
            "part.whole": partial(self._open_part, -1),
            "terms.edit": self.edit_terms,
        }

    # --- the session

    def _restore(self) -> None:
        settings = self._desk.settings
        for name in ("outline", "damage"):
            self._check_list(name, settings.flag(f"show/{name}", False))
        self._show_lists()
        if settings.flag("show/two_panes", False):
            self.toggle_two_panes()

    def _session_changed(self) -> None:
        session = self._desk.session
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
        self._tell_panes()
        self._side.show_document(self._desk.opened)
        if self._desk.opened is not None:
            self._habits = self._desk.opened.switches.layers
            self._desk.settings.put("layers", ",".join(sorted(self._habits)))
            for name in HABITS:
                self._desk.actions.set_checked(f"layer.{name}", name in self._habits)
        self._later.start()

    def _tell_panes(self) -> None:
        """Say that the two panes go together, where they are in sight."""
        two = self._panes.on and self._desk.opened is not None and self._desk.page is None
        self._desk.parts.status.set_panes(tr("Panes scroll together") if two else "")

    def _heard(self, applied: Applied) -> None:
        session = self._desk.session
        if session is None or not self._panes.on:
            return
        if {"label", "scheme"} & applied.kinds:
            self._panes.left.set_scheme(session.project.scheme)

    def _searched(self, document: str) -> None:
        """Take on what was found in other documents, if the document is open."""
        session = self._desk.session
        opened = self._desk.opened
        if session is None or opened is None or document != session.document_id or opened.found is None:
            return
        look(self._desk, session, opened)

    def _tell_progress(self, done: int, total: int) -> None:
        text = tr("Repeats {done}/{total}", done=f"{done:,}", total=f"{total:,}") if done < total else ""
        self._desk.parts.status.set_work(text)

    # --- switches

    def _toggle(self, name: str) -> None:
        if self._desk.opened:
            self._show(self._desk.opened.switches.toggled(name))

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
            self._panes.active(self._desk.window.focusWidget()).setFocus()

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

    # --- going places

    def go_to(self, start: int, end: int) -> None:
        """Show a passage, unfolded and in a part that holds it, and mark it for a moment."""
        if self._desk.session:
            self._desk.session.show_passage(start, end)
            self._panes.right.visit(start, end)

    def _show_place(self) -> None:
        if self._desk.opened is not None:
            self._side.show_place(self._panes.right.top_passage())

    def _open_part(self, number: int) -> None:
        if self._desk.session:
            self._desk.session.open_part(number)
            self._panes.active(self._desk.window.focusWidget()).setFocus()

    def _step_part(self, step: int) -> None:
        opened = self._desk.opened
        if opened is None or not opened.parts:
            self._desk.say(tr("This document has no parts."))
        else:
            self._open_part(min(max(opened.part + step, -1), len(opened.parts) - 1))

    # --- scripts

    def fill_configurations(self, menu: QMenu) -> None:
        """Fill a menu with all of opencc's configurations, those that fit the document first."""
        menu.clear()
        opened = self._desk.opened
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
        if self._desk.opened:
            self._show(replace(self._desk.opened.switches, script=name, phrases=False))

    def edit_terms(self) -> TermsDialog | None:
        """Open the dialog of the project's own terms."""
        if self._desk.session is None:
            return None
        dialog = TermsDialog(self._desk.session, self._desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
