"""The Edit menu: undo and redo by name, copy, find, title, trash.

Owns where undo jumps to and where the search stands.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.errors import UserError
from annotator.gui.actions import Handler
from annotator.gui.describe import describe
from annotator.gui.desk import Desk
from annotator.gui.dialogs.base import confirmed
from annotator.gui.find import hits
from annotator.gui.translation import tr, trn
from annotator.model.acts import SetTitle, TrashDocuments
from annotator.model.changes import ActSummary
from annotator.model.spans import Range


class EditCommands(QObject):
    """The Edit menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._found: list[Range] = []
        self._at = -1
        self._sought = ("", "")  # document, text

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "edit.copy": self.copy,
            "edit.copy_source": self.copy_source,
            "edit.find": self.begin_find,
            "edit.find_next": lambda: self.find(self._desk.parts.article.find_bar.field.text(), 1),
            "edit.find_previous": lambda: self.find(self._desk.parts.article.find_bar.field.text(), -1),
            "edit.title": self.edit_title,
            "edit.trash_document": self.trash_document,
        }

    # --- undo and redo

    def undo(self) -> None:
        """Take the latest act back, and go to where it happened."""
        session = self._desk.session
        target = session.project.undo_target(session.annotator) if session else None
        if target and target.name == "ImportDocuments" and not self._may_go(target):
            return
        if session and target and self._jumping(target, session.undo):
            self._desk.say(tr("Undone: {what}", what=self._words(target)))

    def redo(self) -> None:
        """Do again what was taken back, and go to where it happens."""
        session = self._desk.session
        target = session.project.redo_target(session.annotator) if session else None
        if session and target and self._jumping(target, session.redo):
            self._desk.say(tr("Done again: {what}", what=self._words(target)))

    def _may_go(self, imported: ActSummary) -> bool:
        """Ask whether an import shall be undone: it takes more away than a slip of Ctrl+Z should."""
        return confirmed(
            self._desk.window,
            title=tr("Undo: {what}", what=self._words(imported)),
            question=trn(
                "Undo the import of {n} document?", "Undo the import of {n} documents?", imported.documents
            ),
            detail=tr("They leave the project with all that came with them. Redo brings them back."),
            yes=tr("Undo import"),
        )

    def _jumping(self, target: ActSummary, do: object) -> bool:
        """Do it, and show the passage that it was about, whether it is there before or after."""
        session = self._desk.session
        assert session is not None and callable(do)
        before = self._passage(target)
        if do() is None:
            return False
        passage = self._passage(target) or before
        if target.document and target.name != "TrashDocuments":
            session.open_document(target.document)
        if passage and session.document_id == target.document:
            shown = [span for span in target.objects if session.span(span) is not None]
            self._desk.parts.article.pane.visit(*passage, span=next(iter(shown), None))
        return True

    def _passage(self, target: ActSummary) -> Range | None:
        session = self._desk.session
        for span_id in target.objects:
            try:
                span = session.project.span(span_id) if session else None
            except UserError:
                continue
            if span:
                return span.start, span.end
        return None

    def _words(self, summary: ActSummary) -> str:
        session = self._desk.session
        return describe(summary, session.project.scheme, self._desk.look.language) if session else ""

    def name_actions(self) -> frozenset[str]:
        """Show in the menu what Undo and Redo would do; return which of the two could do something."""
        session = self._desk.session
        possible = set()
        for name, plain, named in (
            ("undo", tr("Undo"), tr("Undo: {what}")),
            ("redo", tr("Redo"), tr("Redo: {what}")),
        ):
            target = None
            if session and session.annotator:
                ask = session.project.undo_target if name == "undo" else session.project.redo_target
                target = ask(session.annotator)
            if target:
                possible.add(name)
            self._desk.actions.rename(
                f"edit.{name}", named.format(what=self._words(target)) if target else plain
            )
        return frozenset(possible)

    # --- copy

    def copy(self) -> None:
        """Copy the selection, or the selected span's passage, as the view shows it."""
        chosen = self._chosen()
        pane = self._desk.parts.article.pane
        if chosen:
            text = pane.selected_text() if pane.selection() else self._shown(chosen)
            QApplication.clipboard().setText(text)

    def copy_source(self) -> None:
        """Copy the same from the source text."""
        chosen = self._chosen()
        session = self._desk.session
        if chosen and session and session.opened:
            QApplication.clipboard().setText(session.opened.text[slice(*chosen)])

    def _chosen(self) -> Range | None:
        session, pane = self._desk.session, self._desk.parts.article.pane
        span = session.span(pane.selected_span()) if session else None
        chosen = pane.selection() or ((span.start, span.end) if span else None)
        if chosen is None:
            self._desk.say(tr("Nothing is selected."))
        return chosen

    def _shown(self, chosen: Range) -> str:
        view = self._desk.parts.article.pane.view()
        first, last = view.block_at(chosen[0]), view.block_at(max(chosen[0], chosen[1] - 1))
        parts = [(view.block(block).text, view.parts(*chosen, block)) for block in range(first, last + 1)]
        return "\n".join(text[slice(*part)] for text, part in parts if part)

    # --- find

    def begin_find(self) -> None:
        """Show the find bar; a selection on one line is what is looked for."""
        session, pane = self._desk.session, self._desk.parts.article.pane
        if session and session.opened:
            chosen = pane.selected_text()
            self._desk.parts.article.find_bar.begin(
                chosen if 0 < len(chosen) < 60 and "\n" not in chosen else ""
            )

    def end_find(self) -> None:
        """Hide the find bar and go back to the text."""
        self._desk.parts.article.find_bar.hide()
        self._desk.parts.article.pane.setFocus()

    def find(self, query: str, step: int) -> None:
        """Go to the next hit (1), the one before (-1), or the first from where the text stands (0)."""
        session, bar, pane = (
            self._desk.session,
            self._desk.parts.article.find_bar,
            self._desk.parts.article.pane,
        )
        if session is None or session.opened is None:
            return
        if (session.document_id, query) != self._sought:
            self._found, self._at = hits(session.opened.text, query), -1
            self._sought = (session.document_id, query)
            step = 0
        if not self._found:
            bar.show_count(0, 0)
            return
        if step == 0:
            top = pane.top_passage()
            self._at = next((n for n, (start, _) in enumerate(self._found) if start >= top), 0)
        else:
            self._at = (self._at + step) % len(self._found)
        start, end = self._found[self._at]
        bar.show_count(self._at + 1, len(self._found))
        pane.set_selection(start, end)
        pane.go_to(start, end, flash=False)

    # --- the document

    def edit_title(self) -> None:
        """Put the cursor into the title."""
        title = self._desk.parts.article.head.title
        title.setFocus()
        title.selectAll()

    def set_title(self, title: str) -> None:
        """Change the open document's title."""
        session = self._desk.session
        if session and session.opened:
            session.apply(SetTitle(session.document_id, title))

    def trash_document(self, document_id: str = "") -> None:
        """Move a document, by default the open one, to the trash; its neighbour is opened."""
        session = self._desk.session
        document_id = document_id or (session.document_id if session else "")
        if session is None or not document_id:
            return
        panel = self._desk.parts.documents
        near = (panel.neighbour(1) or panel.neighbour(-1)) if document_id == session.document_id else ""
        title = session.project.document(document_id).title
        if session.apply(TrashDocuments((document_id,))):
            if near:
                session.open_document(near)
            self._desk.say(tr("Moved to the trash: {title}. Undo brings it back.", title=title[:40]))
