"""Which script a text is in, and which conversion a view of it needs. It converts nothing.

A text's script is told by counting the characters that only one script has. They come from opencc's own
tables: a character that the other script, or a region's standard, also writes (里, 后, 群) tells nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from annotator.text import opencc_data
from annotator.text.script import CONFIGURATIONS

Script = Literal["hans", "hant", "mixed", "none"]

VIEW_SCRIPTS = ("source", "hans", "hant", "tw", "twp", "hk", "hkp")
"""The seven views of a text's script; a configuration's name may stand in their place."""

_HAN = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x3FFFD), (0xF900, 0xFAFF), (0x3007, 0x3007))
"""First and last code point of each block of Han ideographs, 〇 included."""

# Below this share of the telling characters the other script is a slip or a quotation, not a mixture.
_NOTABLE = 0.1

_FROM_SIMPLIFIED = {"hans": "t2s", "hant": "s2t", "tw": "s2tw", "twp": "s2twp", "hk": "s2hk", "hkp": "s2hkp"}
_FROM_TRADITIONAL = {"hans": "t2s", "hant": None, "tw": "t2tw", "twp": "s2twp", "hk": "t2hk", "hkp": "s2hkp"}


@dataclass(frozen=True, slots=True)
class ScriptProfile:
    """The script of a text and what it was told by, as counts of Han characters: those that only Simplified
    has, those that only Traditional has, and all others."""

    detected: Script
    simplified: int
    traditional: int
    neutral: int


@cache
def telling_characters() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only Simplified and those that only Traditional text has."""
    simplified, traditional = map(opencc_data.all_entries, ("STCharacters", "TSCharacters"))
    regional: set[str] = set()
    for dictionary in ("TWVariants", "HKVariants"):
        regional.update(*opencc_data.all_entries(dictionary).values())
    from_simplified = set().union(*simplified.values())
    from_traditional = set().union(*traditional.values())
    only_simplified = set(simplified) - from_simplified - set(traditional) - regional
    only_traditional = set(traditional) - from_traditional - set(simplified)
    return frozenset(only_simplified), frozenset(only_traditional)


_CLASSES = _SIMPLIFIED, _TRADITIONAL, _NEUTRAL = "\x01\x02\x03"
_REACH = 0x10000


def _class_of(character: str) -> str:
    simplified, traditional = telling_characters()
    if character in simplified:
        return _SIMPLIFIED
    if character in traditional:
        return _TRADITIONAL
    return _NEUTRAL if is_han(character) else "\x00"


@cache
def _classes() -> str:
    """The class of each character of the basic plane, as a table for `str.translate`: three times as fast as
    looking characters up one by one, which is what most of an import's time went to."""
    table = ["\x00"] * _REACH
    for start, end in _HAN:
        if end < _REACH:
            table[start : end + 1] = _NEUTRAL * (end + 1 - start)
    for characters, sort in zip(telling_characters(), _CLASSES, strict=False):
        for character in characters:
            if ord(character) < _REACH:
                table[ord(character)] = sort
    return "".join(table)


def detect_script(text: str) -> ScriptProfile:
    """Tell the script of a text: `mixed` when both scripts have a notable share of the telling characters,
    `none` when there is no telling character."""
    classes = text.translate(_classes())
    simplified, traditional, neutral = (classes.count(one) for one in _CLASSES)
    if not classes.isascii():  # what the table does not reach: characters of two UTF-16 units
        for character, count in Counter(classes).items():
            sort = "" if character.isascii() else _class_of(character)
            simplified += count * (sort == _SIMPLIFIED)
            traditional += count * (sort == _TRADITIONAL)
            neutral += count * (sort == _NEUTRAL)
    return profile_from(simplified, traditional, neutral)


def profile_from(simplified: int, traditional: int, neutral: int) -> ScriptProfile:
    """The profile that these counts of characters give."""
    return ScriptProfile(_decide(simplified, traditional), simplified, traditional, neutral)


def _decide(simplified: int, traditional: int) -> Script:
    telling = simplified + traditional
    if not telling:
        return "none"
    if min(simplified, traditional) > _NOTABLE * telling:
        return "mixed"
    return "hans" if simplified > traditional else "hant"


def is_han(character: str) -> bool:
    """Whether a character is a Han ideograph, 〇 included."""
    point = ord(character)
    return any(start <= point <= end for start, end in _HAN)


def configuration_for(view_script: str, detected: str) -> str | None:
    """The opencc configuration that shows a text of the detected script in a view; None shows it as written.

    Raises ValueError for a name that is neither a view nor a configuration.
    """
    if view_script == "source":
        return None
    if view_script in CONFIGURATIONS:
        return view_script
    table = _FROM_TRADITIONAL if detected == "hant" else _FROM_SIMPLIFIED
    if view_script not in table:
        raise ValueError(f"{view_script!r} is no view: {', '.join((*VIEW_SCRIPTS, *CONFIGURATIONS))}")
    return table[view_script]


def fits(view_script: str, detected: str) -> bool:
    """Whether a view suits the detected script. One that does not works, but may convert too much: a
    vocabulary is looked up in the script that it was made for."""
    if view_script == "source" or detected == "none":
        return True
    if view_script in CONFIGURATIONS:
        if detected == "mixed":
            return not view_script.endswith("p")
        origin = "hans" if view_script.startswith("s2") else "hant"
        return origin == detected and view_script != "jp2t"
    configuration_for(view_script, detected)
    return detected == "hans" or view_script not in ("twp", "hkp")
