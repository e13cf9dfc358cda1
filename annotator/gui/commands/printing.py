"""Save a document with its annotations as PDF or HTML page, or print it: asked for here, drawn elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.errors import FileProblem
from annotator.exchange.writers.html import Page, Words, write_html
from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.printing import Printing, Sheetful, pdf_writer
from annotator.gui.tasks import Progress
from annotator.gui.theme import Mode, theme
from annotator.gui.translation import tr

_SUFFIXES = (".pdf", ".html", ".htm")


class PrintCommands(QObject):
    """The open document on paper or as a page, as the view shows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._running: Printing | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {"file.save_document": self.ask_save, "file.print": self.ask_print}

    def ask_save(self) -> None:
        """Ask for a file; its ending says whether it becomes a PDF or a page."""
        session = self._desk.session
        if session is None or session.opened is None:
            return
        stem = "".join(c for c in session.opened.document.title[:40] if c.isalnum() or c in " -_").strip()
        kinds = ";;".join((tr("PDF (*.pdf)"), tr("Web page (*.html)")))
        folder = session.project.path.resolve().parent
        name, kind = QFileDialog.getSaveFileName(
            self._desk.window, tr("Save document"), str(folder / f"{stem or 'document'}.pdf"), kinds
        )
        if name:
            path = Path(name)
            if path.suffix.lower() not in _SUFFIXES:
                path = path.with_name(path.name + (".html" if "html" in kind else ".pdf"))
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the open document: a page in the background, a PDF page by page."""
        if path.suffix.lower() == ".pdf":
            self._save_pdf(path)
        else:
            self._save_html(path)

    def _save_html(self, path: Path) -> None:
        page = self._page()
        if page is None:
            return

        def work(progress: Progress) -> None:
            write_html(path, page)

        task = self._desk.tasks.task(work)
        task.succeeded.connect(lambda _: self._desk.say(tr("Written to {name}.", name=path.name)))
        task.failed.connect(self._desk.refuse)
        task.start()

    def _page(self) -> Page | None:
        session, language = self._desk.session, self._desk.look.language
        if session is None or session.opened is None:
            return None
        project, scheme = session.project, session.project.scheme
        light, dark = theme(Mode.LIGHT), theme(Mode.DARK)
        whose = session.whose
        return Page(
            title=session.opened.document.title,
            view=session.opened.own_view(),
            scheme=scheme,
            spans=session.in_part(project.spans(session.document_id, session.whose)),
            colours={
                label.id: (light.label_colour(colour).name(), dark.label_colour(colour).name())
                for label in scheme.labels
                for colour in (scheme.colour(label.id),)
            },
            language=language,
            words=Words(
                spans=tr("Spans"), relations=tr("Relations"), label=tr("Label"), passage=tr("Passage"),
                details=tr("Details"), annotator=tr("Annotator"), unsure=tr("unsure"),
            ),
            relations=project.relations(session.document_id, whose),
            document_labels=project.document_labels(session.document_id, whose),
            people={person.id: person.name for person in project.annotators()},
        )  # fmt: skip

    def _sheetful(self) -> Sheetful | None:
        session = self._desk.session
        if session is None or session.opened is None:
            return None
        opened = session.opened
        return Sheetful(
            title=opened.document.title,
            view=opened.own_view(),
            spans=session.in_part(session.project.spans(session.document_id, session.whose)),
            scheme=session.project.scheme,
            language=self._desk.look.language,
            mine=session.annotator,
            letters={person.id: person.name[:1] for person in session.project.annotators()},
            zones=opened.shown_zones(),
            headlines=tuple(opened.found.headlines) if opened.found else (),
            headings=tuple(opened.found.headings) if opened.found else (),
        )

    def _save_pdf(self, path: Path) -> None:
        sheetful = self._sheetful()
        if sheetful is None or self._running is not None:
            return
        part = path.with_name(path.name + ".part")
        writer = pdf_writer(str(part), sheetful.title)
        printing = Printing(sheetful, writer, self)
        if not printing.ready:
            self._desk.refuse(
                FileProblem("{name} cannot be written.", "Choose another name or folder.", name=path.name)
            )
            return

        def done() -> None:
            self._running = None
            part.replace(path)
            self._desk.say(tr("Written to {name}.", name=path.name))

        self._running = printing
        self._desk.say(tr("Writing {name}…", name=path.name))
        printing.start(done)

    def ask_print(self) -> None:
        """Ask for a printer and print."""
        sheetful = self._sheetful()
        if sheetful is None or self._running is not None:
            return
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (may be missing)
        except ImportError:
            self._desk.say(tr("This system cannot print. Save the document as PDF instead."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheetful.title)
        dialog = QPrintDialog(printer, self._desk.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self._running = Printing(sheetful, printer, self)
        self._running.start(self._printed)

    def _printed(self) -> None:
        self._running = None
        self._desk.say(tr("Sent to the printer."))
