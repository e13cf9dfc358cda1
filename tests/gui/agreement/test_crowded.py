"""The charts with many people and labels: names have their room, lines and people looks of their own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.agreement.cards import GAP, MARGIN, fitted
from annotator.gui.agreement.chart import NAME_ROW, TagAxis, kept_apart
from annotator.gui.agreement.words import measure_name
from annotator.gui.controls import font_px
from annotator.model.acts import AddAnnotator, AddSpan, SetState
from annotator.model.documents import State
from annotator.model.scheme import LabelKind
from tests.gui.agreement.conftest import Reader
from tests.gui.agreement.test_page import click_segment

MORE = ("欧阳审阅人", "Alexandra the second")


@pytest.fixture
def crowd(open_page: Callable[..., Reader], qtbot: QtBot) -> Callable[[int, int], Reader]:
    """Five people, ten pairs, every label of the scheme, in a window of some size."""

    def made(width: int, height: int) -> Reader:
        reader = open_page()
        reader.window.resize(QSize(width, height))
        reader.window.agreement._settle.setInterval(0)
        document = reader.project.documents()[0].id
        labels = [label.id for label in reader.project.scheme.applicable(LabelKind.SPAN)]
        for name in MORE:
            reader.project.apply(AddAnnotator(name), annotator="甲")
        for who in (person.id for person in reader.project.annotators()[-2:]):
            for at, label in enumerate(labels):
                reader.project.apply(AddSpan(document, label, ((at, at + 1),)), annotator=who)
            reader.project.apply(SetState(document, State.DONE), annotator=who)
        qtbot.waitUntil(lambda: reader.page.answer is not None and len(reader.page.answer.couples) == 10)
        reader.settle()
        return reader

    return made


def cut(axis: TagAxis) -> list[str]:
    """Return the names that do not fit into their column, or into the height of the plot."""
    metrics, width, height = QFontMetricsF(axis._font), axis.size().width(), axis.size().height()
    found = []
    for tag in axis._tags:
        before = (8 + tag.sample.width if tag.sample else 0) + (22 if tag.form else 0)
        if before + metrics.horizontalAdvance(tag.text) > width + 1:
            found.append(tag.text)
    return found if len(axis._tags) * NAME_ROW <= height + 1 else [*found, "too low"]


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_no_name_is_cut(crowd: Callable[[int, int], Reader], size: tuple[int, int], language: str) -> None:
    reader = crowd(*size)
    if language != "en":  # English stands there from the start
        reader.do(f"language.{language}")
        reader.settle()
    labels, plot = reader.page.label_plot.chart, reader.page.time_plot
    assert len(labels.left._tags) > 20 and cut(labels.left) == []  # type: ignore[union-attr]
    for chosen, count in (("time", 10), ("use", 5), ("pace", 5)):
        click_segment(reader, plot.choice, chosen)
        right, left = plot.chart.right, plot.chart.left  # type: ignore[union-attr]
        assert (chosen, len(right._tags), cut(right)) == (chosen, count, [])
        assert chosen == "time" or cut(left) == []


def test_no_two_lines_look_alike(crowd: Callable[[int, int], Reader]) -> None:
    reader = crowd(1280, 720)
    tags = reader.page.time_plot.chart.right._tags  # type: ignore[union-attr]
    looks = {(tag.sample, tag.colour.name()) for tag in tags}
    assert len(looks) == len(tags) == 10
    click_segment(reader, reader.page.time_plot.choice, "use")
    tags = reader.page.time_plot.chart.right._tags  # type: ignore[union-attr]
    assert len({tag.sample for tag in tags}) == 5


def test_equal_values_lie_beside_each_other(crowd: Callable[[int, int], Reader]) -> None:
    reader = crowd(1280, 720)
    click_segment(reader, reader.page.time_plot.choice, "use")
    scatters = [
        item
        for item in reader.page.time_plot.chart.getPlotItem().items  # type: ignore[union-attr]
        if type(item).__name__ == "ScatterPlotItem"
    ]
    places = [tuple(point) for item in scatters for point in zip(*item.getData(), strict=True)]
    assert len(scatters) == 5 and len(set(places)) == len(places)


def cut_markers(chart: Any) -> list[tuple[float, float]]:
    """Return the markers in whose place not even the largest one, a star, lies wholly inside the plot."""
    box, room = chart.getPlotItem().vb, chart.getPlotItem().vb.sceneBoundingRect()
    found = []
    for item in chart.getPlotItem().items:
        if type(item).__name__ == "ScatterPlotItem":
            for x, y in zip(*item.getData(), strict=True):
                middle, half = box.mapViewToScene(QPointF(x, y)), 0.75 * item.opts["size"]
                if not room.contains(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)):
                    found.append((x, y))
    return found


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_no_marker_is_cut(crowd: Callable[[int, int], Reader], size: tuple[int, int]) -> None:
    reader = crowd(*size)
    assert cut_markers(reader.page.label_plot.chart) == []
    for chosen in ("time", "use"):
        click_segment(reader, reader.page.time_plot.choice, chosen)
        assert (chosen, cut_markers(reader.page.time_plot.chart)) == (chosen, [])


@given(st.lists(st.floats(-50, 450), max_size=20))
def test_names_keep_apart_in_their_order(places: list[float]) -> None:
    height = 400.0
    found = kept_apart(places, height)
    order = sorted(range(len(places)), key=lambda at: places[at])
    assert all(found[after] - found[before] >= NAME_ROW - 1e-6 for before, after in pairwise(order))
    assert all(NAME_ROW / 2 - 1e-6 <= place <= height - NAME_ROW / 2 + 1e-6 for place in found)


@pytest.mark.parametrize("width", [60, 100, 130, 160, 260])
def test_a_cards_name_and_its_count_never_overlap(qapp: QApplication, width: int) -> None:
    large, small = QFontMetricsF(QFont("", 12)), QFontMetricsF(QFont("", 11))
    names, counts = ("Krippendorff α",), ("40,526 items", "40,526")
    name, count = fitted(names, counts, width, large=large, small=small)
    assert large.horizontalAdvance(name) + small.horizontalAdvance(count) <= width
    assert "40,526" in count
    wide = fitted(names, counts, 10_000, large=large, small=small)
    assert wide == ("Krippendorff α", "40,526 items")


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_a_card_without_room_for_its_name_says_in_short_which_it_is(
    crowd: Callable[[int, int], Reader], language: str
) -> None:
    reader = crowd(1024, 700)
    if language != "en":  # English stands there from the start
        reader.do(f"language.{language}")
    cards = reader.page.headlines.cards[:2]
    for card in cards:
        name, count = (QFontMetricsF(font_px(card, size)) for size in (12, 11))
        (figure,) = card.figures
        full = name.horizontalAdvance(measure_name(figure.measure)) - 1
        card.setFixedWidth(round(2 * MARGIN + GAP + full + count.horizontalAdvance(f"{figure.items:,}")))
    QApplication.processEvents()
    titles = [card.head(card.figures[0])[0] for card in cards]
    assert len(set(titles)) == 2 and not any("…" in title for title in titles)


def test_the_names_of_the_matrix_stay_in_sight_while_it_is_scrolled(
    crowd: Callable[[int, int], Reader],
) -> None:
    reader = crowd(1280, 720)
    page, matrix = reader.page, reader.page.matrix
    click_segment(reader, page.time_plot.choice, "use")
    before = matrix.grab().toImage()
    sizes = matrix._sizes()
    reader.click(matrix, matrix.cell_rect(1, 1).center().toPoint())
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageDown):
        reader.key(key, on=matrix)
    seen = matrix.visibleRegion().boundingRect()
    assert seen.x() > 0 < seen.y() and matrix.cell() == (matrix.labels[-1],) * 2
    inside = matrix.cell_rect(matrix.row, matrix.column)
    assert inside.left() >= seen.x() + sizes.names and inside.top() >= seen.y() + sizes.head
    now = matrix.grab().toImage()
    places = [row for row in range(len(matrix.labels)) if inside.top() - matrix.cell_rect(row, 0).top() < 90]
    for row in places:  # the rows at the foot have their names at the left edge of what is in sight
        box = matrix.cell_rect(row, 0)
        area = QRect(0, round(box.top()), round(sizes.names) - 8, round(box.height()) - 1)
        assert now.copy(area.translated(seen.x(), 0)) == before.copy(area)
    for column in (len(matrix.labels) - 1, len(matrix.labels) - 2):
        box = matrix.cell_rect(0, column)
        area = QRect(round(box.left()), 0, round(box.width()) - 1, round(sizes.head) - 5)
        assert now.copy(area.translated(0, seen.y())) == before.copy(area)
    reader.click(matrix, seen.topLeft() + QPoint(round(sizes.names) + 20, 20))  # a name is no cell
    assert matrix.cell() == (matrix.labels[-1],) * 2
