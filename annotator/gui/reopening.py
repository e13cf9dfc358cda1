"""Closes a window and opens it again as it was: same project, document, view, place and size on the screen.

Owns what is carried over. It is needed where Qt reads something only when the application object is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QWidget

from annotator.gui.desk import Desk
from annotator.gui.opened import Switches
from annotator.gui.pane.places import Place
from annotator.model.spans import Range

_TOGGLES = ("view.two_panes", "review.open", "review.agreement")


@dataclass(frozen=True, slots=True)
class Left:
    """What a window was when it was left. Sizes are in pixels of the screen, whatever the scale."""

    project: Path | None = None
    annotator: str | None = None
    named: str = ""  # who works in whatever is opened
    switches: Switches | None = None
    caret: int = 0
    selection: Range | None = None
    top: Place | None = None
    span: str | None = None
    toggles: tuple[str, ...] = ()
    settings: bool = False  # whether the settings were open
    position: QPoint | None = None
    size: QSize | None = None
    maximised: bool = False


def leave(desk: Desk, *, settings: bool) -> Left:
    """Return what there is to carry over from a window that will be closed."""
    session, pane, window = desk.session, desk.parts.article.pane, desk.window
    ratio = window.devicePixelRatioF()
    opened = session.opened if session else None
    return Left(
        project=session.project.path if session else None,
        annotator=session.annotator if session else None,
        named=desk.named,
        switches=opened.switches if opened else None,
        caret=pane.caret_source() if opened else 0,
        selection=pane.selection() if opened else None,
        top=pane.place() if opened else None,
        span=pane.selected_span() if opened else None,
        toggles=tuple(name for name in _TOGGLES if desk.actions[name].isChecked()),
        settings=settings,
        position=window.pos() * ratio,
        size=window.size() * ratio,
        maximised=window.isMaximized() or window.isFullScreen(),
    )


def place(window: QWidget, left: Left) -> None:
    """Put a window where it was, before it is shown; it is never larger than its screen."""
    ratio = window.devicePixelRatioF()
    if left.size is not None:
        window.resize(left.size / ratio)
    if left.position is not None:
        window.move(left.position / ratio)
    window.resize(window.size().boundedTo(window.screen().availableSize()))
    if left.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def resume(desk: Desk, left: Left) -> None:
    """Go on where the window was left, once its project is open."""
    session, pane = desk.session, desk.parts.article.pane
    if session is not None and session.opened is not None:
        if left.switches is not None:
            session.set_switches(left.switches)
        pane.put_caret(pane.view().to_view(left.caret, left.caret)[0])
        pane.select_span(left.span)
        if left.selection is not None:
            pane.take_selection(*left.selection)
        if left.top is not None:
            pane.set_place(*left.top)
    for name in left.toggles:
        if desk.actions[name].isEnabled() and not desk.actions[name].isChecked():
            desk.actions[name].trigger()
    if left.settings:
        desk.actions["file.settings"].trigger()
