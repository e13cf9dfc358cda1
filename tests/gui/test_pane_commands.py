"""What the reading pane's keys do, by menu and by palette: whatever those keys are now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.palette import Palette
from annotator.gui.keys.keymap import LINKED, SHOWN_AS
from annotator.gui.keys.words import PANE_WORDS
from annotator.gui.translation import tr
from tests.gui.conftest import Hands


def rebind(hands: Hands, command: str, key: str) -> None:
    hands.window.desk.settings.put(f"keys/{command}", key)
    hands.window.desk.look_wanted.emit()
    QApplication.processEvents()


def by_palette(hands: Hands, words: str) -> None:
    """Type words in the palette and take the first that is found."""
    hands.do("view.palette")
    palette = hands.window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.field, words)
    hands.key(Qt.Key.Key_Return, on=palette.field)
    hands.qtbot.waitUntil(lambda: hands.window.findChild(Palette) is None)


@pytest.mark.parametrize(
    ("action", "quote"),
    [
        ("ends.start_back", "县委办公"),
        ("ends.start_on", "办公"),
        ("ends.end_back", "委办"),
        ("ends.end_on", "委办公室"),
    ],
)
def test_the_menu_moves_ends_whatever_the_keys_are(hands: Hands, action: str, quote: str) -> None:
    for command, key in (("start_back", "Ctrl+Alt+Left"), ("start_forward", "Alt+Left")):
        rebind(hands, f"pane.{command}", key)
    for command in ("end_back", "end_forward"):
        rebind(hands, f"pane.{command}", "-")
    hands.mark("委办公", "o")
    hands.do(action)
    assert hands.quotes() == [("organisation", quote)]


def test_the_palette_names_everything_that_only_keys_of_the_pane_do(hands: Hands) -> None:
    entries = hands.window.view_commands._entries()
    names = [entry.text for entry in entries]
    for do, text in PANE_WORDS.items():
        if do not in SHOWN_AS.values() and do not in LINKED.values():
            assert tr(text) in names
    assert len(names) == len(set(zip(names, (entry.kind for entry in entries), strict=True)))


def test_a_selection_grows_and_shrinks_by_the_palette(hands: Hands) -> None:
    start = hands.find("办公室")
    hands.pane.put_caret(hands.pane.view().to_view(start, start)[0])
    by_palette(hands, "grow")
    hands.qtbot.waitUntil(lambda: hands.pane.selection() is not None)  # the words' dictionary is loaded first
    first = hands.pane.selection()
    assert first is not None
    by_palette(hands, "grow selection")
    second = hands.pane.selection()
    assert second is not None and second[1] - second[0] > first[1] - first[0]
    by_palette(hands, "shrink")
    assert hands.pane.selection() == first
    assert QApplication.focusWidget() is hands.pane


def test_the_palette_shows_the_key_that_holds_now(hands: Hands) -> None:
    rebind(hands, "pane.grow", "F12")
    entries = hands.window.view_commands._entries()
    assert next(entry for entry in entries if "Grow" in entry.text).keys == "F12"
