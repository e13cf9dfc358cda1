"""The order in which Tab goes through a part of the window: as it is laid out, not as it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_ROVING = "annotator_roving"


def make_roving(controls: Iterable[QWidget], stop: QWidget | None) -> None:
    """Let Tab come to one of several controls; who has them moves between them by other keys."""
    for control in controls:
        control.setProperty(_ROVING, True)
        control.setFocusPolicy(Qt.FocusPolicy.TabFocus if control is stop else Qt.FocusPolicy.NoFocus)


def order_tabs(part: QWidget) -> None:
    """Put the controls of a part into the order of its layouts. To be done again when some are made anew."""
    stops = list(_stops(part))
    resting = [stop for stop in stops if stop.focusPolicy() == Qt.FocusPolicy.NoFocus]
    for stop in resting:  # Qt orders only what Tab may come to
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, stop in pairwise(stops):
        QWidget.setTabOrder(before, stop)
    for stop in resting:
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _stops(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus or part.property(_ROVING):
        yield part
    inner = part.widget() if isinstance(part, QScrollArea) else None
    if inner is not None:
        yield from _stops(inner)
    layout = part.layout()
    if layout is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_of(inner)
