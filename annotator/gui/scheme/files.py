"""Takes a scheme from a TOML file, after showing what that changes, and writes one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.exchange.files import reading_problem, replacing
from annotator.exchange.scheme_toml import read_scheme, write_scheme
from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.joining import listed, told
from annotator.gui.look import Look
from annotator.gui.scheme.changes import changes_of, changes_of_scheme
from annotator.gui.scheme.editing import difference
from annotator.gui.translation import tr, trn
from annotator.model.acts import EditScheme
from annotator.model.scheme import Scheme


def load_scheme(path: Path) -> Scheme:
    """Return the scheme of a file. Raises UserError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise reading_problem(error, path) from error
    return read_scheme(data, path.name)


def save_scheme(scheme: Scheme, path: Path) -> None:
    """Write a scheme; an older file is replaced when the new one is whole. Raises FileProblem."""
    with replacing(path) as file:
        file.write(write_scheme(scheme).encode())


class ImportSchemeDialog(Dialog):
    """What a scheme from a file would change. `act` is the answer once it was accepted."""

    def __init__(
        self, old: Scheme, new: Scheme, name: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("Import labels"), width=480)
        self.act: EditScheme | None = None
        self._new = new
        changes = difference(old, new)
        head = text_label("title", wrap=True)
        head.setText(tr("Take the labels of {file}?", file=name))
        self.body.addWidget(head)
        language = look.language
        lists = (
            (trn("{n} new label", "{n} new labels", len(changes.added)), changes.added, new),
            (trn("{n} changed label", "{n} changed labels", len(changes.changed)), changes.changed, new),
            (trn("{n} retired label", "{n} retired labels", len(changes.retired)), changes.retired, old),
        )
        for text, ids, scheme in lists:
            if ids:
                line = text_label("second", wrap=True)
                names = listed(scheme.by_id[each].name(language) for each in ids[:24])
                if ids is changes.changed:
                    names = "".join(f"\n· {changes_of(each, old, new, language)}" for each in ids[:24])
                line.setText(told(text, names) + ("…" if len(ids) > 24 else ""))
                self.body.addWidget(line)
        about = changes_of_scheme(old, new, language)
        if about:
            line = text_label("second", wrap=True)
            line.setText(told(tr("The scheme itself"), listed(about)))
            self.body.addWidget(line)
        nothing = changes.nothing and not about
        note = text_label("second", wrap=True)
        note.setText(tr("Nothing would change.") if nothing else tr("It is one act; undo takes it back."))
        self.body.addWidget(note)
        self.add_cancel()
        self.go = self.add_button(tr("Import"), primary=True)
        self.go.setEnabled(not nothing and not changes.clashing)
        self.go.clicked.connect(self._take)
        if changes.clashing:
            self.say_problem(
                tr(
                    "These ids are put on other things here: {names}. Give them other ids in the file.",
                    names=listed(changes.clashing),
                )
            )

    def _take(self) -> None:
        self.act = EditScheme(self._new.labels, names=self._new.names, overlap=self._new.overlap)
        self.accept()
