"""The project's rules of review: blind or not, gold without a verdict, who adjudicates.

Owns the question. What was chosen is read from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.controls import CheckBox, text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.look import Look
from annotator.gui.number_field import NumberField
from annotator.gui.radio import RadioButton
from annotator.gui.ticked import TickedList
from annotator.gui.translation import tr
from annotator.model.annotators import Annotator
from annotator.review.settlement import Consensus


class ReviewSettings(Dialog):
    """Asks for both rules. Not written before OK. `labelling`: how many have finished anything."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None,
        *,
        blind: bool,
        rule: Consensus | None,
        people: Sequence[Annotator],
        adjudicators: Sequence[str],
        labelling: int,
    ) -> None:
        super().__init__(parent, tr("Rules of review"))
        self.blind = CheckBox(look)
        self.blind.setText(tr("Blind review: others' spans are hidden until own work is done"))
        self.blind.setChecked(blind)
        self.decided = RadioButton(look, tr("Gold is what reviewers decided"))
        self.consensus = RadioButton(look, tr("and also what enough annotators have alike:"))
        self.agree, self.of = NumberField(1, 99), NumberField(1, 99)
        self.of.setValue(rule.of if rule else max(2, labelling))
        self.agree.setValue(rule.agree if rule else max(2, labelling))
        self.consensus.setChecked(rule is not None)
        self.decided.setChecked(rule is None)
        for widget in (self.blind, self.decided, self.consensus):
            self.body.addWidget(widget)
        numbers = QHBoxLayout()
        self.body.addLayout(numbers)
        numbers.setContentsMargins(22, 0, 0, 0)
        boxes = {"{agree}": self.agree, "{of}": self.of}
        sentence = tr("{agree} of at least {of} who finished the document")
        for part in re.split(r"(\{agree\}|\{of\})", sentence):
            words = text_label("second")
            words.setText(part.strip())
            if part.strip():
                numbers.addWidget(boxes.get(part, words))
        numbers.addStretch(1)
        self._add_adjudicators(look, people, adjudicators)
        self.consensus.toggled.connect(self._enable)
        self.of.valueChanged.connect(self.agree.setMaximum)
        self.agree.setMaximum(self.of.value())
        self._enable()
        self.add_cancel()
        self.add_button(tr("OK"), primary=True).clicked.connect(self.accept)

    def _add_adjudicators(self, look: Look, people: Sequence[Annotator], chosen: Sequence[str]) -> None:
        """List the annotators with a mark for each who may adjudicate."""
        words = text_label("second", wrap=True)
        words.setText(tr("Who may settle conflicts between reviewers (nobody marked: everybody)"))
        self.people = TickedList(look)
        self.people.setAccessibleName(words.text())
        self.people.setMaximumHeight(120)
        for person in people:
            self.people.add(person.name, person.id, ticked=person.id in chosen)
        self.body.addWidget(words)
        self.body.addWidget(self.people)

    @property
    def adjudicators(self) -> list[str] | None:
        """Who may adjudicate, as the project keeps it; None: everybody."""
        return self.people.ticked() or None

    def _enable(self) -> None:
        self.agree.setEnabled(self.consensus.isChecked())
        self.of.setEnabled(self.consensus.isChecked())

    @property
    def rule(self) -> dict[str, int] | None:
        """The rule for gold as the project keeps it; None: only what is decided."""
        if not self.consensus.isChecked():
            return None
        return {"agree": self.agree.value(), "of": self.of.value()}
