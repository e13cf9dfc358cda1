"""Work between people: merging what comes back, handing out, bundles. Asks, and runs the dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from annotator.exchange.bundle import SUFFIX, write_bundle
from annotator.exchange.handing_out import documents_in, header_of, texts_of
from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.dialogs.assign import AssignDialog
from annotator.gui.dialogs.choosing import file_to_save
from annotator.gui.dialogs.merge import MergeDialog
from annotator.gui.dialogs.report_view import NamesOf
from annotator.gui.review.hiding import people_of
from annotator.gui.tasks import Progress
from annotator.gui.translation import tr


class PeopleCommands(QObject):
    """File > Merge, File > Save as a bundle, Review > Hand out work."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "file.merge": lambda: self.merge_dialog().open(),
            "file.bundle": self.ask_bundle,
            "review.assign": lambda: self.assign_dialog().open(),
        }

    def merge_dialog(self) -> MergeDialog:
        """Return a fresh dialog for merging."""
        assert self._desk.session is not None
        desk, session = self._desk, self._desk.session
        dialog = MergeDialog(session, desk.tasks, desk.look, desk.window, self._naming)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _naming(self) -> NamesOf:
        """Return how people are named now, also those who have just come in."""
        assert self._desk.session is not None
        people = people_of(self._desk, self._desk.session)
        return lambda ids: {who: people.name(who) for who in people.in_order(ids)}

    def assign_dialog(self) -> AssignDialog:
        """Return a fresh dialog for handing out."""
        assert self._desk.session is not None
        dialog = AssignDialog(self._desk.session, self._desk.tasks, self._desk.look, self._desk.window)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def ask_bundle(self) -> None:
        """Ask where to and write everything of the project into a bundle."""
        session = self._desk.session
        if session is None:
            return
        path = session.project.path.resolve().with_suffix(SUFFIX)
        kind = tr("Bundle (*.bundle)")
        name, _ = file_to_save(self._desk.window, tr("Save as a bundle"), str(path), kind)
        if name:
            chosen = Path(name)
            self.bundle_to(chosen if chosen.suffix else chosen.with_name(chosen.name + SUFFIX))

    def bundle_to(self, path: Path) -> None:
        """Write everything of the project into a bundle, in the background."""
        session = self._desk.session
        if session is None:
            return
        project = session.project

        def work(progress: Progress) -> None:
            documents = documents_in(project.log_rows())
            texts = texts_of(project, documents)
            write_bundle(path, header_of(project), project.log_rows(), texts, lambda _done: progress.check())

        task = self._desk.tasks.task(work)
        task.succeeded.connect(lambda _: self._desk.say(tr("A bundle was saved as {name}.", name=path.name)))
        task.failed.connect(self._desk.refuse)
        task.start()
