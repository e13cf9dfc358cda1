"""All keys on one sheet, as they are now: the window's, the pane's and the labels'. Owns only the sheet."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.gui.actions import MENUS, SPECS
from annotator.gui.dialogs.base import Dialog
from annotator.gui.keys.keymap import COMMANDS, PANE, KeyMap, menu_title, native
from annotator.gui.look import Look
from annotator.gui.translation import tr
from annotator.model.scheme import Scheme


class KeySheet(Dialog):
    """The sheet."""

    def __init__(
        self, scheme: Scheme | None, look: Look, keymap: KeyMap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("Keys"), width=640)
        self.resize(720, 620)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Keys"))
        self.text.setHtml(key_sheet(scheme, look, keymap))
        self.body.addWidget(self.text)
        close = self.add_button(tr("Close"), primary=True)
        close.clicked.connect(self.accept)


def key_sheet(scheme: Scheme | None, look: Look, keymap: KeyMap) -> str:
    """Return the sheet as rich text."""
    parts = []
    for menu in (*dict(MENUS), PANE):
        rows = [
            ("  ".join(native(key) for key in keys), tr(command.text))
            for command in COMMANDS
            if command.menu == menu and (keys := keymap.keys(command.id))
        ]
        if menu == "review":  # the page of differences answers these itself
            rows += [
                (key, tr(spec.text))
                for spec in SPECS
                if spec.menu == menu and (key := spec.pane_keys or spec.review_key)
            ]
        if rows:
            parts.append(_table(menu_title(menu), rows))
    parts.append(_note(tr("With Shift, what moves the caret selects.")))
    if scheme:
        labels = [label for label in scheme.labels if label.key and not label.retired]
        parts.insert(0, _table(tr("Labels"), [(label.key, label.name(look.language)) for label in labels]))
    half = (len(parts) + 1) // 2
    columns = "".join(
        f"<td width='50%' valign='top'>{''.join(part)}</td>" for part in (parts[:half], parts[half:])
    )
    return f"<table width='100%'><tr>{columns}</tr></table>"


def _note(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    wide, plain = "padding:2px 16px 2px 0", "padding:2px 0"
    lines = "".join(
        f"<tr><td style='{wide}'>{escape(text)}</td><td style='{plain}'><b>{escape(keys)}</b></td></tr>"
        for keys, text in rows
    )
    return f"<h4>{escape(title)}</h4><table>{lines}</table>"
