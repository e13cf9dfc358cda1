"""Hints and tips name the keys as they are now, not as they came."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.model.acts import ImportDocuments
from annotator.model.imports import ImportItem
from tests.gui import messages
from tests.gui.conftest import WHO, Hands


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


REPEATED = "区委召开会议，研究部署基层党建工作的各项具体任务。"
FOLDING = f"{REPEATED}\n今天下午，县委办公室开会。\n{REPEATED}\n会议结束。"


def open_repeat(hands: Hands) -> None:
    """Open a document whose first paragraph comes again, and fold what is repeated."""
    hands.project.apply(ImportDocuments((ImportItem(FOLDING, "重复"),)), annotator=WHO)
    hands.settle()
    hands.open(3)
    hands.settle()
    for action in ("layer.repeats", "layer.fold_repeats"):
        hands.do(action)
    hands.settle()
    hands.pane.setFocus()


def folded_action(hands: Hands) -> str:
    """What the first folded line says about unfolding it."""
    sight = next(sight for sight in hands.pane.sights() if sight.entry.row.folded)
    return hands.pane._scene.folded_text(sight.entry).action


def to_folded(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        hands.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert hands.pane.view().block(hands.pane.caret().block).placeholder is not None


def test_a_folded_line_names_the_key_of_now(hands: Hands) -> None:
    open_repeat(hands)
    assert folded_action(hands) == "Unfold  Enter"
    rebind(hands, "pane.repeat", "Ctrl+B")
    assert folded_action(hands) == "Unfold  Ctrl+B"
    rebind(hands, "pane.repeat", "-")
    assert folded_action(hands) == "Unfold"
    hands.do("language.zh_CN")
    assert folded_action(hands) == "展开"


def test_on_a_folded_repeat_the_status_line_tells_how_to_unfold_and_how_to_follow(hands: Hands) -> None:
    open_repeat(hands)
    to_folded(hands)
    assert hints(hands) == "Enter unfold, Ctrl J go to the first copy"
    rebind(hands, "pane.repeat", "Ctrl+B")
    rebind(hands, "zone.first", "Ctrl+Alt+J")
    assert hints(hands) == "Ctrl B unfold, Ctrl Alt J go to the first copy"
    hands.key(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert hands.pane.caret().block == 0, "it was followed"
    to_folded(hands)
    hands.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not any(sight.entry.row.folded for sight in hands.pane.sights()), "it was unfolded"
    assert "go to the first copy" in hints(hands), "a repeat that is not folded can be followed too"


def test_the_finder_names_the_key_of_the_palette(hands: Hands) -> None:
    finder = hands.window.parts.top.finder
    assert finder.accessibleDescription() == "Ctrl+K"
    rebind(hands, "view.palette", "Ctrl+Shift+K")
    assert finder.accessibleDescription() == "Ctrl+Shift+K"


def test_a_relation_in_hand_names_the_keys_of_now(hands: Hands) -> None:
    hands.mark("会议由张少初主持", "5")
    hands.do("relation.draw")
    prompt = hands.window.editors.relations.panel.prompt
    assert prompt.text() == "Choose the other span: Tab or a click. Enter takes it. Esc cancels."
    rebind(hands, "pane.next_span", "Ctrl+Alt+N")
    rebind(hands, "pane.cancel", "-")
    assert prompt.text() == "Choose the other span: Ctrl+Alt+N or a click. Enter takes it."


def test_no_blank_stands_behind_a_full_width_stop(hands: Hands) -> None:
    hands.do("language.zh_CN")
    hands.mark("会议由张少初主持", "5")
    hands.do("relation.draw")
    said = hands.window.editors.relations.panel.prompt.text()
    assert said.count("。") == 3 and "。 " not in said


def test_the_review_page_names_the_keys_of_now(hands: Hands) -> None:
    hands.do("review.open")
    hands.settle()
    bar = hands.window.review.page.bar
    bar.show_switches(hands.session.opened.switches, "hans")  # type: ignore[union-attr]
    tips = [item.tip for item in bar.scripts._items]
    assert tips[1].startswith("Simplified (Alt+2)")
    rebind(hands, "script.hans", "Ctrl+Alt+2")
    assert bar.scripts._items[1].tip.startswith("Simplified (Ctrl+Alt+2)")


def test_no_text_of_the_window_spells_a_key_that_can_be_rebound() -> None:
    """What names such a key takes it from the key map; only keys that are fixed may stand in a text."""
    fixed = {
        "Ctrl+Enter opens a part alone.",
        "choose a cell of the matrix and press Enter, or click it",
        "← → move, Shift+← → end, Alt+← → start, ↑ ↓ line; Enter writes it, Esc gives up",
        "With Shift, what moves the caret selects.",
        "Tab: the next one of this difference",
        '"{label}" needs {name}: Enter applies the label, Esc leaves it.',
        "F1, same range",  # the figure of that name
        "F1, overlapping",
    }
    names = re.compile(r"\b(Ctrl|Alt|Shift|Enter|Return|Esc|Tab|Del|PgUp|PgDn|F\d{1,2})\b(?! \()")
    spelled = {text for text in messages.window_texts() if names.search(text)}
    assert spelled - fixed == set()
