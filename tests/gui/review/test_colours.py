"""One person has one colour: in the menu bar, in its menu, in the gutter and in what was said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.review.parts import Disc
from annotator.model.acts import AddAnnotator, AddComment, SetAnnotator
from annotator.model.annotators import AnnotatorKind
from tests.gui.review.conftest import Reviewer


def colour_at(widget: QWidget, at: QPoint) -> str:
    """Return what is drawn beside the letter of a disc."""
    return str(QColor(widget.grab().toImage().pixelColor(at)).name())


@pytest.mark.parametrize("own", ["", "#8a1c1c"])
def test_who_comes_after_a_model_wears_one_colour_everywhere(reviewer: Reviewer, own: str) -> None:
    project, window = reviewer.project, reviewer.window
    project.apply(AddAnnotator("model", kind=AnnotatorKind.MODEL), annotator="甲")
    for name in ("丁", "戊"):
        project.apply(AddAnnotator(name), annotator=name)
        project.apply(AddComment("看过了。", reviewer.document), annotator=name)
    if own:
        project.apply(SetAnnotator("戊", colour=own), annotator="戊")
    reviewer.work.talking.choose_target("document")
    QApplication.processEvents()
    discs = [disc for disc in reviewer.page.comments.findChildren(Disc) if disc.isVisible()]
    said = {disc._letter: colour_at(disc, QPoint(4, 11)) for disc in discs}
    worn = {}
    for name in ("丁", "戊"):
        window.files.set_annotator(name)
        QApplication.processEvents()
        worker = window.parts.top.worker
        worn[name] = colour_at(worker, QPoint(4, worker.height() // 2))
    assert worn == {name: said[name] for name in ("丁", "戊")}
    assert worn["丁"] != worn["戊"] and (not own or worn["戊"] == own)
    people = reviewer.work.people
    theme = window.desk.look.theme
    assert len({people.colour(who, theme).name() for who in ("甲", "乙", "丙", "丁", "戊")}) == 5
