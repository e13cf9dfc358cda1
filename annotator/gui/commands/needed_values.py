"""The values without which a label cannot be applied: asked for before it is.

Owns the sheet that asks. What is done with the values stands with who wants them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
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
        self._given_up = ""
        self._tell = QTimer(self)  # once what was gone to is there: it begins with a clear status line
        self._tell.setSingleShot(True)
        self._tell.setInterval(0)
        self._tell.timeout.connect(lambda: self._desk.say(self._given_up))
        for going in (desk.leaving, desk.look_wanted):
            going.connect(self._settle)

    def ask(
        self,
        label_id: str,
        known: Attributes,
        then: Callable[[Attributes], None],
        *,
        proposed: Attributes | None = None,
    ) -> None:
        """Do `then` with the values that a label needs: at once where they are known, else when given.

        Values that are proposed stand there when it is asked: none is written that nobody has seen.
        """
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
        sheet.propose(kept_attributes(proposed or {}, label))
        sheet.refused.connect(lambda why: self._desk.parts.status.show_message(why, "bad"))
        sheet.missed.connect(partial(self._say, label.name(language)))
        sheet.taken.connect(partial(self._say, label.name(language)))
        sheet.left.connect(self._desk.parts.status.clear_message)
        sheet.given_up.connect(partial(self._say_given_up, label.name(language)))
        sheet.given.connect(lambda values: then({**kept, **values}))
        self._sheet = sheet
        sheet.open_under(self._desk.parts.labels)
        self._say(label.name(language), named(lacking[0].names, language) or lacking[0].id)

    def _say(self, label: str, name: str) -> None:
        if not name:
            self._desk.parts.status.clear_message()
            return
        self._desk.say(
            tr('"{label}" needs {name}: Enter applies the label, Esc leaves it.', label=label, name=name)
        )

    def _say_given_up(self, label: str, name: str) -> None:
        self._given_up = tr('"{label}" was not applied: it needs {name}.', label=label, name=name)
        self._tell.start()

    def _settle(self) -> None:
        """Something else begins, and what was asked belongs to what is there now."""
        sheet = self._taken()
        if sheet is not None:
            sheet.settle()

    def _drop(self) -> None:
        """Take back what was asked."""
        sheet = self._taken()
        if sheet is not None:
            sheet.close()

    def _taken(self) -> ValueSheet | None:
        sheet, self._sheet = self._sheet, None
        # It goes by itself when it is answered.
        return sheet if sheet is not None and isValid(sheet) and sheet.isVisible() else None
