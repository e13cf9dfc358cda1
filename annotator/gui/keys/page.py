"""The page of keys: every command with its keys; a new key is pressed, a taken one is refused with reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.gui.controls import row, text_label
from annotator.gui.key_names import key_name, key_names
from annotator.gui.keys.capture import KeyField
from annotator.gui.keys.find_field import FindField
from annotator.gui.keys.keymap import COMMANDS, KeyMap, menu_title
from annotator.gui.keys.table import ALSO, KeyTable, add_head
from annotator.gui.look import Look
from annotator.gui.translation import run_on, tr

_ID = int(Qt.ItemDataRole.UserRole)


class KeysPage(QWidget):
    """The list and what is done to the row that is chosen."""

    changed = Signal()

    def __init__(self, keymap: KeyMap, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap, self._look = keymap, look
        self._replacing = False
        self._items: dict[str, QTreeWidgetItem] = {}
        self.list = KeyTable(tr("Keys"), look)
        self.filter = FindField(self.list)
        self.field = KeyField()
        self.field.setMaximumWidth(140)
        self.add, self.replace = QPushButton(tr("Add key")), QPushButton(tr("Change key"))
        self.remove, self.usual = QPushButton(tr("No key")), QPushButton(tr("Usual key"))
        self.all_usual = QPushButton(tr("All as usual"))
        self.problem = text_label("bad", wrap=True)
        for button in (self.add, self.replace, self.remove, self.usual, self.all_usual):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        row(layout, self.field, self.replace, self.add, self.remove, self.usual, None, self.all_usual)
        layout.addWidget(self.problem)
        self.problem.setMinimumHeight(18)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self.filter.returnPressed.connect(lambda: self._listen(replacing=True))
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.list.itemActivated.connect(lambda *_: self._listen(replacing=True))
        self.field.taken.connect(self._take)
        self.add.clicked.connect(lambda: self._listen(replacing=False))
        self.replace.clicked.connect(lambda: self._listen(replacing=True))
        self.remove.clicked.connect(lambda: self._set(()))
        self.usual.clicked.connect(self._make_usual)
        self.all_usual.clicked.connect(self._all_usual)

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for command in COMMANDS:
            if command.menu not in groups:
                groups[command.menu] = add_head(self.list, menu_title(command.menu))
            item = QTreeWidgetItem([tr(command.text), ""])
            item.setData(0, _ID, command.id)
            item.setData(0, ALSO, command.id)
            groups[command.menu].addChild(item)
            self._items[command.id] = item
            self._show(command.id)
        self.list.expandAll()
        self.choose(COMMANDS[0].id)

    def _show(self, command_id: str) -> None:
        item, theme = self._items[command_id], self._look.theme
        item.setText(1, "   ".join(key_names(self._keymap.keys(command_id))))
        changed = self._keymap.changed(command_id)
        item.setForeground(1, theme.accent if changed else theme.ink2)
        item.setToolTip(1, tr("changed") if changed else "")

    def choose(self, command_id: str) -> None:
        """Choose a command's row."""
        self.list.setCurrentItem(self._items[command_id])

    def current(self) -> str:
        """Return the id of the command that is chosen, or nothing."""
        item = self.list.currentItem()
        return str(item.data(0, _ID) or "") if item else ""

    def _chosen(self) -> None:
        self.problem.setText("")
        keys = self._keymap.keys(self.current()) if self.current() else ()
        self.field.setText(key_name(keys[0]) if keys else "")
        for button in (self.add, self.replace, self.remove, self.usual):
            button.setEnabled(bool(self.current()))

    def _listen(self, *, replacing: bool) -> None:
        if self.current():
            self._replacing = replacing
            self.problem.setText("")
            self.field.listen()

    def _take(self, key: str) -> None:
        command_id = self.current()
        refusal = self._keymap.refusal(key, command_id)
        if refusal:
            self._chosen()
            said = run_on((refusal, tr("{key} takes another key.", key=key_name("Return"))))
            self.problem.setText(said)
            self.problem.setAccessibleName(said)
            self.list.setFocus()
            return
        before = () if self._replacing else self._keymap.keys(command_id)
        self._set((*(each for each in before if each != key), key))
        self.list.setFocus()

    def _set(self, keys: tuple[str, ...]) -> None:
        command_id = self.current()
        if command_id:
            self._keymap.put(command_id, keys)
            self._show(command_id)
            self._chosen()
            self.changed.emit()

    def _make_usual(self) -> None:
        command = next((each for each in COMMANDS if each.id == self.current()), None)
        for key in command.defaults if command else ():
            refusal = self._keymap.refusal(key, self.current())
            if refusal and self._keymap.owner(key, self.current()) is not None:
                self.problem.setText(refusal)
                return
        if command:
            self._set(command.defaults)

    def _all_usual(self) -> None:
        self._keymap.reset()
        for command_id in self._items:
            self._show(command_id)
        self._chosen()
        self.changed.emit()
