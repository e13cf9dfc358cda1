"""Turns a file's bytes into text: byte order mark, strict UTF-8, else the likeliest Chinese encoding.

Owns the guess and its alternatives. Never replaces a byte that does not decode, never touches line ends.

Among GB18030, Big5 and UTF-16 without a mark, the one wins in which most characters are common ones. On
pieces of real articles this is right from ten characters on; charset-normalizer needs twice as many.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache

from annotator.errors import FileProblem, Listed

ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
"""What a person may choose from, by Python's names."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "utf-8-sig": "utf-8"}
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"{\\rtf", "an RTF document"),
)
_SAMPLE = 65_536  # bytes to judge by
_CONTROL_SHARE = 0.05  # more control characters than this: no text
_FEW_NULLS = 8  # so many NULs are no sign of anything, even in a short text,
_NULL_SHARE = 0.25  # unless they are as thick as in UTF-16
_COMMON_SHARE = 0.5  # fewer common characters than this: in none of the encodings
_COMMON_SHARE_WIDE = 0.8  # of UTF-16 without a mark, in which almost any two bytes are some character


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file. `alternatives` are the other encodings in which its bytes make sense, best first."""

    text: str
    encoding: str
    guessed: bool
    alternatives: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None, name: str = "") -> Decoded:
    """Return the text of a file's bytes; an encoding that is named is taken as it is.

    Raises FileProblem, naming the file: empty, blanks alone, not text, unknown encoding, or not in it.
    """
    if not data.strip(b"\x00") and len(data) < _SAMPLE:
        raise FileProblem("{name} is empty.", "Leave it out, or choose another file.", name=name)
    if encoding:
        return Decoded(
            _filled(_strict(data, _known(encoding, name), name), name), _known(encoding, name), False
        )
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Decoded(_filled(_strict(data, marked, name), name), marked, False)
    return _guess(data, name)


def _guess(data: bytes, name: str) -> Decoded:
    _refuse_signatures(data, name)
    sample = data[:_SAMPLE]
    ranked = rank(sample)
    text = _try(data, "utf-8")
    if text is not None and _is_text(text[:_SAMPLE]):
        others = tuple(other for other, _ in ranked if other != "utf-8")
        # Text that is plain ASCII reads alike in all of them: nothing was guessed.
        return Decoded(
            _filled(text, name), "utf-8", guessed=False, alternatives=() if text.isascii() else others
        )
    for candidate, share in ranked:
        least = _COMMON_SHARE_WIDE if candidate.startswith("utf-16") else _COMMON_SHARE
        if share < least or candidate == "utf-8":
            continue
        text = _try(data, candidate)
        if text is not None and _is_text(text[:_SAMPLE]):
            others = tuple(other for other, _ in ranked if other != candidate)
            return Decoded(_filled(text, name), candidate, guessed=True, alternatives=others)
    if b"\x00" in sample or not _is_text(sample.decode("latin-1")):
        raise FileProblem("{name} is not a text file.", "Import plain text (.txt) or JSONL.", name=name)
    raise FileProblem(
        "{name} is in no encoding that is known here (UTF-8, UTF-16, GB18030, Big5).",
        "Name its encoding (--encoding, or in the import window), or save it as UTF-8.",
        name=name,
    )


def rank(sample: bytes) -> list[tuple[str, float]]:
    """Return the encodings that can read a sample (cut anywhere), with the share of common characters."""
    common = _common()
    ranked = []
    for encoding in ENCODINGS:
        if encoding.startswith("utf-16") and len(sample) % 2:
            continue
        try:
            text = codecs.getincrementaldecoder(encoding)("strict").decode(sample, len(sample) < _SAMPLE)
        except UnicodeDecodeError:
            continue
        ranked.append((encoding, sum(map(common.__contains__, text)) / max(1, len(text))))
    return sorted(ranked, key=lambda pair: -pair[1])  # stable: a tie goes to the more usual encoding


@cache
def _common() -> frozenset[str]:
    """Printable ASCII, Chinese punctuation, and the common ideographs of GB 2312 and of Big5."""
    found = {chr(code) for code in range(0x20, 0x7F)} | set(
        "\t\r\n\u00a0\u3000、。，“”‘’！？：；（）《》【】「」『』—…·"
    )
    for encoding, first, second in (
        ("gb2312", range(0xB0, 0xD8), (*range(0xA1, 0xFF),)),
        ("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
    ):
        for lead in first:
            found.update(bytes((lead, trail)).decode(encoding, "ignore") for trail in second)
    found.discard("")
    return frozenset(found)


def _is_text(text: str) -> bool:
    """Tell whether so few control characters stand in a text that it is one.

    A handful of NULs alone is no reason to refuse: they are dirt in a text, and kept like all the rest of it.
    """
    controls = sum(ch < " " and ch not in "\t\n\r\x0b\x0c" for ch in text)
    nulls = text.count("\0")
    if nulls <= _FEW_NULLS and nulls <= _NULL_SHARE * len(text):
        controls -= nulls
    return controls <= _CONTROL_SHARE * len(text)


def _refuse_signatures(data: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise FileProblem(
                "{name} is {what}, not a text file.",
                "Save its text as .txt and import that.",
                name=name,
                what=what,
            )


def _known(encoding: str, name: str) -> str:
    try:
        info = codecs.lookup(encoding)
        "".encode(info.name)  # raises LookupError for codecs that are no text encodings, such as rot13
    except (LookupError, ValueError):
        raise FileProblem(
            '"{encoding}" is no encoding that is known here.',
            "Use one of: {known}.",
            name=name,
            encoding=encoding,
            known=Listed(ENCODINGS),
        ) from None
    return _WIDER.get(info.name, info.name)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise FileProblem(
            "{name} is not in {encoding}: byte {byte} does not fit.",
            "Choose another encoding, or save the file as UTF-8.",
            name=name,
            encoding=encoding,
            byte=error.start + 1,
        ) from None


def _filled(text: str, name: str) -> str:
    if not text.strip():
        message = "{name} holds only blanks." if text else "{name} is empty."
        raise FileProblem(message, "Leave it out, or choose another file.", name=name)
    return text
