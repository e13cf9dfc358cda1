"""Asks for a new project's file and its label scheme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator import resources
from annotator.errors import FileProblem, UserError
from annotator.exchange.files import reading_problem
from annotator.exchange.scheme_toml import read_scheme
from annotator.gui.controls import (
    DropList,
    fill_row,
    text_label,
)
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.choosing import file_to_open, file_to_save
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.translation import error_text, tr
from annotator.model.scheme import LabelKind, Scheme, named

SUFFIX = ".annot"


class NewProjectDialog(Dialog):
    """The question. `path` and `scheme` are the answer once it was accepted.

    `make` makes the project while the dialog is open; a UserError is shown in it, and it stays.
    """

    def __init__(
        self,
        folder: Path,
        look: Look,
        parent: QWidget | None = None,
        *,
        make: Callable[[Path, Scheme], None] | None = None,
    ) -> None:
        super().__init__(parent, tr("New project"), width=520)
        self._make = make
        self._look = look
        self.path: Path | None = None
        self.scheme: Scheme | None = None
        self.field = QLineEdit(str(_free_name(folder)))
        self.field.setAccessibleName(tr("Project file"))
        self._browse = QPushButton(tr("Choose…"))
        self._browse.clicked.connect(self._choose_file)
        self.schemes = DropList()
        self.schemes.setAccessibleName(tr("Label scheme"))
        for path in sorted(resources.path("schemes").glob("*.toml")):
            self._offer(path)
        self._other = QPushButton(tr("From a file…"))
        self._other.clicked.connect(self._choose_scheme)
        self.about = text_label("second", wrap=True)
        self.schemes.currentIndexChanged.connect(self._describe)
        grid = QGridLayout()
        self.body.addLayout(grid)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for number, (caption, field, button) in enumerate(
            ((tr("Project file"), self.field, self._browse), (tr("Label scheme"), self.schemes, self._other))
        ):
            label = text_label("second")
            label.setText(caption)
            grid.addWidget(label, number, 0)
            line = QHBoxLayout()
            grid.addLayout(line, number, 1)
            fill_row(line, field, button).setStretch(0, 1)
        grid.addWidget(self.about, 2, 1)
        self.body.addStretch(1)
        self.add_cancel()
        self.go = self.add_button(tr("Make project"), primary=True)
        self.go.clicked.connect(self._take)
        self._describe()
        self.field.setFocus()

    def _offer(self, path: Path) -> bool:
        try:
            scheme = read_scheme(path.read_bytes(), path.name)
        except UserError as error:
            self.say_problem(str(error_text(error)))
            return False
        except OSError as error:
            self.say_problem(str(error_text(reading_problem(error, path))))
            return False
        self.schemes.addItem(named(scheme.names, self._look.language) or path.stem, scheme)
        return True

    def _choose_scheme(self) -> None:
        kind = tr("Label scheme (*.toml)")
        name = file_to_open(self, tr("Label scheme"), str(Path(self.field.text()).parent), kind)
        if name and self._offer(Path(name)):
            self.say_problem("")
            self.schemes.setCurrentIndex(self.schemes.count() - 1)

    def _choose_file(self) -> None:
        kind = tr("Annotator project (*.annot)")
        name, _ = file_to_save(self, tr("New project"), self.field.text(), kind)
        if name:
            self.field.setText(name)

    def _describe(self) -> None:
        scheme = self.schemes.currentData()
        if isinstance(scheme, Scheme):
            names = [label.name(self._look.language) for label in scheme.applicable(LabelKind.SPAN)]
            self.about.setText(tr("{n} labels: {names}", n=len(names), names=listed(names)))

    def _take(self) -> None:
        text, scheme = self.field.text().strip(), self.schemes.currentData()
        if not text or not isinstance(scheme, Scheme):
            self.say_problem(tr("Name a file for the project."))
            return
        path = Path(text).expanduser()
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        if path.exists():
            problem = FileProblem(
                "{name} exists already.", "Open it, or choose another name.", name=path.name
            )
            self.say_problem(str(error_text(problem)))
            return
        try:
            if self._make is not None:
                self._make(path, scheme)
        except UserError as error:
            self.say_problem(str(error_text(error)))
            return
        self.path, self.scheme = path, scheme
        self.accept()


def _free_name(folder: Path) -> Path:
    """Return a name in a folder that no file has yet."""
    stem = tr("Articles")
    path, number = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return path
