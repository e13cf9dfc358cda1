"""The text that a PDF gives when it is searched or copied: what was written, and not its doubles.

Fonts draw a radical (⼈, U+2F08) and the character it is (人, U+4EBA) with one glyph. Qt names each glyph in
the file by the first code point that has it, so some of the commonest characters could not be found. Of two
dashes (——) fonts make one unbroken glyph, which is named as one; and the shapes that Arabic letters take
beside others have code points of their own. The tables of names (ToUnicode CMaps,
ISO 32000-1, 9.10.3) stand in the file uncompressed, four digits for a character: one name is put in the place
of another, a longer one in the place of blanks between names, and nothing else in the file moves. Owns that.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain
from mmap import mmap

_TABLE = re.compile(rb"beginbfrange\n(?:<[0-9A-F]{4}> ?|\[(?:<[0-9A-F]{4}> ?)+\]|\n)+endbfrange")
_NAMES = re.compile(rb"\[(?:<[0-9A-F]{4}> ?)+\]|(?<=\n)<([0-9A-F]{4})> <\1> <[0-9A-F]{4}>(?=\n)")
"""A list of names for glyphs in a row, or the one name of a glyph between others that have none."""
_NAME = re.compile(rb"<([0-9A-F]{4})>")
_DOOR = 0x2F3E
"""The one radical that fonts draw like different characters: 户 for Simplified readers, 戶 for others."""

_DASHES = {0x2E3A: "——", 0x2E3B: "———"}  # what fonts make of so many dashes in a row
_SHAPES = (range(0xFB50, 0xFDD0), range(0xFE70, 0xFEFD))
"""Arabic letters as they are drawn at a word's start, in its middle and at its end, and two in one."""

# Radicals without a compatibility decomposition, each with the character that CJK fonts draw alike.
_ALIKE = (
    "⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺾艹⺿艹"
    "⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦"
    "⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
)


def name_characters(data: mmap, *, simplified: bool) -> None:
    """Give glyphs the names of ordinary characters, in place. Other files than Qt's stay as they are."""
    for table in _TABLE.finditer(data):
        for names in _NAMES.finditer(table[0]):
            start, end = table.start() + names.start(), table.start() + names.end()
            if names[1]:
                start = end - len(b"<0000>")
            data[start:end] = _renamed(data[start:end], simplified=simplified)


def _renamed(names: bytes, *, simplified: bool) -> bytes:
    """Return a list of names, or one, as long as it was. Blanks may go: < and > tell names apart as well."""
    blanks, found = names.count(b" "), []
    for name in _NAME.finditer(names):
        written = _written(int(name[1], 16), simplified=simplified)
        if 4 * (len(written) - 1) > blanks:
            written = written[:1]
        blanks -= 4 * (len(written) - 1)
        found.append(b"<" + b"".join(b"%04X" % ord(character) for character in written) + b">")
    first, last = (b"[", b"]") if names.startswith(b"[") else (b"", b"")
    return first + b"".join(found) + b" " * blanks + last


def _written(point: int, *, simplified: bool) -> str:
    if point == _DOOR and simplified:
        return "户"
    return _doubles().get(point) or chr(point)


@cache
def _doubles() -> dict[int, str]:
    """Each code point that is never what was written, to what was."""
    doubles = {
        ord("\t"): " ",  # fonts draw both as nothing
        **_DASHES,
    }
    for radical, character in zip(_ALIKE[::2], _ALIKE[1::2], strict=True):
        doubles[ord(radical)] = character
    for point in chain(range(0x2E80, 0x2FE0), *_SHAPES):
        plain = unicodedata.normalize("NFKC", chr(point))
        if plain != chr(point):
            doubles[point] = plain
    return doubles
