"""The View menu: script, layers, zoom, theme, language, panels, palette, key sheet.

Owns no state of its own: the session holds the switches, the settings hold the rest. Nothing here writes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.gui.actions import MENUS, SPECS, SUBMENUS, Handler
from annotator.gui.desk import Desk
from annotator.gui.dialogs.about import AboutDialog, FontHelp
from annotator.gui.dialogs.key_sheet import KeySheet
from annotator.gui.dialogs.palette import Entry, Palette
from annotator.gui.joining import told
from annotator.gui.key_names import key_name
from annotator.gui.keys.keymap import LINKED, PANE, PANE_TITLE, SHOWN_AS, KeyMap
from annotator.gui.keys.words import PANE_WORDS
from annotator.gui.opened import LAYERS, PHRASES, Switches
from annotator.gui.pane.keys import Do, Wish
from annotator.gui.panels.view_bar import SCRIPTS, script_full, unfit_reason
from annotator.gui.translation import run_on, tr
from annotator.model.documents import DocumentFilter
from annotator.model.scheme import LANGUAGES, Label, LabelKind

THEMES = ("system", "light", "dark", "contrast")
FOUND_DOCUMENTS = 20
_IN_MENUS = frozenset((*SHOWN_AS.values(), *LINKED.values()))


class ViewCommands(QObject):
    """The View and Help menus."""

    def __init__(self, desk: Desk, apply_label: Callable[[str], None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._apply_label = apply_label
        self.change_pane: Callable[[], bool] = lambda: (
            False
        )  # give the keys to a second pane, if there is one
        # What may be labelled on a page that is not the text, and what does it.
        self.labels_elsewhere: Callable[[], tuple[Sequence[Label], Callable[[str], None]]]
        self.labels_elsewhere = lambda: ((), self._apply_label)
        self.open_elsewhere: Callable[[str], bool] = lambda _document: False  # on a page that shows documents

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        pane = self._desk.parts.article.pane
        return {
            "view.palette": self.open_palette,
            **{f"script.{script}": partial(self._script, script) for script in SCRIPTS},
            "script.phrases": self._phrases,
            **{f"layer.{layer}": partial(self._layer, layer) for layer in LAYERS},
            "view.zoom_in": pane.zoom_in,
            "view.zoom_out": pane.zoom_out,
            "view.zoom_reset": lambda: pane.set_zoom(100),
            **{f"theme.{theme}": partial(self._choose, "theme", theme) for theme in THEMES},
            **{f"language.{code}": partial(self._choose, "language", code) for code in LANGUAGES},
            "view.documents": lambda: self._toggle_panel("documents"),
            "view.labels": lambda: self._toggle_panel("labels"),
            "view.others": self._others,
            "view.menus": self.open_menus,
            "view.next_part": lambda: self._next_part(1),
            "view.previous_part": lambda: self._next_part(-1),
            "help.keys": self.show_keys,
            "help.about": lambda: AboutDialog(self._desk.window).open(),
        }

    # --- what is shown of the document

    def show(self, switches: Switches) -> None:
        """Show the open document another way; say so where the view does not fit it."""
        session = self._desk.session
        if session is None or session.opened is None:
            return
        changed = switches.view_script != session.opened.switches.view_script
        session.set_switches(switches)
        reason = unfit_reason(switches.view_script, session.opened.document.script) if changed else ""
        if reason:
            self._desk.say(told(script_full(switches.view_script), reason))

    def _now(self) -> Switches | None:
        session = self._desk.session
        return session.opened.switches if session and session.opened else None

    def _script(self, script: str) -> None:
        now = self._now()
        if now:
            self.show(replace(now, script=script))

    def _phrases(self) -> None:
        now = self._now()
        if now is None:
            return
        if now.script in PHRASES:
            self.show(replace(now, phrases=not now.phrases))
        else:
            self._desk.say(tr("Only for Taiwan and Hong Kong"))
            self.show_checks()

    def _layer(self, layer: str) -> None:
        now = self._now()
        if now:
            self.show(now.toggled(layer))

    def show_checks(self) -> None:
        """Show in the menu what is on."""
        now, actions = self._now(), self._desk.actions
        if now:
            for script in SCRIPTS:
                actions.set_checked(f"script.{script}", script == now.script)
            actions.set_checked("script.phrases", now.phrases and now.script in PHRASES)
            for layer in LAYERS:
                actions.set_checked(f"layer.{layer}", layer in now.layers)

    def _others(self) -> None:
        session = self._desk.session
        if session is None:
            return
        if session.hides_others:
            done = tr("This project is blind: others' spans show once you have marked this document as done.")
            rules = tr('"{rules}" changes that.', rules=self._desk.actions.text("review.rules").rstrip("…"))
            self._desk.say(run_on((done, rules)))
            self._desk.actions.set_checked("view.others", False)
            return
        session.set_show_others(not session.show_others)

    # --- the window

    def _choose(self, name: str, value: str) -> None:
        self._desk.settings.put(name, value)
        self._desk.look_wanted.emit()

    def _toggle_panel(self, name: str) -> None:
        panel = self._desk.parts.documents if name == "documents" else self._desk.parts.labels.parentWidget()
        if panel is not None:
            self._desk.panel_toggled.emit()  # its width is remembered while it has one
            panel.setVisible(panel.isHidden())
            self._desk.settings.put(f"show/{name}", not panel.isHidden())
            self._desk.actions.set_checked(f"view.{name}", not panel.isHidden())

    def open_menus(self) -> None:
        """Open the first menu, with its first entry under the keys."""
        bar = self._desk.parts.top.menus
        first = bar.actions()[0]
        bar.setActiveAction(first)
        menu = first.menu()
        if isinstance(menu, QMenu):
            menu.setActiveAction(menu.actions()[0])

    def _next_part(self, step: int) -> None:
        """Move the focus to the other pane, else round the window's parts: list of documents, text, spans."""
        if step > 0 and self.change_pane():
            return
        parts = self._desk.parts
        stops: list[QWidget] = [parts.documents.list, parts.article.pane, parts.spans.list]
        if self._desk.page is not None:
            stops = self._desk.page.stops()
        stops = [stop for stop in (*stops, *self._desk.beside) if stop.isVisible()]
        if not stops:
            return
        at = self._at(stops)
        if at is None:
            at = -1 if step > 0 else 0
        stops[(at + step) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _at(self, stops: list[QWidget]) -> int | None:
        """Return which stop has the focus, or stands for the part of the window that has it."""
        focus, parts = QApplication.focusWidget(), self._desk.parts
        if focus in stops:
            return stops.index(focus)
        areas = (
            (parts.documents, parts.documents.list),
            (parts.article, parts.article.pane),
            (parts.labels.parentWidget(), parts.spans.list),
        )
        for area, stop in areas:
            if area is not None and focus is not None and area.isAncestorOf(focus) and stop in stops:
                return stops.index(stop)
        return None

    # --- finding things

    def open_palette(self) -> None:
        """Open the command palette."""
        palette = Palette(self._entries(), self._desk.look, self._desk.window, more=self._documents)
        palette.open_over(self._desk.window)

    def _entries(self) -> list[Entry]:
        names = {menu: tr(text) for menu, text in MENUS}
        entries = []
        for spec in SPECS:
            action = self._desk.actions[spec.id]
            keys = self._desk.actions.key_texts(spec.id)
            submenu = SUBMENUS[spec.submenu] if spec.submenu else ""
            if spec.id != "view.palette":
                text = self._desk.actions.text(spec.id)
                entry = Entry(
                    text,
                    names[spec.menu],
                    action.trigger,
                    keys[0] if keys else "",
                    enabled=action.isEnabled(),
                    also=" ".join((spec.text, spec.also, submenu, tr(submenu) if submenu else "")),
                    name=tr(spec.text),  # not by what Undo would undo: who looks for that looks for its place
                )
                entries.append(entry)
        return [*self._labels(), *entries, *self._pane_entries()]

    def _pane_entries(self) -> list[Entry]:
        """Return what only keys of the reading pane do: no menu has it."""
        keymap = KeyMap(self._desk.settings)
        at_hand = self._now() is not None and self._desk.parts.article.pane.isVisible()
        entries = []
        for do, text in PANE_WORDS.items():
            if do not in _IN_MENUS:
                keys = keymap.keys(f"{PANE}.{do}")
                key = key_name(keys[0]) if keys else ""
                act = partial(self._in_pane, do)
                entries.append(Entry(tr(text), tr(PANE_TITLE), act, key, enabled=at_hand, also=text))
        return entries

    def _in_pane(self, do: Do) -> None:
        pane = self._desk.parts.article.pane
        pane.setFocus()
        pane.do(Wish(do))

    def _labels(self) -> list[Entry]:
        session = self._desk.session
        if session is None or not session.writable:
            return []
        scheme, language = session.project.scheme, self._desk.look.language
        labels: Sequence[Label] = ()
        apply: Callable[[str], None] = self._apply_label
        if self._desk.page is not None:  # nothing out of sight is changed
            labels, apply = self.labels_elsewhere()
        elif session.opened is not None:
            labels = [*scheme.applicable(LabelKind.SPAN), *scheme.applicable(LabelKind.DOCUMENT)]
        return [
            Entry(
                label.name(language),
                tr("Label") if label.kind is LabelKind.SPAN else tr("Document label"),
                partial(apply, label.id),
                label.key,
                also=" ".join((label.id, *label.names.values())),
            )
            for label in labels
        ]

    def _documents(self, query: str) -> list[Entry]:
        session = self._desk.session
        if session is None:
            return []
        rows = session.project.document_page(
            annotator=session.annotator, limit=FOUND_DOCUMENTS, filter=DocumentFilter(title=query.strip())
        )
        return [
            Entry(
                " ".join(row.title.split()),
                tr("Document"),
                partial(self._open_document, row.id),
            )
            for row in rows
        ]

    def _open_document(self, document: str) -> None:
        """Open a document on the page that is shown, if it is for that, else in the text."""
        session = self._desk.session
        if session is not None and not self.open_elsewhere(document):
            self._desk.show_page(None)
            session.open_document(document)

    # --- help

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        session = self._desk.session
        scheme = session.project.scheme if session else None
        KeySheet(scheme, self._desk.look, KeyMap(self._desk.settings), self._desk.window).open()

    def show_font_help(self) -> None:
        """Say how to install a Chinese font."""
        FontHelp(self._desk.window).open()
