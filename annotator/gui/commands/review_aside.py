"""What stands beside the text: guidelines, open threads, what was changed in somebody's work.

Owns when the dock is shown, what it is filled with, and where its lines lead. The dock is made at first use.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStyle

from annotator.gui.commands.conversation import Conversation
from annotator.gui.desk import Desk
from annotator.gui.look import dress
from annotator.gui.review.aside import Aside
from annotator.gui.review.gathering import feedback_entries, labels_markdown
from annotator.gui.review.hiding import people_of
from annotator.gui.review.jump_list import Entry
from annotator.gui.review.threads import open_threads
from annotator.gui.session import Session
from annotator.gui.tasks import Progress
from annotator.gui.translation import tr, trn
from annotator.model.acts import SetSetting
from annotator.model.changes import Applied
from annotator.model.verdicts import Thread

GUIDELINES = "guidelines"
"""The project's setting: its guidelines in Markdown."""
_TELLING = frozenset({"comment", "verdict", "setting", "label", "scheme", "state"})


class AsideCommands(QObject):
    """Shows the dock and fills it."""

    jumped = Signal(object)  # Entry

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._made: Aside | None = None
        self._conversation: Conversation | None = None
        desk.dressed.connect(self._dressed)

    @property
    def dock(self) -> Aside:
        """The dock; made when it is first asked for."""
        if self._made is None:
            window = self._desk.window
            made = self._made = Aside(self._desk.look, window)
            if isinstance(window, QMainWindow):
                window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
                made.hide()
                window.installEventFilter(self)
            made.page_wanted.connect(self._page_wanted)
            made.jumped.connect(self.jumped)
            made.guidelines.saved.connect(self._save_guidelines)
            made.guidelines.drafted.connect(self._keep_draft)
            made.guidelines.left.connect(self._leave)
            made.comments.left.connect(self._leave)
            made.left.connect(self._leave)
            self._desk.beside = made.stops()
            self._conversation = Conversation(self._desk, made.comments)
            made.set_look(self._desk.look)
            dress(made, self._desk.look)
            if self._desk.session is not None:
                self._connect(self._desk.session)
        return self._made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the dock narrow where the window is."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Let the dock leave the rest of the window what that needs: its end would not be in sight."""
        window = self._desk.window
        centre = window.centralWidget() if isinstance(window, QMainWindow) else None
        part = centre.widget() if isinstance(centre, QScrollArea) else None
        if part is not None and self._made is not None:
            kept = part.minimumSizeHint().expandedTo(part.minimumSize()).width()
            kept += window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, window)
            self._made.setMaximumWidth(max(self._made.minimumSizeHint().width(), window.width() - kept))

    @property
    def conversation(self) -> Conversation:
        """The comments under the list of threads."""
        assert self.dock is not None and self._conversation is not None
        return self._conversation

    def page_changed(self) -> None:
        """The review page came or went: it has a place of its own for comments."""
        if self._made is not None:
            self._made.show_comments(self._desk.page is None)
            self.conversation.show()

    def session_changed(self) -> None:
        """Another project is open, or none: take the dock away, and keep what was being written."""
        if self._made is not None:
            self._made.guidelines.keep()
            self._made.hide()
            self.conversation.forget()
            if self._desk.session is not None:
                self._connect(self._desk.session)

    def _connect(self, session: Session) -> None:
        session.document_changed.connect(self.conversation.document_changed)

    def heard(self, applied: Applied) -> None:
        """Fill it anew where an act changed what it shows."""
        if _TELLING & applied.kinds:
            self.refill()
        elif self._made is not None and "span" in applied.kinds:
            self.conversation.show()  # names the passage

    def refill(self) -> None:
        """Fill what is shown anew."""
        if self._made is not None and not self._made.isHidden():
            self._fill(self._made.page)

    def names_changed(self) -> None:
        """Names are hidden now, or shown again."""
        if self._made is not None:
            self.refill()
            self.conversation.show()

    def _dressed(self) -> None:
        """What is told of the project is in the language of now."""
        if self._made is not None:
            self.conversation.show_keys()
            self.names_changed()

    def show(self, page: str) -> None:
        """Show a page beside the text, and let it take the keyboard; a second time hides it."""
        shown = not self.dock.isHidden() and self.dock.page == page
        if shown and self.dock.has_keyboard:
            self.dock.give_back()
            return
        if not shown:
            self._page_wanted(page)
        self.dock.take_keyboard()

    def talk(self, *, question: bool) -> None:
        """Start to write a comment, or a question to the lead, about what is in hand."""
        self._open_threads()
        self.conversation.begin(question=question)

    def talk_of_label(self, label: str) -> None:
        """Show what was said about a label, by default the selected span's, and start to write."""
        self._open_threads()
        self.conversation.begin_on_label(label)

    def show_thread(self, thread: Thread) -> None:
        """Show a thread in full."""
        self._open_threads()
        self.conversation.go_to(thread)

    def close_thread(self) -> None:
        """Close the thread in hand, or open it again; where none is shown, show them first."""
        shown = self._made is not None and not self._made.isHidden() and self._made.page == "threads"
        if shown:
            self.dock.comments.toggle_closed()
        else:
            self._open_threads()

    def _open_threads(self) -> None:
        if self.dock.isHidden() or self.dock.page != "threads":
            self._page_wanted("threads")

    def _page_wanted(self, page: str) -> None:
        if self._fill(page):
            self.dock.show_comments(self._desk.page is None)
            self._fit()
            self.dock.show()
            self.conversation.show()

    def _fill(self, page: str) -> bool:
        session = self._desk.session
        if session is None:
            return False
        language = self._desk.look.language
        if page == "guidelines":
            text = session.project.setting(GUIDELINES, "")
            labels = labels_markdown(session.project.scheme, language)
            self.dock.guidelines.show_text(
                text if isinstance(text, str) else "",
                labels,
                owner=session.project.id,
                draft=self._desk.settings.text(_draft(session.project.id)),
                writable=session.writable,
            )
            self.dock.show_page(page)
        elif page == "threads":
            who = session.annotator
            self._in_background(page, lambda _: open_threads(session.project, who, language))
            self.conversation.show()
        else:
            who = session.annotator
            people = people_of(self._desk, session)
            self._in_background(
                page, lambda step: feedback_entries(session.project, who, people, language, step)
            )
        return True

    def _in_background(self, page: str, read: Callable[[Progress], list[Entry]]) -> None:
        self.dock.show_page(page, tr("Looking…"))
        task = self._desk.tasks.task(read)
        task.succeeded.connect(lambda entries: self._show_entries(page, entries))
        task.failed.connect(self._desk.refuse)
        task.start()

    def _show_entries(self, page: str, entries: list[Entry]) -> None:
        session = self._desk.session
        if self.dock.page != page or session is None:
            return
        people = people_of(self._desk, session)
        if page == "threads":
            self.dock.threads.show_entries(entries, people)
            self.dock.show_page(page, trn("{n} open thread", "{n} open threads", len(entries)))
        else:
            self.dock.feedback.show_entries(entries, people)
            self.dock.show_page(page, _counted(entries))

    def _save_guidelines(self, text: str) -> None:
        session = self._desk.session
        if session is not None and session.apply(SetSetting(GUIDELINES, text or None)) is not None:
            self.dock.guidelines.done()
            self._desk.say(tr("The guidelines are saved."))

    def _keep_draft(self, project: str, text: str) -> None:
        self._desk.settings.put(_draft(project), text)

    def _leave(self) -> None:
        (self._desk.page or self._desk.parts.article.pane).setFocus()


def _counted(entries: list[Entry]) -> str:
    """Return what came back to somebody, in a line."""
    returned = sum(bool(entry.mark) for entry in entries)
    changed = len(entries) - returned
    words = [trn("{n} document sent back", "{n} documents sent back", returned)] if returned else []
    words += [trn("{n} change in my work", "{n} changes in my work", changed)] if changed else []
    return " · ".join(words) or tr("Reviewers have changed nothing in your work so far.")


def _draft(project: str) -> str:
    """Return the name of the setting that holds an unsaved draft of a project's guidelines."""
    return f"draft/{project}/guidelines"
