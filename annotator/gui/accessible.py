"""Tells screen readers what a control of our own is, where Qt sees only a plain widget.

Owns the way to Qt's factories, which end with the application object, and the role of segments.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Factory = Callable[[str, QObject], QAccessibleInterface | None]


def install_once(name: str, factory: Factory) -> None:
    """Let Qt ask a factory, once for each application object."""
    application = QCoreApplication.instance()
    if application is not None and not application.property(name):
        QAccessible.installFactory(factory)
        application.setProperty(name, True)


class _Choice(QAccessibleWidget):
    """Several choices of which one holds: to a screen reader the same as a list that drops down."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.ComboBox)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, and as the value the choice that holds."""
        if kind == QAccessible.Text.Value:
            return self.widget().accessibleDescription()
        return super().text(kind)


def _choice(name: str, target: QObject) -> QAccessibleInterface | None:
    if not isinstance(target, QWidget) or not target.property(_CHOICE):
        return None
    made = _Choice(target)
    target.accessible_ = made  # type: ignore[attr-defined]  # Qt does not keep the Python side alive
    return made


_CHOICE = "annotator_choice"


def read_as_choice(widget: QWidget) -> None:
    """Let screen readers meet a widget as a choice; its accessible description is what holds."""
    widget.setProperty(_CHOICE, True)
    install_once(_CHOICE, _choice)
