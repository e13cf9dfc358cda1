"""The order in which Tab goes through a part of the window: as it is laid out, not as it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

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
        proxy = part.focusProxy()
        if proxy is not None and part.isAncestorOf(proxy):
            return  # the two keep together: apart, Tab would come from one of them to the other for ever
    inner = part.widget() if isinstance(part, QScrollArea) else None
    if inner is not None:
        yield from _stops(inner)
    layout = part.layout()
    if layout is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    """Give the stops of a layout without asking it for its items: they are no QObjects, so that nobody tells
    Python when Qt deletes one, and its wrapper would stand for whatever comes to lie there next."""
    part = layout.parentWidget()
    widgets = (child for child in part.children() if isinstance(child, QWidget)) if part else ()
    inner = (child for child in layout.children() if isinstance(child, QLayout))
    placed = [(layout.indexOf(child), child) for child in (*widgets, *inner)]
    for number, child in sorted(placed, key=itemgetter(0)):
        if number >= 0:
            yield from _stops(child) if isinstance(child, QWidget) else _stops_of(child)
