"""The project's rules of review: blind or not, and when annotations are gold without a verdict.

Owns the question. What was chosen is read from it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSpinBox, QWidget

from annotator.gui.controls import CheckBox, text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.look import Look
from annotator.gui.translation import tr
from annotator.review.adjudication import Consensus


class ReviewSettings(Dialog):
    """Asks for both rules. Not written before OK."""

    def __init__(
        self, look: Look, parent: QWidget | None, *, blind: bool, rule: Consensus | None, people: int
    ) -> None:
        super().__init__(parent, tr("Rules of review"))
        self.blind = CheckBox(look)
        self.blind.setText(tr("Blind review: others' spans are hidden until own work is done"))
        self.blind.setChecked(blind)
        self.decided, self.consensus = QRadioButton(), QRadioButton()
        self.decided.setText(tr("Gold is what reviewers decided"))
        self.consensus.setText(tr("and also what enough annotators have alike:"))
        self.agree, self.of = QSpinBox(), QSpinBox()
        for box in (self.agree, self.of):
            box.setRange(1, 99)
        self.of.setValue(rule.of if rule else max(2, people))
        self.agree.setValue(rule.agree if rule else max(2, people))
        self.consensus.setChecked(rule is not None)
        self.decided.setChecked(rule is None)
        numbers = QHBoxLayout()
        numbers.setContentsMargins(22, 0, 0, 0)
        parts = (self.agree, text_label("second"), self.of, text_label("second"))
        parts[1].setText(tr("of at least"))
        parts[3].setText(tr("who finished the document"))
        for part in parts:
            numbers.addWidget(part)
        numbers.addStretch(1)
        for widget in (self.blind, self.decided, self.consensus):
            self.body.addWidget(widget)
        self.body.addLayout(numbers)
        self.consensus.toggled.connect(self._enable)
        self.of.valueChanged.connect(self.agree.setMaximum)
        self.agree.setMaximum(self.of.value())
        self._enable()
        self.add_cancel()
        self.add_button(tr("OK"), primary=True).clicked.connect(self.accept)

    def _enable(self) -> None:
        self.agree.setEnabled(self.consensus.isChecked())
        self.of.setEnabled(self.consensus.isChecked())

    @property
    def rule(self) -> dict[str, int] | None:
        """The rule for gold as the project keeps it; None: only what is decided."""
        if not self.consensus.isChecked():
            return None
        return {"agree": self.agree.value(), "of": self.of.value()}
