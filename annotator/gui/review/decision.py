"""The decision at the right: what each annotator has at the difference in hand, and a key for every choice.

Owns its widgets. It shows what it is told and asks for choices by name; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from annotator.gui.controls import CheckBox, ElidedLabel, hairline, row, text_label
from annotator.gui.fonts import interface_font
from annotator.gui.look import Look
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.review.column import BAR, Column
from annotator.gui.review.painting import draw_sign
from annotator.gui.review.parts import Card, Choice, KeyButton
from annotator.gui.translation import mark, tr
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Whole

_TITLES = {
    Difference.NONE: mark("All agree"),
    Difference.ATTRIBUTES: mark("Other attributes"),
    Difference.BOUNDARY: mark("Other boundary"),
    Difference.LABEL: mark("Other label"),
    Difference.BOTH: mark("Other label, other boundary"),
    Difference.ONE: mark("Only one has it"),
    Difference.UNSURE: mark("All agree, one is unsure"),
    Difference.ADDED: mark("Added by a reviewer"),
    Difference.BROUGHT: mark("Came in as gold"),
    Difference.DELETED: mark("Deleted since it was taken into gold"),
    Difference.SOME: mark("Not all have it"),
}
HEAD = 44  # px
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own, which is no part of its Python interface
# Name of the choice -> its key. The page answers the keys; the buttons show them.
KEYS = {
    "both": "B",
    "correct": "E",
    "reject": "X",
    "add": "M",
    "previous": "K",
    "next": "J",
    "rest": "Ctrl+Return",
    "reason": "N",
    "back": "S",
    "ask": "Q",
}


def difference_title(group: Group | Whole) -> str:
    """Return what kind of difference a group is, in the current language."""
    difference = tr(_TITLES[group.kind])
    if group.target_kind == "document_label":
        return tr("Document label: {difference}", difference=difference)
    if group.target_kind == "relation":
        return tr("Relation: {difference}", difference=difference)
    return difference


class Sign(QWidget):
    """The sign of a difference, as it stands in the margin."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sign, self._done = look, "=", False
        self.setFixedSize(18, 18)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.update()

    def show_sign(self, sign: str, *, done: bool = False) -> None:
        """Show another sign."""
        self._sign, self._done = sign, done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = Glyphs(interface_font(self._look.language, 11))
        draw_sign(painter, QRectF(1, 1, 16, 16), self._sign, self._look.theme, words, done=self._done)
        painter.end()


