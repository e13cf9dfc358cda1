"""Projects in the window: making, opening, importing, exporting, copying, a second window, who works."""

from __future__ import annotations

import json
import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.errors import ProjectProblem
from annotator.exchange.importing import import_files
from annotator.exchange.report import Report
from annotator.exchange.selection import Which
from annotator.gui.dialogs import import_files as dialogs
from annotator.gui.dialogs.annotator import AnnotatorDialog
from annotator.gui.dialogs.busy import BusyDialog
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.guessing import Guess, guess
from annotator.gui.dialogs.import_files import ImportDialog
from annotator.gui.dialogs.new_project import NewProjectDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.mishaps import Mishaps
from annotator.gui.panels.documents import WIDTH
from annotator.gui.session import Tell
from annotator.gui.settings import Settings
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.annotators import Annotator
from annotator.model.changes import Applied
from annotator.model.documents import State
from annotator.model.imports import ImportItem
from annotator.project import Project
from tests.e2e.running import SECONDS, done, run_code
from tests.gui.conftest import WHO, Hands, article_scheme
from tests.gui.held_writing import look_while_writing

MAINLAND = "全县各级党组织要紧紧围绕中心工作，开展创先争优活动。\n会议由县委书记主持。"
TAIWAN = "全縣各級黨組織要緊緊圍繞中心工作，開展創先爭優活動。\n會議由縣委書記主持。"


def imported(hands: Hands, paths: list[Path]) -> ImportDialog:
    """Import files through the dialog and return it with its report."""
    dialog = hands.window.files.import_dialog()
    dialog.open()
    dialog.add_paths(paths)
    hands.settle()
    hands.click(dialog.go)
    hands.qtbot.waitUntil(lambda: dialog.report is not None, timeout=20_000)
    hands.settle()
    return dialog


