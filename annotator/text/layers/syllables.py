"""Reads pinyin and zhuyin, and tells whether a character may be read so.

Owns the spelling of syllables: tone marks (also as combining marks or breves), tone digits, ü as v or u:, the
letters ɑ and ɡ, apostrophes and blanks between syllables. The table of readings is loaded at first use. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

_TONES = {"\u0300", "\u0301", "\u0304", "\u0306", "\u030c"}
_PLAIN = str.maketrans({"ɑ": "a", "ɡ": "g", "’": "'", "·": "'", "‧": "'", "-": "'", "\u0302": None})
_SEPARATORS = re.compile(r"[ ']+")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]")
_CUT = re.compile(r"([a-z]+)([0-5]?)")

_INITIAL_SIGNS = "ㄅb ㄆp ㄇm ㄈf ㄉd ㄊt ㄋn ㄌl ㄍg ㄎk ㄏh ㄐj ㄑq ㄒx ㄓzh ㄔch ㄕsh ㄖr ㄗz ㄘc ㄙs"
_FINAL_SIGNS = """
ㄚ=a ㄛ=o ㄜ=e ㄝ=e ㄞ=ai ㄟ=ei ㄠ=ao ㄡ=ou ㄢ=an ㄣ=en ㄤ=ang ㄥ=eng ㄦ=er
ㄧ=i ㄧㄚ=ia ㄧㄛ=io ㄧㄝ=ie ㄧㄞ=iai ㄧㄠ=iao ㄧㄡ=iu ㄧㄢ=ian ㄧㄣ=in ㄧㄤ=iang ㄧㄥ=ing
ㄨ=u ㄨㄚ=ua ㄨㄛ=uo ㄨㄞ=uai ㄨㄟ=ui ㄨㄢ=uan ㄨㄣ=un ㄨㄤ=uang ㄨㄥ=ong
ㄩ=v ㄩㄝ=ve ㄩㄢ=van ㄩㄣ=vn ㄩㄥ=iong
"""
_INITIALS = {pair[0]: pair[1:] for pair in _INITIAL_SIGNS.split()}
_FINALS = dict(pair.split("=") for pair in _FINAL_SIGNS.split())
_ALONE = {
    "i": "yi", "iu": "you", "in": "yin", "ing": "ying", "u": "wu", "ui": "wei", "un": "wen", "ong": "weng",
    "v": "yu", "ve": "yue", "van": "yuan", "vn": "yun", "iong": "yong",
}  # fmt: skip
_ZHUYIN = re.compile("˙?([ㄅ-ㄙ]?)([ㄧ-ㄩ]?[ㄚ-ㄦ]?)([ˊˇˋ˙ˉ]?)")


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable without its tone.

    `toned`: it shows its tone. `capital`: it begins with a capital letter. `certain`: nothing but a reading
    is written so (zhuyin of several signs), so a reading that the table lacks is believed.
    """

    spelling: str
    toned: bool = False
    capital: bool = False
    certain: bool = False


@cache
def _characters() -> dict[str, str]:
    from annotator.text.layers.readings import CHARACTERS  # noqa: PLC0415 - large, seldom needed

    return CHARACTERS


def is_han(character: str) -> bool:
    """Tell whether a character is a Han character."""
    return bool(_HAN.match(character))


def readable(base: str) -> bool:
    """Tell whether a base holds a character that can have a reading: Han or kana."""
    return any(is_han(character) or "\u3041" <= character <= "\u30ff" for character in base)


def reads_as(character: str, syllable: Syllable) -> bool:
    """Tell whether a character may be read as a syllable, whatever the tone."""
    table = _characters()
    return any(character in table.get(spelling, "") for spelling in _spellings(syllable.spelling))


def in_table(character: str) -> bool:
    """Tell whether any reading of a character is known."""
    return any(character in characters for characters in _characters().values())


@lru_cache(maxsize=4096)
def is_syllable(spelling: str) -> bool:
    """Tell whether Chinese has a syllable that is spelt so."""
    return any(variant in _characters() for variant in _spellings(spelling))


@lru_cache(maxsize=1024)
def _spellings(spelling: str) -> tuple[str, ...]:
    """Return a syllable as the table may spell it: lu may stand for lü, jv and yv for ju and yu."""
    if spelling[:1] in ("l", "n") and "u" in spelling:
        return (spelling, spelling.replace("u", "v", 1))
    if spelling[:1] in ("j", "q", "x", "y"):
        return (spelling.replace("v", "u", 1),)
    return (spelling,)


@lru_cache(maxsize=4096)
def read_pinyin(reading: str) -> tuple[Syllable, ...]:
    """Return the syllables of a reading in pinyin; empty if it is none."""
    decomposed = unicodedata.normalize("NFD", reading).replace("u:", "u\u0308").replace("U:", "U\u0308")
    found: list[Syllable] = []
    for part in _SEPARATORS.split(decomposed.translate(_PLAIN)):
        letters = "".join(sign for sign in part if sign not in _TONES)
        marks = len(part) - len(letters)
        letters = letters.replace("u\u0308", "v").replace("U\u0308", "v")
        capital = letters[:1].isupper()
        if letters[1:] != letters[1:].lower() or (len(letters) == 1 and capital):
            return ()
        found += _cut(letters.lower(), marks=marks, capital=capital)
        if not found or not found[-1].spelling:
            return ()
    return tuple(found)


def _cut(letters: str, *, marks: int, capital: bool) -> list[Syllable]:
    """Return the syllables of a run of letters; one without a spelling where they are none."""
    found: list[Syllable] = []
    position = 0
    for match in _CUT.finditer(letters):
        pieces = _syllables(match[1])
        if not pieces or match.start() != position:
            return [Syllable("")]
        toned = bool(match[2]) or marks > 0
        found += [Syllable(piece, toned, capital and not found) for piece in pieces]
        position = match.end()
    complete = found and position == len(letters) and marks <= len(found)
    return found if complete else [Syllable("")]


def _syllables(letters: str) -> list[str]:
    """Return a run of letters as syllables, the first as long as can be; empty if they are none."""
    if is_syllable(letters):
        return [letters]
    for length in range(min(6, len(letters) - 1), 0, -1):
        if is_syllable(letters[:length]):
            rest = _syllables(letters[length:])
            if rest:
                return [letters[:length], *rest]
    return []


@lru_cache(maxsize=4096)
def read_zhuyin(reading: str) -> tuple[Syllable, ...]:
    """Return the syllables of a reading in zhuyin; empty if it is none."""
    found: list[Syllable] = []
    for part in re.split("[ 、\u3000]+", reading):
        position = 0
        while position < len(part):
            match = _ZHUYIN.match(part, position)
            spelling = _zhuyin_spelling(match[1], match[2]) if match and match.end() > position else ""
            if not match or not spelling:
                return ()
            toned = bool(match[3]) or part.startswith("˙", position)
            found.append(Syllable(spelling, toned, certain=len(match[0]) > 1))
            position = match.end()
    return tuple(found)


def _zhuyin_spelling(initial: str, final: str) -> str:
    first = _INITIALS.get(initial, "")
    if not final:
        return first + "i" if initial and initial in "ㄓㄔㄕㄖㄗㄘㄙ" else ""
    rest = _FINALS.get(final, "")
    if not rest:
        return ""
    if first:
        spelling = first + rest
        return spelling.replace("v", "u", 1) if first in ("j", "q", "x") else spelling
    if rest in _ALONE:
        return _ALONE[rest]
    if final[0] == "ㄧ":
        return "y" + rest[1:]
    return "w" + rest[1:] if final[0] == "ㄨ" else rest
