"""The editors of the window in one bundle: scheme, settings, relations, printing. Owns nothing of its own."""

from __future__ import annotations

from annotator.gui.actions import Handler
from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.commands.needed_values import NeededValues
from annotator.gui.commands.printing import PrintCommands
from annotator.gui.commands.relations import RelationCommands
from annotator.gui.commands.scheme import SchemeCommands
from annotator.gui.commands.settings import SettingsCommands
from annotator.gui.desk import Desk


class Editors:
    """Their commands, made together."""

    def __init__(self, desk: Desk, annotate: AnnotateCommands, values: NeededValues) -> None:
        self.scheme = SchemeCommands(desk)
        self.printing = PrintCommands(desk)
        self.relations = RelationCommands(desk, annotate, values)
        self.settings = SettingsCommands(desk)

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            **self.scheme.handlers(),
            **self.printing.handlers(),
            **self.relations.handlers(),
            **self.settings.handlers(),
        }
