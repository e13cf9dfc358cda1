"""The values without which a label cannot be applied: asked for before it is.

Owns the sheet that asks. What is done with the values stands with who wants them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from annotator.gui.desk import Desk
from annotator.gui.panels.value_sheet import ValueSheet
from annotator.gui.translation import tr
from annotator.model.label_merges import kept_attributes
from annotator.model.scheme import named
from annotator.model.spans import Attributes


class NeededValues(QObject):
    """Asks for them, in the side panel, one label at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sheet: ValueSheet | None = None
        desk.session_changed.connect(self._session_changed)
        desk.page_changed.connect(self._drop)
        desk.look_wanted.connect(self._drop)

    def ask(self, label_id: str, known: Attributes, then: Callable[[Attributes], None]) -> None:
        """Do `then` with the values that a label needs: at once where they are known, else when given."""
        session = self._desk.session
        if session is None:
            return
        self._drop()
        label = session.project.scheme.label(label_id)
        kept = kept_attributes(known, label)
        needed = {each.id for each in label.lacking(())}
        kept = {name: value for name, value in kept.items() if name in needed}
        lacking = label.lacking(kept)
        if not lacking or not session.writable:  # that nothing can be written is said by who tries
            then(kept)
            return
        language = self._desk.look.language
        sheet = ValueSheet(label, lacking, session.project.scheme, self._desk.look, self._desk.window)
        sheet.refused.connect(lambda why: self._desk.parts.status.show_message(why, "bad"))
        sheet.missed.connect(partial(self._say, label.name(language)))
        sheet.given.connect(lambda values: then({**kept, **values}))
        self._sheet = sheet
        sheet.open_under(self._desk.parts.labels)
        self._say(label.name(language), named(lacking[0].names, language) or lacking[0].id)

    def _say(self, label: str, name: str) -> None:
        self._desk.say(
            tr('"{label}" needs {name}: Enter applies the label, Esc leaves it.', label=label, name=name)
        )

    def _session_changed(self) -> None:
        self._drop()
        if self._desk.session is not None:
            self._desk.session.document_changed.connect(self._drop)
            self._desk.session.annotator_changed.connect(self._drop)

    def _drop(self) -> None:
        """Take back what was asked: what it was for is not there any more."""
        sheet, self._sheet = self._sheet, None
        if sheet is not None and isValid(sheet):  # it goes by itself when it is answered
            sheet.close()
