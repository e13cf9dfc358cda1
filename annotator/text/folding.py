"""Search folding: texts that differ in script, width, case or character variants only become one.

Folding keeps every character's place (it is one `str.translate`), so a hit's offset in the folded text is its
offset in the text. It never converts phrases: vocabulary (软件, 軟體) is met by expanding the query.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from annotator.text import opencc_data
from annotator.text.script import convert_text

_CHARACTER_TABLES = (
    *("STCharacters", "TSCharacters", "TSCharactersExt", "CJK_Compatibility_Ideographs"),
    *("TWVariants", "TWVariantsRev", "HKVariants", "HKVariantsRev"),
    *("JPShinjitaiCharacters", "JPShinjitaiCharactersRev"),
)
_VOCABULARY = ("s2twp", "s2hkp", "tw2sp", "hk2sp")
# Latin, Greek, Cyrillic, Georgian and their extensions, letter-like signs, and full-width forms.
_CASED = (*range(0x0590), *range(0x10A0, 0x1100), *range(0x13A0, 0x1400), *range(0x1C80, 0x2190))
_CASED_HIGH = (
    *range(0x24B6, 0x24EA),
    *range(0x2C00, 0x2E00),
    *range(0xA640, 0xA800),
    *range(0x10400, 0x10450),
)
_WIDE = (0x3000, *range(0xFF01, 0xFFBF), *range(0xFFE0, 0xFFEF))


def fold(text: str) -> str:
    """The text in folded form, of the same length."""
    return text.translate(_table())


def fold_script(text: str) -> str:
    """The text with variants of characters made one, and nothing else: width and case stay as they are."""
    return text.translate(_variants())


def fold_query(query: str) -> tuple[str, ...]:
    """The folded forms under which a query is looked for: as it stands, and in the words of other regions."""
    forms = [query, *(convert_text(query, configuration) for configuration in _VOCABULARY)]
    return tuple(dict.fromkeys(fold(form) for form in forms))


@cache
def _table() -> dict[int, str]:
    table = dict(_variants())
    for point in (*_CASED, *_CASED_HIGH):
        lower = chr(point).lower()
        if len(lower) == 1 and ord(lower) != point:
            table[point] = lower
    for point in _WIDE:
        plain = unicodedata.normalize("NFKC", chr(point))
        if len(plain) == 1:
            table[point] = plain.lower() if len(plain.lower()) == 1 else plain
    return table


@cache
def _variants() -> dict[int, str]:
    return {ord(char): first for char, first in _variant_classes().items()}


def _variant_classes() -> dict[str, str]:
    """Each character that has variants to one character of its class, the first by code point."""
    parents: dict[str, str] = {}
    for one, other in _variant_pairs():
        a, b = _root(parents, one), _root(parents, other)
        if a != b:
            parents[max(a, b)] = min(a, b)
    return {char: root for char in parents if (root := _root(parents, char)) != char}


def _variant_pairs() -> Iterator[tuple[str, str]]:
    for name in _CHARACTER_TABLES:
        for key, values in opencc_data.all_entries(name).items():
            for value in values:
                if len(key) == len(value) == 1 and key != value:
                    yield key, value


def _root(parents: dict[str, str], char: str) -> str:
    while (above := parents.get(char)) is not None:
        char = above
    return char
