"""Asks for the project's rules of review, and writes what changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from annotator.gui.desk import Desk
from annotator.gui.review.reading import adjudicators, rule_of
from annotator.gui.review.settings_dialog import ReviewSettings
from annotator.gui.session import BLIND
from annotator.model.acts import SetSetting
from annotator.model.annotators import AnnotatorKind
from annotator.model.verdicts import ADJUDICATORS, GOLD_RULE


class RulesCommand(QObject):
    """The dialog's way in and out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def ask(self) -> None:
        """Ask for the rules of review, and write what changed."""
        session = self._desk.session
        if session is None:
            return
        dialog = self.dialog()
        dialog.finished.connect(lambda result: self.write(dialog, result))
        dialog.open()

    def dialog(self) -> ReviewSettings:
        """Return a fresh dialog with the rules as they are."""
        session = self._desk.session
        assert session is not None
        people = [person for person in session.project.annotators() if person.kind is AnnotatorKind.PERSON]
        rule = rule_of(session.project)
        return ReviewSettings(
            self._desk.look,
            self._desk.window,
            blind=session.blind,
            rule=rule,
            people=people,
            adjudicators=adjudicators(session.project),
            labelling=len({who for *_, done in session.project.finished() for who in done}),
        )

    def write(self, dialog: ReviewSettings, result: int) -> None:
        """Write what was answered, unless it was given up."""
        session = self._desk.session
        if session is not None and result == QDialog.DialogCode.Accepted:
            if dialog.blind.isChecked() != session.blind:
                session.apply(SetSetting(BLIND, dialog.blind.isChecked()))
            if dialog.rule != session.project.setting(GOLD_RULE):
                session.apply(SetSetting(GOLD_RULE, dialog.rule))
            if dialog.adjudicators != session.project.setting(ADJUDICATORS):
                session.apply(SetSetting(ADJUDICATORS, dialog.adjudicators))
        dialog.deleteLater()
