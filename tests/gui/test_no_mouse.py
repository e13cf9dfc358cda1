"""The window without a mouse: actions by key or palette, panels by the focus, full-width label keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.actions import SPECS
from tests.gui.conftest import Hands


def test_every_action_is_in_the_palette(hands: Hands) -> None:
    names = {entry.text for entry in hands.window.view_commands._entries()}
    actions = hands.window.actions_
    missing = [spec.id for spec in SPECS if spec.id != "view.palette" and actions.text(spec.id) not in names]
    assert missing == []


def test_f6_goes_round_the_parts(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    parts = hands.window.parts
    reached = []
    for _ in range(3):
        hands.do("view.next_part")
        reached.append(QApplication.focusWidget())
    assert reached == [parts.spans.list, parts.documents.list, hands.pane]


@pytest.mark.parametrize(("typed", "label"), [("ｐ", "person"), ("Ｏ", "organisation"), ("ｌ", "place")])
def test_full_width_keys_label(hands: Hands, typed: str, label: str) -> None:
    hands.drag("张少初")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, typed)
        QApplication.sendEvent(hands.pane, event)
    assert hands.quotes() == [(label, "张少初")]
