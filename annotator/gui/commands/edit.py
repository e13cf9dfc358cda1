"""The Edit menu: undo and redo by name, copy, title, trash.

Owns where undo jumps to.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.errors import UserError
from annotator.gui.actions import Handler
from annotator.gui.describe import describe
from annotator.gui.desk import Desk
from annotator.gui.dialogs.base import confirmed
from annotator.gui.dialogs.busy import aside
from annotator.gui.keys.disabled import KeysOfDisabled
from annotator.gui.session import Run, Session, at_once
from annotator.gui.tasks import Cancelled
from annotator.gui.translation import tr, trn
from annotator.model.acts import SetTitle, TrashDocuments
from annotator.model.changes import ActSummary, Applied
from annotator.model.spans import Range

# Where these fold, the folded line is what they did.
_OF_LAYERS = frozenset(("AddLayerCorrection", "RemoveLayerCorrection"))
_MOST_LOOKED_UP = 1_000  # objects of an act among which a shown span is looked for


class EditCommands(QObject):
    """The Edit menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        # Told what was undone, and of what that was: shows it on the review page, if it was done there.
        self.shown_in_review: Callable[[Applied, ActSummary], bool] = lambda applied, target: False
        for name in ("edit.undo", "edit.redo"):
            KeysOfDisabled(desk.actions[name], desk.window, self.handlers()[name])

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "edit.copy": self.copy,
            "edit.copy_source": self.copy_source,
            "edit.select_all": self.select_all,
            "edit.title": self.edit_title,
            "edit.trash_document": self.trash_document,
        }

    # --- undo and redo

    def undo(self) -> None:
        """Take the latest act back, and go to where it happened; say so where there is none."""
        session = self._desk.session
        if session is None:
            return
        target = session.project.undo_target(session.annotator)
        asks = target is not None and target.name == "ImportDocuments" and session.writable
        if target and asks and not self._may_go(target):
            return
        run = self._aside(target, tr("Undoing…"))
        if self._jumping(target, lambda: session.undo(run)) and target:
            self._desk.say(tr("Undone: {what}", what=self._words(target)))

    def redo(self) -> None:
        """Do again what was taken back, and go to where it happens; say so where there is nothing."""
        session = self._desk.session
        if session is None:
            return
        target = session.project.redo_target(session.annotator)
        run = self._aside(target, tr("Doing again…"))
        if self._jumping(target, lambda: session.redo(run)) and target:
            self._desk.say(tr("Done again: {what}", what=self._words(target)))

    def _aside(self, target: ActSummary | None, text: str) -> Run:
        """Return how to run an undo or redo, so that the window stays alive where it takes long."""
        if target is None:
            return at_once
        return aside(self._desk, max(target.documents, target.count), self._words(target), text)

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

    def _jumping(self, target: ActSummary | None, do: Callable[[], Applied | None]) -> bool:
        """Do it, and show where it happened, whether the passage is there before or after."""
        try:
            applied = do()
        except Cancelled:
            self._desk.say(tr("Stopped; the project is as it was."))
            return False
        if applied is None or target is None:
            return False
        self._show(target, applied)
        return True

    def _show(self, target: ActSummary, applied: Applied) -> None:
        """Show where it happened: on the page where it was done, else its passage in the text."""
        session, passage = self._desk.session, applied.summary.passage or target.passage
        if session is None or not _is_there(session, target.document):
            return
        if self.shown_in_review(applied, target):
            return
        if passage is None:
            self._desk.show_page(None)
            session.open_document(target.document)
            return
        looked_up, unfold = target.objects[:_MOST_LOOKED_UP], target.name not in _OF_LAYERS
        self._desk.go_to(target.document, passage, select=looked_up, unfold=unfold)

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

    def select_all(self) -> None:
        """Select the whole text, of a part that is open alone the part."""
        opened, pane = self._desk.opened, self._desk.parts.article.pane
        if opened is not None:
            pane.set_selection(*(opened.part_range or (0, len(opened.text))))
            pane.setFocus()  # whose keys label it

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


def _is_there(session: Session, document_id: str) -> bool:
    """Whether a document can be opened: its import may be undone, or it is in the trash."""
    try:
        document = session.project.document(document_id) if document_id else None
    except UserError:
        return False
    return document is not None and not document.trashed and not document.purged
