"""The bundle: a file that carries changes from one copy of a project to another. Owns its format.

gzip'd JSON lines: a header with format version and the project's identity, the texts that the changes need,
the changes, and an end with counts and the hash of all before it. Each change comes with the hash it follows
on, so that none can be altered unseen. The same changes give the same bytes. Never decides what is carried.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from annotator.errors import FileProblem
from annotator.exchange.files import MAX_TEXT_BYTES, reading_problem, refuse_special, replacing
from annotator.model.changes import Change, chain_hash
from annotator.model.documents import decode_text, document_id, encode_text

FORMAT, VERSION = "annotator-bundle", 2
"""Since 2, verdicts say what they were given on, which a program that only knows 1 would not heed."""
SUFFIX = ".bundle"
GZIP = b"\x1f\x8b"
_LONGEST = 6 * MAX_TEXT_BYTES + 1000  # a line: every character of a text may be an escape
_STEP = 2_000  # lines between two calls of progress
_SHAPE = (str, int, int, str, str, int, int, str, str, str, str, str, str | None, str, str, str | None)
"""The types of a change's fields in their order; hashes are hexadecimal."""

Link = tuple[Change, bytes | None]
"""A change and the hash it follows on; None where the sender did not have the change before."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a bundle says of itself. `annotator` is whose share it is, or empty."""

    project: str
    name: str
    annotator: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle as read: everything in it was verified."""

    header: Header
    changes: list[Change]
    texts: dict[str, str]


# --- writing


def write_bundle(
    path: Path,
    header: Header,
    links: Iterable[Link],
    texts: Iterable[tuple[str, str]],
    progress: Callable[[int], None] = lambda done: None,
) -> tuple[int, int]:
    """Write a bundle; an older file is replaced only by a complete one. Returns (changes, texts).

    `progress` is told lines; what it raises leaves no file. Raises FileProblem.
    """
    with replacing(path) as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
        digest = hashlib.sha256()
        counts = [0, 0]

        def put(record: dict[str, Any]) -> None:
            line = orjson.dumps(record) + b"\n"
            digest.update(line)
            packed.write(line)
            if sum(counts) % _STEP == 0:
                progress(sum(counts))

        put(
            {
                "format": FORMAT,
                "version": VERSION,
                "project": header.project,
                "name": header.name,
                "annotator": header.annotator,
            }
        )
        for name, text in texts:
            put(_text_record(name, text))
            counts[1] += 1
        for change, previous in links:
            put({"change": _to_list(change), "previous": previous.hex() if previous is not None else None})
            counts[0] += 1
        end = {"changes": counts[0], "texts": counts[1], "sha256": digest.hexdigest()}
        packed.write(orjson.dumps({"end": end}) + b"\n")
    progress(sum(counts))
    return counts[0], counts[1]


def _text_record(name: str, text: str) -> dict[str, Any]:
    data = encode_text(text)
    try:
        return {"text": name, "data": data.decode()}
    except UnicodeDecodeError:  # half of a surrogate pair
        return {"text": name, "base64": base64.b64encode(data).decode()}


def _to_list(change: Change) -> list[Any]:
    return [
        change.replica, change.seq, change.act, change.name, change.target, change.lamport,
        change.wall_time, change.annotator, change.view, change.kind, change.document, change.object,
        change.before, change.after, change.chain.hex(), change.scrubbed.hex() if change.scrubbed else None,
    ]  # fmt: skip


# --- reading


def is_bundle(path: Path) -> bool:
    """Tell whether a file looks like a bundle by its first bytes. Raises FileProblem."""
    refuse_special(path)
    try:
        with path.open("rb") as file:
            return file.read(len(GZIP)) == GZIP
    except OSError as error:
        raise reading_problem(error, path) from None


def read_bundle(path: Path, progress: Callable[[float], None] = lambda share: None) -> Bundle:
    """Read a bundle and verify all of it. `progress` is told shares of 1.

    Raises FileProblem: no bundle, of a newer version, damaged, altered.
    """
    if not is_bundle(path):
        raise FileProblem("{name} is no bundle.", "Choose a bundle or a project file.", name=path.name)
    try:
        with path.open("rb") as file, gzip.GzipFile(fileobj=file) as packed:
            return _read(path, _lines(packed, file, path, progress))
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise _damaged(path) from None
    except OSError as error:
        raise reading_problem(error, path) from None


def _lines(
    packed: gzip.GzipFile, file: BinaryIO, path: Path, progress: Callable[[float], None]
) -> Iterator[bytes]:
    size = max(1, path.stat().st_size)
    number = 0
    while line := packed.readline(_LONGEST):
        if number % _STEP == 0:
            progress(min(1.0, file.tell() / size))
        number += 1
        yield line


def _read(path: Path, lines: Iterator[bytes]) -> Bundle:
    first = next(lines, b"")
    header = _header(path, _load(path, first))
    digest = hashlib.sha256(first)
    changes: list[Change] = []
    texts: dict[str, str] = {}
    chains: dict[tuple[str, int], bytes] = {}
    end = None
    for line in lines:
        record = _load(path, line)
        if end is not None:
            raise _damaged(path)
        if "change" in record:
            changes.append(_change(path, record, chains))
        elif "text" in record:
            name, text = _text(path, record)
            texts[name] = text
        elif "end" in record:
            end = record["end"]
            continue
        else:
            raise _damaged(path)
        digest.update(line)
    expected = {"changes": len(changes), "texts": len(texts), "sha256": digest.hexdigest()}
    if end != expected:
        raise _damaged(path)
    return Bundle(header, changes, texts)


def _load(path: Path, line: bytes) -> dict[str, Any]:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError:
        raise _damaged(path) from None
    if not isinstance(record, dict):
        raise _damaged(path)
    return record


def _header(path: Path, record: dict[str, Any]) -> Header:
    version = record.get("version")
    if record.get("format") != FORMAT or not isinstance(version, int):
        raise FileProblem(
            "{name} is no bundle of this program.", "Choose a bundle or a project file.", name=path.name
        )
    if version > VERSION:
        raise FileProblem(
            "{name} was written by a newer version of this program (bundle {found}, here {known}).",
            "Install the newer version.",
            name=path.name,
            found=version,
            known=VERSION,
        )
    facts = [record.get(name) for name in ("project", "name", "annotator")]
    if not all(isinstance(fact, str) for fact in facts) or not facts[0]:
        raise _damaged(path)
    return Header(*map(str, facts))


def _text(path: Path, record: dict[str, Any]) -> tuple[str, str]:
    name = record["text"]
    try:
        text = decode_text(base64.b64decode(record["base64"])) if "base64" in record else record["data"]
        whole = isinstance(name, str) and isinstance(text, str) and document_id(text) == name
    except (KeyError, TypeError, ValueError, binascii.Error):
        whole = False
    if not whole:
        raise _altered(path, f"text {name}"[:17])
    return name, text


def _change(path: Path, record: dict[str, Any], chains: dict[tuple[str, int], bytes]) -> Change:
    """Return the change of a record. Raises FileProblem unless it hashes as it says."""
    facts, before = record["change"], record.get("previous")
    if not isinstance(facts, list) or len(facts) != len(_SHAPE):
        raise _damaged(path)
    if not all(isinstance(fact, kind) for fact, kind in zip(facts, _SHAPE, strict=True)):
        raise _damaged(path)
    place = f"{facts[0]}-{facts[1]}"
    try:
        facts[14] = bytes.fromhex(facts[14])
        facts[15] = bytes.fromhex(facts[15]) if facts[15] else None
        previous = None if before is None else bytes.fromhex(before)
        change = Change(*facts)
        known = chains.get((change.replica, change.seq - 1), previous)
        whole = known is None or (chain_hash(known, change) == change.chain and previous == known)
    except (TypeError, ValueError):
        whole = False
    if not whole:
        raise _altered(path, place)
    chains[change.replica, change.seq] = change.chain
    return change


def _damaged(path: Path) -> FileProblem:
    return FileProblem(
        "The bundle {name} is damaged or incomplete.", "Ask for the file again.", name=path.name
    )


def _altered(path: Path, place: str) -> FileProblem:
    return FileProblem(
        "The bundle {name} was altered ({place}); nothing of it can be trusted.",
        "Ask for the file again.",
        name=path.name,
        place=place,
    )
