"""Line breaks are shown faintly behind their paragraphs where invisible characters are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.gui.pane.line_ends import name, sign
from annotator.gui.pane.scroll import Sight
from annotator.gui.pane.tips import tip_at
from annotator.gui.theme import Mode, theme
from annotator.text.views import ViewSettings
from tests.gui.pane.hands import Hands, make_hands

BREAKS = ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
SHOWN = ViewSettings(show_blanks=True)


def behind(hands: Hands) -> QPointF:
    """A point in the middle of the sign behind the first paragraph."""
    last = hands.pane.passage_rects(3, 4)[0]
    return QPointF(last.right() + 6, last.center().y())


def faint_pixels(hands: Hands, picture: QImage) -> int:
    """How many pixels right of the first paragraph are not paper."""
    place = hands.pane.passage_rects(3, 4)[0]
    paper = theme(Mode.LIGHT).paper
    return sum(
        QColor(picture.pixel(x, y)) != paper
        for x in range(round(place.right()) + 3, round(place.right()) + 40)
        for y in range(round(place.top()), round(place.bottom()))
    )


@pytest.mark.parametrize("line_end", BREAKS)
def test_every_break_has_a_sign_where_blanks_are_shown(qtbot: QtBot, line_end: str) -> None:
    hands = make_hands(qtbot, f"今天下午{line_end}会议召开")
    assert not faint_pixels(hands, hands.repaint())
    hands.show(settings=SHOWN)
    assert faint_pixels(hands, hands.repaint())


def test_the_end_of_the_text_has_no_sign(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "今天下午")
    hands.show(settings=SHOWN)
    assert not faint_pixels(hands, hands.repaint())


def test_signs_and_names_tell_breaks_apart() -> None:
    assert len({sign(each) for each in BREAKS}) == len(BREAKS) == len({name(each) for each in BREAKS})
    assert not sign("") and not name("")


@pytest.mark.parametrize("line_end", BREAKS)
def test_a_tip_names_the_break(qtbot: QtBot, line_end: str) -> None:
    hands = make_hands(qtbot, f"今天下午{line_end}会议召开")
    hands.show(settings=SHOWN)
    place = behind(hands)
    hit = hands.pane.hit(place)
    assert hit is not None and tip_at(hands.pane, hit) == name(line_end)
    away = hands.pane.hit(place + QPointF(200, 0))
    assert away is not None and not tip_at(hands.pane, away)


def test_a_sign_stands_behind_the_last_line_of_a_long_paragraph(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "今天下午召开会议。" * 12 + "\r\n完")
    hands.show(settings=SHOWN)
    last = hands.pane.passage_rects(107, 108)[0]
    hit = hands.pane.hit(QPointF(last.right() + 6, last.center().y()))
    assert hit is not None and hit.line_end == "\r\n"
    first = hands.pane.passage_rects(0, 1)[0]
    first_line = hands.pane.hit(QPointF(hands.pane.column().right + 6, first.center().y()))
    assert first_line is not None and not first_line.line_end


def empty_row(hands: Hands) -> Sight:
    """The second paragraph, in which nothing stands."""
    return next(sight for sight in hands.pane.sights() if sight.index == 1)


def row_pixels(hands: Hands, picture: QImage, sight: Sight) -> int:
    """How many pixels of a row are not paper, from the column's edge on."""
    paper, left = theme(Mode.LIGHT).paper, round(hands.pane.column().left)
    return sum(
        QColor(picture.pixel(x, y)) != paper
        for x in range(left + 2, left + 60)
        for y in range(round(sight.top), round(sight.bottom))
    )


@pytest.mark.parametrize("line_end", BREAKS)
def test_an_empty_paragraph_shows_its_break_too(qtbot: QtBot, line_end: str) -> None:
    hands = make_hands(qtbot, f"今天下午\n{line_end}会议召开")
    assert not row_pixels(hands, hands.repaint(), empty_row(hands))
    hands.show(settings=SHOWN)
    picture, sight = hands.repaint(), empty_row(hands)
    assert row_pixels(hands, picture, sight)
    point = QPointF(hands.pane.column().left + 6, (sight.top + sight.bottom) / 2)
    hit = hands.pane.hit(point)
    assert hit is not None and hit.line_end == line_end
    assert tip_at(hands.pane, hit) == name(line_end)


def test_empty_rows_have_room_for_their_signs_at_every_size(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "今天下午\n\n\r\n会议召开")
    low = empty_row(hands)
    hands.show(settings=SHOWN)
    for zoom in (78, 100, 200, 300):
        hands.pane.set_zoom(zoom)
        hands.repaint()
        sight = empty_row(hands)
        assert sight.bottom - sight.top >= hands.pane._scene.words.font.pixelSize()
    hands.show(settings=ViewSettings())
    hands.pane.set_zoom(100)
    hands.repaint()
    again = empty_row(hands)
    assert again.bottom - again.top == low.bottom - low.top, "without signs they are low again"


def test_a_caret_stands_in_an_empty_row_with_a_sign(qtbot: QtBot) -> None:
    hands = make_hands(qtbot, "今天下午\n\n会议召开")
    hands.show(settings=SHOWN)
    hands.repaint()
    sight, rect = empty_row(hands), hands.pane.line_rect_at(1, 0)
    assert rect is not None
    assert sight.top <= rect.top() and rect.bottom() <= sight.bottom