def test_files_in_four_encodings_come_in_and_the_bad_ones_are_named(hands: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in (
        ("utf8.txt", (MAINLAND + "一").encode()),
        ("bom.txt", (MAINLAND + "二").encode("utf-8-sig")),
        ("utf16.txt", (MAINLAND + "三").encode("utf-16")),
        ("gb.txt", (MAINLAND + "四").encode("gb18030")),
        ("big5.txt", (TAIWAN + "五").encode("big5")),
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
    ):
        (folder / name).write_bytes(data)
    dialog = imported(hands, sorted(folder.iterdir()))
    assert "5 documents imported" in dialog.report_view.summary.text()
    told = dialog.report_view.text.toPlainText().split("\n")
    assert {"empty.txt", "picture.txt"} <= set(told)
    assert not [line for line in told if "Gb.txt" in line or "Big5.txt" in line], "named as on the disk"
    assert [line for line in told if line.strip().startswith("gb.txt was read as gb18030")]
    assert hands.project.progress(WHO).total == 8
    texts = {hands.project.text(row.id)[-1] for row in hands.project.documents()[3:]}
    assert texts == set("一二三四五")
    hands.click(dialog.go)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_labelled_files_come_in_with_their_spans_also_after_an_undo(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    spans = [{"id": f"s{n}", "start": n, "end": n + 2, "label": "person"} for n in range(3)]
    records = [{"text": MAINLAND + "一", "spans": spans}, {"text": MAINLAND + "二"}]
    path.write_text("\n".join(map(json.dumps, records)), "utf-8")
    for _ in range(2):
        dialog = imported(hands, [path])
        assert dialog.report_view.summary.text() == "2 documents imported · 3 spans of text"
        hands.click(dialog.go)
        hands.project.undo(WHO)
    assert len(hands.project.documents()) == 3
    hands.project.redo(WHO)
    assert len(hands.project.documents()) == 5


def test_a_report_names_files_and_lines_and_can_be_copied_and_saved(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_name = "很长的文件名" * 12 + ".jsonl"
    path = tmp_path / long_name
    records = [{"text": MAINLAND + "一"}, {"text": MAINLAND + "一"}, {"title": "没有正文"}]
    path.write_text("\n".join(json.dumps(record) for record in records) + "\n{\n", "utf-8")
    dialog = imported(hands, [path])
    view = dialog.report_view
    shown = view.text.toPlainText().split("\n")
    for line in (2, 3, 4):
        assert f"{long_name}:{line}" in shown, "in full, however long"
    ids = [row.id[:12] for row in hands.project.documents()]
    assert not [line for line in shown for document in ids if document in line]
    hands.click(view.copy)
    copied = QApplication.clipboard().text()
    assert f"{long_name}:4: Left out: " in copied and copied.startswith(view.summary.text())
    view.text.selectAll()
    view.text.copy()
    assert f"{long_name}:3" in QApplication.clipboard().text()
    saved = tmp_path / "report.txt"
    for target in (saved, tmp_path / "gone" / "report.txt"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *a, t=target: (str(t), "")))
        hands.click(view.save)
    assert saved.read_text("utf-8") == copied
    assert view.problem.isVisible() and "no folder" in view.problem.text()


def test_the_guess_is_shown_and_can_be_changed(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "big5.txt"
    path.write_bytes((TAIWAN * 3).encode("big5"))
    dialog = hands.window.files.import_dialog()
    hands.qtbot.addWidget(dialog)
    dialog.open()
    dialog.add_paths([path])
    hands.settle()
    item = dialog.files.topLevelItem(0)
    assert item is not None
    assert "Big5" in item.text(1)
    assert "guess" in item.text(1)
    assert dialog.preview.toPlainText().startswith("全縣")
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("gb18030"))
    dialog.encoding.activated.emit(dialog.encoding.currentIndex())
    hands.settle()
    assert not dialog.preview.toPlainText().startswith("全縣")
    dialog.reject()


def test_an_import_that_runs_cannot_be_left_by_its_button(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, guessing, importing = threading.Event(), threading.Event(), threading.Event()

    def held(path: Path) -> Guess:
        begun.set()
        guessing.wait(SECONDS)
        return guess(path)

    monkeypatch.setattr(dialogs, "guess", held)
    monkeypatch.setattr(dialogs, "import_files", held_back(importing))
    dialog = choose(hands, tmp_path, 3)
    hands.qtbot.waitUntil(dialog.go.isEnabled)
    items = (dialog.files.topLevelItem(row) for row in range(3))
    assert [item.text(1) for item in items if item] == ["…"] * 3
    assert begun.wait(SECONDS)  # one that is stopped before ends at once
    hands.click(dialog.go)
    assert dialog.wait.isVisible() and not dialog.go.isEnabled()
    before = len(hands.window.desk.tasks._running)
    guessing.set()
    hands.qtbot.waitUntil(lambda: len(hands.window.desk.tasks._running) < before)
    QApplication.processEvents()
    assert not dialog.go.isEnabled()
    hands.click(dialog.go)
    assert dialog.isVisible() and dialog.wait.isVisible()
    importing.set()
    hands.settle()
    assert dialog.report_view.isVisible() and "3 documents imported" in dialog.report_view.summary.text()
    hands.click(dialog.go)
    assert not dialog.isVisible()


def test_a_stopped_import_keeps_what_came_in_and_tells_what_was_not_read(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing, begun = threading.Event(), threading.Event()
    monkeypatch.setattr("annotator.exchange.importing.CHUNK", 2)
    monkeypatch.setattr(dialogs, "import_files", held_back(importing, begun))
    dialog = choose(hands, tmp_path, 7)
    hands.settle()
    hands.click(dialog.go)
    assert begun.wait(SECONDS)  # one that is stopped before brings nothing in
    hands.click(dialog.cancel)
    importing.set()
    hands.settle()
    summary = dialog.report_view.summary.text()
    assert summary == "2 documents imported · 5 files not read to the end"
    assert "5 of 7" in dialog.report_view.text.toPlainText()
    assert hands.project.progress(WHO).total == 5


def test_an_import_in_pieces_goes_and_comes_back_at_one_gesture(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.exchange.importing.CHUNK", 2)
    dialog = choose(hands, tmp_path, 7)
    hands.settle()
    hands.click(dialog.go)
    hands.settle()
    hands.click(dialog.go)
    assert hands.project.progress(WHO).total == 10
    asked = hands.press_in_question("Undo import")
    hands.do("edit.undo")
    assert asked == ["Undo the import of 7 documents?"]
    assert hands.project.progress(WHO).total == 3
    hands.do("edit.redo")
    assert hands.project.progress(WHO).total == 10


def test_a_large_import_is_undone_while_the_window_shows_that_it_waits(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.dialogs.busy.MANY", 3)
    imported(hands, written(tmp_path, 3)).accept()
    gate, undo = threading.Event(), Project.undo

    def held(project: Project, annotator: str, tell: Tell) -> Applied:
        gate.wait(SECONDS)
        return undo(project, annotator, tell)

    monkeypatch.setattr(Project, "undo", held)
    seen: list[bool] = []

    def look() -> None:
        busy = QApplication.activeModalWidget()
        if not isinstance(busy, BusyDialog):
            QTimer.singleShot(10, look)
            return
        seen.append(busy.isVisible() and hands.project.progress(WHO).total == 6)
        gate.set()

    asked = hands.press_in_question("Undo import")
    QTimer.singleShot(10, look)
    hands.do("edit.undo")
    assert asked and seen == [True]
    assert QApplication.activeModalWidget() is None
    assert hands.project.progress(WHO).total == 3
    assert hands.window.parts.status.message.text().startswith("Undone: ")
    hands.do("edit.redo")
    assert hands.project.progress(WHO).total == 6


@pytest.mark.parametrize("action", ["edit.undo", "edit.redo"])
def test_a_large_undo_can_be_stopped_and_leaves_everything_as_it_was(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    monkeypatch.setattr("annotator.gui.dialogs.busy.MANY", 3)
    imported(hands, written(tmp_path, 3)).accept()
    hands.press_in_question("Undo import")
    if action == "edit.redo":
        hands.do("edit.undo")
    before = hands.project.progress(WHO).total
    pressed: list[bool] = []

    def stop(busy: BusyDialog) -> None:
        QTest.keyClick(busy, Qt.Key.Key_Escape)
        pressed.append(busy.isVisible() and not busy.stop.isEnabled())

    look_while_writing(monkeypatch, stop, batch=2)
    hands.do(action)
    assert pressed == [True]
    assert hands.window.parts.status.message.text() == "Stopped; the project is as it was."
    assert hands.project.progress(WHO).total == before
    assert hands.project.check() == []
    if action == "edit.undo":
        hands.press_in_question("Undo import")
    hands.do(action)
    assert hands.project.progress(WHO).total == {3: 6, 6: 3}[before]
    assert hands.project.check() == []


def held_back(gate: threading.Event, begun: threading.Event | None = None) -> Callable[..., Report]:
    """Return an import that waits before it begins; `begun` tells that a thread has come to it."""

    def begin(*arguments: Any, **named: Any) -> Report:
        if begun is not None:
            begun.set()
        gate.wait(SECONDS)
        return import_files(*arguments, **named)

    return begin


def written(folder: Path, count: int) -> list[Path]:
    """Write so many files, and return where they are."""
    files = [folder / f"{number}.txt" for number in range(count)]
    for path in files:
        path.write_text(f"第 {path.stem} 篇\n{MAINLAND}", "utf-8")
    return files


def choose(hands: Hands, folder: Path, count: int) -> ImportDialog:
    """Put so many files on the list of an import dialog."""
    files = written(folder, count)
    dialog = hands.window.files.import_dialog()
    dialog.open()
    dialog.add_paths(files)
    return dialog


def test_a_file_that_cannot_be_read_in_an_encoding_says_so(tmp_path: Path) -> None:
    path = tmp_path / "gb.txt"
    path.write_bytes("全县".encode("gb18030") + b"\x81")
    assert guess(path, "utf-8").problem is not None


def test_an_export_is_exact_and_comes_back(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    hands.do("script.tw")
    hands.do("script.phrases")
    hands.mark("打印机", "w")
    hands.mark("县委办公室", "o")
    dialog: ExportDialog = hands.window.files.export_dialog()
    qtbot.addWidget(dialog)
    dialog.open()
    out = tmp_path / "out.jsonl"
    dialog.field.setText(str(out))
    dialog.which.setCurrentIndex(dialog.which.findData(Which.ALL))
    hands.click(dialog.go)
    qtbot.waitUntil(lambda: dialog.report is not None, timeout=20_000)
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert len(records) == 3
    assert {span["quote"] for span in records[0]["spans"]} == {"打印机", "县委办公室"}
    for record in records:
        for span in record["spans"]:
            assert record["text"][span["start"] : span["end"]] == span["quote"]
    assert "3 documents" in dialog.report_view.summary.text()


def test_an_export_that_cannot_be_written_says_why_and_can_be_mended(
    hands: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = hands.window.files.export_dialog()
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.field.setText(str(tmp_path / "no such folder" / "out.jsonl"))
    hands.click(dialog.go)
    qtbot.waitUntil(lambda: not dialog.problem.isHidden(), timeout=20_000)
    hands.settle()
    assert "folder" in dialog.problem.text()
    assert dialog.go.isEnabled()


def test_a_copy_is_a_project_of_its_own(hands: Hands, tmp_path: Path) -> None:
    hands.mark("县委办公室", "o")
    copy = tmp_path / "copy.annot"
    hands.window.files.copy_to(copy)
    hands.settle()
    with Project.open(copy) as project:
        rows = project.documents(annotator=WHO)
        assert [row.spans for row in rows] == [1, 0, 0]
    assert "copy.annot" in hands.window.parts.status.message.text()


def test_a_file_that_cannot_be_written_says_so_and_names_the_way_out(
    make_window: Callable[..., MainWindow], qtbot: QtBot, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.opening.os.access", lambda path, mode: Path(path) != project_file)
    window = make_window()
    assert window.open_project(project_file, WHO)
    hands = Hands(window, qtbot, project_file)
    hands.settle()
    notice = window.parts.article.read_only
    shown = " ".join(label.text() for label in notice.findChildren(QLabel))
    assert notice.isVisible() and "cannot be written" in shown
    hands.drag("张少初")
    hands.key("p")
    said = window.parts.status.message.text()
    assert "Save a copy elsewhere" in said and "window" not in said


def test_a_second_window_is_read_only_and_says_so(
    hands: Hands, make_window: Callable[..., MainWindow]
) -> None:
    hands.mark("县委办公室", "o")
    other = make_window()
    assert other.open_project(hands.path, WHO)
    assert other.parts.article.read_only.isVisible()
    assert other.parts.top.save_state.text() == "Read-only"
    assert not other.actions_["file.import"].isEnabled()
    assert not other.parts.labels.button("person").isEnabled()
    assert other.parts.spans.model.rowCount() == 1
    other.documents.set_state(State.DONE)
    assert hands.project.state(hands.session.document_id, WHO) is State.IN_PROGRESS
    assert other.parts.status.message.objectName() == "bad"


def test_a_file_that_is_no_project_is_refused_with_a_next_step(hands: Hands, tmp_path: Path) -> None:
    stranger = tmp_path / "letter.annot"
    stranger.write_text("dear all", "utf-8")
    assert not hands.window.open_project(stranger, WHO)
    message = hands.window.parts.status.message
    assert message.objectName() == "bad"
    assert "letter.annot" in message.text()
    assert hands.session.project.path == hands.path, "the open project stays open"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "not a project"), ("zh_CN", "不是本程序的项目"), ("zh_TW", "不是本程式的專案")],
)
def test_why_a_project_named_at_the_start_is_not_there_stands_on_the_page(
    make_window: Callable[..., MainWindow], hands: Hands, tmp_path: Path, language: str, words: str
) -> None:
    stranger = tmp_path / "letter.annot"
    stranger.write_text("dear all" * 100, "utf-8")
    window = make_window()
    assert not window.open_project(stranger, WHO)
    window.actions_[f"language.{language}"].trigger()  # what stands there is told anew
    page = window.parts.article.empty
    assert page.isVisible()
    assert "letter.annot" in page.sentence.text() and words in page.sentence.text()
    assert window.open_project(hands.path, WHO)
    window.files.close()
    assert "letter.annot" not in page.sentence.text(), "another project has been there since"


def test_half_of_a_character_is_one_sign_wherever_it_is_shown(hands: Hands, tmp_path: Path) -> None:
    record = (
        '{"text": "前\\ud800后", "spans": [{"start": 0, "end": 3, "label": "person", "annotator": "甲"}]}'
    )
    (tmp_path / "half.jsonl").write_text(record, "utf-8")
    take: Any = lambda act: hands.project.apply(act, annotator="甲")  # noqa: E731
    import_files([tmp_path / "half.jsonl"], take)
    hands.settle()
    hands.open(3)
    assert hands.text == "前\ud800后"
    parts, wanted = hands.window.parts, "前\ufffd后"
    assert parts.documents.model.row(3).title == wanted
    assert parts.article.head.title.text() == wanted
    assert parts.spans.model.quote(hands.spans()[0]) == wanted
    hands.pane.select_span(hands.spans()[0].id)
    assert parts.editor.passage.text() == wanted


def damage(path: Path, table: str) -> None:
    """Overwrite the page on which a table begins."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


@pytest.mark.parametrize("table", ["document", "annotator"])
def test_a_damaged_project_is_refused_and_the_window_stays_as_it_is(
    hands: Hands, tmp_path: Path, table: str
) -> None:
    path = tmp_path / "broken.annot"
    with Project.create(path, article_scheme()) as project:
        project.apply(AddAnnotator(WHO), annotator=WHO)
        project.apply(ImportDocuments((ImportItem("县委召开会议。"),)), annotator=WHO)
    damage(path, table)
    before = path.read_bytes()
    document = hands.window.desk.session and hands.window.desk.session.document_id
    assert not hands.window.open_project(path, WHO)
    assert "broken.annot" in hands.window.parts.status.message.text()
    assert hands.window.desk.session and hands.window.desk.session.document_id == document
    assert path.read_bytes() == before


def test_what_turns_out_damaged_later_is_told_in_the_window(
    hands: Hands, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    mishaps = Mishaps(hands.window.desk)
    try:
        for error in (ProjectProblem("{name} is damaged.", name="a.annot"), KeyError("lost")):
            sys.excepthook(type(error), error, None)
            shown = hands.window.parts.status.message.text()
            assert "a.annot" in shown or "KeyError" in shown
        assert "lost" in capsys.readouterr().err
    finally:
        mishaps.leave()


def test_a_new_project_with_a_scheme_of_choice(
    make_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    dialog = NewProjectDialog(tmp_path, window.desk.look, window)
    qtbot.addWidget(dialog)
    dialog.field.setText(str(tmp_path / "fresh"))
    names = [dialog.schemes.itemText(n) for n in range(dialog.schemes.count())]
    assert len(names) >= 2
    entities = next(n for n in range(len(names)) if dialog.schemes.itemData(n).id != "article")
    dialog.schemes.setCurrentIndex(entities)
    dialog.go.click()
    assert dialog.path == tmp_path / "fresh.annot"
    monkeypatch.setattr(AnnotatorDialog, "exec", _answering("张三"))
    assert window.files.create(dialog.path, dialog.scheme)  # type: ignore[arg-type]
    session = window.desk.session
    assert session is not None
    assert session.project.scheme.by_id.keys() == dialog.scheme.by_id.keys()  # type: ignore[union-attr]
    assert [person.name for person in session.project.annotators()] == ["张三"]
    assert window.parts.top.worker.text() == "张三"
    assert window.parts.documents.empty_text.text() == "This project has no documents yet."
    assert window.desk.settings.recent() == [dialog.path]


def _answering(name: str) -> Callable[[AnnotatorDialog], int]:
    def answer(dialog: AnnotatorDialog) -> int:
        dialog.people.clearSelection()
        dialog.field.setText(name)
        dialog.go.click()
        return dialog.result()

    return answer


def test_an_existing_file_is_never_overwritten(hands: Hands) -> None:
    dialog = NewProjectDialog(hands.path.parent, hands.window.desk.look, hands.window)
    hands.qtbot.addWidget(dialog)
    dialog.field.setText(str(hands.path))
    dialog.go.click()
    assert dialog.path is None
    assert "exists already" in dialog.problem.text()


def test_who_works_is_asked_once(
    make_window: Callable[..., MainWindow], project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def answer(dialog: AnnotatorDialog) -> int:
        asked.append([dialog.people.item(n).text() for n in range(dialog.people.count())])
        return _answering("李四")(dialog)

    monkeypatch.setattr(AnnotatorDialog, "exec", answer)
    window = make_window()
    assert window.open_project(project_file)
    assert asked == [[WHO]]
    assert window.parts.top.worker.text() == "李四"
    window.files.close()
    assert window.open_project(project_file)
    assert len(asked) == 1, "the answer is remembered"
    assert window.parts.top.worker.text() == "李四"
    window.files.close()
    assert window.open_project(project_file, "王五")
    assert len(asked) == 1, "a name on the command line is not asked for"
    assert window.parts.top.worker.text() == "王五"


def test_the_dialog_offers_the_people_of_the_project(hands: Hands) -> None:
    people = [Annotator("甲", "甲"), Annotator("乙", "乙")]
    dialog = AnnotatorDialog(people, hands.window.desk.look, hands.window, colours={"甲": 0, "乙": 1})
    hands.qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.people, Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.name == "乙"


def test_without_a_name_nothing_is_written(
    make_window: Callable[..., MainWindow], project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnnotatorDialog, "exec", lambda self: QDialog.DialogCode.Rejected)
    window = make_window()
    assert window.open_project(project_file)
    assert window.desk.session is not None
    assert not window.desk.session.writable
    assert not window.actions_["file.import"].isEnabled()
    assert window.actions_["file.annotator"].isEnabled()


def test_closing_leaves_exactly_one_file(hands: Hands, tmp_path: Path) -> None:
    hands.mark("县委办公室", "o")
    hands.window.close()
    QApplication.processEvents()
    left = [path.name for path in tmp_path.iterdir() if path.name.startswith("work")]
    assert left == ["work.annot"]


def test_the_window_comes_back_as_it_was_left(
    hands: Hands, make_window: Callable[..., MainWindow], settings: Settings
) -> None:
    hands.open(1)
    hands.do("view.zoom_in")
    zoom = hands.pane.zoom()
    handle = hands.window.splitter.handle(1)
    grip = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(handle, grip + QPoint(44, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=grip + QPoint(44, 0))
    left = hands.window.splitter.sizes()[0]
    hands.do("view.labels")
    assert not hands.window.right.isVisible()
    hands.window.close()
    again = make_window(settings)
    assert again.open_project(hands.path, WHO)
    assert again.parts.article.pane.zoom() == zoom
    assert again.splitter.sizes()[0] == left > WIDTH
    assert not again.right.isVisible()
    assert again.desk.session is not None
    assert again.desk.session.opened is not None
    assert again.desk.session.opened.text.startswith("縣委")
    assert article_scheme().by_id.keys() == again.desk.session.project.scheme.by_id.keys()


_NAMED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from annotator.gui import app, main_window
from annotator.gui.dialogs.annotator import AnnotatorDialog

QFileDialog.getOpenFileName = lambda *_: (sys.argv[1], "")
AnnotatorDialog.exec = lambda _: sys.exit("asked who works")
found = []

def look(window):
    window.actions_["file.open"].trigger()
    found.append(window.parts.top.worker.text())
    window.close()

plain = main_window.MainWindow.showEvent
def shown(window, event):
    plain(window, event)
    QTimer.singleShot(0, window, lambda: look(window))

main_window.MainWindow.showEvent = shown
assert app.run(None, annotator="王 五", screenshot=None, language="en") == 0
assert found == ["王 五"], found
"""


def test_who_was_named_at_the_start_works_in_a_project_that_is_opened_later(
    project_file: Path, tmp_path: Path
) -> None:
    done(run_code(_NAMED, project_file, home=tmp_path))


def test_who_was_named_at_the_start_gives_way_to_who_is_chosen(hands: Hands) -> None:
    hands.window.desk.named = "王五"
    hands.annotate_as_other()
    hands.do("file.close")
    assert hands.window.open_project(hands.path)
    assert hands.window.parts.top.worker.text() == "乙"
