"""Save a document with its annotations as PDF or HTML page, or print it: asked for here, drawn elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QDialog

from annotator.exchange.writers.html import write_html
from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.dialogs.choosing import file_to_save
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.paper.contents import page_of, sheetful_of
from annotator.gui.paper.pdf import page_layout, write_pdf
from annotator.gui.paper.printing import Steps, Wanted, every_page, print_on, refused
from annotator.gui.paper.sheetful import Sheetful
from annotator.gui.session import Session
from annotator.gui.tasks import Work
from annotator.gui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SUFFIXES = (".pdf", ".html", ".htm")


class PrintCommands(QObject):
    """The open document on paper or as a page, as the view shows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._work: Work | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {"file.save_document": self.ask_save, "file.print": self.ask_print}

    def ask_save(self) -> None:
        """Ask for a file; its ending says whether it becomes a PDF or a page."""
        session = self._free()
        if session is None or session.opened is None:
            return
        title = session.opened.document.title[:40]
        stem = " ".join("".join(c for c in title if c.isalnum() or c in " -_").split())
        kinds = ";;".join((tr("PDF (*.pdf)"), tr("Web page (*.html)")))
        folder = session.project.path.resolve().parent
        name, kind = file_to_save(
            self._desk.window, tr("Save document"), str(folder / f"{stem or 'document'}.pdf"), kinds
        )
        if name:
            path = Path(name)
            if path.suffix.lower() not in _SUFFIXES:
                path = path.with_name(path.name + (".html" if "html" in kind else ".pdf"))
            self.save(path)

    def save(self, path: Path, layout: QPageLayout | None = None, wanted: Wanted = every_page) -> None:
        """Write the open document; an older file is replaced when the new one is whole."""
        session = self._free()
        if session is None:
            return
        if path.suffix.lower() in _SUFFIXES[1:]:
            page = page_of(session, self._desk.look.language)
            work: Work = self._desk.tasks.task(lambda progress: write_html(path, page, progress.step))
        else:
            sheetful = sheetful_of(session, self._desk.look.language)
            work = self._desk.tasks.turns(write_pdf(path, sheetful, layout, wanted))
        work.succeeded.connect(lambda _: self._desk.say(tr("Written to {name}.", name=path.name)))
        self._run(work, tr("Save document"), tr("Writing {name}…", name=path.name))

    def ask_print(self) -> None:
        """Ask for a printer and print."""
        session = self._free()
        if session is None or session.opened is None:
            return
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (may be missing)
        except ImportError:
            self._desk.say(tr("This system cannot print. Save the document as PDF instead."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(" ".join(session.opened.document.title.split()))
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self._desk.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and printer.outputFileName():
            self.save(Path(printer.outputFileName()), printer.pageLayout(), _wanted(printer))
            return
        sheetful = sheetful_of(session, self._desk.look.language)
        work = self._desk.tasks.turns(_print(printer, sheetful))
        work.succeeded.connect(lambda _: self._desk.say(tr("Sent to the printer.")))
        self._run(work, tr("Print"), tr("Printing {name}…", name=printer.docName()))

    def _free(self) -> Session | None:
        """Return the session if a document is open and nothing is being written or printed."""
        session = self._desk.session
        if session is None or session.opened is None:
            return None
        if self._work is not None:
            self._desk.say(tr("Another document is still being written."))
            return None
        return session

    def _run(self, work: Work, title: str, text: str) -> None:
        """Do it with a window that shows how far it is and can stop it."""
        self._work = work
        ProgressDialog(work, self._desk.window, title=title, text=text)
        work.failed.connect(self._desk.refuse)
        work.cancelled.connect(lambda: self._desk.say(tr("Stopped.")))
        work.finished.connect(self._done)
        work.start()

    def _done(self) -> None:
        self._work = None


def _wanted(printer: QPrinter) -> Wanted:
    asked = printer.pageRanges()
    return every_page if asked.isEmpty() else asked.contains


def _print(printer: QPrinter, sheetful: Sheetful) -> Steps:
    """Draw the pages that were asked for on a printer; what was begun is called off when that is stopped."""
    done = False
    try:
        yield from print_on(printer, sheetful, _wanted(printer))
        done = True
    finally:
        if not done:
            printer.abort()
    if printer.printerState() == type(printer).PrinterState.Error:
        raise refused()
