"""Asks in the side panel for the values without which a label cannot be put on anything.

Owns the controls and their keys. What the values are for is decided by who listens.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from annotator.gui.controls import ElidedLabel, called, pressed_by_enter, row, shields_delete
from annotator.gui.look import Look
from annotator.gui.panels.attribute_editor import AttributeEditor, attribute_editor
from annotator.gui.panels.form_mark import FormMark
from annotator.gui.translation import tr
from annotator.model.scheme import Attribute, Label, Scheme, named
from annotator.model.spans import Attributes, AttributeValue

_EDGE, _FOOT = 8, 36  # around it, and with the status line below it


class ValueSheet(QFrame):
    """One control for each value. Enter gives them all, as does who goes elsewhere with all of them there.
    Esc leaves it.

    A part of the window that lies on the side panel, so that it covers no text and no window manager comes
    between the keys and the controls.
    """

    given = Signal(object)  # the values by their attributes
    refused = Signal(str)  # what was typed is no value, in words
    missed = Signal(str)  # an attribute, by its name, that has no value yet
    taken = Signal(str)  # a value; the attribute that has none yet, by its name, or nothing
    left = Signal()  # by Esc
    given_up = Signal(str)  # somebody went elsewhere while this attribute, by its name, had no value

    def __init__(
        self, label: Label, attributes: Iterable[Attribute], scheme: Scheme, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFont(parent.font())
        self.setAccessibleName(label.name(look.language))
        self._values: dict[str, AttributeValue] = {}
        self._editors: dict[str, AttributeEditor] = {}
        self._window = self._above = parent
        self._refused = ""  # the attribute of which it was just said why it has no value
        self._before: QWidget | None = None
        mark, name = FormMark(look), ElidedLabel("title")
        colour = look.theme.label_colour(scheme.colour(label.id))
        mark.show_form(scheme.form(label), colour)
        name.setText(label.name(look.language))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(8)
        row(layout, mark, name).setStretch(1, 1)
        grid = QGridLayout()
        layout.addLayout(grid)
        self._fill(grid, attributes, look)
        apply, cancel = called(QPushButton(tr("Apply label")), "primary"), QPushButton(tr("Cancel"))
        apply.clicked.connect(self._give)
        cancel.clicked.connect(self._give_up)
        row(layout, None, cancel, apply)
        self._stops: list[QWidget] = [*self._editors.values(), cancel, apply]
        parent.installEventFilter(self)

    def _fill(self, grid: QGridLayout, attributes: Iterable[Attribute], look: Look) -> None:
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnStretch(1, 1)
        for number, attribute in enumerate(attributes):
            caption = ElidedLabel("second")
            caption.setText(named(attribute.names, look.language) or attribute.id)
            editor = attribute_editor(attribute, look)
            editor.show_value(None)
            editor.setAccessibleName(caption.text())
            editor.changed.connect(partial(self._take, attribute.id))
            editor.refused.connect(partial(self._refuse, attribute.id))
            self._editors[attribute.id] = editor
            grid.addWidget(caption, number, 0)
            grid.addWidget(editor, number, 1)

    def propose(self, values: Attributes) -> None:
        """Show values that count as given, unless they are changed."""
        for name, editor in self._editors.items():
            if name in values:
                editor.show_value(values[name])
                self._values[name] = values[name]

    def open_under(self, part: QWidget) -> None:
        """Show it under a part of the side panel; the keys go to the first control."""
        self._above, self._before = part, QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    def _place(self) -> None:
        """Lie under the part, as wide as it is; without room there, or if it is hidden, in the corner."""
        window, above = self._window, self._above
        corner = QPoint(window.width(), window.height())
        width = 300
        if above.isVisible():
            corner = above.mapTo(window, QPoint(above.width(), above.height()))
            width = max(above.width() - 2 * _EDGE, 220)
        self.setFixedWidth(min(width, window.width() - 2 * _EDGE))
        self.adjustSize()
        lowest = window.height() - self.height() - _FOOT
        self.move(max(corner.x() - _EDGE - self.width(), _EDGE), max(min(corner.y() + _EDGE, lowest), _EDGE))

    def leave(self) -> None:
        """Close, and give the keys back to where they were."""
        before, self._before = self._before, None
        self.close()
        if before is not None and isValid(before):  # it may have been made anew meanwhile
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _give_up(self) -> None:
        self.leave()
        self.left.emit()

    def _take(self, name: str, value: AttributeValue | None) -> None:
        self._values.pop(name, None)
        if value is not None:
            self._values[name] = value
            lacking = self._lacking()
            self.taken.emit(self._editors[lacking].accessibleName() if lacking else "")

    def _refuse(self, name: str, why: str) -> None:
        self._values.pop(name, None)
        self._refused = name
        self._editors[name].forget_value()
        self.refused.emit(why)

    def _give(self) -> None:
        """Give the values, once all are there; else go to the first that is not."""
        name = self._lacking()
        if not name:
            self.leave()
            self.given.emit(dict(self._values))
            return
        self._editors[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
        if name != self._refused:
            self.missed.emit(self._editors[name].accessibleName())
        self._refused = ""

    def _lacking(self) -> str:
        """Return the first attribute that has no value, or nothing."""
        return next((name for name in self._editors if name not in self._values), "")

    def settle(self) -> None:
        """Give the values if all are there, what is being typed among them; else close and tell which is not.

        For whoever goes on with something else.
        """
        for editor in self._editors.values():
            editor.commit()
        lacking, values = self._lacking(), dict(self._values)
        self.close()
        if lacking:
            self.given_up.emit(self._editors[lacking].accessibleName())
        else:
            self.given.emit(values)

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Settle when the keys go elsewhere in this window: from a list that dropped down they come back."""
        elsewhere = new is not None and new.window() is self.window() and not self.isAncestorOf(new)
        if self.isVisible() and elsewhere and new is not self:
            self.settle()

    def event(self, event: QEvent) -> bool:
        """Keep Del for the values in here: the window's would delete the span."""
        return shields_delete(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place in a window that grows or shrinks."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, following: bool, /) -> bool:
        """Tab stays in here until it is answered."""
        at = next((n for n, stop in enumerate(self._stops) if self._has_keys(stop)), 0)
        goal = self._stops[(at + (1 if following else -1)) % len(self._stops)]
        goal.setFocus(Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason)
        return True

    @staticmethod
    def _has_keys(stop: QWidget) -> bool:
        return QApplication.focusWidget() in (stop, stop.focusProxy())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Esc, and leave no other key to the text."""
        button = pressed_by_enter(event, self.window())
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif button is not None and button in self._stops:
            button.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._give()
        event.accept()
