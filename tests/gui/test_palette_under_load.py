"""The palette does what was typed, however late the keys come and whatever happens meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.gui.dialogs.palette import Palette
from tests.gui.agreement.conftest import Reader, open_page, reader
from tests.gui.conftest import Hands

__all__ = ["open_page", "reader"]


def opened(hands: Hands) -> Palette:
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    hands.do("view.palette")
    return next(each for each in hands.window.findChildren(Palette) if each.isVisible())


def post(hands: Hands, text: str) -> None:
    """Let keys wait in a row, as they do where the machine is busy, Enter among them; then all come."""
    field = hands.window.focusWidget()
    assert isinstance(field, QLineEdit)
    keys = [(Qt.Key.Key_unknown, letter) for letter in text] + [(Qt.Key.Key_Return, "\r")]
    for key, letter in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.postEvent(field, event)
    QApplication.processEvents()


def test_enter_finds_what_was_typed_before_it(hands: Hands) -> None:
    palette = opened(hands)
    post(hands, "outline")
    assert not palette.isVisible() and hands.window.actions_["view.outline"].isChecked()


def test_it_stays_while_another_window_is_in_front(hands: Hands) -> None:
    palette = opened(hands)
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        QApplication.sendEvent(palette.field, QFocusEvent(QEvent.Type.FocusOut, reason))
        assert palette.isVisible()
    post(hands, "outline")
    assert hands.window.actions_["view.outline"].isChecked()
    palette = opened(hands)
    QApplication.sendEvent(palette.field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason))
    assert not palette.isVisible()


def test_it_runs_where_what_had_the_keys_is_gone(hands: Hands) -> None:
    gone = QLineEdit(hands.window)
    gone.show()
    gone.setFocus()
    opened(hands)
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    post(hands, "outline")
    assert hands.window.actions_["view.outline"].isChecked()


def test_figures_that_are_there_at_last_take_no_keys_away(reader: Reader) -> None:
    palette = opened(reader)
    reader.window.agreement.ask(reader.answer.question)
    reader.settle()
    assert palette.isVisible() and reader.window.focusWidget() is palette.field
