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
from annotator.text.layers.glosses import Gloss, find_glosses
from annotator.text.layers.lost_quotes import find_lost_quotes
from annotator.text.layers.rare_characters import rare_class, rare_run
from annotator.text.layers.syllables import read_pinyin
from annotator.text.layers.zones import Zone

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TONED = "a-zà-üāēīōūǎěǐǒǔńňǹǖǘǚǜɡɑ\u0300-\u030c"
_SIGNS = (
    ("replacement", re.compile("\ufffd+")),
    ("lone_half", re.compile("[\ud800-\udfff]+")),
    ("private_use", re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")),
    ("control", re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]+")),
    ("mojibake", re.compile("(?:锟斤拷|锟斤|斤拷|嚙踝蕭|嚙踝|烫烫烫|屯屯屯|锘挎)+")),
    ("lost_characters", re.compile(rf"(?<=[{_HAN}])\?{{2,}}(?=[{_HAN}])")),
)
_UTF8_AS_LATIN = re.compile("[\u00c2-\u00f4][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–-›€™†-•…‰]{1,3}")
_HALF = re.compile(rf"(?<=[{_HAN}])[¡-¦ª¬¯´¸º¼-¾À-ÖØ-ÿ](?=[{_HAN}])")
_ORPHAN = re.compile(rf"(?<![A-Za-z{_TONED}((\n])\??([{_TONED}]{{1,7}})[))](?:\?(?=[、,。;;,]))?")
_STRAY = re.compile(rf"[((]([{_TONED}]{{1,7}})[))]")
_SIMILAR = re.compile(r"曰(?=[常期報报益])|(?<=[今昨明節节次翌即近往平假])曰(?![:“「『\"])|(?<=\d)曰")


def find_damage(text: str, detected: str = "none", *, glosses: list[Gloss] | None = None) -> list[Zone]:
    """Return the damage of a text as zones of the kind `damage`, sorted and disjoint.

    `detected` is the document's script (hans, hant, mixed, none); `glosses` are those of `find_glosses`, if
    they are known already.
    """
    if glosses is None:
        glosses = find_glosses(text)
    found = [
        *_signs(text),
        *_latin_mojibake(text),
        *_garbled(text, detected),
        *_tails(text),
        *_stray_glosses(text, glosses),
        *_zones(find_lost_figures(text)),
    ]
    found += _zones(find_lost_quotes(text, glosses, set(_question_marks(text, found))))
    return disjoint(found)


def disjoint(zones: Iterable[Zone]) -> list[Zone]:
    """Return zones sorted, without those that overlap an earlier or, at one start, a longer one."""
    kept: list[Zone] = []
    for zone in sorted(zones, key=lambda zone: (zone.start, -zone.end, zone.reason)):
        if not kept or zone.start >= kept[-1].end:
            kept.append(zone)
    return kept


def _question_marks(text: str, zones: list[Zone]) -> Iterator[int]:
    """Yield the offsets of the question marks that lie in zones."""
    for zone in zones:
        at = text.find("?", zone.start, zone.end)
        while at >= 0:
            yield at
            at = text.find("?", at + 1, zone.end)


def _zones(hits: Iterable[tuple[int, int, str, str]]) -> Iterator[Zone]:
    return (Zone("damage", start, end, reason, detail) for start, end, reason, detail in hits)


def _signs(text: str) -> Iterator[Zone]:
    for reason, pattern in _SIGNS:
        for match in pattern.finditer(text):
            yield Zone("damage", match.start(), match.end(), reason)
    for match in _SIMILAR.finditer(text):
        yield Zone("damage", match.start(), match.end(), "similar_character", "日")
    for match in _HALF.finditer(text):
        yield Zone("damage", match.start(), match.end(), "half_character")


def _latin_mojibake(text: str) -> Iterator[Zone]:
    """Find UTF-8 that was read as Latin-1 or Windows-1252, such as ï¼Œ for a full-width comma."""
    pieces: list[re.Match[str]] = []
    for match in _UTF8_AS_LATIN.finditer(text):
        if pieces and match.start() != pieces[-1].end():
            yield from _latin_run(text, pieces[0].start(), pieces[-1].end())
            pieces = []
        pieces.append(match)
    if pieces:
        yield from _latin_run(text, pieces[0].start(), pieces[-1].end())


def _latin_run(text: str, start: int, end: int) -> Iterator[Zone]:
    data = b"".join(_latin_byte(sign) for sign in text[start:end])
    meant = data.decode("utf-8", "ignore")
    if meant and len(meant.encode()) * 2 > len(data):
        yield Zone("damage", start, end, "mojibake", meant[:40])


def _latin_byte(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1", "ignore")


def _garbled(text: str, detected: str) -> Iterator[Zone]:
    """Find bytes cut at the wrong place: rare characters beside a question mark, or many in a row."""
    for match in _beside(detected).finditer(text):
        yield Zone("damage", match.start(), match.end(), "garbled")
    for match in rare_run("none", 3).finditer(text):
        meant = _utf8_read_as_gbk(match[0])
        if meant:
            yield Zone("damage", match.start(), match.end(), "mojibake", meant[:40])


@cache
def _beside(detected: str) -> re.Pattern[str]:
    rare = rare_class(detected)
    return re.compile(rf"\?[;,、]?[{rare}]{{1,4}}[A-Za-z]?(?=[?{_HAN}])|[{rare}]{{1,4}}\?(?=[,、。;;])")


def _utf8_read_as_gbk(run: str) -> str:
    """Return what a run means if it is UTF-8 that was read as GBK, such as 鐨勬槸; else an empty string."""
    data = run.encode("gb18030")
    meant = data.decode("utf-8", "ignore")
    return meant if len(meant.encode()) * 3 >= len(data) * 2 else ""


def _tails(text: str) -> Iterator[Zone]:
    """Find what is left of a gloss whose character and parenthesis were lost: 推?dòng)."""
    for match in _ORPHAN.finditer(text):
        syllables = read_pinyin(match[1])
        if len(syllables) == 1 and syllables[0].toned:
            yield Zone("damage", match.start(), match.end(), "orphan_gloss", match[1])


def _stray_glosses(text: str, glosses: list[Gloss]) -> Iterator[Zone]:
    """Find readings in parentheses that read no character before them: F(tuán)."""
    known = {gloss.end for gloss in glosses}
    for match in _STRAY.finditer(text):
        if match.end() in known:
            continue
        syllables = read_pinyin(match[1])
        if len(syllables) == 1 and syllables[0].toned:
            start = max(match.start() - 1, 0)
            start = start if text[start].isalnum() else match.start()
            yield Zone("damage", start, match.end(), "stray_gloss", match[1])
