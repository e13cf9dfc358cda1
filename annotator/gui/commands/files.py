"""The File menu: make, open, import, export, copy, trash, who works, close.

Owns the questions around a project's file. Files are read and written by the project and by exchange.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QMenu

from annotator.errors import UserError
from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.dialogs.annotator import AnnotatorDialog
from annotator.gui.dialogs.choosing import file_to_open, file_to_save
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.import_files import ImportDialog
from annotator.gui.dialogs.new_project import SUFFIX, NewProjectDialog
from annotator.gui.dialogs.trash import TrashDialog
from annotator.gui.icons import person_icon
from annotator.gui.person_colours import colour_keys
from annotator.gui.session import Session
from annotator.gui.tasks import Progress
from annotator.gui.translation import error_text, tr
from annotator.model.acts import AddAnnotator
from annotator.model.annotators import GOLD, Annotator, AnnotatorKind, annotator_id
from annotator.model.scheme import Scheme
from annotator.project import Project


class FileCommands(QObject):
    """The File menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        # Makes the project of this window its writer's, if another window has let it go since.
        self.take: Callable[[], bool] = lambda: False

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "file.new": self.new,
            "file.open": self.ask_open,
            "file.import": self.import_files,
            "file.export": self.export,
            "file.save_copy": self.save_copy,
            "file.trash": self.trash,
            "file.annotator": self.ask_annotator,
            "file.close": self.close,
            "file.quit": self._desk.window.close,
        }

    # --- opening

    def new(self) -> None:
        """Ask for a new project and open it."""
        dialog = NewProjectDialog(self._folder(), self._desk.look, self._desk.window, make=_make)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.path:
            self.open(dialog.path)

    def create(self, path: Path, scheme: Scheme) -> bool:
        """Make a project and open it."""
        return self._enter(lambda: Project.create(path, scheme))

    def ask_open(self) -> None:
        """Ask for a project's file and open it."""
        kind = tr("Annotator project (*.annot)")
        name = file_to_open(self._desk.window, tr("Open project"), str(self._folder()), kind)
        if name:
            self.open(Path(name))

    def open(self, path: Path, annotator: str | None = None) -> bool:
        """Open a project; where it is open elsewhere, read-only. Says what is wrong where it cannot be."""
        if self._desk.session and self._desk.session.project.path.resolve() == path.resolve():
            if self._desk.session.read_only and not self.take():
                self._desk.refuse(self._desk.session.why_not())
            return True
        return self._enter(lambda: Project.open(path), annotator)

    def pose(self, path: Path, annotator: str | None) -> None:
        """Show a project for a picture: nothing is asked, nothing is ever written. Raises UserError."""
        usable = os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)
        self._show(Project.open(path, read_only=True), annotator, posing=usable)

    def _enter(self, make: Callable[[], Project], annotator: str | None = None) -> bool:
        try:
            project = _checked(make)
        except UserError as error:
            self._desk.refuse(error)
            if self._desk.session is None:
                self._desk.parts.article.say_not_opened(error)
            return False
        self._show(project, annotator or self._desk.named)
        return True

    def checked(self, path: Path) -> Project:
        """Return a project opened, for writing where that is possible. Raises UserError."""
        return _checked(lambda: Project.open(path))

    def _show(self, project: Project, annotator: str | None, *, posing: bool | None = None) -> None:
        """Take a project into the window; `posing` (not None) for a picture, which asks nothing."""
        who = self._who(project, annotator, ask=posing is None)
        session = Session(project, who, self._desk, posing=bool(posing))
        self._desk.settings.add_recent(project.path)
        self._desk.set_session(session)
        if who:
            self.make_known(annotator or self.name_of(project, who))
        self._open_first(session)

    def _open_first(self, session: Session) -> None:
        """Go on where the annotator left off: the document seen last, else the first unfinished one."""
        last = self._desk.settings.text(f"last_document/{session.project.id}")
        rows = session.project.document_page(annotator=session.annotator, limit=1)
        wanted = (
            last or session.project.next_unfinished(None, session.annotator) or (rows[0].id if rows else "")
        )
        if last and not self._there(session, last):
            wanted = rows[0].id if rows else ""
        if wanted:
            session.open_document(wanted)

    def _there(self, session: Session, document_id: str) -> bool:
        try:
            document = session.project.document(document_id)
        except UserError:
            return False
        return not (document.trashed or document.purged)

    # --- who works

    def _who(self, project: Project, named: str | None, *, ask: bool) -> str:
        """Return the annotator's id: named on the command line, remembered, or asked for. Empty: nobody."""
        if named:
            try:
                return annotator_id(named)
            except ValueError:
                self._desk.say(tr("A name needs at least one letter."))
        remembered = self._desk.settings.text(f"annotator/{project.id}")
        if remembered and (project.annotator(remembered) or not project.read_only):
            return remembered
        if not ask:
            return next((person.id for person in people(project)), "")
        return self._ask_who(project)

    def _ask_who(self, project: Project) -> str:
        dialog = AnnotatorDialog(
            people(project),
            self._desk.look,
            self._desk.window,
            colours=colour_keys(project.annotators()),
            suggested=_login(),
        )
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return ""
        self._desk.settings.put(f"name/{annotator_id(dialog.name)}", dialog.name)
        return annotator_id(dialog.name)

    def ask_annotator(self) -> None:
        """Ask who works from now on."""
        session = self._desk.session
        if session is None:
            return
        who = self._ask_who(session.project)
        if who:
            self.set_annotator(who)

    def set_annotator(self, who: str) -> None:
        """Work as another person from now on."""
        session = self._desk.session
        if session is None:
            return
        self._desk.named = ""
        session.set_annotator(who)
        self.make_known(self.name_of(session.project, who))

    def name_of(self, project: Project, who: str) -> str:
        """Return the name of an annotator, also of one who has not worked in this project yet."""
        known = project.annotator(who)
        return known.name if known else self._desk.settings.text(f"name/{who}", who)

    def make_known(self, name: str) -> None:
        """Add the person to the project, if new, and remember who works on it here."""
        session = self._desk.session
        if session is None:
            return
        self._desk.settings.put(f"annotator/{session.project.id}", session.annotator)
        unknown = session.project.annotator(session.annotator) is None
        if unknown and session.writable and not session.posing:
            session.apply(AddAnnotator(name))
        session.annotator_changed.emit()

    def fill_people(self, menu: QMenu) -> None:
        """Fill the menu of who works: the project's people, and another."""
        menu.clear()
        session = self._desk.session
        if session is None:
            return
        theme = self._desk.look.theme
        colours = colour_keys(session.project.annotators())
        for person in people(session.project):
            icon = person_icon(person.name, theme.person_colour(colours[person.id]), theme, menu.font())
            action = menu.addAction(icon, person.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, who=person.id: self.set_annotator(who))
        menu.addSeparator()
        menu.addAction(tr("Someone else…")).triggered.connect(self.ask_annotator)

    # --- in and out

    def import_files(self) -> None:
        """Open the import dialog."""
        if self._desk.session:
            self.import_dialog().open()

    def import_dialog(self) -> ImportDialog:
        """Return a fresh import dialog."""
        assert self._desk.session is not None
        dialog = ImportDialog(self._desk.session, self._desk.tasks, self._desk.look, self._desk.window)
        dialog.finished.connect(lambda _: self._after_import())
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _after_import(self) -> None:
        session = self._desk.session
        if session and session.opened is None:
            self._open_first(session)
        if session and session.opened:
            self._desk.parts.article.pane.setFocus()

    def export(self) -> None:
        """Open the export dialog."""
        if self._desk.session:
            self.export_dialog().open()

    def export_dialog(self) -> ExportDialog:
        """Return a fresh export dialog."""
        session = self._desk.session
        assert session is not None
        path = self._folder() / f"{session.project.path.stem}.jsonl"
        dialog = ExportDialog(
            session, self._desk.tasks, self._desk.look, session.layers, self._desk.window, path=path
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def save_copy(self) -> None:
        """Ask where to and write a copy of the project there, in the background."""
        session = self._desk.session
        if session is None:
            return
        stem = tr("{name} (copy)", name=session.project.path.stem)
        kind = tr("Annotator project (*.annot)")
        name, _ = file_to_save(
            self._desk.window, tr("Save a copy"), str(self._folder() / f"{stem}{SUFFIX}"), kind
        )
        if name:
            path = Path(name)
            self.copy_to(path if path.suffix else path.with_name(path.name + SUFFIX))

    def copy_to(self, path: Path) -> None:
        """Write a copy of the project."""
        session = self._desk.session
        if session is None:
            return

        def work(progress: Progress) -> None:
            session.project.save_copy(path)

        task = self._desk.tasks.task(work)
        task.succeeded.connect(lambda _: self._desk.say(tr("A copy was saved as {name}.", name=path.name)))
        task.failed.connect(self._desk.refuse)
        task.start()

    def trash(self) -> None:
        """Show the trash."""
        if self._desk.session:
            dialog = TrashDialog(self._desk.session, self._desk.window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def close(self) -> None:
        """Close the project; the window stays."""
        self.remember()
        self._desk.set_session(None)

    def remember(self) -> None:
        """Note which document is open, for the next start."""
        session = self._desk.session
        if session and session.document_id:
            self._desk.settings.put(f"last_document/{session.project.id}", session.document_id)

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of recent projects."""
        menu.clear()
        for path in self._desk.settings.recent():
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _=False, chosen=path: self.open(chosen))
        menu.setEnabled(not menu.isEmpty())

    def _folder(self) -> Path:
        session = self._desk.session
        if session:
            return session.project.path.resolve().parent
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def _checked(make: Callable[[], Project]) -> Project:
    """Return an open project of which no damage can be seen at once. Raises UserError."""
    project = make()
    try:
        project.document_page(limit=1)
        project.next_unfinished(None, "")
        project.annotators()
    except UserError:
        project.close()
        raise
    return project


def _make(path: Path, scheme: Scheme) -> None:
    Project.create(path, scheme).close()


def people(project: Project) -> list[Annotator]:
    """Return the project's persons, in the order in which they came: those who may be working here."""
    return [a for a in project.annotators() if a.kind is AnnotatorKind.PERSON and a.id != GOLD]


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


__all__ = ["FileCommands", "error_text", "people"]
