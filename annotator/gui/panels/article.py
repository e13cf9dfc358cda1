"""The article: head, view bar, notices, find bar, and the reading pane or an empty page in its place.

Owns their order and what is shown of the open document. The pane draws; the session holds.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.errors import UserError
from annotator.gui.controls import called, hairline
from annotator.gui.fonts import has_cjk_font
from annotator.gui.layers.side import WIDTH, SidePanel
from annotator.gui.layers.two_panes import TwoPanes
from annotator.gui.look import Look
from annotator.gui.opened import OpenDocument
from annotator.gui.pane import ReadingPane
from annotator.gui.pane.places import Place
from annotator.gui.panels.article_head import ArticleHead
from annotator.gui.panels.find_bar import FindBar
from annotator.gui.panels.notice import Banner, EmptyPage
from annotator.gui.panels.sent_back import SentBackLine
from annotator.gui.panels.view_bar import ViewBar, script_full
from annotator.gui.session import Session
from annotator.gui.translation import error_text, in_english_too, mark, tr
from annotator.text.views import View


class ArticlePanel(QWidget):
    """The middle of the window."""

    new_requested = Signal()
    open_requested = Signal()
    import_requested = Signal()
    font_help_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._look = look
        self._session: Session | None = None
        self._not_opened: UserError | None = None  # why no project is shown, where one was asked for
        self.head, self.view_bar, self.find_bar = ArticleHead(look), ViewBar(look), FindBar(look)
        self.read_only, self.font_notice, self.sent_back = Banner(), Banner(), SentBackLine()
        self.font_notice.clicked.connect(self.font_help_requested)
        self.pane = ReadingPane()
        self.panes, self.side = TwoPanes(self.pane, look), SidePanel(look)
        self.empty = EmptyPage()
        self.empty.clicked.connect(self._empty_clicked)
        self.empty.second_clicked.connect(self.open_requested)
        self.pages = called(QStackedWidget(), "paper")
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.panes)
        self.panes.left_width_changed.connect(self.view_bar.set_left_width)
        body = QSplitter()
        body.setHandleWidth(1)
        body.setChildrenCollapsible(False)
        body.addWidget(self.side)
        body.addWidget(self.pages)
        body.setStretchFactor(1, 1)
        body.setSizes([WIDTH, 1000])
        self._shown = ""  # the document in the pane
        self._left: dict[str, tuple[Place, int]] = {}  # by document: first line in sight, and the caret
        self._lines = [hairline(), hairline()]
        self.pane.naming = partial(self._pane_name, as_written=False)
        self.panes.left.naming = partial(self._pane_name, as_written=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (
            *(self.font_notice, self.read_only, self.head, self._lines[0], self.sent_back),
            *(self.view_bar, self._lines[1], self.find_bar),
        ):
            layout.addWidget(part)
        layout.addWidget(body, 1)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.pane.set_look(look)
        self.panes.set_look(look)
        self._show_empty()
        self._show_notices()

    def set_session(self, session: Session | None) -> None:
        """Show another project; `show_document` follows."""
        self._session, self._not_opened = session, None
        self._shown, self._left = "", {}
        self.head.set_session(session)
        self.sent_back.set_session(session)
        self._show_notices()
        if session is not None:
            for pane in (self.pane, self.panes.left):
                pane.set_scheme(session.project.scheme)

    def say_not_opened(self, error: UserError) -> None:
        """Say on the page without a project why the one that was asked for is not there."""
        self._not_opened = error
        self._show_empty()

    def show_document(self) -> None:
        """Show the document that is open now: where it was left, else from its top."""
        self.find_bar.hide()
        if self._shown:
            self._left[self._shown] = self.pane.place(), self.pane.caret_source()
        self._show(keep_place=False)
        opened = self._session.opened if self._session else None
        self._shown = opened.document.id if opened else ""
        if self._shown in self._left:
            place, caret = self._left[self._shown]
            self.pane.put_caret(self.pane.view().to_view(caret, caret)[0])
            self.pane.set_place(*place)

    def show_view(self) -> None:
        """Show the same document another way: same passage at the top, same selection, same span."""
        self._show(keep_place=True)

    def _show(self, *, keep_place: bool) -> None:
        opened = self._session.opened if self._session else None
        self.view_bar.show_document(opened)
        self.head.show_all()
        for line in self._lines:
            line.setVisible(opened is not None)
        self.pages.setCurrentWidget(self.panes if opened else self.empty)
        if opened and self._session:
            self._show_people(self._session)
            self.panes.forget_spaces()
            with self.panes.alone():
                self.pane.show_view(
                    opened.view(), self._session.spans(), keep_place=keep_place, dress=opened.dress()
                )
            self._show_left(opened, self._session, keep_place=keep_place)
        else:
            self.find_bar.hide()
            for pane in (self.pane, self.panes.left):  # a key must find nothing in a text that is gone
                pane.show_view(View(""), (), keep_place=False)
            self._show_empty()

    def go_to(self, source_start: int, source_end: int) -> None:
        """Scroll to a passage that is in the view, and mark it for a moment in each pane."""
        self.pane.go_to(source_start, source_end)
        if self.panes.on:
            self.panes.left.flash(source_start, source_end)

    def set_two_panes(self, on: bool) -> None:
        """Show the text as written beside the view, or the view alone."""
        self.panes.set_on(on)
        opened = self._session.opened if self._session else None
        if on and opened and self._session:
            self._show_people(self._session)
            self._show_left(opened, self._session, keep_place=False)

    def _show_left(self, opened: OpenDocument, session: Session, *, keep_place: bool) -> None:
        if self.panes.on:
            with self.panes.alone():
                view = opened.view(as_written=True)
                self.panes.left.show_view(view, session.spans(), keep_place=keep_place, dress=opened.dress())
            self.panes.level(keep_place=keep_place)

    def _pane_name(self, *, as_written: bool) -> str:
        """Return what a screen reader calls a pane: its document and its view."""
        opened = self._session.opened if self._session else None
        if opened is None:
            return ""
        script = "source" if as_written else opened.switches.view_script
        return f"{opened.document.title} · {script_full(script)}"

    def _show_people(self, session: Session) -> None:
        letters = {person.id: person.name[:1] for person in session.project.annotators()}
        for pane in (self.pane, self.panes.left) if self.panes.on else (self.pane,):
            pane.set_people(session.annotator, letters)

    def _show_empty(self) -> None:
        if self._session is None:
            why = f"{error_text(self._not_opened)}\n" if self._not_opened else ""
            self.empty.say(why + tr("No project is open."), tr("New project"), tr("Open project…"))
        elif self._session.project.progress(self._session.annotator).total == 0:
            button = tr("Import articles") if self._session.writable else ""
            self.empty.say(tr("This project has no documents yet."), button)
        else:
            self.empty.say(tr("Choose a document at the left."))

    def _empty_clicked(self) -> None:
        if self._session is None:
            self.new_requested.emit()
        else:
            self.import_requested.emit()

    def _show_notices(self) -> None:
        session = self._session
        unwritable = tr("Read-only: the file or its folder cannot be written. Save a copy elsewhere to work.")
        reasons = {
            "locked": tr("Read-only: another window has this project open. Close it there to work here."),
            "folder": unwritable,
            "file": unwritable,
        }
        plain = tr("Read-only: nothing can be changed in this window.")
        reason = session.project.read_only_reason if session and session.read_only else None
        self.read_only.say("" if reason is None else reasons.get(reason, plain))
        missing = not has_cjk_font()
        self.font_notice.say(
            in_english_too(mark("No Chinese font is installed, so text shows as boxes.")) if missing else "",
            in_english_too(mark("How to install one")),
        )
