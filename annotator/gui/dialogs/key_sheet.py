"""All keys on one sheet: the window's, the pane's and the labels'. Owns the words for the pane's keys."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.gui.actions import MENUS, SPECS
from annotator.gui.dialogs.base import Dialog
from annotator.gui.look import Look
from annotator.gui.panels.status_line import key_text
from annotator.gui.translation import mark, tr
from annotator.model.scheme import Scheme

PANE_KEYS: tuple[tuple[str, str], ...] = (
    ("Shift+Arrows", mark("Select by character and line")),
    ("Ctrl+Shift+Arrows", mark("Select by word and paragraph")),
    ("Shift+,  Shift+.", mark("Select to the clause's start or end")),
    ("Shift+[  Shift+]", mark("Select to the sentence's start or end")),
    ("Alt+Up  Alt+Down", mark("Grow or shrink the selection: word, clause, sentence, paragraph")),
    ("Esc", mark("Drop the selection")),
    ("Tab  Shift+Tab", mark("Next or previous span")),
    ("Alt+Left  Alt+Right", mark("Move the selected span's start")),
    ("Alt+Shift+Left  Alt+Shift+Right", mark("Move the selected span's end")),
    ("Return", mark("Repeat last label")),
)


class KeySheet(Dialog):
    """The sheet."""

    def __init__(self, scheme: Scheme | None, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Keys"), width=640)
        self.resize(720, 620)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Keys"))
        self.text.setHtml(key_sheet(scheme, look))
        self.body.addWidget(self.text)
        close = self.add_button(tr("Close"), primary=True)
        close.clicked.connect(self.accept)


def key_sheet(scheme: Scheme | None, look: Look) -> str:
    """Return the sheet as rich text."""
    parts = [_table(tr("Reading pane"), [(_caps(keys), tr(text)) for keys, text in PANE_KEYS])]
    if scheme:
        labels = [label for label in scheme.labels if label.key and not label.retired]
        parts.insert(0, _table(tr("Labels"), [(label.key, label.name(look.language)) for label in labels]))
    for menu, name in MENUS:
        rows = [("  ".join(s.key_texts()), tr(s.text)) for s in SPECS if s.menu == menu and s.keys]
        if rows:
            parts.append(_table(tr(name), rows))
    half = (len(parts) + 1) // 2
    columns = "".join(
        f"<td width='50%' valign='top'>{''.join(part)}</td>" for part in (parts[:half], parts[half:])
    )
    return f"<table width='100%'><tr>{columns}</tr></table>"


def _caps(keys: str) -> str:
    return "   ".join(key_text(key) for key in keys.split("  "))


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    wide, plain = "padding:2px 16px 2px 0", "padding:2px 0"
    lines = "".join(
        f"<tr><td style='{wide}'>{escape(text)}</td><td style='{plain}'><b>{escape(keys)}</b></td></tr>"
        for keys, text in rows
    )
    return f"<h4>{escape(title)}</h4><table>{lines}</table>"
