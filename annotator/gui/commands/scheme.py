"""The scheme editor and the documents worth another look: opened from the Annotate menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.scheme.another_look import AnotherLookDialog
from annotator.gui.scheme.dialog import SchemeDialog
from annotator.gui.translation import tr


class SchemeCommands(QObject):
    """What concerns the label scheme."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {"annotate.scheme": self.edit, "annotate.another_look": self.another_look}

    def edit(self) -> SchemeDialog | None:
        """Open the scheme editor."""
        session = self._desk.session
        if session is None:
            return None
        folder = session.project.path.resolve().parent
        dialog = SchemeDialog(session, self._desk.tasks, self._desk.look, folder, self._desk.window)
        dialog.open_requested.connect(session.open_document)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def another_look(self) -> AnotherLookDialog | None:
        """List the documents that were done before labels came or went."""
        session = self._desk.session
        if session is None:
            return None
        documents = session.project.worth_another_look(session.annotator)
        if not documents:
            self._desk.say(tr("No document was done before the labels changed."))
            return None
        dialog = AnotherLookDialog(session, documents, self._desk.window)
        dialog.open_requested.connect(session.open_document)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog
