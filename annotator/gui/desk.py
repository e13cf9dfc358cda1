"""What the commands share: the open session, the settings, the language, the tasks, the window's parts.

Owns which project is open in this window. It builds nothing and draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from annotator.errors import NothingToUndo, UserError
from annotator.gui.describe import describe
from annotator.gui.look import Look
from annotator.gui.opened import OpenDocument
from annotator.gui.page import Page
from annotator.gui.panels.article import ArticlePanel
from annotator.gui.panels.documents import DocumentsPanel
from annotator.gui.panels.labels import LabelsPanel
from annotator.gui.panels.span_editor import SpanEditor
from annotator.gui.panels.spans import SpansPanel
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.panels.top_bar import TopBar
from annotator.gui.refusals import with_names
from annotator.gui.session import Session
from annotator.gui.settings import Settings
from annotator.gui.tasks import TaskRunner
from annotator.gui.translation import error_text
from annotator.gui.window_actions import Actions
from annotator.model.spans import Range
from annotator.project import Project


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that commands speak to."""

    top: TopBar
    documents: DocumentsPanel
    article: ArticlePanel
    labels: LabelsPanel
    editor: SpanEditor
    spans: SpansPanel
    status: StatusLine


class Desk(QObject):
    """The common ground of all commands."""

    leaving = Signal()  # what is being written has to be kept now: its document or the text goes
    session_changed = Signal()  # another project is open, or none
    panel_toggled = Signal()  # a panel is about to be hidden or shown
    look_wanted = Signal()  # the theme or the language was chosen anew
    dressed = Signal()  # every part has the look of now: what is told of the project is due in it
    names_changed = Signal()  # people go by letters now, or by their names again
    keys_changed = Signal()  # what names keys should name those of now
    reopening_wanted = Signal(bool)  # the window is to be closed and opened anew; True: with the settings
    panes_changed = Signal()  # there are two panes now, or one
    refused = Signal(object)  # UserError: why something was not done was said
    page_changed = Signal()  # another page is wanted in place of the text, or the text
    page_resumed = Signal()  # the page that was left for another one is back

    def __init__(
        self, window: QMainWindow, parts: Parts, actions: Actions, settings: Settings, look: Look
    ) -> None:
        super().__init__(window)
        self.window = window
        self.parts = parts
        self.actions = actions
        self.settings = settings
        self.look = look
        self.tasks = TaskRunner(self)
        self.session: Session | None = None
        self.page: Page | None = None
        self._behind: list[Page] = []  # pages that were left for the one that is shown, the latest last
        # Who works, in words, as named at the program's start; nobody since another was chosen.
        self.named = ""
        self.beside: tuple[QWidget, ...] = ()  # what the focus goes round besides, where it is in sight

    @property
    def opened(self) -> OpenDocument | None:
        """The document that is open, if one is."""
        return self.session.opened if self.session else None

    def set_session(self, session: Session | None) -> None:
        """Work on another project; the one before is closed."""
        self.leaving.emit()
        old, self.session = self.session, session
        if session is not None:
            session.refused.connect(self.refuse)
            session.leaving.connect(self.leaving)
        self.session_changed.emit()
        if old is not None:
            old.close()
            old.deleteLater()

    def show_page(self, page: Page | None, *, onward: bool = False) -> None:
        """Show a page in place of documents, text and labels; None shows these again.

        To a page that one came from this is the way back, unless one goes `onward` from a list to one of its
        places: then one goes back to the list, and from there to where one came from before.
        """
        if page is self.page:
            return
        self.leaving.emit()
        if page is None:
            self._behind.clear()
        elif page in self._behind and not onward:
            del self._behind[self._behind.index(page) :]
        elif self.page is not None:
            self._behind.append(self.page)
        self.page = page
        if page is not None:
            page.over_another = bool(self._behind)
        self.page_changed.emit()

    def came_from(self, page: Page) -> bool:
        """Tell whether a page was left for the one that is shown, or for one that was left for it."""
        return page in self._behind

    def leave_page(self) -> None:
        """Go back to where one came from: the page before this one, else the text."""
        before = self._behind[-1] if self._behind else None
        self.show_page(before)
        if before is not None:
            self.page_resumed.emit()

    def go_to(
        self, document: str, passage: Range, *, select: Iterable[str] = (), unfold: bool = True
    ) -> None:
        """Show a passage in the text: in the part that holds it, unfolded, under the caret, marked a moment.

        The first span of `select` that is shown there is selected.
        """
        session, article = self.session, self.parts.article
        if session is None:
            return
        self.show_page(None)
        session.open_document(document)
        if session.document_id != document:
            return
        session.show_passage(*passage, unfold=unfold)
        shown = next((span for span in select if session.span(span) is not None), None)
        article.pane.visit(*passage, span=shown, flash=False)
        article.go_to(*passage)

    def refuse(self, error: UserError) -> None:
        """Say in the status line why something was not done, and what to do about it."""
        if self.session is not None:
            error = with_names(error, self.session.project.scheme, self.look.language)
            if isinstance(error, NothingToUndo):
                error = self._with_acts(error, self.session.project)
        self.parts.status.show_message(str(error_text(error)), "bad")
        self.refused.emit(error)

    def _with_acts(self, error: NothingToUndo, project: Project) -> NothingToUndo:
        values, acts = dict(error.parameters), error.parameters.get("acts")
        for key, act in zip(("act", "later"), acts if isinstance(acts, tuple) else (), strict=False):
            summary = project.act_summary(act) if act else None
            if summary is not None:
                values[key] = describe(summary, project.scheme, self.look.language)
        return NothingToUndo(error.message, error.next_step, **values)

    def say(self, text: str) -> None:
        """Say in the status line what was done."""
        self.parts.status.show_message(text)
