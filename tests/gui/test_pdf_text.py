"""Text in a PDF is found under the characters that were written, not under radicals that look alike."""

from __future__ import annotations

import re
import unicodedata
from mmap import mmap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from annotator.gui.fonts import interface_font
from annotator.gui.paper.pdf_text import name_characters

HEAD = b"%PDF-1.4\nstream\n2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> ["
TAIL = b" ]\nendbfrange\nendstream\n%%EOF\n"
RADICALS = [chr(point) for point in range(0x2E80, 0x2FE0) if unicodedata.name(chr(point), "")]


def names_in(data: bytes) -> str:
    """The characters that glyphs are named by."""
    lists = re.findall(
        rb"\[((?:<(?:[0-9A-F]{4})+> ?)+ *)\]|\n<[0-9A-F]{4}> <[0-9A-F]{4}> (<[0-9A-F]{4}>)", data
    )
    names = [name for each in lists for name in re.findall(rb"<((?:[0-9A-F]{4})+)>", each[0] + each[1])]
    return "".join(
        bytes.fromhex(name.decode()).decode("utf-16-be", "surrogatepass") for name in names
    ).replace("\0", "")


def named(data: bytes, folder: Path, *, simplified: bool = True) -> bytes:
    path = folder / "a.pdf"
    path.write_bytes(data)
    with path.open("r+b") as file, mmap(file.fileno(), 0) as mapped:
        name_characters(mapped, simplified=simplified)
    return path.read_bytes()


def table(text: str) -> bytes:
    return HEAD + b" ".join(b"<%04X>" % ord(character) for character in text) + TAIL


@pytest.mark.parametrize(
    ("text", "simplified", "found"),
    [
        ("⼈⼤工作⻓⻔", True, "人大工作长门"),
        ("⼾口", True, "户口"),
        ("⼾口", False, "戶口"),
        ("a\t⺠", True, "a 民"),
        ("豈", True, "豈"),
        ("\ufea7\ufeae\ufe8d", True, "خرا"),  # the shapes of letters in a word
        ("\ufefbعربيةعربية", True, "لاعربيةعربية"),
        ("先\u2e3a达", True, "先—达"),  # no room for a longer name
        ("先\u2e3a达州市委会", True, "先——达州市委会"),
        ("先\u2e3a达\u2e3b州市委会开了一次会", True, "先——达———州市委会开了一次会"),
    ],
)
def test_glyphs_are_named_by_what_was_written(
    tmp_path: Path, text: str, simplified: bool, found: str
) -> None:
    assert names_in(named(table(text), tmp_path, simplified=simplified)) == found


@pytest.mark.parametrize(
    ("line", "then"),
    [
        (b"<0002> <0002> <2F00>", b"<0002> <0002> <4E00>"),
        (b"<2F00> <2F00> <2F08>", b"<2F00> <2F00> <4EBA>"),  # the glyph's number is no name
        (b"<0002> <0002> <2E3A>", b"<0002> <0002> <2014>"),
        (b"<0002> <000C> <2F00>", b"<0002> <000C> <2F00>"),  # the names of glyphs that are counted on
    ],
)
def test_a_glyph_between_others_without_a_name_is_named_too(tmp_path: Path, line: bytes, then: bytes) -> None:
    before = b"%PDF-1.4\n2 beginbfrange\n<0000> <0000> <0000>\n"
    assert named(before + line + b"\nendbfrange\n", tmp_path) == before + then + b"\nendbfrange\n"


def test_every_radical_has_a_character(tmp_path: Path) -> None:
    names = names_in(named(table("".join(RADICALS)), tmp_path))
    assert len(names) == len(RADICALS)
    # What no font draws like a character stays: pieces such as ⺀ that nobody writes.
    assert all(ord(name) < 0x2F00 for name in names if name in RADICALS)
    assert {"人", "民", "长", "页", "龙"} <= set(names)


@given(st.binary(max_size=200), st.text(st.characters(min_codepoint=32, max_codepoint=0xD7FF), min_size=1))
def test_nothing_else_moves(tmp_path_factory: pytest.TempPathFactory, before: bytes, text: str) -> None:
    folder = tmp_path_factory.mktemp("pdf")
    data = before + table(text) + before
    after = named(data, folder)
    assert len(after) == len(data)
    assert after.startswith(before + HEAD) and after.endswith(TAIL + before)


@pytest.mark.parametrize("text", ["人大工作会议一心小手户口", "一𠮷心𠮷人", "abcdefghijklmnopqrstuvwxyz人"])
def test_what_qt_writes_is_recognised(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    font = interface_font("zh_CN", 12)
    if not all(QFontMetrics(font).inFontUcs4(ord(character)) for character in text):
        pytest.skip("there is no font with Chinese characters")
    path = tmp_path / "qt.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.setFont(font)
    painter.drawText(100, 300, text)
    painter.end()
    names = names_in(named(path.read_bytes(), tmp_path))
    assert {character for character in text if "\u2e80" < character < "\U00010000"} <= set(names)
    assert not set(names) & set(RADICALS)
