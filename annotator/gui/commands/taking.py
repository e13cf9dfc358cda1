"""Takes a project for writing that was opened read-only, once the window that had it open has closed it.

Owns when that is tried: when the window becomes active, before a key is answered, when something was refused,
when the file is opened once more. While the other window has it, a try costs one look at its lock.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from annotator.errors import ReadOnlyProject, UserError
from annotator.gui.commands.files import FileCommands
from annotator.gui.desk import Desk
from annotator.gui.reopening import leave, resume
from annotator.gui.session import Session
from annotator.gui.translation import tr

_IDLE_MS = 50  # between two looks at whether anything still runs


class Taking(QObject):
    """Watches for the moment at which a read-only project can be written."""

    def __init__(self, desk: Desk, files: FileCommands) -> None:
        super().__init__(desk)
        self._desk, self._files = desk, files
        desk.refused.connect(self._refused)
        desk.session_changed.connect(self._watch_keys)
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._focus_moved)

    def _focus_moved(self, window: QWindow | None) -> None:
        if window is not None and window is self._desk.window.windowHandle():
            self._watch_keys()
            self.later()

    def _watch_keys(self) -> None:
        """See the window's keys before its parts do, as long as the project is read-only."""
        session, handle = self._desk.session, self._desk.window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            if session is not None and session.read_only:
                handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Try before a key is answered, so that what it asks for is done and need not be asked for twice.

        Not on a page, whose place would be lost, nor for what is typed into a field.
        """
        if event.type() == QEvent.Type.ShortcutOverride and self._desk.page is None:
            focus = self._desk.window.focusWidget()
            typed = focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            if not typed and QApplication.activePopupWidget() is None:
                self.take()
        return False

    def _refused(self, error: UserError) -> None:
        if isinstance(error, ReadOnlyProject):
            self.later()  # whoever was refused still holds the session

    def later(self) -> None:
        """Try at the next turn of the event loop, or when what runs in the background has ended."""
        session = self._desk.session
        if session is not None and session.read_only:
            QTimer.singleShot(_IDLE_MS if self._desk.tasks.busy else 0, self, self._try)

    def _try(self) -> None:
        if self._desk.tasks.busy:  # it reads the project that would be closed
            self.later()
        else:
            self.take()

    def take(self) -> bool:
        """Go on in the same project as its writer, if nobody else is; tell whether that came about."""
        desk, session = self._desk, self._desk.session
        if session is None or not session.read_only or desk.tasks.busy or QApplication.activeModalWidget():
            return False
        if not session.project.let_go:
            return False
        left, focus = leave(desk, settings=False), desk.window.focusWidget()
        desk.panel_toggled.emit()
        desk.set_session(None)  # two connections of one process would take each other's locks away
        try:
            project = self._files.checked(session.project.path)
        except UserError as error:
            desk.refuse(error)
            return False
        taken = Session(project, session.annotator, desk)
        desk.set_session(taken)
        if session.annotator:
            self._files.make_known(self._files.name_of(project, session.annotator))
        taken.go_on_from(session)
        resume(desk, left)
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()
        if not taken.read_only:
            desk.say(tr("{name} can be changed now: the other window has closed it.", name=project.path.name))
        return not taken.read_only
