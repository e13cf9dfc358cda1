"""What is saved of agreement: pictures that show it, tables that hold every figure, and why one cannot be."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from annotator.gui.agreement.export import COLUMNS, HEAD, SHARP
from annotator.gui.agreement.study import Question
from annotator.model.acts import SetAnnotator
from tests.gui.agreement.conftest import Reader

SVG = "{http://www.w3.org/2000/svg}"


def save(reader: Reader, kind: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Click the button and answer the question for a file's name."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(path), "")))
    reader.click(reader.page.head.exports[kind])


def test_a_png_is_sharp_and_shows_the_page(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "picture"
    save(reader, "png", path, monkeypatch)
    image = QImage(str(path.with_suffix(".png")))
    size = reader.page.body.size()
    assert (image.width(), image.height()) == (size.width() * SHARP, (size.height() + HEAD) * SHARP)
    accent = reader.window.desk.look.theme.accent.rgb()
    seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert accent in seen and len(seen) > 100
    assert reader.window.parts.status.message.text() == "Saved as picture.png."


def test_an_svg_is_made_of_shapes_and_words(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "picture.svg"
    save(reader, "svg", path, monkeypatch)
    root = ET.parse(path).getroot()
    assert root.tag == f"{SVG}svg"
    words = {"".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")}
    assert {"Span F1 (same range)", "Person", "Organisation", "Confusion matrix"} <= words
    assert any("甲" in word and "乙" in word and "丙" in word for word in words)
    assert not list(root.iter(f"{SVG}image"))


def test_a_name_of_another_format_gets_its_own_ending_and_replaces_nothing(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, written = tmp_path / "figures.csv", tmp_path / "figures.csv.svg"
    save(reader, "svg", path, monkeypatch)
    assert not path.exists() and ET.parse(written).getroot().tag == f"{SVG}svg"
    assert reader.window.parts.status.message.text() == "Saved as figures.csv.svg."
    written.write_text("mine", encoding="utf-8")
    save(reader, "svg", path, monkeypatch)
    assert written.read_text(encoding="utf-8") == "mine"
    assert reader.window.parts.status.message.text().startswith("figures.csv.svg exists already.")


def test_the_title_of_a_picture_names_a_pair_as_the_page_does(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    couple = next(each for each in reader.answer.couples if set(each) == {"甲", "丙"})
    reader.page.ask(Question("", couple))
    reader.settle()
    save(reader, "svg", tmp_path / "pair.svg", monkeypatch)
    words = "".join("".join(text.itertext()) for text in ET.parse(tmp_path / "pair.svg").iter(f"{SVG}text"))
    assert "甲 and 丙 · " in words and ", 甲" not in words


def test_a_csv_holds_every_figure(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "figures.csv"
    save(reader, "csv", path, monkeypatch)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    figures = {row["measure"]: row for row in rows if row["section"] == "figure"}
    for measure, figure in reader.answer.figures.items():
        shown = figures[str(measure)]
        assert shown["value"] == ("" if figure.value is None else f"{figure.value:.6f}")
        assert (shown["count"], shown["reason"]) == (str(figure.items), str(figure.reason or ""))
    cells = {(r["label"], r["other_label"]): int(r["count"]) for r in rows if r["section"] == "confusion"}
    counts = reader.answer.confusion.counts
    assert cells == {reader.label(*cell): count for cell, count in counts.items()}
    used = sum(int(row["count"]) for row in rows if row["section"] == "use")
    assert used == reader.answer.spans
    assert [row["pair"] for row in rows if row["section"] == "time"] == ["甲 / 乙", "甲 / 丙", "乙 / 丙"]


def test_a_name_is_no_formula(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.project.apply(SetAnnotator("甲", name="=1+1"), annotator="甲")
    path = tmp_path / "figures.csv"
    save(reader, "csv", path, monkeypatch)
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = {row["pair"] for row in csv.DictReader(file) if row["section"] == "use"}
    assert names == {"'=1+1", "乙", "丙"}


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_file_that_cannot_be_written_is_refused_with_a_reason(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    save(reader, kind, tmp_path / "no such folder" / f"file.{kind}", monkeypatch)
    message = reader.window.parts.status.message
    assert message.objectName() == "bad" and message.text()
    assert not list(tmp_path.glob("no*"))
