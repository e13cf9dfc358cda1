"""Opens the settings and lets the window follow them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.keys.binding import bind_keys
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.look import dress
from annotator.gui.preferences.dialog import SettingsDialog
from annotator.gui.preferences.reading import set_panes


class SettingsCommands(QObject):
    """The settings of a person on this machine."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.dialog: SettingsDialog | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {"file.settings": self.open}

    def open(self, page: str = "general") -> SettingsDialog:
        """Open the settings on a page."""
        dialog = SettingsDialog(self._desk.settings, self._desk.look, self._desk.window, page=page)
        dialog.general.look_changed.connect(self._look_changed)
        dialog.general.reading_changed.connect(self._reading_changed)
        dialog.general.scale_changed.connect(self._scale_changed)
        dialog.keys.changed.connect(self.bind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()
        return dialog

    def bind(self) -> None:
        """Let keys and panes be as the settings say."""
        keymap = KeyMap(self._desk.settings)
        bind_keys(keymap, self._desk.actions, self._desk.window)
        self._desk.parts.article.view_bar.set_keys(keymap.keys)
        self._desk.parts.top.finder.set_key(next(iter(keymap.keys("view.palette")), ""))
        self._desk.keys_changed.emit()
        set_panes(self._desk.settings, self._desk.window)

    def _look_changed(self) -> None:
        before = self._desk.look
        self._desk.look_wanted.emit()
        if self.dialog is None:
            return
        if self._desk.look.language != before.language:
            # Every word of the dialog is another now: it is made anew, on the same page.
            self.dialog.done(0)
            self.open().general.language.setFocus()  # where the keyboard was
        else:
            dress(self.dialog, self._desk.look)

    def _scale_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.done(0)
        # Not from within the list that was chosen from: it goes with the window.
        QTimer.singleShot(0, self, lambda: self._desk.reopening_wanted.emit(True))

    def _reading_changed(self) -> None:
        self._desk.parts.article.pane.set_zoom(self._desk.settings.number("zoom", 100))
        set_panes(self._desk.settings, self._desk.window)
