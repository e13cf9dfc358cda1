"""Marks damage: places where characters were lost or garbled before the text came here. Repairs nothing.

Owns what can be seen by shape: signs that no text holds, bytes read in a wrong encoding, glosses without
their head, figures that ran together. Question marks: `lost_quotes`; wrong conversions: `overconversion`.
Every zone has a reason and, as `detail`, what is suspected to have stood there (may be empty).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from annotator.text.layers.figures import find_lost_figures
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.lost_quotes import find_lost_quotes
from annotator.text.layers.plain import PlainText
from annotator.text.layers.rare_characters import rare_class, rare_run
from annotator.text.layers.scan import scan
from annotator.text.layers.syllables import is_han, read_pinyin
from annotator.text.layers.zones import Zone

Hit = tuple[int, int, str, str]  # start, end (plain offsets), reason, what is suspected

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TONED = "a-zà-üāēīōūǎěǐǒǔńňǹǖǘǚǜɡɑ\u0300-\u030c"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_UNUSUAL = re.compile(f"[¡-¶¸-ÿ\ufffd\ud800-\udfff{_PRIVATE}{_CONTROL}]")  # most texts hold none of these
_SIGNS = (
    ("replacement", re.compile("\ufffd+")),
    ("lone_half", re.compile("[\ud800-\udfff]+")),
    ("private_use", re.compile(f"[{_PRIVATE}]+")),
    ("control", re.compile(f"[{_CONTROL}]+")),
)
_MOJIBAKE = "锟斤拷|锟斤|斤拷|嚙踝蕭|嚙踝|烫烫烫|屯屯屯|锘挎"
# Each begins with a sign and looks behind it afterwards: the other way round it takes ten times as long.
_WORDS = (
    (("锟斤", "斤拷", "嚙踝", "烫烫烫", "屯屯屯", "锘挎"), "mojibake", "",
     re.compile(f"(?:{_MOJIBAKE})(?:{_MOJIBAKE})*")),
    (("??",), "lost_characters", "", re.compile(rf"\?(?<=[{_HAN}]\?)\?+(?=[{_HAN}])")),
    (("曰",), "similar_character", "日",
     re.compile(r"曰(?:(?=[常期報报益])|(?<=[今昨明節节次翌即近往平假]曰)(?![:“「『\"])|(?<=\d曰))")),
)  # fmt: skip
_UTF8_AS_LATIN = re.compile("[\u00c2-\u00f4][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–-›€™†-•…‰]{1,3}")
_HALF_SIGN = re.compile("[¡-¦ª¬¯´¸º¼-¾À-ÖØ-ÿ]")
_HALF = re.compile(f"{_HALF_SIGN.pattern}(?=[{_HAN}])")
_TAIL = re.compile(f"([{_TONED}]{{1,7}})[)\uff09](?:\\?(?=[、,。;\uff1b\uff0c]))?")
_STRAY = re.compile(f"[(\uff08]([{_TONED}]{{1,7}})[)\uff09]")


def find_damage(text: str, detected: str = "none", *, plain: PlainText | None = None) -> list[Zone]:
    """Return the damage of a text as zones of the kind `damage`, sorted and disjoint.

    `detected` is the document's script (hans, hant, mixed, none); `plain` the text without its glosses, if it
    is known already.
    """
    plain = plain or PlainText(text, find_glosses(text))
    shown = plain.text
    hits = [
        *_signs(shown),
        *_garbled(shown, detected),
        *_broken_glosses(shown),
        *find_lost_figures(shown),
    ]
    hits += find_lost_quotes(shown, set(_question_marks(shown, hits)))
    return [
        Zone("damage", *plain.source_range(start, end), reason, detail)
        for start, end, reason, detail in _disjoint(hits)
    ]


def _disjoint(hits: list[Hit]) -> Iterator[Hit]:
    """Yield hits sorted, without those that overlap an earlier or, at one start, a longer one."""
    before = 0
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1], hit[2])):
        if hit[0] >= before:
            yield hit
            before = hit[1]


def _question_marks(text: str, hits: Iterable[Hit]) -> Iterator[int]:
    """Yield the offsets of the question marks that lie in hits."""
    for start, end, _, _ in hits:
        at = text.find("?", start, end)
        while at >= 0:
            yield at
            at = text.find("?", at + 1, end)


def _signs(text: str) -> Iterator[Hit]:
    for marks, reason, detail, pattern in _WORDS:
        if any(mark in text for mark in marks):
            yield from ((*match.span(), reason, detail) for match in scan(pattern, text))
    unusual = "".join({match[0] for match in scan(_UNUSUAL, text)})
    for reason, sign in _SIGNS:
        if sign.search(unusual):
            yield from ((*match.span(), reason, "") for match in scan(sign, text))
    if any("Â" <= sign <= "ô" for sign in unusual):
        yield from _latin_mojibake(text)
    if _HALF_SIGN.search(unusual):
        for match in scan(_HALF, text):
            if match.start() and is_han(text[match.start() - 1]):
                yield *match.span(), "half_character", ""


def _latin_mojibake(text: str) -> Iterator[Hit]:
    """Find UTF-8 that was read as Latin-1 or Windows-1252, such as ï¼Œ for a full-width comma."""
    start = end = -1
    for match in scan(_UTF8_AS_LATIN, text):
        if match.start() != end:
            yield from _latin_run(text, start, end)
            start = match.start()
        end = match.end()
    yield from _latin_run(text, start, end)


def _latin_run(text: str, start: int, end: int) -> Iterator[Hit]:
    data = b"".join(_latin_byte(sign) for sign in text[max(start, 0) : max(end, 0)])
    meant = data.decode("utf-8", "ignore")
    if meant and len(meant.encode()) * 2 > len(data):
        yield start, end, "mojibake", meant[:40]


def _latin_byte(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1", "ignore")


def _garbled(text: str, detected: str) -> Iterator[Hit]:
    """Find bytes cut at the wrong place: rare characters beside a question mark, or many in a row."""
    if "?" in text:
        yield from ((*match.span(), "garbled", "") for match in scan(_beside(detected), text))
    for match in scan(rare_run("none", 3), text):
        meant = _utf8_read_as_gbk(match[0])
        if meant:
            yield *match.span(), "mojibake", meant[:40]


@cache
def _beside(detected: str) -> re.Pattern[str]:
    rare = rare_class(detected)
    return re.compile(
        rf"\?[;,、][{rare}]{{1,4}}[A-Za-z]?(?=[?{_HAN}])|[{rare}]{{1,4}}\?(?=[,\uff0c、。;\uff1b])"
    )


def _utf8_read_as_gbk(run: str) -> str:
    """Return what a run means if it is UTF-8 that was read as GBK, such as 鐨勬槸; else an empty string."""
    data = run.encode("gb18030")
    meant = data.decode("utf-8", "ignore")
    return meant if len(meant.encode()) * 3 >= len(data) * 2 else ""


def _broken_glosses(text: str) -> Iterator[Hit]:
    """Find what is left of glosses: tails without a head, 推?dòng), and readings of no character, F(tuán)."""
    for match in scan(_TAIL, text):
        start = match.start()
        if not _is_toned(match[1]) or (start and text[start - 1].isalpha() and not is_han(text[start - 1])):
            continue
        before = text[start - 1] if start else ""
        if before == "?":
            yield start - 1, match.end(), "orphan_gloss", match[1]
        elif before not in ("(", "\uff08"):
            yield *match.span(), "orphan_gloss", match[1]
    for match in scan(_STRAY, text):
        if _is_toned(match[1]):
            start = match.start()
            start -= start > 0 and text[start - 1].isalnum()
            yield start, match.end(), "stray_gloss", match[1]


def _is_toned(reading: str) -> bool:
    """Tell whether a reading is one syllable that shows its tone."""
    syllables = read_pinyin(reading)
    return len(syllables) == 1 and syllables[0].toned
