"""Qt's own dialog for files, where the system has none: its list has room for every column."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeView, QWidget

from annotator.gui.dialogs import choosing
from annotator.model.scheme import LANGUAGES
from tests.gui.conftest import Hands

ASKED: list[Callable[[QWidget, str], object]] = [
    lambda parent, folder: choosing.file_to_open(parent, "Open", folder, "All (*)"),
    lambda parent, folder: choosing.files_to_open(parent, "Open", folder, "All (*)"),
    lambda parent, folder: choosing.file_to_save(parent, "Save", folder, "All (*)"),
    lambda parent, folder: choosing.folder_to_use(parent, "Folder", folder),
]


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_seen_whole(
    hands: Hands, tmp_path: Path, ask: Callable[[QWidget, str], object], language: str
) -> None:
    hands.do(f"language.{language}")
    (tmp_path / "一个相当长的文件名称.txt").write_text("字" * 4000, "utf-8")
    seen: list[tuple[int, list[int], list[int], str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        tree = dialog.findChild(QTreeView, "treeView")
        assert tree is not None
        header, model = tree.header(), tree.model()
        columns = range(header.count())
        named = str(model.headerData(1, Qt.Orientation.Horizontal))
        wanted = [header.sectionSizeHint(each) for each in columns]
        widths = [header.sectionSize(each) for each in columns]
        seen.append((header.length() - header.width(), widths, wanted, named))
        dialog.reject()

    QTimer.singleShot(100, look)
    ask(hands.window, str(tmp_path))
    ((beyond, widths, wanted, named),) = seen
    assert beyond <= 0, "nothing is out of sight"
    assert all(width >= want for width, want in zip(widths, wanted, strict=True))
    assert widths[0] > 250
    assert named == ("Size" if language == "en" else "大小")


def test_nothing_is_chosen_where_somebody_cancels(hands: Hands, tmp_path: Path) -> None:
    answers = []
    for ask in ASKED:
        QTimer.singleShot(50, lambda: QApplication.activeModalWidget().reject())  # type: ignore[union-attr]
        answers.append(ask(hands.window, str(tmp_path)))
    assert answers[0] == "" and answers[1] == [] and answers[3] == ""
    assert answers[2][0] == ""  # type: ignore[index]


def test_all_that_ask_for_files_do_so_here() -> None:
    asking = re.compile(r"QFileDialog\.get")
    others = [
        path.name
        for path in Path(choosing.__file__).parent.parent.rglob("*.py")
        if path != Path(choosing.__file__) and asking.search(path.read_text("utf-8"))
    ]
    assert others == []