class KeyedLine(QLineEdit):
    """A line to write in that gives the focus back with Enter and Escape."""

    left = Signal()
    written = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands the text over, Escape drops what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.written.emit(self.text().strip())
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DecisionPanel(QWidget):
    """The difference in hand with its choices."""

    chosen = Signal(str)  # the name of a choice in KEYS
    accepted = Signal(int)  # the number of the annotator, from 0
    reason_left = Signal()
    label_chosen = Signal(str)
    person_chosen = Signal(int)  # whom to send back to, from 0; -1: all

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sign, self.title, self.count = Sign(look), ElidedLabel("title"), text_label("second")
        self.clash = text_label("warn", wrap=True)
        self.note = text_label("second", wrap=True)
        self.adjudicate = CheckBox(look)
        self.cards: list[Card] = []
        self._shown: tuple[Choice, ...] = ()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        framed = ("both", "correct", "reject", "add", "back", "ask")
        self.buttons = {name: KeyButton(look, key, framed=name in framed) for name, key in KEYS.items()}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, what=name: self.chosen.emit(what))
        self.menu = QMenu(self)
        self.reason = KeyedLine()
        self.reason.left.connect(self.reason_left)
        self.editing = text_label("accent", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(HEAD)
        row(head, self.sign, self.title, self.count, margins=(16, 0, 16, 0))
        head.layout().setStretch(1, 1)  # type: ignore[union-attr]
        part = QWidget()
        body = QVBoxLayout(part)
        body.setContentsMargins(16, 0, 16 - BAR, 0)
        body.setSpacing(8)
        body.addWidget(self.note)
        body.addWidget(self.clash)
        body.addLayout(self._cards)
        body.addWidget(self.editing)
        self.column = Column(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for below in (head, self.column, self._foot(), hairline()):
            layout.addWidget(below)

    def _foot(self) -> QWidget:
        """What stays in sight while the cards scroll: a key for every choice."""
        self.foot = QWidget()
        body = QVBoxLayout(self.foot)
        body.setContentsMargins(16, 8, 16, 10)
        body.setSpacing(8)
        grid = QGridLayout()
        body.addLayout(grid)
        grid.setSpacing(8)
        for place, name in enumerate(("both", "correct", "reject", "add", "back", "ask")):
            grid.addWidget(self.buttons[name], place // 2, place % 2)
        row(body, self.reason, self.buttons["reason"])
        keys = (self.buttons["previous"], self.buttons["next"], None, self.buttons["rest"])
        row(body, *keys, gap=12)
        body.addWidget(self.adjudicate)
        return self.foot

    @property
    def fixed_height(self) -> int:
        """The height of all but the cards."""
        return HEAD + self.foot.sizeHint().height() + 1

    def give_way(self, *, cards: int = QWIDGETSIZE_MAX, foot: bool = True) -> None:
        """Make do with so much height for the cards, with or without the choices below them.

        Tab comes to them all the same, and then they are there again: so nothing is hidden.
        """
        self.column.setMaximumHeight(cards)
        self.foot.setMaximumHeight(QWIDGETSIZE_MAX if foot else 0)

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        short = {
            "add": tr("Add missed"),
            "ask": tr("Ask the lead"),
            "back": tr("Send back"),
            "rest": tr("The rest"),
        }
        words = {
            "both": tr("Accept both"),
            "correct": tr("Correct…"),
            "reject": tr("Reject all"),
            "add": tr("Add what was missed"),
            "previous": tr("Previous"),
            "next": tr("Next"),
            "rest": tr("Accept the rest"),
            "reason": "",
            "back": tr("Send back…"),
            "ask": tr("Question to the lead"),
        }
        for name, button in self.buttons.items():
            button.set_words(words[name], short.get(name, ""))
            button.setAccessibleName(words[name] or tr("Reason"))
        self.reason.setPlaceholderText(tr("Reason"))
        self.reason.setAccessibleName(tr("Reason"))
        self.adjudicate.setText(tr("Adjudicate: my word settles the conflict (A)"))
        self._show_cards(self._shown, anew=True)

    def show_difference(
        self,
        group: Group | Whole | None,
        count: str,
        choices: Sequence[Choice],
        *,
        both: Sequence[str],
        done: bool,
    ) -> None:
        """Show a difference, `count` being its place; None where there is none.

        `both`: what the key for two at once accepts, in ever shorter words; empty where it accepts nothing.
        """
        self.sign.setVisible(group is not None)
        if group is not None:
            self.sign.show_sign(group.sign, done=done)
        self.title.setText(difference_title(group) if group else tr("No difference"))
        self.count.setText(count)
        self.buttons["both"].set_words(*(both or (tr("Accept both"),)))
        self.buttons["both"].setEnabled(bool(both))
        for name in ("reject", "previous", "next"):
            self.buttons[name].setEnabled(group is not None)
        gone = group is not None and group.kind is Difference.DELETED
        self.buttons["correct"].setEnabled(isinstance(group, Group) or gone)
        self._show_cards(tuple(choices))

    def set_usable(self, *, on: bool) -> None:
        """Offer what does not need a difference, or not: on a document that is blind nothing is."""
        for name in ("add", "back", "ask", "rest"):
            self.buttons[name].setEnabled(on)

    def show_note(self, text: str) -> None:
        """Say what there is to do beside the differences; nothing hides it."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_clash(self, text: str, *, offered: bool = False) -> None:
        """Say what conflict of verdicts waits here; `offered`: that the next verdict settles it."""
        self.clash.setText(text)
        self.clash.setVisible(bool(text))
        self.adjudicate.setVisible(offered)
        if not offered:
            self.adjudicate.setChecked(False)

    def ask_label(self, labels: Sequence[tuple[str, str]]) -> None:
        """Ask which label (id, name) to add, in a menu at the button; `label_chosen` says it."""
        self.menu.clear()
        for label, name in labels:
            action = self.menu.addAction(name)
            action.triggered.connect(lambda _=False, what=label: self.label_chosen.emit(what))
        self._pop_up(self.buttons["add"])

    def ask_person(self, names: Sequence[str]) -> None:
        """Ask to whom a document is sent back, in a menu at the button; `person_chosen` says it."""
        self.menu.clear()
        entries = [(str(number), name) for number, name in enumerate(names, 1)]
        for number, (key, name) in enumerate([*entries, ("0", tr("All of them"))]):
            who = number if number < len(names) else -1
            shown = f"{name} (&{key})" if len(key) == 1 else name
            self.menu.addAction(shown).triggered.connect(lambda _=False, to=who: self.person_chosen.emit(to))
        self._pop_up(self.buttons["back"])

    def _pop_up(self, button: QWidget) -> None:
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def show_editing(self, text: str) -> None:
        """Say what is being corrected or added, and by which keys; nothing ends that."""
        ended = bool(self.editing.text()) and not text
        self.editing.setText(text)
        self.editing.setVisible(bool(text))
        if text:
            self.column.show_part(self.editing)
        elif ended:
            self.column.verticalScrollBar().setValue(0)  # back to the choices

    def _show_cards(self, choices: tuple[Choice, ...], *, anew: bool = False) -> None:
        if choices == self._shown and not anew:
            return
        self._shown = choices
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [Card(self._look, choice) for choice in choices]
        for number, card in enumerate(self.cards):
            card.clicked.connect(lambda _=False, who=number: self.accepted.emit(who))
            self._cards.addWidget(card)
