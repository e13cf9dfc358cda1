"""The open document on paper and as a page: saved through the menu, stopped, refused, printed."""

from __future__ import annotations

import errno
import os
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from annotator.exchange.writers.html import write_html
from annotator.exchange.writers.html_page import Page
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.paper.contents import sheetful_of
from annotator.gui.paper.listing import rows
from annotator.model.acts import AddRelation, ImportDocuments, SetTitle
from annotator.model.imports import ImportItem
from tests.gui.conftest import WHO, Hands
from tests.gui.test_pdf_text import RADICALS, names_in

OLD = b"an older file"
LONG = "\n".join(f"第{n}段。" + "县委办公室召开会议，研究部署基层党建工作。" * 12 for n in range(400))

Save = Callable[[Path], None]


@pytest.fixture
def save(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> Save:
    """Choose File > Save document and a file."""

    def choose(path: Path) -> None:
        answer = (str(path), "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *args: answer))
        hands.do("file.save_document")

    return choose


def test_the_name_that_is_proposed_has_single_blanks(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.session.apply(SetTitle(hands.session.document_id, "R&D 研发中心 | A&B 公司"))
    asked: list[str] = []

    def choose(*args: object) -> tuple[str, str]:
        asked.append(Path(str(args[2])).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose))
    hands.do("file.save_document")
    assert asked == ["RD 研发中心 AB 公司.pdf"]


def said(hands: Hands) -> str:
    return hands.window.parts.status.message.text()


def kind(hands: Hands) -> str:
    return hands.window.parts.status.message.objectName()


def pages(path: Path) -> int:
    data = path.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type /Page\b", data))


def open_long(hands: Hands) -> None:
    """Import a document of many pages and open it."""
    hands.project.apply(ImportDocuments((ImportItem(LONG, "长文"),)), annotator=WHO)
    hands.settle()
    hands.open(3)
    hands.settle()
    assert hands.text == LONG


def waiting(hands: Hands) -> ProgressDialog:
    """Wait until the window that can stop the work is shown."""
    found: list[ProgressDialog] = []

    def shown() -> bool:
        found[:] = [d for d in hands.window.findChildren(ProgressDialog) if d.isVisible()]
        return bool(found)

    hands.qtbot.waitUntil(shown, timeout=20_000)
    return found[0]


def test_a_document_is_saved_as_pdf_with_its_spans(hands: Hands, save: Save, tmp_path: Path) -> None:
    hands.mark("县委办公室", "o")
    path = tmp_path / "a.pdf"
    path.write_bytes(OLD)
    save(path)
    hands.settle()
    assert pages(path) == 2, "the text, and the list of spans"
    assert not set(names_in(path.read_bytes())) & set(RADICALS)
    assert "a.pdf" in said(hands) and kind(hands) == "second"
    assert [p.name for p in tmp_path.iterdir() if "a.pdf" in p.name] == ["a.pdf"], "nothing else is left"


def test_a_name_without_an_ending_gets_that_of_the_chosen_kind(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for chosen, ending in (("Web page (*.html)", ".html"), ("PDF (*.pdf)", ".pdf")):
        answer = (str(tmp_path / "b"), chosen)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *args, a=answer: a))
        hands.do("file.save_document")
        hands.settle()
        assert (tmp_path / f"b{ending}").exists()


@pytest.mark.parametrize("ending", [".pdf", ".html"])
def test_a_place_that_cannot_be_written_is_told(
    hands: Hands, save: Save, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(OLD)
    gone = tmp_path / "gone"
    folder = tmp_path / f"folder{ending}"
    folder.mkdir()
    for path, word in (
        (file / f"a{ending}", "no folder"),
        (gone / f"a{ending}", "no folder"),
        (folder, "is a folder"),
    ):
        save(path)
        hands.settle()
        assert word in said(hands) and kind(hands) == "bad", path
    assert file.read_bytes() == OLD


@pytest.mark.parametrize("ending", [".pdf", ".html"])
@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_without_permission_is_told(
    hands: Hands, save: Save, monkeypatch: pytest.MonkeyPatch, ending: str, number: int
) -> None:
    path = hands.path.parent / f"a{ending}"
    path.write_bytes(OLD)
    opened = os.open

    def refuse(name: Any, *rest: Any, **more: Any) -> int:
        if str(name).endswith(".tmp"):
            raise OSError(number, os.strerror(number))
        return opened(name, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    save(path)
    hands.settle()
    assert "may not be written" in said(hands) and "Choose a folder" in said(hands) and kind(hands) == "bad"
    assert path.read_bytes() == OLD


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("ending", [".pdf", ".html"])
def test_a_full_disk_is_told_and_the_older_file_stays(
    hands: Hands, save: Save, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(OLD)
    opened = os.open

    def full(name: Any, *rest: Any, **more: Any) -> int:
        return opened("/dev/full", os.O_WRONLY) if str(name).endswith(".tmp") else opened(name, *rest, **more)

    monkeypatch.setattr(os, "open", full)
    save(path)
    hands.settle()
    assert "disk is full" in said(hands) and "older file is unchanged" in said(hands)
    assert path.read_bytes() == OLD


def test_a_file_that_is_open_elsewhere_is_told(
    hands: Hands, save: Save, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(OLD)

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "used by another process")

    monkeypatch.setattr(Path, "replace", held)
    save(path)
    hands.settle()
    assert "a.pdf may not be written" in said(hands)
    assert path.read_bytes() == OLD
    assert not list(tmp_path.glob(".a.pdf*"))


@pytest.mark.parametrize("ending", [".pdf", ".html"])
def test_a_long_document_leaves_the_window_alive_and_can_be_stopped(
    hands: Hands, save: Save, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    monkeypatch.setattr("annotator.gui.dialogs.progress.PATIENCE_MS", 0)
    stopped = threading.Event()

    def slow_page(path: Path, page: Page, step: Callable[[int, int], None]) -> None:
        def wait(done: int, total: int) -> None:
            stopped.wait(20)
            step(done, total)

        write_html(path, page, wait)

    monkeypatch.setattr("annotator.gui.commands.printing.write_html", slow_page)
    open_long(hands)
    path = tmp_path / f"a{ending}"
    path.write_bytes(OLD)
    save(path)
    dialog = waiting(hands)
    if ending == ".pdf":
        before = hands.pane.caret_source()
        hands.key(Qt.Key.Key_Right)
        assert hands.pane.caret_source() == before + 1, "the pane answers meanwhile"
        assert hands.window.desk.tasks.busy
        save(tmp_path / "second.pdf")
        assert "still being written" in said(hands)
    hands.click(dialog.stop)
    stopped.set()
    hands.settle()
    assert said(hands) == "Stopped."
    assert path.read_bytes() == OLD
    assert not list(tmp_path.glob(".a.*"))
    assert not any(each.isVisible() for each in hands.window.findChildren(ProgressDialog))


def test_closing_the_window_stops_it_and_leaves_nothing(hands: Hands, save: Save, tmp_path: Path) -> None:
    open_long(hands)
    save(tmp_path / "a.pdf")
    QApplication.processEvents()
    before = hands.window.desk.tasks.busy
    hands.window.close()
    assert before and not hands.window.desk.tasks.busy
    assert not [p for p in tmp_path.iterdir() if "a.pdf" in p.name]


def test_a_long_document_is_written_whole(hands: Hands, save: Save, tmp_path: Path) -> None:
    open_long(hands)
    path = tmp_path / "a.pdf"
    save(path)
    hands.settle()
    assert pages(path) > 100


# --- a printer


def chosen(monkeypatch: pytest.MonkeyPatch, prepare: Callable[[QPrinter], None]) -> None:
    """Let the print dialog be accepted after a choice."""

    def accept(self: QPrintDialog) -> int:
        prepare(self.printer())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)


def test_printing_to_a_file_replaces_it_only_by_a_whole_one(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hands.mark("县委办公室", "o")
    chosen(monkeypatch, lambda printer: printer.setOutputFileName(str(tmp_path / "p.pdf")))
    hands.do("file.print")
    hands.settle()
    assert pages(tmp_path / "p.pdf") == 2
    chosen(monkeypatch, lambda printer: printer.setOutputFileName(str(tmp_path / "gone" / "p.pdf")))
    hands.do("file.print")
    hands.settle()
    assert "no folder" in said(hands)


def on_device(printer: QPrinter, path: Path, monkeypatch: pytest.MonkeyPatch, ranges: str = "") -> None:
    """Give a printer its paper, and hide that this is a file: the pages go the way of a device."""
    printer.setOutputFileName(str(path))
    if ranges:
        printer.setPageRanges(QPageRanges.fromString(ranges))
    monkeypatch.setattr(QPrinter, "outputFileName", lambda self: "")


def test_a_printer_gets_the_pages_that_were_asked_for(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_long(hands)
    chosen(monkeypatch, lambda printer: on_device(printer, tmp_path / "p.pdf", monkeypatch, "2-4,6"))
    hands.do("file.print")
    hands.settle()
    assert said(hands) == "Sent to the printer."
    assert pages(tmp_path / "p.pdf") == 4


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen(monkeypatch, lambda printer: on_device(printer, tmp_path / "gone" / "p.pdf", monkeypatch))
    hands.do("file.print")
    hands.settle()
    assert "The printer does not take the pages." in said(hands) and kind(hands) == "bad"


def test_a_printer_that_fails_between_two_pages_is_told(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_long(hands)
    chosen(monkeypatch, lambda printer: on_device(printer, tmp_path / "p.pdf", monkeypatch))
    monkeypatch.setattr(QPrinter, "newPage", lambda self: False)
    hands.do("file.print")
    hands.settle()
    assert "The printer does not take the pages." in said(hands)


def test_a_dialog_that_is_left_prints_nothing(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda self: QDialog.DialogCode.Rejected)
    hands.do("file.print")
    assert not hands.window.desk.tasks.busy


# --- what the page says


def test_the_page_has_title_legend_signs_and_folded_text_in_words(
    hands: Hands, save: Save, tmp_path: Path
) -> None:
    hands.mark("县委办公室", "o")
    hands.key(Qt.Key.Key_F4)
    path = tmp_path / "a.html"
    save(path)
    hands.settle()
    page = path.read_text("utf-8")
    legend = page[page.index('<ul class="legend">') : page.index("</ul>")]
    assert "Organisation" in legend and "Person" not in legend
    assert "broken line: unsure" in page and "has a note" not in page
    assert "Annotator: 甲" in page


def test_a_point_on_paper_is_as_large_as_in_every_other_size(hands: Hands, tmp_path: Path) -> None:
    """A smaller page holds less text, not smaller text."""
    open_long(hands)
    counts = []
    for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5):
        layout = QPageLayout(
            QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(10, 10, 10, 10),
            QPageLayout.Unit.Millimeter,
        )  # fmt: skip
        hands.window.editors.printing.save(tmp_path / "a.pdf", layout)
        hands.settle()
        counts.append(pages(tmp_path / "a.pdf"))
    assert counts[1] > 1.5 * counts[0]


def test_relations_stand_in_the_order_of_the_text(hands: Hands) -> None:
    later = hands.mark("会议由张少初主持", "5")
    hands.wait_for_clicks()
    earlier = hands.mark("县委办公室的张少初买了", "5")
    hands.wait_for_clicks()
    people = [hands.mark("张少初", "p")]
    hands.wait_for_clicks()
    people.append(hands.mark("张少初", "p", 1))
    people.append(hands.mark("打印机", "p"))
    for head, tail in ((head, tail) for head in (later, earlier) for tail in reversed(people)):
        hands.session.apply(AddRelation(head.document, head.id, tail.id, "speaker"))
    made = sheetful_of(hands.session, "en")
    shown = [row for row in rows(made) if "→" in row.text]
    assert [(row.number, *row.text.split(" → ")) for row in shown] == [
        ("2", "县委办公室的张少初买了", "张少初"),
        ("2", "县委办公室的张少初买了", "打印机"),
        ("2", "县委办公室的张少初买了", "张少初"),
        ("3", "会议由张少初主持", "张少初"),
        ("3", "会议由张少初主持", "打印机"),
        ("3", "会议由张少初主持", "张少初"),
    ]
