"""A line that comes into sight is drawn itself, later its picture is put down; both look the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.pane.decor import Dress
from annotator.model.spans import Span
from annotator.text.layers.zones import Zone
from annotator.text.views import View, ViewSettings
from tests.gui.pane.hands import Hands, make_hands, span

TEXT = "\n".join(
    f"第{number}段,县委办公室的张少初买了一台打印机,又装了以太网。" * (1 + number % 4) for number in range(60)
)


def spans() -> list[Span]:
    made = []
    for number, start in enumerate(range(0, len(TEXT) - 40, 9)):
        label = ("work", "post", "event")[number % 3]
        made.append(span(f"s{number:03}", label, (start, start + 3 + number % 30)))
    return made


def picture(hands: Hands, ratio: float) -> QImage:
    """The viewport on a screen with so many device pixels to a pixel."""
    viewport = hands.pane.viewport()
    image = QImage(viewport.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)  # half a pixel may be left at an edge
    viewport.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("place", [(0, 0), (700, 17), (1500, -9)])
def test_a_second_look_shows_the_same(qtbot: QtBot, ratio: float, place: tuple[int, int]) -> None:
    hands = make_hands(qtbot, TEXT, [])
    zones = (Zone("damage", 705, 709, "garbled"), Zone("chrome", 820, 830, "navigation"))
    view = View(TEXT, ViewSettings(show_blanks=True), detected="hans")
    hands.pane.show_view(view, spans(), dress=Dress(zones=zones))
    hands.pane.set_place(*place)
    hands.pane.select_span("s080")
    hands.pane.set_selection(720, 760)
    drawn = picture(hands, ratio)
    put_down = picture(hands, ratio)
    again = picture(hands, ratio)
    assert drawn == put_down == again
    assert len({drawn.pixel(x, y) for x in range(150, 600, 7) for y in range(20, 500, 7)}) > 5
