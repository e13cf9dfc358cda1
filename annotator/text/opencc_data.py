"""opencc's own files: its dictionaries, its configurations, and the marked configurations we derive.

opencc tells only the converted text. Alignment needs to know where a conversion is not character by
character. That can only happen in the entries of its phrase dictionaries (those that hold at least one entry
whose value is longer or shorter than its key). So each such dictionary D becomes the union of an inline
dictionary {key: MARK + code + value} and D: the longest match wins and of two alike the first, so matching is
unchanged, and opencc itself says where each phrase is. `check_premise` proves what this rests on.

This module reads files of the opencc package; it converts nothing.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import marisa_trie
import opencc

MARK = "\ufdd0"
"""Stands before a phrase in the output of a marked configuration; a noncharacter, shielded in the input."""

_NONCHARACTERS = set(map(chr, range(0xFDD0, 0xFDF0)))

CUT_AFTER = "\n。！？；，：、…）」』”\r\t .,;!?)\u3000"
"""Characters that stand in no key of any dictionary: no match crosses one, so a text may be cut behind it."""

VERIFIED = "720cef8ce729fcce680eac3c248464c2ccf1fbc9205337c46fb9a6e5be318fa5"
"""Digest of the files for which `check_premise` has passed; other files are checked at first use."""

LENGTH_CHANGING = frozenset({"HKPhrases", "HKPhrasesRev", "TWPhrases", "TWPhrasesRev"})
"""The dictionaries of the VERIFIED files for which `changes_length` holds: reading the largest to find out
takes a tenth of a second."""

_MAGIC = b"OPENCC_MARISA_0.2.5"
_CODES = 0x4E00  # any run of characters would do: a code is only read behind a MARK

Json = Any


class BrokenPremise(RuntimeError):
    """The installed opencc is not one whose conversions we can align."""


def folder() -> Path:
    """The folder of opencc's configurations and dictionaries, absolute: a bare name would be looked for in
    the current folder first, and a stranger's folder must not change a conversion."""
    return Path(opencc.__file__).resolve().parent / "clib" / "share" / "opencc"


@cache
def entries(dictionary: str) -> dict[str, str]:
    """Key to first value (the one that opencc takes) of one dictionary, for example `"TWPhrases"`."""
    return {key: values[0] for key, values in all_entries(dictionary).items()}


def all_entries(dictionary: str) -> dict[str, list[str]]:
    """Key to all values of one dictionary; opencc takes the first. Read anew at each call."""
    data = (folder() / f"{dictionary}.ocd2").read_bytes()
    if not data.startswith(_MAGIC):
        raise BrokenPremise(f"{dictionary}.ocd2 is not in the format of opencc 1.4")
    trie = marisa_trie.Trie()
    trie.frombytes(data[len(_MAGIC) :])
    rest = data[len(_MAGIC) + len(trie.tobytes()) :]
    return {trie.restore_key(index): values for index, values in enumerate(_values(rest))}


def _values(data: bytes) -> Iterator[list[str]]:
    """The values of each key: count, bytes of text, the texts, then for each key its texts' lengths."""
    count, size = struct.unpack_from("<II", data)
    texts, at, offset = data[8 : 8 + size], 8 + size, 0
    for _ in range(count):
        (many,) = struct.unpack_from("<H", data, at)
        lengths = struct.unpack_from(f"<{many}H", data, at + 2)
        at += 2 + 2 * many
        values = []
        for length in lengths:
            values.append(texts[offset : offset + length].rstrip(b"\0").decode("utf-8"))
            offset += length
        yield values


def configuration(name: str) -> Json:
    """One of opencc's configurations, as it lies in its file."""
    return json.loads((folder() / f"{name}.json").read_text("utf-8"))


