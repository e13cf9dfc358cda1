"""Builds the menu bar from the list of actions. Owns the order of entries and the lines between groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from annotator.gui.actions import FILLED, MENUS, SPECS, SUBMENUS
from annotator.gui.mnemonics import MENU_LETTERS, SUBMENU_LETTERS, with_letter
from annotator.gui.translation import tr
from annotator.gui.window_actions import Actions

Filler = Callable[[QMenu], None]


class Menus:
    """The menus of a window. Submenus that depend on the project are filled when they open."""

    def __init__(self, bar: QMenuBar, actions: Actions, fillers: Mapping[str, Filler]) -> None:
        self._bar = bar
        self._menus: dict[str, QMenu] = {}
        self._submenus: dict[str, QMenu] = {}
        for menu_id, _ in MENUS:
            if any(spec.menu == menu_id for spec in SPECS):
                menu = QMenu(bar)
                menu.setToolTipsVisible(True)
                menu.aboutToHide.connect(lambda: QTimer.singleShot(0, bar, self._give_back))
                bar.addMenu(menu)
                self._menus[menu_id] = menu
                self._fill(menu_id, actions, fillers)
        self.retranslate()

    def _fill(self, menu_id: str, actions: Actions, fillers: Mapping[str, Filler]) -> None:
        menu, group = self._menus[menu_id], 0
        filled = [(name, at) for name, where, at in FILLED if where == menu_id]
        for spec in (spec for spec in SPECS if spec.menu == menu_id):
            if spec.group != group:
                self._add_filled(menu, filled, group, fillers)
                menu.addSeparator()
                group = spec.group
            if not spec.submenu:
                menu.addAction(actions[spec.id])
                continue
            if spec.submenu not in self._submenus:
                self._submenus[spec.submenu] = menu.addMenu("")
            self._submenus[spec.submenu].addAction(actions[spec.id])
        self._add_filled(menu, filled, group, fillers)

    def _add_filled(
        self, menu: QMenu, filled: list[tuple[str, int]], group: int, fillers: Mapping[str, Filler]
    ) -> None:
        for name, at in filled:
            if at == group and name not in self._submenus:
                submenu = menu.addMenu("")
                submenu.aboutToShow.connect(lambda fill=fillers[name], target=submenu: fill(target))
                self._submenus[name] = submenu

    def _give_back(self) -> None:
        """A menu was left by Esc: Qt would keep the keyboard in the bar until Esc is pressed once more, and
        the letter of a label would open a menu."""
        if self._bar.hasFocus() and QApplication.activePopupWidget() is None:
            again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self._bar, again)

    def submenu(self, name: str) -> QMenu:
        """Return a submenu by its name in SUBMENUS."""
        return self._submenus[name]

    def retranslate(self) -> None:
        """Show the titles in the current language."""
        titles = dict(MENUS)
        for name, menu in self._menus.items():
            menu.setTitle(with_letter(tr(titles[name]), MENU_LETTERS[name]))
        for name, menu in self._submenus.items():
            menu.setTitle(with_letter(tr(SUBMENUS[name]), SUBMENU_LETTERS[name]))
