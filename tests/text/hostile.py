"""Texts that are hard to convert: keys of all dictionaries whole and cut anywhere, and characters that
conversion, alignment or line ends can trip over."""

from __future__ import annotations

import random
from functools import cache

from annotator.text import opencc_data
from annotator.text.script import convert_text

ODD = (
    *(
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\u3000",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "。",
        "，",
        "a",
        "0",
        "·",
        "-",
    ),
    *("\ufdd0", "\ufdd1", "\uffff", "\U0010fffe", "\ue000", "\U000f0000", "\ufe00", "\ufe0f", "\U000e0100"),
    *(
        "\u2ff0",
        "\u2ff1",
        "\u2ff2",
        "\u2ffe",
        "\u2fff",
        "\u31ef",
        "\u0301",
        "e\u0301",
        "𠮷",
        "👨‍👩‍👧",
        "🇨🇳",
        "〇",
        "豈",
    ),
    *("\x0b", "\x0c", "\x85", "\u2028", "\u2029"),
)
LOSSY = ("\0", "\ud800", "\udfff")
PHRASES = ("TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev")


@cache
def all_keys() -> list[str]:
    """The keys of every dictionary."""
    files = sorted(opencc_data.folder().glob("*.ocd2"))
    return [key for file in files for key in opencc_data.entries(file.stem)]


@cache
def phrase_keys() -> list[str]:
    """The keys of the phrase dictionaries, as they stand and in Simplified."""
    keys = [key for name in PHRASES for key in opencc_data.entries(name)]
    return [*keys, *convert_text("\n".join(keys), "t2s").split("\n")]


def hostile_text(seed: int, pieces: int, *, newlines: bool = True) -> str:
    """A text of so many pieces: keys, keys cut anywhere, and one odd character in twelve."""
    random_ = random.Random(seed)
    chosen = [_piece(random_) for _ in range(pieces)]
    return "".join(chosen if newlines else [piece.strip("\r\n") for piece in chosen])


def _piece(random_: random.Random) -> str:
    roll = random_.random()
    if roll < 1 / 12:
        return random_.choice(ODD)
    key = random_.choice(all_keys() if roll < 0.4 else phrase_keys())
    if roll < 0.8:
        return key
    start = random_.randrange(len(key))
    return key[start : random_.randint(start + 1, len(key))]
