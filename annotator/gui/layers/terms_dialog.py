"""The project's own terms: which words a converted view shows for which. A table, with files.

Owns the dialog. What is kept goes through the session as one act.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.errors import FileProblem, UserError
from annotator.exchange.encoding import decode
from annotator.exchange.files import read_bytes, replacing
from annotator.gui.controls import row, text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.choosing import file_to_open, file_to_save
from annotator.gui.session import TERMS, Session
from annotator.gui.translation import error_text, tr
from annotator.model.acts import SetSetting
from annotator.text.layers.terms import Term, checked, read_terms, write_terms


class TermsDialog(Dialog):
    """A table of two columns, with an empty row at its end to write in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("The project's own terms"), width=560)
        self.resize(600, 480)
        self._session = session
        about = text_label("second", wrap=True)
        about.setText(tr("In a converted view each word at the left is shown as the word at the right."))
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([tr("In the source text"), tr("Shown as")])
        self.table.setAccessibleName(tr("The project's own terms"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.itemChanged.connect(self._edited)
        self.import_button, self.export_button, self.remove_button = (
            self.small_button(text) for text in (tr("Import…"), tr("Export…"), tr("Remove"))
        )
        self.import_button.clicked.connect(self._ask_import)
        self.export_button.clicked.connect(self._ask_export)
        self.remove_button.clicked.connect(self.remove)
        self.body.addWidget(about)
        self.body.addWidget(self.table, 1)
        row(self.body, self.import_button, self.export_button, None, self.remove_button)
        self.add_cancel()
        self.keep_button = self.add_button(tr("Keep"), primary=True)
        self.keep_button.clicked.connect(self.keep)
        for part in (self.import_button, self.remove_button, self.keep_button):
            part.setEnabled(session.writable)
        self.fill(session.terms())

    def small_button(self, text: str) -> QPushButton:
        """Return a button beside the table."""
        button = self.add_button(text)
        self.buttons.removeWidget(button)
        return button

    def fill(self, terms: tuple[Term, ...]) -> None:
        """Show these terms, and an empty row."""
        blocked = self.table.blockSignals(True)
        self.table.setRowCount(len(terms) + 1)
        for number in range(len(terms) + 1):
            for column in (0, 1):
                text = terms[number][column] if number < len(terms) else ""
                self.table.setItem(number, column, QTableWidgetItem(text))
        self.table.blockSignals(blocked)

    def _edited(self, item: QTableWidgetItem) -> None:
        if item.row() == self.table.rowCount() - 1 and item.text().strip():
            self.table.blockSignals(True)
            self.table.insertRow(self.table.rowCount())
            for column in (0, 1):
                self.table.setItem(self.table.rowCount() - 1, column, QTableWidgetItem(""))
            self.table.blockSignals(False)
        self.say_problem("")

    def terms(self) -> tuple[Term, ...]:
        """Return what the table holds; rows with two empty sides do not count. Raises FileProblem."""
        pairs = []
        for number in range(self.table.rowCount()):
            cells = [self.table.item(number, column) for column in (0, 1)]
            pair = tuple(cell.text().strip() if cell else "" for cell in cells)
            if any(pair):
                pairs.append((pair[0], pair[1]))
        return checked(pairs, tr("the table"))

    def remove(self) -> None:
        """Take the chosen rows out."""
        rows = {index.row() for index in self.table.selectedIndexes()} - {self.table.rowCount() - 1}
        for number in sorted(rows, reverse=True):
            self.table.removeRow(number)

    def keep(self) -> None:
        """Store the terms in the project and close; say what is wrong with them if they cannot be kept."""
        try:
            terms = self.terms()
        except UserError as error:
            self.say_problem(str(error_text(error)))
            return
        if terms == self._session.terms() or self._session.apply(SetSetting(TERMS, dict(terms) or None)):
            self.accept()

    # --- files

    def _ask_import(self) -> None:
        name = file_to_open(self, tr("Import terms"), "", tr("Terms (*.toml *.txt);;All files (*)"))
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Add the terms of a file; where both have a word, the file's counts."""
        try:
            data = read_bytes(path)
            found = read_terms(decode(data, name=path.name).text, path.name)
            kept = dict(self.terms()) | dict(found)
        except UserError as error:
            self.say_problem(str(error_text(error)))
            return
        self.fill(tuple(Term(*pair) for pair in kept.items()))
        self.say_problem("")

    def _ask_export(self) -> None:
        name, _ = file_to_save(
            self, tr("Export terms"), "terms.toml", tr("TOML (*.toml);;OpenCC's text format (*.txt)")
        )
        if name:
            self.export_file(Path(name))

    def export_file(self, path: Path) -> None:
        """Write the terms: in opencc's text format if the name ends in .txt, else as TOML."""
        try:
            terms = self.terms()
            text = opencc_lines(terms) if path.suffix.lower() == ".txt" else write_terms(terms)
            with replacing(path) as file:
                file.write(text.encode())
        except UserError as error:
            self.say_problem(str(error_text(error)))
        else:
            self.say_problem("")


def opencc_lines(terms: tuple[Term, ...]) -> str:
    """Return terms in opencc's text format, which parts values by blanks.

    Raises FileProblem for a term that holds a blank or a tab, or begins a comment."""
    for term in terms:
        if any(sign.isspace() for sign in term.target) or "\t" in term.source or term.source.startswith("#"):
            raise FileProblem(
                "OpenCC's text format cannot hold the term {source}.", "Export as TOML.", source=term.source
            )
    return "".join(f"{term.source}\t{term.target}\n" for term in terms)
