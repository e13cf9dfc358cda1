"""Shows what an import or export has to tell: the counts in one line, then what was left out and notes.

Owns how a report is read, copied and saved. The text wraps and can be selected; nothing of it is shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from annotator.errors import UserError
from annotator.exchange.files import replacing
from annotator.exchange.report import Entry, Labelled, Owners, Report
from annotator.gui.controls import row, text_label
from annotator.gui.dialogs.choosing import file_to_save
from annotator.gui.joining import listed, told
from annotator.gui.look import Look
from annotator.gui.translation import error_text, run_on, tr

NamesOf = Callable[[Iterable[str]], dict[str, str]]
"""Gives the names that people go by, by their ids, in the order of the project."""

LIMIT = 2000  # entries that are shown; what is copied or saved holds all


class ReportView(QWidget):
    """A report. Entries that left something out stand first, then conflicts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names_of: NamesOf | None = None
        self._summary = ""
        self._entries: list[Entry] = []
        self.summary = text_label("title", wrap=True)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("Report"))
        self.copy, self.save = QPushButton(tr("Copy report")), QPushButton(tr("Save report…"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.plain_text()))
        self.save.clicked.connect(self._ask_save)
        self.problem = text_label("bad", wrap=True)
        self.problem.hide()
        self._buttons = QWidget()
        row(self._buttons, self.copy, self.save, None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.summary)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self._buttons)

    def show_report(self, summary: str, report: Report, names_of: NamesOf | None = None) -> None:
        """Show a report under a sentence. `names_of`: how people are named here."""
        self._summary, self._names_of = summary, names_of
        self._entries = sorted(report.entries, key=lambda entry: (not entry.left_out, not entry.conflict))
        self.summary.setText(summary)
        parts = [self._html(entry) for entry in self._entries[:LIMIT]]
        more = len(self._entries) - LIMIT
        if more > 0:
            parts.append(f"<p>{escape(tr('and {n} more', n=f'{more:,}'))}</p>")
        self.text.setHtml("".join(parts))
        for part in (self.text, self._buttons):
            part.setVisible(bool(self._entries))

    def _html(self, entry: Entry) -> str:
        theme = self._look.theme
        colour = (theme.bad if entry.left_out else theme.warn if entry.conflict else theme.ink2).name()
        place = f"<b>{escape(entry.place)}</b><br>" if entry.place else ""
        text = f"<span style='color:{colour}'>{escape(self._words(entry))}</span>"
        return f"<p style='margin:0 0 8px 0'>{place}{text}</p>"

    def _words(self, entry: Entry) -> str:
        return entry_text(entry, self._look.language, under_title=True, names_of=self._names_of)

    def plain_text(self) -> str:
        """Return the whole report as lines of text."""
        lines = [
            told(entry.place, self._words(entry)) if entry.place else self._words(entry)
            for entry in self._entries
        ]
        return "\n".join((self._summary, *lines)) + "\n"

    def _ask_save(self) -> None:
        name, _ = file_to_save(self, tr("Save report"), str(Path.home() / "report.txt"), tr("Text (*.txt)"))
        if not name:
            return
        problem = ""
        try:
            with replacing(Path(name)) as file:
                file.write(self.plain_text().encode("utf-8", "replace"))
        except UserError as error:
            problem = str(error_text(error))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


def entry_text(
    entry: Entry, language: str, *, under_title: bool = False, names_of: NamesOf | None = None
) -> str:
    """Return an entry in the current language: what was left out, or met, says so in a word.

    `under_title`: it stands below its place, so that a document's title is not said again.
    """
    values = _named(entry.parameters, language)
    values.update(
        (name, listed(names_of(who for who, _ in value.people).values()))
        for name, value in entry.parameters.items()
        if names_of is not None and isinstance(value, Owners)
    )
    here = tr("this document")
    if under_title and entry.place == entry.parameters.get("title"):
        values["title"] = here
    details = (d for d in entry.details if d.message)
    said = [str(error_text(UserError(d.message, "", **_named(d.parameters, language)))) for d in details]
    whole = error_text(UserError(entry.message, entry.next_step, **values))
    text = run_on((whole.message, *said, whole.next_step))
    if text.startswith(here):  # any other name that a text begins with is written as it is
        text = text[:1].upper() + text[1:]
    if entry.conflict:
        return tr("Conflict: {what}", what=text)
    return tr("Left out: {what}", what=text) if entry.left_out else text


def _named(parameters: Mapping[str, object], language: str) -> dict[str, object]:
    return {
        name: value.named(language) if isinstance(value, Labelled) else value
        for name, value in parameters.items()
    }
