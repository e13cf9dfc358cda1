"""All keys on one sheet, as they are now: the window's, the pane's and the labels'. Owns only the sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from annotator.gui.actions import MENUS, SPECS
from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.key_names import key_name, key_names
from annotator.gui.keys.find_field import FindField
from annotator.gui.keys.keymap import COMMANDS, PANE, KeyMap, menu_title
from annotator.gui.keys.table import KeyTable, add_head
from annotator.gui.look import Look
from annotator.gui.translation import tr
from annotator.model.scheme import Scheme

Row = tuple[str, str]  # what it does, its keys


class KeySheet(Dialog):
    """The sheet: commands by group, then labels, in one table; a field finds by word or key."""

    def __init__(
        self, scheme: Scheme | None, look: Look, keymap: KeyMap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("Keys"), width=480)
        self.resize(620, 640)
        self.list = KeyTable(tr("Keys"), look)
        self.filter = FindField(self.list)
        for title, rows in key_groups(scheme, look, keymap):
            head = add_head(self.list, title)
            for text, keys in rows:
                item = QTreeWidgetItem([text, keys])
                item.setForeground(1, look.theme.ink2)
                head.addChild(item)
        self.list.expandAll()
        note = text_label("second", wrap=True)
        note.setText(tr("With Shift, what moves the caret selects."))
        self.body.addWidget(self.filter)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(note)
        close = self.add_button(tr("Close"), primary=True)
        close.clicked.connect(self.accept)


def key_groups(scheme: Scheme | None, look: Look, keymap: KeyMap) -> list[tuple[str, list[Row]]]:
    """Return the titles of the groups with their rows; labels, whose panel shows their keys, come last."""
    groups = []
    for menu in (*dict(MENUS), PANE):
        rows = [
            (tr(command.text), "   ".join(key_names(keys)))
            for command in COMMANDS
            if command.menu == menu and (keys := keymap.keys(command.id))
        ]
        if menu == "review":  # the page of differences answers these itself
            review = (spec for spec in SPECS if spec.menu == menu)
            rows += [
                (tr(spec.text), key_name(key))
                for spec in review
                if (key := spec.pane_keys or spec.review_key)
            ]
        groups.append((menu_title(menu), rows))
    labels = [label for label in scheme.labels if label.key and not label.retired] if scheme else []
    groups.append((tr("Labels"), [(label.name(look.language), label.key) for label in labels]))
    return [group for group in groups if group[1]]
