"""Bytes into text: marks, guesses, what is no text, and the encoding that a person names."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.errors import FileProblem
from annotator.exchange.encoding import ENCODINGS, decode
from tests.corpus import corpus_text

SIMPLIFIED = "镇里抽调十二名干部驻村办公，把小事办到群众家门口。\r\n"
TRADITIONAL = "鎮裡抽調十二名同仁駐村辦公，把小事辦到居民家門口。\r\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding", "guessed"),
    [
        (SIMPLIFIED.encode(), SIMPLIFIED, "utf-8", False),
        (codecs.BOM_UTF8 + SIMPLIFIED.encode(), SIMPLIFIED, "utf-8", False),
        (SIMPLIFIED.encode("utf-16"), SIMPLIFIED, "utf-16-le", False),
        (codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be", False),
        (SIMPLIFIED.encode("utf-32"), SIMPLIFIED, "utf-32-le", False),
        (SIMPLIFIED.encode("gb18030"), SIMPLIFIED, "gb18030", True),
        (TRADITIONAL.encode("gb18030"), TRADITIONAL, "gb18030", True),
        (TRADITIONAL.encode("big5"), TRADITIONAL, "big5hkscs", True),
        (SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16-le", True),
        (SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be", True),
        ("plain".encode("utf-16-le"), "plain", "utf-16-le", True),
        (b"plain\nascii", "plain\nascii", "utf-8", False),
        ("𠮷野家".encode("gb18030"), "𠮷野家", "gb18030", True),
        ("e\u0301 👨‍👩‍👧 \x0c \ufdd0".encode(), "e\u0301 👨‍👩‍👧 \x0c \ufdd0", "utf-8", False),
    ],
)
def test_a_text_is_decoded(data: bytes, text: str, encoding: str, guessed: bool) -> None:
    decoded = decode(data, None, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, guessed)
    assert encoding not in decoded.alternatives


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize(
    "text",
    [
        "鎮裡\0抽調",
        "\0鎮裡抽調十二名同仁駐村辦公",
        "鎮裡抽調十二名同仁\0\0\0\0駐村辦公，把小事辦到居民家門口。\0",
    ],
)
def test_a_few_nulls_are_kept_in_a_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), None, "a.txt").text == text
    assert decode(text.encode(encoding), encoding, "a.txt").text == text


@pytest.mark.parametrize(
    "data",
    [
        b"GIMP\0\0\0\x01\0\0\x02\x80\0\0\x01\xe0",
        bytes(range(256)) * 4,
        b"\0\0\0\x18ftypmp42\0\0\0\0isommp42",
        b"\x01\x02\x03" * 20,
        b"ab\0\0\0\0cd",
    ],
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match="not a text file"):
        decode(data, None, "a.bin")


def test_a_guess_comes_with_alternatives() -> None:
    decoded = decode(TRADITIONAL.encode("big5"), None, "a.txt")
    assert "cp950" in decoded.alternatives
    assert decode(b"ascii", None, "a.txt").alternatives == ()


def test_an_encoding_that_is_named_is_taken() -> None:
    data = TRADITIONAL.encode("big5")
    assert decode(data, "Big5", "a").encoding == "big5hkscs"
    assert decode("é".encode("latin-1"), "latin-1", "a").text == "é"
    assert decode(SIMPLIFIED.encode("gbk"), "GBK", "a").encoding == "gb18030"


@pytest.mark.parametrize(
    ("data", "encoding", "words"),
    [
        (b"", None, "a.txt is empty"),
        (codecs.BOM_UTF8, None, "a.txt is empty"),
        (b"\x00" * 512, None, "a.txt is empty"),
        (b"%PDF-1.7 ...", None, "a PDF"),
        (b"PK\x03\x04....", None, "Office"),
        (b"SQLite format 3\x00" + b"\x00" * 100, None, "SQLite database"),
        (bytes(range(256)) * 8, None, "is not a text file"),
        (b"\x80\xff\xff\xfd\x81\xff\xfd", None, "in no encoding that is known"),
        ("naïve café".encode("latin-1"), None, "in no encoding that is known"),
        (b"\xef\xbb\xbf\xff", None, "not in utf-8: byte 4"),
        (SIMPLIFIED.encode(), "big5", "not in big5hkscs: byte"),
        (SIMPLIFIED.encode(), "klingon", '"klingon" is no encoding'),
        (SIMPLIFIED.encode(), "rot13", '"rot13" is no encoding'),
    ],
)
def test_what_is_no_text_is_named_with_a_next_step(data: bytes, encoding: str | None, words: str) -> None:
    with pytest.raises(FileProblem) as caught:
        decode(data, encoding, "a.txt")
    assert words in str(caught.value) and caught.value.next_step


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
@example("\ufeffx")
@settings(max_examples=80, deadline=None)
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if text != "\ufeff":
        assert decode(text.encode(), None, "x").text == text.removeprefix("\ufeff")


@pytest.mark.parametrize("encoding", [name for name in ENCODINGS if name != "utf-8"])
@pytest.mark.parametrize("number", [0, 1, 3])
def test_pieces_of_real_articles_are_guessed_right(encoding: str, number: int) -> None:
    if encoding in ("big5hkscs", "cp950") and number != 1:
        pytest.skip("a Simplified text is not written in Big5")
    text = corpus_text(number)
    right = tried = 0
    for start in range(0, len(text) - 20, 97):
        piece = text[start : start + 20]
        if sum("\u4e00" <= ch <= "\u9fff" for ch in piece) < 10:
            continue
        try:
            data = piece.encode(encoding)
        except UnicodeEncodeError:
            continue
        tried += 1
        right += decode(data, None, "x").text == piece
    assert tried > 10 and right >= 0.99 * tried


@pytest.mark.parametrize(
    "data", [b"   \n\n", "　\r\n".encode(), "\ufeff \n".encode(), " \n".encode("utf-16")]
)
@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_blanks_alone_are_no_text_and_called_what_they_are(data: bytes, encoding: str | None) -> None:
    if encoding and data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    with pytest.raises(FileProblem, match=r"blank\.txt holds only blanks"):
        decode(data, encoding, "blank.txt")
