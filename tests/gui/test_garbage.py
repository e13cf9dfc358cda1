"""Garbage that holds Qt objects is collected on the window's thread, whatever a thread makes meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayoutItem
from pytestqt.qtbot import QtBot

from annotator.gui.garbage import Garbage
from tests.gui.conftest import Hands


class Held(QObject):
    """Something that holds itself in a circle."""

    def __init__(self, died_on: list[int]) -> None:
        super().__init__()
        self.own = self
        weakref.finalize(self, lambda: died_on.append(threading.get_ident()))


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    parent = QObject()
    thresholds = gc.get_threshold()
    made = Garbage(parent)
    yield made
    made.leave()
    gc.set_threshold(*thresholds)
    assert gc.isenabled()


def test_what_a_thread_makes_collects_nothing_there(qtbot: QtBot, garbage: Garbage) -> None:
    died_on: list[int] = []
    gc.collect()
    gc.set_threshold(500, 1, 1)
    for _ in range(20):
        Held(died_on)
    kept: list[list[int]] = []
    thread = threading.Thread(target=lambda: kept.extend([number] for number in range(200_000)))
    thread.start()
    thread.join()
    assert not died_on
    qtbot.waitUntil(lambda: len(died_on) == 20, timeout=10_000)
    assert set(died_on) == {threading.get_ident()}


def test_no_item_of_a_layout_is_held(hands: Hands) -> None:
    """Qt deletes them without a word to Python, which would then take what comes to lie there for them."""
    for action in ("review.open", "review.agreement", "review.threads", "view.two_panes"):
        hands.window.desk.actions[action].trigger()
        hands.settle()
    names = {type(each).__name__ for each in gc.get_objects() if isinstance(each, QLayoutItem)}
    assert not [name for name in names if not name.endswith("Layout")]
