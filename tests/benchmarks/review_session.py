"""500 random gestures of a reviewer, watched like those of `window_session`.

A process of its own (`python -m tests.benchmarks.review_session FOLDER`). Three people finished documents of
up to 1,000,000 code points, with a passage for every 200 that most of them marked alike.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.acts import AddAnnotator, ImportDocuments, SetState
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.scheme import LabelKind
from annotator.project import Project
from tests.benchmarks import material
from tests.benchmarks.window_session import (
    LEAD,
    LENGTHS,
    SIZES,
    SPANS_PER,
    Session,
    article_scheme,
    run_session,
)

PEOPLE = "甲乙丙"
_WAITS = 40  # gestures of waiting, until the queue is counted
_NONE, _CTRL, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def make_project(path: Path) -> None:
    """A project whose documents three people finished, alike in about two of three passages."""
    scheme = article_scheme()
    labels = [label.id for label in scheme.applicable(LabelKind.SPAN)]
    chance = random.Random(11)
    with Project.create(path, scheme) as project:
        for name in (*PEOPLE, LEAD):
            project.apply(AddAnnotator(name), annotator=name)
        for size in SIZES:
            text = material.simplified(size)
            spans = [one for _ in range(size // SPANS_PER) for one in _passage(chance, size, labels)]
            item = ImportItem(text, f"{size:,}", spans=tuple(spans))
            project.apply(ImportDocuments((item,)), annotator=LEAD)
            for name in PEOPLE:
                project.apply(SetState(document_id(text), State.DONE), annotator=name)


def _passage(chance: random.Random, size: int, labels: list[str]) -> list[ImportSpan]:
    """What people make of one passage: each may miss it, take another end, or another label."""
    start = chance.randrange(size - LENGTHS[-1] - 1)
    end, label = start + chance.choice(LENGTHS), chance.choice(labels)
    found = []
    for name in PEOPLE:
        fate = chance.random()
        if fate > 0.1:
            said = chance.choice(labels) if fate < 0.2 else label
            found.append(ImportSpan(said, ((start, end + (fate > 0.9)),), annotator=name))
    return found


class ReviewSession(Session):
    """A reviewer's random hands."""

    who = LEAD

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> Callable[[], None]:
        """Press a key where the keyboard is."""
        canvas = self.window.review.page.canvas
        return lambda: QTest.keyClick(QApplication.focusWidget() or canvas, key, held)

    def click_row(self) -> None:
        """Click any document of the queue."""
        rows = self.window.review.page.queue.list
        count = rows.model().rowCount()
        if count:
            place = rows.visualRect(rows.model().index(self.chance.randrange(count), 0))
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place.center())

    def turn(self) -> None:
        """Turn the wheel over the text."""
        viewport, at = self.window.review.page.canvas.viewport(), QPointF(200, 200)
        turn = QPoint(0, self.chance.choice((-360, -120, 120)))
        QApplication.sendEvent(
            viewport,
            QWheelEvent(
                *(at, viewport.mapToGlobal(at), QPoint(), turn),
                *(Qt.MouseButton.NoButton, _NONE, Qt.ScrollPhase.NoScrollPhase, False),
            ),
        )

    def away_and_back(self) -> None:
        """Go to labelling and back."""
        for _ in range(2):
            self.action("review.open")()

    def table(self) -> list[tuple[int, str, Callable[[], object]]]:
        """The gestures and how often each comes."""
        press, action, k = self.press, self.action, Qt.Key
        return [
            (8, "next", press(k.Key_J)),
            (4, "previous", press(k.Key_K)),
            (8, "accept", press(k.Key_1)),
            (5, "accept another", press(k.Key_2)),
            (4, "accept both", press(k.Key_B)),
            (4, "reject", press(k.Key_X)),
            (2, "accept all the rest", press(k.Key_Return, _CTRL)),
            (5, "document", self.click_row),
            (4, "undo", action("edit.undo")),
            (2, "redo", action("edit.redo")),
            (6, "wheel", self.turn),
            (3, "tab", press(k.Key_Tab)),
            (2, "traditional", press(k.Key_3, _ALT)),
            (2, "as written", press(k.Key_1, _ALT)),
            (2, "zoom", press(k.Key_Plus, _CTRL)),
            (1, "no zoom", press(k.Key_0, _CTRL)),
            (2, "width", self.resize),
            (1, "hide names", press(k.Key_H)),
            (1, "differences only", press(k.Key_D)),
            *(
                (1, f"show {name}", action(f"review.{name}"))
                for name in ("guidelines", "threads", "feedback")
            ),
            (2, "away and back", self.away_and_back),
        ]

    def begin(self) -> None:
        """Open the review and see each document."""
        self.gesture("review", self.action("review.open"))
        for _ in range(_WAITS):
            self.gesture("count", lambda: None)
        for _ in SIZES:
            self.gesture("first sight of a document", self.click_row)


if __name__ == "__main__":
    run_session(Path(sys.argv[1]), make_project, ReviewSession)