def dictionaries(part: Json) -> Iterator[str]:
    """The names of the dictionaries in a configuration or a part of one."""
    if isinstance(part, dict):
        if "file" in part and not part.get("may_output_tofu"):
            yield part["file"].removesuffix(".ocd2")
        for inner in part.values():
            yield from dictionaries(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from dictionaries(inner)


@cache
def changes_length(dictionary: str) -> bool:
    """Whether a dictionary has an entry whose value is longer or shorter than its key."""
    return any(len(key) != len(value) for key, value in entries(dictionary).items())


def phrases(dictionary: str) -> dict[str, str]:
    """The entries of a phrase dictionary that are no character-by-character map: words put for words."""
    return {k: v for k, v in entries(dictionary).items() if k != v and not len(k) == len(v) == 1}


def _known_to_change_length(dictionary: str) -> bool:
    return dictionary in LENGTH_CHANGING if is_verified() else changes_length(dictionary)


def marked_stage(name: str, changes: Callable[[str], bool] = changes_length) -> int | None:
    """The index of the one stage of a configuration that can change the length, or None. `changes`: tells
    whether a dictionary can."""
    stages = configuration(name)["conversion_chain"]
    found = [i for i, stage in enumerate(stages) if any(map(changes, dictionaries(stage)))]
    if len(found) > 1:
        raise BrokenPremise(f"opencc's {name} has more than one stage that changes the length of a text")
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Marked:
    """A derived configuration. `text`: its JSON. `lengths`: what the code behind a MARK means, as (key
    length, value length). `complete`: the marked stage is the last one, so that one run gives text and
    units; otherwise the configuration ends after that stage and gives the units only."""

    text: str
    lengths: dict[str, tuple[int, int]]
    complete: bool


def marked(name: str) -> Marked | None:
    """The marked form of a configuration; None when it is 1:1 by construction. Raises BrokenPremise."""
    stage = marked_stage(name, _known_to_change_length)
    if stage is None:
        return None
    config = _absolute(configuration(name))
    complete = stage == len(config["conversion_chain"]) - 1
    del config["conversion_chain"][stage + 1 :]
    codes: dict[tuple[int, int], str] = {}
    config["conversion_chain"][stage] = _with_marks(config["conversion_chain"][stage], codes)
    lengths = {code: pair for pair, code in codes.items()}
    return Marked(json.dumps(config, ensure_ascii=False), lengths, complete)


def _absolute(part: Json) -> Json:
    if isinstance(part, dict):
        return {
            key: str(folder() / value) if key == "file" else _absolute(value) for key, value in part.items()
        }
    return [_absolute(inner) for inner in part] if isinstance(part, list) else part


def _with_marks(part: Json, codes: dict[tuple[int, int], str]) -> Json:
    if isinstance(part, list):
        return [_with_marks(inner, codes) for inner in part]
    if not isinstance(part, dict):
        return part
    if "file" not in part:
        return {key: _with_marks(value, codes) for key, value in part.items()}
    dictionary = Path(part["file"]).stem
    if not _known_to_change_length(dictionary):
        return part
    inline = {}
    for key, value in phrases(dictionary).items():
        code = codes.setdefault((len(key), len(value)), chr(_CODES + len(codes)))
        inline[key] = f"{MARK}{code}{value}"
    first = {"type": "inline", "entries": inline}
    return {"type": "group", "match_policy": "union", "dicts": [first, part]}


def digest() -> str:
    """SHA-256 over the names and contents of all of opencc's data files."""
    total = hashlib.sha256()
    for file in sorted(folder().glob("*.*")):
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


@cache
def is_verified() -> bool:
    """Whether the installed files are the VERIFIED ones; looked up once per process."""
    return digest() == VERIFIED


@cache
def ensure_premise() -> None:
    """Check the premise once per process; fast for files known to be good. Raises BrokenPremise."""
    if not is_verified():
        check_premise()


def check_premise() -> None:
    """Raise BrokenPremise unless alignment may rest on the installed dictionaries:
    no dictionary outside the one marked stage of a configuration changes a length, no key holds a character
    behind which we cut, and neither key nor value holds a character that we put in (MARK, stand-ins)."""
    for file in sorted(folder().glob("*.json")):
        config = configuration(file.stem)
        stage = marked_stage(file.stem)
        others = [s for i, s in enumerate(config["conversion_chain"]) if i != stage]
        for dictionary in dictionaries([config.get("normalization", []), others]):
            if changes_length(dictionary):
                raise BrokenPremise(f"{dictionary} in opencc's {file.stem} changes the length of a text")
    for file in sorted(folder().glob("*.ocd2")):
        held = set().union(*entries(file.stem))
        put = set().union(*entries(file.stem).values())
        if held & set(CUT_AFTER) or (held | put) & _NONCHARACTERS:
            raise BrokenPremise(f"{file.name} has keys with characters that we keep for ourselves")
