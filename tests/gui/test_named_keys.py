"""Hints and tips name the keys as they are now, not as they came."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import Hands


def rebind(hands: Hands, command: str, key: str) -> None:
    hands.window.desk.settings.put(f"keys/{command}", key)
    hands.window.editors.settings.bind()
    hands.settle()


def hints(hands: Hands) -> str:
    QApplication.processEvents()
    hands.window.keeper.status.show()
    return hands.window.parts.status.hints.accessibleName()


@pytest.mark.parametrize(
    ("command", "key", "before", "after"),
    [
        ("pane.repeat", "Ctrl+B", "Enter ", "Ctrl B "),
        ("pane.grow", "Ctrl+Alt+G", "Alt ↑ ", "Ctrl Alt G "),
        ("pane.cancel", "Ctrl+Q", "Esc ", "Ctrl Q "),
    ],
)
def test_hints_for_a_selection(hands: Hands, command: str, key: str, before: str, after: str) -> None:
    hands.drag("县委办公室")
    assert before in hints(hands) and after not in hints(hands)
    rebind(hands, command, key)
    assert after in hints(hands) and before not in hints(hands)


def test_hints_for_a_span(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    assert "F2 " in hints(hands) and "Alt ←→ " in hints(hands)
    rebind(hands, "annotate.relabel", "Ctrl+L")
    rebind(hands, "pane.start_back", "Ctrl+Alt+S")
    rebind(hands, "annotate.delete", "-")
    assert "Ctrl L " in hints(hands) and "Ctrl Alt S" in hints(hands)
    assert "F2 " not in hints(hands) and "Alt ←→ " not in hints(hands) and "Del " not in hints(hands)


def test_hints_at_rest(hands: Hands) -> None:
    rebind(hands, "document.unfinished", "Ctrl+F8")
    rebind(hands, "view.palette", "Ctrl+Shift+K")
    assert "Ctrl F8 " in hints(hands) and "Ctrl Shift K " in hints(hands)


def test_tips_of_the_view_bar(hands: Hands) -> None:
    bar = hands.window.parts.article.view_bar
    assert "Alt+Shift+1" in bar.layers["glosses"].toolTip() and "Alt+6" in bar.phrases.toolTip()
    rebind(hands, "layer.glosses", "Ctrl+Alt+1")
    rebind(hands, "script.phrases", "-")
    assert "Ctrl+Alt+1" in bar.layers["glosses"].toolTip()
    assert "Alt+6" not in bar.phrases.toolTip()
    assert any("Ctrl+Alt+1" in action.text() for action in bar.layer_button.menu.actions())


def test_how_to_change_a_label_names_the_key_that_does(hands: Hands) -> None:
    rebind(hands, "annotate.relabel", "Ctrl+L")
    hands.mark("县委办公室", "o")
    said: list[str] = []
    hands.window.parts.status.show_message = said.append  # type: ignore[method-assign,assignment]
    hands.key("p")
    assert len(said) == 1 and "Ctrl+L" in said[0]
