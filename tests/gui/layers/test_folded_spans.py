"""Spans and folds: no end steps over what is out of sight, and a span that is selected is in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.model.acts import AddLayerCorrection, AddSpan
from tests.gui.conftest import Hands

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def fold_second_line(hands: Hands) -> tuple[int, int]:
    """Take the second line for page tools, folded; return its source range."""
    start = hands.text.index("\n") + 1
    end = hands.text.index("\n", start)
    hands.session.apply(AddLayerCorrection(hands.session.document_id, "chrome", start, end, True))
    opened = hands.session.opened
    assert opened is not None
    if not opened.folds(start, end):
        hands.do("layer.chrome")
    assert hands.session.opened and hands.session.opened.folds(start, end)
    return start, end


def test_an_end_never_steps_over_a_fold(hands: Hands) -> None:
    start, end = fold_second_line(hands)
    act = AddSpan(hands.session.document_id, "person", ((start - 3, start - 1),))
    applied = hands.session.apply(act)
    assert applied is not None
    hands.pane.select_span(applied.created[0])
    for _ in range(3):
        hands.key(Qt.Key.Key_Right, ALT_SHIFT)
        (span,) = hands.spans()
        assert span.end <= start + 2, "one key, one character"
    assert hands.session.opened and not hands.session.opened.folds(start, end)


def test_a_span_that_is_selected_is_unfolded(hands: Hands) -> None:
    start, end = fold_second_line(hands)
    applied = hands.session.apply(AddSpan(hands.session.document_id, "person", ((start, start + 2),)))
    assert applied is not None
    hands.pane.setFocus()
    hands.key(Qt.Key.Key_Tab)
    assert hands.pane.selected_span() == applied.created[0]
    assert hands.session.opened and not hands.session.opened.folds(start, end)
