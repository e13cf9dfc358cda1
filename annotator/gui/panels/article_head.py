"""The head of the article: title (editable in place), genre and other document labels, one's own state.

Owns the controls; what they ask for goes out as signals.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from annotator.gui.controls import hairline
from annotator.gui.drop_button import DropButton
from annotator.gui.icons import state_icon
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.panels.document_model import state_name
from annotator.gui.session import Session
from annotator.gui.text_field import TextField
from annotator.gui.translation import tr
from annotator.model.documents import State
from annotator.model.scheme import Label, LabelKind, Scheme
from annotator.model.spans import DocumentLabel

HEIGHT, GAP = 44, 10
LEAST_TITLE = 180  # with the margins beside it


class TitleEdit(TextField):
    """A title that looks like text until it is edited. Enter takes the new one, Esc the old one back."""

    committed = Signal(str)
    left = Signal()  # the editing is over, whichever way

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flat")
        self._title = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_title(self, title: str) -> None:
        """Show a title, unless another one is being typed."""
        self._title = " ".join(title.split())
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def keep_written(self) -> None:
        """Take a title that is being typed, and be done with it."""
        if self.isModified():
            self._commit()
        if self.hasFocus():
            self.left.emit()

    def _show(self) -> None:
        """Show the title, shortened with … where it is not being edited."""
        room = self.width() - 16
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(self._title if self.hasFocus() else shown)
        self.setToolTip(self._title)
        self.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the title anew."""
        super().resizeEvent(event)
        if not self.hasFocus() and not self.isModified():
            self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all of the title for editing."""
        super().focusInEvent(event)
        if not self.isModified():
            self.setText(self._title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._show()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed; another window does not count as leaving."""
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._commit()
        super().focusOutEvent(event)

    def _commit(self) -> None:
        title = self.text().strip()
        if title and title != self._title:
            self._title = title
            self.committed.emit(title)
        self._show()


class ArticleHead(QWidget):
    """Title at the left; document labels and state at the right."""

    title_changed = Signal(str)
    state_chosen = Signal(State)
    label_toggled = Signal(str)  # a document label's id in the scheme: put it on, or take it off
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self.setFixedHeight(HEIGHT)
        self.title = TitleEdit()
        self.title.committed.connect(self.title_changed)
        self.title.left.connect(self.left)
        self.state = DropButton(look)
        self._groups: list[DropButton] = []
        self._labels = QHBoxLayout()
        self._labels.setSpacing(8)
        self._line = hairline(vertical=True, length=16)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 10, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.title, 1)
        layout.addLayout(self._labels)
        layout.addWidget(self._line)
        layout.addWidget(self.state)

    def keep_written(self) -> None:
        """Take a title that is being typed."""
        self.title.keep_written()

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.title.setAccessibleName(tr("Title"))
        self.show_all()

    def set_session(self, session: Session | None) -> None:
        """Show another project's document."""
        self._session = session
        self.show_all()

    def show_all(self) -> None:
        """Read title, labels and state of the open document."""
        opened = self._session.opened if self._session else None
        self.setVisible(opened is not None)
        if opened is None or self._session is None:
            return
        self.title.setReadOnly(not self._session.writable)
        self.title.show_title(opened.document.title)
        self.state.setEnabled(self._session.writable)
        project, who = self._session.project, self._session.annotator
        self._show_state(
            self._session.state(), sent_back=bool(project.why_sent_back(opened.document.id, who))
        )
        self._show_labels(self._session)

    def _show_state(self, state: State, *, sent_back: bool) -> None:
        self.state.set_state(state)
        self.state.setText(tr("Sent back") if sent_back else state_name(state))
        self.state.menu.clear()
        for choice in State:
            action = self.state.menu.addAction(state_icon(choice, self._look.theme), state_name(choice))
            action.triggered.connect(lambda _=False, chosen=choice: self.state_chosen.emit(chosen))

    def _show_labels(self, session: Session) -> None:
        scheme = session.project.scheme
        given = {
            label.label: label
            for label in session.project.document_labels(session.document_id, session.annotator)
        }
        groups = document_groups(scheme)
        self._make_buttons(len(groups))
        for button in self._groups[len(groups) :]:
            button.hide()
        for button, (group, labels) in zip(self._groups, groups, strict=False):
            self._show_group(button, group, labels, given)
            button.setEnabled(session.writable)
            button.setVisible(True)
        self._line.setVisible(bool(groups))
        self._fit()

    def _make_buttons(self, wanted: int) -> None:
        made = range(len(self._groups), wanted)
        for _ in made:
            button = DropButton(self._look)
            self._groups.append(button)
            self._labels.addWidget(button)
        if made:  # Tab would come to them after all the window
            for before, stop in pairwise((self.title, *self._groups, self.state)):
                self.setTabOrder(before, stop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what groups of labels are called, where the title needs the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [button for button in (*self._groups, self.state) if not button.isHidden()]
        for bare in (False, True):
            for button in shown:
                button.set_bare(bare)
            if self.width() - sum(button.sizeHint().width() + GAP for button in shown) >= LEAST_TITLE:
                return

    def _show_group(
        self, button: DropButton, group: Label | None, labels: list[Label], given: dict[str, DocumentLabel]
    ) -> None:
        language = self._look.language
        button.set_lead(group.name(language) if group else tr("Document labels"))
        chosen = [label.name(language) for label in labels if label.id in given]
        button.setText(listed(chosen) if chosen else tr("none"))
        fill_label_menu(button.menu, labels, given.keys(), language=language, toggle=self.label_toggled.emit)


def document_groups(scheme: Scheme) -> list[tuple[Label | None, list[Label]]]:
    """Return the document labels that may be applied, by their group; those without one come last."""
    groups: dict[str, list[Label]] = {}
    for label in scheme.applicable(LabelKind.DOCUMENT):
        groups.setdefault(label.parent, []).append(label)
    found: list[tuple[Label | None, list[Label]]] = [
        (scheme.by_id[group], labels) for group, labels in groups.items() if group
    ]
    if "" in groups:
        found.append((None, groups[""]))
    return found


def fill_label_menu(
    menu: QMenu,
    labels: Sequence[Label],
    given: Container[str],
    *,
    language: str,
    toggle: Callable[[str], object],
) -> None:
    """Fill a menu with document labels, checked where they are given; the label's key stands beside it."""
    menu.clear()
    for label in labels:
        key = f"\t{label.key}" if label.key else ""
        action = QAction(label.name(language).replace("&", "&&") + key, menu)
        action.setCheckable(True)
        action.setChecked(label.id in given)
        action.triggered.connect(lambda _=False, chosen=label.id: toggle(chosen))
        menu.addAction(action)
